// Walks over the text once with a stack of its own, so that no depth of nesting can overflow the machine's.
#include "ui/json_items.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <string>

namespace etl::ui {
namespace {

using Kind = JsonItem::Kind;

/// The number of a value in its array, as text that outlives the item: arrays of all texts share them.
std::string_view number_text(std::size_t number) {
    static std::deque<std::string> numbers;
    while (numbers.size() <= number) {
        numbers.push_back(std::to_string(numbers.size()));
    }
    return numbers[number];
}

class Walker {
  public:
    explicit Walker(std::string_view text) : text_(text) {}

    std::vector<JsonItem> run() {
        while (at_ < text_.size()) {
            step();
        }
        while (!open_.empty()) {
            close();
        }
        return std::move(items_);
    }

  private:
    /// An object or array that is not over yet.
    struct Open {
        std::size_t item = none; ///< none: the one at the top, which is no item itself
        bool object = false;
        std::vector<std::size_t> children;
    };
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    void step() {
        const char letter = text_[at_];
        if (letter == '{' || letter == '[') {
            begin(letter == '{');
            ++at_;
        } else if (letter == '}' || letter == ']') {
            close();
            ++at_;
        } else if (letter == '"') {
            const std::string_view string = take_string();
            if (expects_key()) {
                key_ = string.substr(1, string.size() - (string.size() > 1 ? 2 : 1));
                has_key_ = true;
            } else {
                add(Kind::string, string);
            }
        } else if (is_between(letter)) {
            ++at_;
        } else {
            const std::size_t end = std::min(text_.find_first_of(",:]} \t\r\n", at_ + 1), text_.size());
            const std::string_view word = text_.substr(at_, end - at_);
            at_ = end;
            add(letter == '-' || (letter >= '0' && letter <= '9') ? Kind::number : Kind::word, word);
        }
    }

    static bool is_between(char letter) {
        return letter == ',' || letter == ':' || letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    }

    [[nodiscard]] bool expects_key() const { return !open_.empty() && open_.back().object && !has_key_; }

    std::string_view take_string() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '"') {
            at_ += text_[at_] == '\\' ? 2 : 1;
        }
        at_ = std::min(at_ + 1, text_.size());
        return text_.substr(begin, at_ - begin);
    }

    void add(Kind kind, std::string_view value) {
        JsonItem item;
        item.kind = kind;
        item.value = value;
        item.level = static_cast<std::uint8_t>(std::clamp<std::size_t>(open_.size(), 1, 255));
        if (!open_.empty()) {
            Open& parent = open_.back();
            item.key = parent.object ? key_ : number_text(parent.children.size());
            item.position = static_cast<std::uint32_t>(parent.children.size() + 1);
            parent.children.push_back(items_.size());
        }
        has_key_ = false;
        items_.push_back(item);
    }

    void begin(bool object) {
        Open open;
        open.object = object;
        if (!open_.empty()) {
            open.item = items_.size();
            add(object ? Kind::object : Kind::array, {});
        }
        open_.push_back(std::move(open));
    }

    void close() {
        if (open_.empty()) {
            return;
        }
        const Open open = std::move(open_.back());
        open_.pop_back();
        for (const std::size_t child : open.children) {
            items_[child].siblings = static_cast<std::uint32_t>(open.children.size());
        }
        if (open.item != none) {
            items_[open.item].inside = items_.size() - open.item - 1;
        }
        has_key_ = false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string_view key_;
    bool has_key_ = false;
    std::vector<Open> open_;
    std::vector<JsonItem> items_;
};

} // namespace

std::vector<JsonItem> json_items(std::string_view text) { return Walker(text).run(); }

} // namespace etl::ui
