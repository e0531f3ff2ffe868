// One pass measures and the same pass draws: a setting's height depends on how its hint wraps. On a narrow screen the
// control stands below its label.
#include "ui/page_settings_window.hpp"

#include "ui/choices.hpp"
#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "ui/word_segments.hpp"
#include "view/page_settings.hpp"

#include <algorithm>
#include <variant>

namespace etl::ui {
namespace {

constexpr float most_width = 600;
constexpr float control_width = 264;
constexpr float switch_room = 40;
constexpr float group_title = 30;
constexpr float setting_gap = 14;
constexpr float group_gap = 12;
constexpr float column_gap = 20;
constexpr float error_room = 24;
constexpr float body_top = 10;
constexpr std::size_t most_hint_lines = 4;

float hint_height(Ui& ui, std::string_view hint, float width) {
    return hint.empty()
               ? 0
               : 2 + style::small.line_height *
                         static_cast<float>(wrapped(ui.painter, hint, style::small, width, most_hint_lines).size());
}

const view::FieldView* field_of(const view::SettingView& setting) {
    if (const auto* select = std::get_if<view::SelectView>(&setting.control)) {
        return &select->field;
    }
    const auto* combobox = std::get_if<view::ComboboxView>(&setting.control);
    return combobox == nullptr ? nullptr : &combobox->field;
}

/// Where the parts of a setting stand in `width`, from its upper left corner.
struct SettingLayout {
    Rect label;
    Rect hint;
    Rect control;
    float height = 0;
};

SettingLayout layout_of(Ui& ui, const view::SettingView& setting, float width) {
    const float control = ui.control_height();
    const bool is_switch = std::holds_alternative<view::ToggleView>(setting.control);
    const bool below = ui.narrow() && !is_switch;
    const float room = is_switch ? switch_room : control_width;
    const float text_width = below ? width : width - room - column_gap;
    SettingLayout layout;
    layout.label = {0, below ? 0 : (control - style::body.line_height) / 2, text_width, style::body.line_height};
    const float hint = hint_height(ui, setting.hint, text_width);
    layout.hint = {0, layout.label.bottom() + 2, text_width, hint};
    if (below) {
        layout.control = {0, layout.hint.y + hint + 6, width, control};
    } else {
        layout.control = {width - room, 0, room, control};
    }
    const view::FieldView* field = field_of(setting);
    const float error = field != nullptr && !field->error.empty() ? error_room : 0;
    layout.height = std::max(layout.hint.y + hint, layout.control.bottom() + error);
    return layout;
}

void draw_control(Ui& ui, const Rect& at, const view::SettingView& setting) {
    if (const auto* pick = std::get_if<view::PickView>(&setting.control)) {
        word_segments(ui, setting.label + " pick", at, setting.label, pick->options, pick->chosen);
    } else if (const auto* toggle = std::get_if<view::ToggleView>(&setting.control)) {
        switch_control(ui, setting.label + " switch", at, *toggle);
    } else if (const auto* select = std::get_if<view::SelectView>(&setting.control)) {
        select_field(ui, setting.label + " field", at, *select);
    } else if (const auto* box = std::get_if<view::ComboboxView>(&setting.control)) {
        combobox(ui, setting.label + " field", at, *box);
    } else if (const auto* deed = std::get_if<view::ButtonView>(&setting.control)) {
        const float width = std::min(at.width, button_width(ui, *deed));
        button(ui, setting.label + " button", {ui.narrow() ? at.x : at.right() - width, at.y, width, at.height}, *deed,
               ButtonLook::secondary);
    }
}

void draw_setting(Ui& ui, Point at, const view::SettingView& setting, const SettingLayout& layout) {
    ui.text(fitted(ui.painter, setting.label, style::body, layout.label.width), style::body, ui.theme.text,
            layout.label.moved(at.x, at.y), setting.label + " label");
    if (!setting.hint.empty()) {
        paragraph(ui, setting.label + " hint", layout.hint.moved(at.x, at.y), setting.hint, style::small,
                  ui.theme.text_faint);
    }
    draw_control(ui, layout.control.moved(at.x, at.y), setting);
}

float group_height(Ui& ui, const view::SettingGroupView& group, float width) {
    float height = group_title;
    for (const view::SettingView& setting : group.settings) {
        height += layout_of(ui, setting, width).height + setting_gap;
    }
    return height + group_gap;
}

float draw_group(Ui& ui, const Rect& at, const view::SettingGroupView& group) {
    heading(ui, group.title, {at.x, at.y, at.width, style::section_title.line_height}, group.title,
            style::section_title, 3);
    ui.painter.horizontal_line(at.x, at.y + group_title - 4, at.width, ui.theme.line);
    float y = at.y + group_title + setting_gap / 2;
    for (const view::SettingView& setting : group.settings) {
        const SettingLayout layout = layout_of(ui, setting, at.width);
        draw_setting(ui, {at.x, y}, setting, layout);
        y += layout.height + setting_gap;
    }
    return group_height(ui, group, at.width);
}

Flow draw_deeds(Ui& ui, Point at, float width, const std::vector<view::ButtonView>& deeds, bool draws) {
    Flow flow(at, width);
    for (const view::ButtonView& deed : deeds) {
        const Rect place = flow.place({button_width(ui, deed), ui.control_height()});
        if (draws) {
            button(ui, deed.name, place, deed, ButtonLook::secondary);
        }
    }
    return flow;
}

void settings_window(Ui& ui, const view::PageSettingsView& view) {
    const float margin = window_margin(ui);
    const float title = window_title_height(ui);
    const float width = window_rect(ui, most_width, 0).width - 2 * margin;
    const float deeds_hint = hint_height(ui, view.deeds_hint, width);
    float content = body_top;
    for (const view::SettingGroupView& group : view.groups) {
        content += group_height(ui, group, width);
    }
    content += group_title + deeds_hint + 8 + draw_deeds(ui, {0, 0}, width, view.deeds, false).bottom() + margin;

    WindowSpec spec;
    spec.key = "page settings";
    spec.title = view.title;
    spec.icon = view::Icon::settings;
    spec.close = view.close;
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, title + content));
    const Rect body{window.x + 1, window.y + title, window.width - 2, window.height - title - 1};
    const float bar = content > body.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body},
                                             {body.width - bar, std::max(body.height, content)});
    Rect at{origin.x + margin - 1, origin.y + body_top, width, 0};
    for (const view::SettingGroupView& group : view.groups) {
        at.y += draw_group(ui, at, group);
    }
    heading(ui, "deeds title", {at.x, at.y, at.width, style::section_title.line_height}, view.deeds_title,
            style::section_title, 3);
    ui.painter.horizontal_line(at.x, at.y + group_title - 4, at.width, ui.theme.line);
    at.y += group_title;
    paragraph(ui, "deeds hint", {at.x, at.y + 2, at.width, deeds_hint}, view.deeds_hint, style::small,
              ui.theme.text_faint);
    draw_deeds(ui, {at.x, at.y + deeds_hint + 8}, at.width, view.deeds, true);
    ui.close_scroll_area();
    close_window(ui);
}

