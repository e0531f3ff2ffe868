// The handler of nlohmann's SAX parser: a stack of the objects and lists that the document is inside of, each with the
// rules of what it holds. What has no rule is stepped over.
#include "wire/reader.hpp"

#include "wire/json_writer.hpp"
#include "wire/repair.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <vector>

namespace etl::wire {
namespace {

using Json = nlohmann::json;

std::string at_most(std::size_t count, std::string_view of_what) {
    return "at most " + std::to_string(count) + " " + std::string(of_what);
}

/// An object or list that has rules and is not yet closed. The lowest one stands for the world around the document.
struct Frame {
    /// Null for a list.
    const Shape* shape = nullptr;
    void* target = nullptr;
    /// What the next value means: the present key's rule, null for a key without one, or the rule of every element.
    const Rule* rule = nullptr;
    /// Elements of a list that have begun.
    std::size_t count = 0;
    /// The shape's required key has come.
    bool has_required_key = false;
};

/// Its public functions are the ones that nlohmann's SAX interface asks for; each answers whether to go on.
class Handler {
  public:
    Handler(const Rule& root, void* target, const Limits& limits) : limits_(limits) {
        frames_.push_back(Frame{.target = target, .rule = &root});
    }

    [[nodiscard]] std::optional<DecodeError> take_error() { return std::move(error_); }

    bool null() { return plain({}); }
    bool boolean(bool value) { return plain({.kind = Plain::Kind::boolean, .boolean = value}); }
    bool number_integer(Json::number_integer_t value) {
        return plain({.kind = Plain::Kind::integer, .integer = value});
    }
    bool number_unsigned(Json::number_unsigned_t value) {
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
            return number_integer(static_cast<std::int64_t>(value));
        }
        return number_float(static_cast<double>(value), std::to_string(value));
    }
    bool number_float(Json::number_float_t value, const std::string& literal) {
        return plain({.kind = Plain::Kind::real, .real = value, .text = literal});
    }
    bool string(std::string& value) { return plain({.kind = Plain::Kind::text, .text = value}); }
    /// Only binary formats have it.
    bool binary(Json::binary_t&) { return false; }

    bool start_object(std::size_t) { return start('{'); }
    bool end_object() { return end('}'); }
    bool start_array(std::size_t) { return start('['); }
    bool end_array() { return end(']'); }

