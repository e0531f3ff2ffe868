// A whole text stands in its line, however little of it a row has room for: it is found there all the same.
#include "model/json_lines.hpp"

#include <algorithm>
#include <iterator>

namespace etl::model {
namespace {

bool holds_others(const JsonValue& value) { return value.kind == JsonKind::object || value.kind == JsonKind::array; }

std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
    return text;
}

} // namespace

JsonLine json_line(const JsonDocument& document, std::size_t number, std::size_t most_bytes) {
    const JsonValue& value = document.values()[number];
    JsonLine line;
    line.label = value.key == JsonValue::none ? std::to_string(value.position - 1)
                                              : one_line(json_string_text(document.key(value), most_bytes));
    const std::string children = std::to_string(value.children);
    switch (value.kind) {
    case JsonKind::object:
        line.value = "{" + children + "}";
        break;
    case JsonKind::array:
        line.value = "[" + children + "]";
        break;
    case JsonKind::string:
        line.value = "\"" + one_line(json_string_text(document.written(value), most_bytes)) + "\"";
        break;
    case JsonKind::number:
    case JsonKind::word:
        line.value = document.written(value).substr(0, most_bytes);
        break;
    }
    return line;
}

std::size_t first_line_value(const JsonDocument& document) {
    return !document.values().empty() && holds_others(document.values().front()) ? 1 : 0;
}

std::size_t json_indent(const JsonDocument& document, const JsonValue& value) {
    const std::size_t level = value.level;
    return 2 * (level - std::min(level, first_line_value(document)));
}

void JsonLines::make(const JsonDocument& document, std::size_t values) {
    made_ = std::max(made_, first_line_value(document));
    const std::size_t until = std::min(document.values().size(), made_ + values);
    for (; made_ < until; ++made_) {
        const JsonLine line = json_line(document, made_, document.text().size());
        text_.append(json_indent(document, document.values()[made_]), ' ');
        text_.append(line.label).append(": ").append(line.value) += '\n';
    }
}

} // namespace etl::model