void import_window(Ui& ui, const view::ImportSettingsView& view) {
    constexpr int rows = 8;
    constexpr float gap = 8;
    const float margin = window_margin(ui);
    const float title = window_title_height(ui);
    const float control = ui.control_height();
    // The label may take two lines of a narrow window, and what is wrong another.
    const float field = 30 + 14 + rows * (ui.narrow() ? 24.0f : 18.0f) + (view.text.error.empty() ? 0 : error_room);
    const std::vector<view::ButtonView> buttons{view.file, view.cancel, view.import};
    const float width = window_rect(ui, most_width, 0).width - 2 * margin;
    const float buttons_height = ui.narrow() ? 2 * control + gap : control;
    WindowSpec spec;
    spec.key = "import settings";
    spec.title = view.title;
    spec.icon = view::Icon::upload;
    spec.close = view.cancel.action;
    const Rect window =
        open_window(ui, spec, window_rect(ui, most_width, title + 6 + field + 16 + buttons_height + margin));
    const float left = window.x + margin;
    text_area(ui, "text", {left, window.y + title + 6, width, 0}, view.text, rows);
    const float bottom = window.bottom() - margin - control;
    const float import = button_width(ui, view.import);
    const float cancel = button_width(ui, view.cancel);
    const float file = std::min(button_width(ui, view.file), width);
    button(ui, "file", {left, ui.narrow() ? bottom - control - gap : bottom, file, control}, view.file,
           ButtonLook::secondary);
    button(ui, "cancel", {left + width - import - gap - cancel, bottom, cancel, control}, view.cancel,
           ButtonLook::secondary);
    button(ui, "import", {left + width - import, bottom, import, control}, view.import, ButtonLook::primary);
    close_window(ui);
}

} // namespace

void page_settings_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    if (const auto settings = view::page_settings(state, context)) {
        settings_window(ui, *settings);
    } else if (const auto import = view::import_settings(state)) {
        import_window(ui, *import);
    } else if (const auto question = view::reset_settings_question(state)) {
        confirm_window(ui, "reset settings", *question);
    }
}

} // namespace etl::ui
