// What is to be done, on what, with which payload; the buttons stay in sight where the page is too low for all of it.
#include "ui/start_screen.hpp"

#include "app/start_options.hpp"
#include "ui/choices.hpp"
#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/json_editor.hpp"
#include "ui/messages.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/start_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 720;
constexpr float gap = 12;
constexpr float small_gap = 8;
constexpr float foot_padding = 14;
constexpr float editor_height = 250;

/// Puts what the window says below each other, in a scrolled part of its own.
class Body {
  public:
    Body(Ui& ui, Point at, float width) : ui_(ui), left_(at.x), width_(width), y_(at.y) {}

    void works(const view::StartOptionsView& view) {
        y_ += radio_group(ui_, "work", {left_, y_, width_, 0}, words::start_work, view.works, view.work) + gap;
    }
    /// Side by side where there is room.
    void fields(const view::StartOptionsView& view) {
        const bool wide = width_ >= 520;
        const float field = wide ? (width_ - 2 * gap) / 3 : width_;
        float x = left_;
        float lowest = y_;
        const auto placed = [&](auto draw) {
            const float height = draw(Rect{x, y_, field, 0});
            lowest = std::max(lowest, y_ + height);
            if (wide) {
                x += field + gap;
            } else {
                y_ += height + gap;
            }
        };
        placed([&](const Rect& at) { return text_field(ui_, "type", at, view.entity_type); });
        placed([&](const Rect& at) { return select_field(ui_, "integration", at, view.integration); });
        placed([&](const Rect& at) { return number_field(ui_, "priority", at, view.priority); });
        y_ = wide ? lowest + gap : y_;
    }
    void message(std::string_view key, view::Tone tone, const std::string& text) {
        if (text.empty()) {
            return;
        }
        const view::BannerView banner_view{
            tone, tone == view::Tone::bad ? view::Icon::circle_alert : view::Icon::info, text, {}};
        const float height = banner_height(ui_, banner_view, width_);
        banner(ui_, key, {left_, y_, width_, height}, banner_view);
        y_ += height + gap;
    }
    void payload(const view::StartOptionsView& view) {
        y_ += json_editor(ui_, "payload", {left_, y_, width_, editor_height}, view.payload) + small_gap;
        Flow flow({left_, y_}, width_, small_gap);
        const float control = ui_.control_height();
        const Rect kept = flow.place({menu_button_width(ui_, view.kept), control});
        const std::string_view open = view.kept_items.empty() ? std::string_view() : app::start_key::kept;
        if (menu_button(ui_, app::start_key::kept, kept, view.kept, ButtonLook::secondary, open)) {
            ui_.open_menu =
                OpenMenu{std::string(app::start_key::kept), std::string(words::start_kept), kept, view.kept_items};
        }
        for (const view::ButtonView* one : {&view.own_payload, &view.payload.format}) {
            button(ui_, one->label, flow.place({button_width(ui_, *one), control}), *one, ButtonLook::secondary);
        }
        y_ = flow.bottom();
    }
    [[nodiscard]] float bottom() const { return y_; }

  private:
    Ui& ui_;
    float left_;
    float width_;
    float y_;
};

/// About as high as all of it, for the window's height; what is more is scrolled to.
float body_height(Ui& ui, const view::StartOptionsView& view, float width) {
    const float control = ui.control_height();
    const float radio = ui.narrow() ? 40.0f : 28.0f;
    const float field = 22 + control + 22;
    const float fields = width >= 520 ? field + gap : 3 * (field + gap);
    const auto message = [&](const std::string& text) {
        const view::BannerView banner_view{view::Tone::bad, view::Icon::info, text, {}};
        return text.empty() ? 0 : banner_height(ui, banner_view, width) + gap;
    };
    const float buttons = ui.narrow() ? 2 * control + small_gap : control;
    return 3 * radio + gap + fields + message(view.note) + message(view.trouble) + editor_height + small_gap + buttons +
           24;
}

} // namespace

void start_screen(Ui& ui, const view::StartOptionsView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const float width = window_rect(ui, most_width, 0).width - 2 * margin;
    const float title = window_title_height(ui);
    const float foot = foot_padding + control + (ui.narrow() ? 12.0f : 16.0f);
    WindowSpec spec;
    spec.key = "start options";
    spec.title = view.title;
    spec.icon = view::Icon::play;
    spec.close = view.cancel.action;
    const float wanted = body_height(ui, view, width);
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, title + 6 + wanted + foot));
    const Rect body{window.x + 1, window.y + title, window.width - 2, window.height - title - foot};
    // Whether there is a scrollbar is decided by about how high it is; how high it is, by what was drawn.
    const float content = std::max(body.height, wanted);
    const float scrollbar = content > body.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body, .name = {}},
                                             {body.width - scrollbar, content});
    Body parts(ui, {origin.x + margin - 1, origin.y + 6}, width);
    parts.message("trouble", view::Tone::bad, view.trouble);
    parts.works(view);
    parts.fields(view);
    parts.message("note", view::Tone::neutral, view.note);
    parts.payload(view);
    ui.current().content.height = std::max(body.height, parts.bottom() - origin.y + 16);
    ui.close_scroll_area();

    const float y = window.bottom() - foot;
    ui.painter.horizontal_line(window.x + 1, y, window.width - 2, ui.theme.line);
    const float right = window.right() - margin;
    const float start = std::max(96.0f, button_width(ui, view.start));
    const float cancel = button_width(ui, view.cancel);
    button(ui, "cancel", {right - start - small_gap - cancel, y + foot_padding, cancel, control}, view.cancel,
           ButtonLook::secondary);
    button(ui, "start", {right - start, y + foot_padding, start, control}, view.start, ButtonLook::primary);
    close_window(ui);
}

} // namespace etl::ui
