// Draws them. What a window has to say is laid out from its top; its buttons stand at its lower edge.
#include "ui/record_windows.hpp"

#include "ui/choices.hpp"
#include "ui/code_box.hpp"
#include "ui/fields.hpp"
#include "ui/file_field.hpp"
#include "ui/json_editor.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/record_windows.hpp"
#include "view/record_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 12;
constexpr float small_gap = 8;
/// A field with its label, and a line below it.
constexpr float around_field = 46;

float field_height(const Ui& ui) { return around_field + ui.control_height(); }

/// A window's inside, filled from the top.
struct Body {
    Body(Ui& ui_of, const WindowSpec& spec, float most_width, float height)
        : ui(ui_of), margin(window_margin(ui_of)), control(ui_of.control_height()),
          window(open_window(ui_of, spec, window_rect(ui_of, most_width, height))), left(window.x + margin),
          width(window.width - 2 * margin), y(window.y + window_title_height(ui_of) + 6),
          bottom(window.bottom() - margin - control) {}

    void text(std::string_view key, std::string_view words, Color color) {
        if (!words.empty()) {
            y += paragraph(ui, key, {left, y, width, 0}, words, style::body, color) + gap;
        }
    }
    void trouble(std::string_view words) {
        if (words.empty()) {
            return;
        }
        const view::BannerView view{view::Tone::bad, view::Icon::circle_alert, std::string(words), {}};
        const float height = banner_height(ui, view, width);
        banner(ui, "trouble", {left, y, width, height}, view);
        y += height + gap;
    }
    /// Beside those at the lower right.
    void left_button(std::string_view key, const view::ButtonView& view) {
        button(ui, key, {left, bottom, button_width(ui, view), control}, view, ButtonLook::secondary);
    }
    /// The two buttons at the lower right, the deed at the end.
    void buttons(const view::ButtonView& close, const std::optional<view::ButtonView>& deed, ButtonLook look) {
        float right = left + width;
        const float deed_width = deed ? std::min(button_width(ui, *deed), width * 0.65f) : 0;
        const float close_width = button_width(ui, close);
        button(ui, "close button",
               {right - deed_width - (deed ? small_gap : 0) - close_width, bottom, close_width, control}, close,
               ButtonLook::secondary);
        if (deed) {
            button(ui, "deed", {right - deed_width, bottom, deed_width, control}, *deed, look);
        }
    }

    Ui& ui;
    float margin;
    float control;
    Rect window;
    float left;
    float width;
    float y;
    float bottom;
};

void draw_status(Ui& ui, const app::ViewState& state, const view::RecordStatusView& view) {
    WindowSpec spec;
    spec.key = "record status";
    spec.title = view.title;
    spec.description = view.detail;
    spec.icon = view.dangerous ? view::Icon::circle_x : view::Icon::undo;
    spec.tone = view.dangerous ? view::Tone::bad : view::Tone::running;
    spec.close = view.close.action;
    const float form = view.type ? field_height(ui) + 18 + 40 + 84 + gap : 0;
    const float progress = view.progress.empty() ? 0 : 40.0f + (view.failures.empty() ? 0 : 200.0f);
    const float height = window_title_height(ui) + 6 + 48 + form + progress + ui.control_height() + window_margin(ui);
    Body body(ui, spec, 520, height);
    if (view.progress.empty()) {
        body.text("detail", view.detail, ui.theme.text_soft);
    }
    if (view.type) {
        body.y += text_field(ui, "type", {body.left, body.y, body.width, 0}, *view.type) + gap;
    }
    if (view.message) {
        body.y += text_area(ui, "message", {body.left, body.y, body.width, 0}, *view.message, 3) + gap;
    }
    if (!view.progress.empty()) {
        ui.text(view.progress, style::body, ui.theme.text, {body.left, body.y, body.width, 20}, "progress text");
        progress_bar(ui, "progress", {body.left, body.y + 26, body.width, 8}, view.percent, words::changes_progress,
                     !view.under_way);
        body.y += 26 + 8 + gap;
    }
    if (!view.failures.empty()) {
        const Rect list{body.left, body.y, body.width, body.bottom - gap - body.y};
        ui.painter.fill(list, ui.theme.surface, 8);
        ui.painter.border(list, ui.theme.line, 8);
        code_box(ui, state, "failures", list.inset(10), view.failures, words::changes_failures);
    }
    const bool asks = view.progress.empty();
    body.buttons(view.close, view.deed,
                 asks ? view.dangerous ? ButtonLook::danger : ButtonLook::primary : ButtonLook::secondary);
    close_window(ui);
}

