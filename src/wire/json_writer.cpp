// Commas, indentation and escapes.
#include "wire/json_writer.hpp"

namespace etl::wire {
namespace {

/// The letter after the backslash of a short escape; '\0' for a character that has none.
constexpr char short_escape(char character) {
    switch (character) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

} // namespace

std::string quoted(std::string_view text) {
    constexpr std::string_view hex_digits = "0123456789abcdef";
    std::string result;
    result.reserve(text.size() + 2);
    result.push_back('"');
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (const char letter = short_escape(character); letter != '\0') {
            result.append({'\\', letter});
        } else if (code < 0x20) {
            result.append("\\u00").append({hex_digits[code >> 4u], hex_digits[code & 0xFu]});
        } else {
            result.push_back(character);
        }
    }
    result.push_back('"');
    return result;
}

JsonWriter::JsonWriter(std::string& output, Layout layout, std::size_t most_bytes)
    : output_(&output), most_bytes_(most_bytes), layout_(layout) {
    output.clear();
}

void JsonWriter::plain(const Plain& value) {
    begin_value();
    switch (value.kind) {
    case Plain::Kind::null:
        append("null");
        break;
    case Plain::Kind::text:
        append(quoted(value.text));
        break;
    case Plain::Kind::boolean:
    case Plain::Kind::integer:
    case Plain::Kind::real:
        append(plain_text(value));
        break;
    }
}

void JsonWriter::key(std::string_view name) {
    begin_value();
    append(quoted(name));
    append(layout_ == Layout::indented ? ": " : ":");
    after_key_ = true;
}

void JsonWriter::start(char bracket) {
    begin_value();
    append({&bracket, 1});
    ++depth_;
    container_is_empty_ = true;
}

void JsonWriter::end(char bracket) {
    --depth_;
    if (!container_is_empty_) {
        break_line();
    }
    append({&bracket, 1});
    container_is_empty_ = false;
}

void JsonWriter::append(std::string_view text) {
    if (cut_) {
        return;
    }
    const std::string_view fitting = clip(text, most_bytes_ - output_->size());
    cut_ = fitting.size() < text.size();
    output_->append(fitting);
}

/// A value after a key stands on the key's line; any other, and a key, stands on a line of its own.
void JsonWriter::begin_value() {
    if (!after_key_ && depth_ > 0) {
        if (!container_is_empty_) {
            append(",");
        }
        break_line();
    }
    after_key_ = false;
    container_is_empty_ = false;
}

void JsonWriter::break_line() {
    if (layout_ == Layout::indented) {
        append("\n");
        append(std::string(depth_ * 2, ' '));
    }
}

} // namespace etl::wire
