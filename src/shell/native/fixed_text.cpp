// Adds up the widths of code points, and numbers the runs.
#include "shell/native/fixed_text.hpp"

#include <cmath>

namespace etl::shell::native {
namespace {

/// Reads one code point; a byte that begins none counts as one letter.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    char32_t code_point = more == 3 ? first & 0x07u : more == 2 ? first & 0x0fu : more == 1 ? first & 0x1fu : first;
    for (int index = 0; index < more && at < text.size(); ++index) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xc0u) != 0x80u) {
            break;
        }
        code_point = code_point << 6 | (byte & 0x3fu);
        ++at;
    }
    return code_point;
}

bool combines(char32_t code_point) {
    return (code_point >= 0x300 && code_point <= 0x36f) || (code_point >= 0x200b && code_point <= 0x200f) ||
           (code_point >= 0xfe00 && code_point <= 0xfe0f);
}

bool is_wide(char32_t code_point) {
    return (code_point >= 0x1100 && code_point <= 0x115f) || (code_point >= 0x2e80 && code_point <= 0xa4cf) ||
           (code_point >= 0xac00 && code_point <= 0xd7a3) || (code_point >= 0xf900 && code_point <= 0xfaff) ||
           (code_point >= 0xff00 && code_point <= 0xff60) || code_point >= 0x1f300;
}

std::uint32_t packed(ui::Color color) {
    return static_cast<std::uint32_t>(color.red) << 24 | static_cast<std::uint32_t>(color.green) << 16 |
           static_cast<std::uint32_t>(color.blue) << 8 | color.alpha;
}

} // namespace

float fixed_width(std::string_view text, const ui::TextStyle& style) {
    const float narrow = style.family == ui::FontFamily::mono ? FixedText::mono_em : FixedText::sans_em;
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (!combines(code_point)) {
            width += (is_wide(code_point) ? FixedText::wide_em : narrow) * style.size + style.letter_spacing;
        }
    }
    return width;
}

float FixedText::advance(std::string_view text, const ui::TextStyle& style) {
    ++measured_;
    return fixed_width(text, style) * scale_;
}

ui::LineMetrics FixedText::line_metrics(const ui::TextStyle& style) {
    return {std::round(style.size * scale_ * 0.95f), std::round(style.size * scale_ * 0.25f)};
}

ui::Glyphs FixedText::run(std::string_view text, const ui::TextStyle& style, ui::Color color) {
    const ui::LineMetrics metrics = line_metrics(style);
    return kept({std::string(text), view::Icon::none, style, color, 0}, fixed_width(text, style) * scale_,
                metrics.ascent + metrics.descent, -metrics.ascent);
}

ui::Glyphs FixedText::icon(view::Icon icon, float size, ui::Color color, int turn) {
    const float side = std::round(size * scale_);
    return kept({{}, icon, {.size = size}, color, turn}, side, side, 0);
}

ui::Glyphs FixedText::kept(FixedRun run, float width, float height, float top) {
    if (!drawing) {
        return {};
    }
    const Key key{run.text,
                  static_cast<int>(run.icon),
                  run.style.size,
                  run.style.weight,
                  static_cast<int>(run.style.family),
                  run.style.letter_spacing,
                  packed(run.color),
                  run.turn};
    const auto [entry, is_new] = places_.try_emplace(key, runs_.size());
    if (is_new) {
        runs_.push_back(std::move(run));
    }
    const auto number = static_cast<float>(entry->second);
    return {texture, number, 0, number, 1, 0, top, width, height};
}

} // namespace etl::shell::native