void draw_store(Ui& ui, const view::StoreRecordView& view) {
    WindowSpec spec;
    spec.key = "store record";
    spec.title = words::store_title;
    spec.icon = view::Icon::plus;
    spec.close = view.cancel.action;
    Body body(ui, spec, 760, 680);
    body.trouble(view.trouble);
    const bool side_by_side = body.width >= 520;
    const std::size_t columns = side_by_side ? 3 : 1;
    const float field = (body.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float lowest = body.y;
    float x = body.left;
    const auto placed = [&](auto draw) {
        const float height = draw(Rect{x, body.y, field, 0});
        lowest = std::max(lowest, body.y + height);
        if (side_by_side) {
            x += field + gap;
        } else {
            body.y += height + small_gap;
        }
    };
    placed([&](const Rect& at) { return select_field(ui, "integration", at, view.integration); });
    placed([&](const Rect& at) { return text_field(ui, "type", at, view.entity_type); });
    placed([&](const Rect& at) { return text_field(ui, "external", at, view.external_id); });
    body.y = lowest + gap;
    body.y += file_field(ui, "file", {body.left, body.y, body.width, 0}, view.file) + gap;
    if (!view.from_file.empty()) {
        body.text("from file", view.from_file, ui.theme.text);
        button(ui, "drop", {body.left, body.y, button_width(ui, view.drop_file), body.control}, view.drop_file,
               ButtonLook::secondary);
        body.y += body.control + gap;
        if (!view.json.field.error.empty()) {
            body.trouble(view.json.field.error);
        }
    } else {
        json_editor(ui, "json", {body.left, body.y, body.width, body.bottom - gap - body.y}, view.json);
        body.left_button("format", view.json.format);
    }
    body.buttons(view.cancel, view.store, ButtonLook::primary);
    close_window(ui);
}

float radio_height(const Ui& ui, std::size_t options) {
    return (ui.narrow() ? 40.0f : 28.0f) * static_cast<float>(options);
}

void draw_hand_offer(Body& body, const view::HandWorkView& view) {
    Ui& ui = body.ui;
    body.text("detail", view.detail, ui.theme.text_soft);
    body.trouble(view.trouble);
    body.y +=
        radio_group(ui, "work", {body.left, body.y, body.width, 0}, words::hand_work, view.works, view.work) + gap;
    ui.text(words::hand_kind, style::control, ui.theme.text, {body.left, body.y, body.width, 18}, "kinds label");
    body.y += 22;
    body.y +=
        radio_group(ui, "kind", {body.left, body.y, body.width, 0}, words::hand_kind, view.kinds, view.kind) + gap;
    json_editor(ui, "payload", {body.left, body.y, body.width, body.bottom - gap - body.y}, view.payload);
    body.left_button("format", view.payload.format);
}

void draw_hand_outcome(Body& body, const view::HandWorkView& view) {
    Ui& ui = body.ui;
    body.text("detail", view.detail, ui.theme.text_soft);
    if (view.badge) {
        const float width = pill_badge_width(ui, body.width, *view.badge);
        pill_badge(ui, "status", body.left + width, body.y, body.width, *view.badge);
        body.y += 22 + gap;
    }
    if (view.percent) {
        progress_bar(ui, "progress", {body.left, body.y, body.width, 8}, *view.percent, words::hand_progress, false);
        body.y += 8 + gap;
    }
    body.text("counts", view.counts, ui.theme.text);
    body.trouble(view.trouble);
    if (!view.run_href.empty()) {
        link(ui, "run", {body.left, body.y}, words::hand_run_page, view.run_href);
    }
}

void draw_hand(Ui& ui, const view::HandWorkView& view) {
    WindowSpec spec;
    spec.key = "hand work";
    spec.title = view.title;
    spec.icon = view::Icon::play;
    spec.close = view.close.action;
    const float trouble = view.trouble.empty() ? 0 : 64.0f;
    const float inside = view.started ? 190.0f + trouble
                                      : 40 + radio_height(ui, view.works.size()) + gap + 22 +
                                            radio_height(ui, view.kinds.size()) + gap + 150 + trouble;
    Body body(ui, spec, 560, window_title_height(ui) + 6 + inside + gap + ui.control_height() + window_margin(ui));
    if (view.started) {
        draw_hand_outcome(body, view);
    } else {
        draw_hand_offer(body, view);
    }
    body.buttons(view.close, view.deed, view.started ? ButtonLook::secondary : ButtonLook::primary);
    close_window(ui);
}

} // namespace

void record_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    if (const auto status = view::record_status_window(state, context)) {
        draw_status(ui, state.view, *status);
    } else if (const auto store = view::store_record_window(state, context)) {
        draw_store(ui, *store);
    } else if (const auto hand = view::hand_work_window(state, context)) {
        draw_hand(ui, *hand);
    }
}

} // namespace etl::ui
