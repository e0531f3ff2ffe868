// Lays the error window out from the top down, once to learn its height and once to draw it.
#include "ui/error_screen.hpp"

#include "ui/code_box.hpp"
#include "ui/find_bar.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

/// Tall enough for the copy button beside it.
float box_title_height(const Ui& ui) { return ui.narrow() ? 40.0f : 26.0f; }

constexpr float most_width = 672;
constexpr float box_padding = 14;
constexpr float box_gap = 12;
constexpr float message_title_height = 26;
constexpr float stack_height = 128; // the specification's h-32
constexpr float context_most_height = 220;
constexpr std::size_t most_message_lines = 200;
/// Of the texts in the window, for the find bar.
constexpr std::string_view context_key = "error context";
constexpr std::string_view trace_key = "error stack trace";

struct Layout {
    Rect window;
    float margin = 24;
    float inner_width = 0;
    float title_height = 0;
    std::vector<WrappedLine> sentence;
    std::vector<WrappedLine> message;
    float context_height = 0;
    float trace_height = 0;
    float body_height = 0;
};

float lines_height(const std::vector<WrappedLine>& lines, const TextStyle& text) {
    return static_cast<float>(lines.size()) * text.line_height;
}

Layout lay_out(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view) {
    Layout layout;
    layout.margin = window_margin(ui);
    layout.inner_width = window_rect(ui, most_width, 0).width - 2 * layout.margin;
    layout.title_height = window_title_height(ui);

    layout.sentence = wrapped(ui.painter, view.sentence, style::body, layout.inner_width, 4);
    layout.message =
        wrapped(ui.painter, view.message, style::body, layout.inner_width - 2 * box_padding, most_message_lines);
    float height = 6 + lines_height(layout.sentence, style::body) + 12 + 22 + box_gap;
    height += 2 * 12 + message_title_height + lines_height(layout.message, style::body);
    if (view.context) {
        layout.context_height = std::min(context_most_height, code_height(view.context->text)) +
                                find_room(ui, state, context_key, layout.inner_width - 2 * box_padding);
        height += box_gap + 2 * 12 + box_title_height(ui) + layout.context_height;
    }
    if (view.stack_trace) {
        layout.trace_height = std::min(stack_height, code_height(view.stack_trace->text)) +
                              find_room(ui, state, trace_key, layout.inner_width - 2 * box_padding);
        height += box_gap + 2 * 12 + box_title_height(ui) + layout.trace_height;
    }
    layout.body_height = height + 20;
    layout.window = window_rect(ui, most_width, layout.title_height + layout.body_height);
    return layout;
}

/// A titled box around preformatted text, with a button that copies it. Returns its height.
float text_block(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& at,
                 const view::TextBlockView& view, float text_height) {
    const Rect box{at.x, at.y, at.width, 2 * 12 + box_title_height(ui) + text_height};
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

} // namespace

void error_screen(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view) {
    const Layout layout = lay_out(ui, state, view);
    WindowSpec spec;
    spec.key = "error window";
    spec.title = view.title;
    spec.description = view.sentence;
    spec.icon = view.icon;
    spec.tone = view.icon_tone;
    spec.close = view.close.action;
    const Rect window = open_window(ui, spec, layout.window);

    const Rect body{window.x + 1, window.y + layout.title_height, window.width - 2,
                    window.height - layout.title_height - 1};
    const float height = std::max(body.height, layout.body_height - 1);
    // The vertical scrollbar takes its room from the margin; content under it would bring a horizontal one too.
    const float scrollbar = height > body.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body, .name = {}},
                                             {body.width - scrollbar, height});
    const float width = layout.inner_width;
    const float x = origin.x + layout.margin - 1;
    float y = origin.y + 6;
    ui.open({.role = Role::paragraph,
             .key = "sentence",
             .rect = {x, y, width, lines_height(layout.sentence, style::body)}});
    y += text_lines(ui, layout.sentence, style::body, ui.theme.text_soft, {x, y, width, 0});
    ui.close();
    y += 12;
    const Fill stage_colors = ui.theme.stage_badge(view.stage);
    const float stage = label_badge(ui, "stage", x, y, width * 0.6f, view.stage_label, stage_colors);
    label_badge(ui, "type", x + stage + 8, y, width - stage - 8, view.type_label, ui.theme.danger);
    y += 22 + box_gap;
    const float message_height = 2 * 12 + message_title_height + lines_height(layout.message, style::body) - 4;
    message_box(ui, {x, y, width, message_height}, layout.message);
    y += message_height;
    if (view.context) {
        y += box_gap;
        y += text_block(ui, state, context_key, {x, y, width, 0}, *view.context, layout.context_height);
    }
    if (view.stack_trace) {
        y += box_gap;
        text_block(ui, state, trace_key, {x, y, width, 0}, *view.stack_trace, layout.trace_height);
    }
    ui.close_scroll_area();
    close_window(ui);
}

} // namespace etl::ui
