// JSON lines: what the tree of a JSON text says, a line for each value that stands in it, so that it can be found in
// and copied, also what is folded away or out of sight. Of an object or array at the top the lines are those of what
// stands in it.
#pragma once

#include "model/json_document.hpp"

#include <cstddef>
#include <string>

namespace etl::model {

/// What one value's line says: its key, or its number in an array from 0, and the value as a person reads it.
struct JsonLine {
    std::string label;
    std::string value; ///< in quotation marks where it is a text; of what holds others how much, as in "[3]"
};

/// Of a text no more than about so many bytes are shown in a tree's row.
inline constexpr std::size_t most_shown_bytes = 1'000;

/// `most_bytes`: of a text, before its end is left out. Control characters are blanks: a line is one value's.
[[nodiscard]] JsonLine json_line(const JsonDocument& document, std::size_t number, std::size_t most_bytes);

/// The first value that has a line.
[[nodiscard]] std::size_t first_line_value(const JsonDocument& document);

/// How many blanks stand before a value's line.
[[nodiscard]] std::size_t json_indent(const JsonDocument& document, const JsonValue& value);

class JsonLines {
  public:
    /// Makes the lines of the next values of a document that has been read.
    void make(const JsonDocument& document, std::size_t values);
    void make_all(const JsonDocument& document) { make(document, document.values().size()); }

    /// Every value of that document has its line.
    [[nodiscard]] bool done(const JsonDocument& document) const {
        return document.done() && made_ >= document.values().size();
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
    std::size_t made_ = 0; ///< values
};

} // namespace etl::model
