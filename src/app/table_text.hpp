// Table text: rows of figures as a file that other programs read: CSV (RFC 4180) or JSON (an array with an object for
// each row). Texts of a server's choosing can't become formulas in a spreadsheet.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace etl::app {

enum class TableFormat : unsigned char { csv, json };

/// "csv", as a file's name ends.
[[nodiscard]] std::string_view format_ending(TableFormat format);
/// "text/csv".
[[nodiscard]] std::string_view format_type(TableFormat format);

/// One cell; what nobody told is empty, in JSON null.
struct TableCell {
    enum class Kind : unsigned char {
        nothing,
        text,
        number, ///< its digits are ours or were read as a number
        json,   ///< the text is a JSON value already
    };
    Kind kind = Kind::nothing;
    std::string text;
};

[[nodiscard]] TableCell text_cell(std::string_view text);
[[nodiscard]] TableCell number_cell(std::string digits);

/// A text as a JSON string, with its quotation marks.
[[nodiscard]] std::string json_text(std::string_view text);

/// A table that is written row by row.
class TableText {
  public:
    /// `columns` outlives it; each row has a cell for each.
    TableText(TableFormat format, std::span<const std::string_view> columns);

    void row(std::span<const TableCell> cells);
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// Bytes so far.
    [[nodiscard]] std::size_t size() const { return text_.size(); }
    [[nodiscard]] TableFormat format() const { return format_; }
    /// The whole of it; nothing is left.
    [[nodiscard]] std::string finish();

  private:
    TableFormat format_;
    std::span<const std::string_view> columns_;
    std::string text_;
    std::size_t rows_ = 0;
};

} // namespace etl::app
