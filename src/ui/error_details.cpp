// Lays the details out from the top down, once to learn their height and once to draw them.
#include "ui/error_details.hpp"

#include "ui/code_box.hpp"
#include "ui/find_bar.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float box_padding = 14;
constexpr float box_gap = 12;
constexpr float badge_height = 22;
constexpr float message_title_height = 26;
constexpr float stack_height = 128; // the specification's h-32
constexpr float context_most_height = 220;
constexpr std::size_t most_message_lines = 200;
/// Of the texts in it, for the find bar.
constexpr std::string_view context_key = "error context";
constexpr std::string_view trace_key = "error stack trace";

/// Tall enough for the copy button beside it.
float box_title_height(const Ui& ui) { return ui.narrow() ? 40.0f : 26.0f; }

float lines_height(const std::vector<WrappedLine>& lines, const TextStyle& text) {
    return static_cast<float>(lines.size()) * text.line_height;
}

struct Layout {
    std::vector<WrappedLine> sentence;
    std::vector<WrappedLine> message;
    float message_height = 0;
    float context_height = 0;
    float trace_height = 0;
    float height = 0;
};

float block_height(const Ui& ui, float text_height) { return 2 * 12 + box_title_height(ui) + text_height; }

Layout lay_out(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view, float width) {
    Layout layout;
    layout.sentence = wrapped(ui.painter, view.sentence, style::body, width, 4);
    layout.message = wrapped(ui.painter, view.message, style::body, width - 2 * box_padding, most_message_lines);
    layout.message_height = 2 * 12 + message_title_height + lines_height(layout.message, style::body) - 4;
    layout.height =
        lines_height(layout.sentence, style::body) + box_gap + badge_height + box_gap + layout.message_height;
    if (view.context) {
        layout.context_height = std::min(context_most_height, code_height(view.context->text)) +
                                find_room(ui, state, context_key, width - 2 * box_padding);
        layout.height += box_gap + block_height(ui, layout.context_height);
    }
    if (view.stack_trace) {
        layout.trace_height = std::min(stack_height, code_height(view.stack_trace->text)) +
                              find_room(ui, state, trace_key, width - 2 * box_padding);
        layout.height += box_gap + block_height(ui, layout.trace_height);
    }
    return layout;
}

void message_box(Ui& ui, const Rect& box, const std::vector<WrappedLine>& lines) {
    ui.painter.fill(box, ui.theme.alarm_box.background, 8);
    ui.painter.border(box, ui.theme.alarm_line, 8);
    const float left = box.x + box_padding;
    const float width = box.width - 2 * box_padding;
    const Rect title{left, box.y + 12, width, style::small_strong.line_height};
    ui.open({.role = Role::heading, .key = "message title", .rect = title}).level = 3;
    ui.text(words::error_message, style::small_strong, ui.theme.alarm_box.text, title);
    ui.close();
    const float y = box.y + 12 + message_title_height - 2;
    ui.open({.role = Role::paragraph, .key = "message", .rect = {left, y, width, lines_height(lines, style::body)}});
    text_lines(ui, lines, style::body, ui.theme.alarm_box.text, {left, y, width, 0});
    ui.close();
}

/// A titled box around preformatted text, with a button that copies it. Returns its height.
float text_block(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& at,
                 const view::TextBlockView& view, float text_height) {
    const Rect box{at.x, at.y, at.width, block_height(ui, text_height)};
    ui.open({.role = Role::region, .key = key, .rect = box, .name = view.title});
    ui.painter.fill(box, ui.theme.surface, 8);
    ui.painter.border(box, ui.theme.line, 8);
    const float control = ui.narrow() ? 40.0f : 28.0f;
    heading(ui, "title",
            {box.x + box_padding, box.y + 6 + (control - style::small_strong.line_height) / 2,
             box.width - 2 * box_padding - control, style::small_strong.line_height},
            view.title, style::small_strong, 3);
    button(ui, "copy", {box.right() - 8 - control, box.y + 6, control, control}, view.copy, ButtonLook::icon_only);
    code_box(ui, state, key,
             {box.x + box_padding, box.y + 12 + box_title_height(ui), box.width - 2 * box_padding, text_height},
             view.text, view.title);
    ui.close();
    return box.height;
}

} // namespace

float error_details_height(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view, float width) {
    return lay_out(ui, state, view, width).height;
}

float error_details(Ui& ui, const app::ViewState& state, Point at, float width, const view::ErrorWindowView& view) {
    const Layout layout = lay_out(ui, state, view, width);
    float y = at.y;
    ui.open({.role = Role::paragraph,
             .key = "sentence",
             .rect = {at.x, y, width, lines_height(layout.sentence, style::body)}});
    y += text_lines(ui, layout.sentence, style::body, ui.theme.text_soft, {at.x, y, width, 0});
    ui.close();
    y += box_gap;
    const float stage =
        label_badge(ui, "stage", at.x, y, width * 0.6f, view.stage_label, ui.theme.stage_badge(view.stage));
    label_badge(ui, "type", at.x + stage + 8, y, width - stage - 8, view.type_label, ui.theme.danger);
    y += badge_height + box_gap;
    message_box(ui, {at.x, y, width, layout.message_height}, layout.message);
    y += layout.message_height;
    if (view.context) {
        y += box_gap;
        y += text_block(ui, state, context_key, {at.x, y, width, 0}, *view.context, layout.context_height);
    }
    if (view.stack_trace) {
        y += box_gap;
        text_block(ui, state, trace_key, {at.x, y, width, 0}, *view.stack_trace, layout.trace_height);
    }
    return layout.height;
}

} // namespace etl::ui
