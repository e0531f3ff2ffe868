// JSON document: a JSON text with the place of each value in it, found bit by bit, so that a text of megabytes stops
// nobody, and with the first thing that is wrong with it (RFC 8259).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::model {

enum class JsonKind : std::uint8_t { object, array, string, number, word };

/// A value. Places are bytes of the text, numbers those of the document's values.
struct JsonValue {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::uint32_t key = none; ///< where its key begins, at the quotation mark; none in arrays and at the top
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t parent = none;
    std::uint32_t position = 1; ///< among its siblings, from 1
    std::uint32_t children = 0;
    std::uint32_t inside = 0; ///< how many values stand in it, at all depths
    std::uint16_t level = 0;  ///< 0 at the top
    JsonKind kind = JsonKind::word;
};

enum class JsonExpectation : std::uint8_t {
    value,
    key,
    colon,
    comma_or_brace,
    comma_or_bracket,
    end_of_text,
    end_of_string,
    good_escape,
    good_number,
    no_control_character,
    fewer_levels,
    fewer_values,
};

struct JsonProblem {
    std::size_t at = 0; ///< byte
    JsonExpectation expected = JsonExpectation::value;
    bool operator==(const JsonProblem&) const = default;
};

struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1; ///< in letters
    bool operator==(const TextPlace&) const = default;
};

/// Where a byte stands for a person.
[[nodiscard]] TextPlace place_in(std::string_view text, std::size_t byte);

class JsonDocument {
  public:
    static constexpr std::size_t most_values = 2'000'000;
    static constexpr std::size_t most_levels = 512;

    JsonDocument() = default;
    /// Nothing is read yet. At most 4 GB.
    explicit JsonDocument(std::string text) : text_(std::move(text)) {}

    /// Reads on for about so many bytes; the values are there as soon as it is done.
    void read(std::size_t bytes);
    void read_all() { read(text_.size() + 1); }
    [[nodiscard]] bool done() const { return done_; }
    /// Bytes.
    [[nodiscard]] std::size_t read_so_far() const { return at_; }

    [[nodiscard]] const std::string& text() const { return text_; }
    /// In the order of the text. Of a text that is wrong, as far as it is right: what is open there ends there.
    [[nodiscard]] const std::vector<JsonValue>& values() const { return values_; }
    [[nodiscard]] const std::optional<JsonProblem>& problem() const { return problem_; }

    /// The value as it is written.
    [[nodiscard]] std::string_view written(const JsonValue& value) const {
        return std::string_view(text_).substr(value.begin, value.end - value.begin);
    }
    /// Its key without the quotation marks, as it is written; empty where it has none.
    [[nodiscard]] std::string_view key(const JsonValue& value) const;

  private:
    enum class Awaits : std::uint8_t { value, value_or_end, key, key_or_end, colon, comma_or_end, nothing };

    void step();
    void begin_value();
    void read_key();
    void add(JsonKind kind, std::size_t end);
    void open(JsonKind kind);
    void close();
    void after_value();
    void fail(std::size_t at, JsonExpectation expected);
    void finish();
    /// The byte behind the string that begins at `at_`; nothing where it is wrong.
    std::optional<std::size_t> end_of_string();
    std::optional<std::size_t> end_of_number() const;
    [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    std::string text_;
    std::vector<JsonValue> values_;
    std::vector<std::uint32_t> open_; ///< the objects and arrays around, outermost first
    std::optional<JsonProblem> problem_;
    std::size_t at_ = 0;
    std::uint32_t key_ = JsonValue::none;
    Awaits awaits_ = Awaits::value;
    bool done_ = false;
};

/// A JSON string as a person reads it: without its quotation marks and with its escapes undone. At most about so many
/// bytes of it, with "…" behind where it goes on.
[[nodiscard]] std::string json_string_text(std::string_view written, std::size_t most_bytes);

} // namespace etl::model