    bool key(std::string& name) {
        if (writer_) {
            writer_->key(name);
        } else if (stepped_over_ == 0) {
            find_rule(name);
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
        return fail("valid JSON (it ends at byte " + std::to_string(position) + ")");
    }

  private:
    void find_rule(const std::string& key) {
        // A name this long is none, and would have to be kept.
        constexpr std::size_t longest_name = 256;
        Frame& frame = frames_.back();
        frame.rule = frame.shape->find(key);
        frame.has_required_key |= key == frame.shape->required_key;
        if (!frame.rule && frame.shape->entry && key.size() <= longest_name) {
            frame.rule = frame.shape->entry;
            name_ = key;
        }
    }

    bool fail(std::string expected) {
        error_ = DecodeError{path(), std::move(expected)};
        return false;
    }

    /// Only our own keys and indices appear in it, never what the server wrote.
    [[nodiscard]] std::string path() const {
        std::string path = "$";
        for (std::size_t level = 1; level < frames_.size(); ++level) {
            const Frame& frame = frames_[level];
            if (!frame.shape) {
                path += frame.count > 0 ? "[" + std::to_string(frame.count - 1) + "]" : "";
            } else if (frame.rule) {
                path.append(".").append(frame.rule->key);
            }
        }
        return path;
    }

    /// Counts a list's element, or an entry whose key is a name; false when there are too many.
    bool begin_value() {
        Frame& frame = frames_.back();
        const bool is_entry = frame.shape && frame.rule && frame.rule == frame.shape->entry;
        if ((frame.shape && !is_entry) || frames_.size() == 1) {
            return true;
        }
        const std::size_t most = is_entry ? limits_.entries : limits_.jobs;
        if (++frame.count > most) {
            return fail(at_most(most, is_entry ? "entries" : "elements"));
        }
        return ++elements_ <= limits_.elements || fail(at_most(limits_.elements, "elements in all"));
    }

    bool plain(const Plain& value) {
        if (writer_) {
            writer_->plain(value);
            return true;
        }
        if (stepped_over_ > 0) {
            return true;
        }
        return begin_value() && store(value);
    }

    bool store(const Plain& value) {
        const Frame& frame = frames_.back();
        const Rule* const rule = frame.rule;
        if (!rule) {
            return true;
        }
        Verdict verdict = Verdict::wrong_type;
        if (rule->plain) {
            verdict = rule->plain(frame.target, value, limits_);
        } else if (rule->named_plain) {
            verdict = rule->named_plain(frame.target, name_, value, limits_);
        }
        if (verdict == Verdict::too_long) {
            return fail(at_most(limits_.text_bytes, "bytes of text"));
        }
        return verdict == Verdict::stored || rule->expected.empty() || fail(std::string(rule->expected));
    }

    bool start(char bracket) {
        if (++depth_ > limits_.depth) {
            return fail(at_most(limits_.depth, "levels"));
        }
        if (writer_) {
            writer_->start(bracket);
            return true;
        }
        if (stepped_over_ > 0) {
            ++stepped_over_;
            return true;
        }
        return begin_value() && open(bracket);
    }

    bool open(char bracket) {
        const Frame& frame = frames_.back();
        const Rule* const rule = frame.rule;
        const bool is_object = bracket == '{';
        if (rule && is_object && (rule->object || rule->named_object)) {
            void* const target = rule->object ? rule->object(frame.target) : rule->named_object(frame.target, name_);
            if (target) {
                frames_.push_back(Frame{.shape = rule->shape, .target = target});
            } else {
                stepped_over_ = 1;
            }
            return true;
        }
        if (rule && !is_object && rule->list) {
            frames_.push_back(Frame{.target = rule->list(frame.target), .rule = rule->element});
            return true;
        }
        if (rule && rule->keep != Keep::nothing && (rule->keep != Keep::sent || is_object)) {
            const Layout layout = rule->keep == Keep::shown ? Layout::indented : Layout::compact;
            writer_.emplace(*rule->kept_text(frame.target), layout, limits_.text_bytes);
            writer_->start(bracket);
            return true;
        }
        stepped_over_ = 1;
        if (rule && !rule->expected.empty()) {
            return fail(std::string(rule->expected));
        }
        return store({});
    }

    bool end(char bracket) {
        --depth_;
        if (writer_) {
            writer_->end(bracket);
            return !writer_->complete() || finish_writing();
        }
        if (stepped_over_ > 0) {
            --stepped_over_;
            return true;
        }
        const Frame& frame = frames_.back();
        if (frame.shape && !is_complete(frame)) {
            const Shape& shape = *frame.shape;
            frames_.back().rule = nullptr;
            error_ = DecodeError{path() + "." + std::string(shape.required_key), std::string(shape.required)};
            return false;
        }
        frames_.pop_back();
        return true;
    }

    [[nodiscard]] static bool is_complete(const Frame& frame) {
        const Shape& shape = *frame.shape;
        if (shape.complete) {
            return shape.complete(frame.target);
        }
        return shape.required.empty() || frame.has_required_key;
    }

    bool finish_writing() {
        const Frame& frame = frames_.back();
        const bool cut = writer_->cut();
        writer_.reset();
        if (frame.rule->keep == Keep::raw) {
            *frame.rule->kept_cut(frame.target) = cut;
            return true;
        }
        if (cut && frame.rule->keep == Keep::sent) {
            return fail(at_most(limits_.text_bytes, "bytes of text"));
        }
        if (cut) {
            frame.rule->kept_text(frame.target)->append(cut_mark);
        }
        return true;
    }

    const Limits& limits_;
    std::vector<Frame> frames_;
    std::optional<JsonWriter> writer_;
    std::size_t stepped_over_ = 0;
    std::size_t depth_ = 0;
    std::size_t elements_ = 0;
    /// The key of the entry that comes next, where keys are names.
    std::string name_;
    std::optional<DecodeError> error_;
};

} // namespace

std::optional<DecodeError> read_document(std::string_view document, std::size_t most_bytes, const Rule& root,
                                         void* target, const Limits& limits) {
    if (document.size() > most_bytes) {
        return DecodeError{"$", at_most(most_bytes, "bytes")};
    }
    std::string storage;
    const std::string_view good = repair(document, storage);
    Handler handler(root, target, limits);
    if (!Json::sax_parse(good.begin(), good.end(), &handler)) {
        return handler.take_error();
    }
    // The parser takes a NUL for the end and would leave whatever follows unread.
    if (const std::size_t nul = good.find('\0'); nul != std::string_view::npos) {
        return DecodeError{"$", "valid JSON (it ends at byte " + std::to_string(nul) + ")"};
    }
    return std::nullopt;
}

} // namespace etl::wire
