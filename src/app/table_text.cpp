// Quoting as RFC 4180 and RFC 8259 have it.
#include "app/table_text.hpp"

#include <utility>

namespace etl::app {
namespace {

/// Spreadsheets take a text that begins so for a formula, which may then ask other servers.
bool begins_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

void add_csv(std::string& to, const TableCell& cell) {
    const bool guarded = cell.kind == TableCell::Kind::text && begins_formula(cell.text);
    if (!guarded && cell.text.find_first_of(",\"\r\n") == std::string::npos) {
        to += cell.text;
        return;
    }
    to += '"';
    if (guarded) {
        to += '\'';
    }
    for (const char letter : cell.text) {
        to.append(letter == '"' ? 2 : 1, letter);
    }
    to += '"';
}

void add_json_text(std::string& to, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            to += '\\';
            to += letter;
        } else if (letter == '\n') {
            to += "\\n";
        } else if (letter == '\t') {
            to += "\\t";
        } else if (byte < 0x20) {
            to += "\\u00";
            to += digits[byte >> 4u];
            to += digits[byte & 15u];
        } else {
            to += letter;
        }
    }
    to += '"';
}

void add_json(std::string& to, const TableCell& cell) {
    switch (cell.kind) {
    case TableCell::Kind::nothing:
        to += "null";
        break;
    case TableCell::Kind::text:
        add_json_text(to, cell.text);
        break;
    case TableCell::Kind::number:
    case TableCell::Kind::json:
        to += cell.text;
        break;
    }
}

} // namespace

std::string_view format_ending(TableFormat format) { return format == TableFormat::csv ? "csv" : "json"; }

std::string_view format_type(TableFormat format) {
    return format == TableFormat::csv ? "text/csv" : "application/json";
}

TableCell text_cell(std::string_view text) {
    return text.empty() ? TableCell{} : TableCell{TableCell::Kind::text, std::string(text)};
}

TableCell number_cell(std::string digits) { return {TableCell::Kind::number, std::move(digits)}; }

std::string json_text(std::string_view text) {
    std::string quoted;
    add_json_text(quoted, text);
    return quoted;
}

TableText::TableText(TableFormat format, std::span<const std::string_view> columns)
    : format_(format), columns_(columns) {
    if (format_ == TableFormat::json) {
        text_ = "[";
        return;
    }
    for (const std::string_view column : columns_) {
        text_.append(text_.empty() ? "" : ",").append(column);
    }
    text_ += "\r\n";
}

void TableText::row(std::span<const TableCell> cells) {
    const bool csv = format_ == TableFormat::csv;
    if (!csv) {
        text_ += rows_ == 0 ? "\n{" : ",\n{";
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
        text_ += column > 0 ? "," : "";
        if (csv) {
            add_csv(text_, cells[column]);
        } else {
            add_json_text(text_, columns_[column]);
            text_ += ':';
            add_json(text_, cells[column]);
        }
    }
    text_ += csv ? "\r\n" : "}";
    ++rows_;
}

std::string TableText::finish() {
    if (format_ == TableFormat::json) {
        text_ += "\n]\n";
    }
    return std::exchange(text_, {});
}

} // namespace etl::app
