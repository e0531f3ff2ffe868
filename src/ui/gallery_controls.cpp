// The gallery's sections of text and of what can be pressed.
#include "ui/choices.hpp"
#include "ui/flow.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/navigation.hpp"
#include "ui/widgets.hpp"
#include "ui/word_segments.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace etl::ui::gallery {
namespace {

app::Action set(std::string_view key, int value) { return app::ViewValueSet{std::string(key), value}; }

/// What was pressed last, by the state's value.
constexpr std::array pressed_names{"nothing yet", "Primary", "Secondary", "Danger", "Run now", "Settings"};

app::Action press_of(std::string_view label) {
    const auto found = std::find(pressed_names.begin(), pressed_names.end(), label);
    return set("pressed", found == pressed_names.end() ? 0 : static_cast<int>(found - pressed_names.begin()));
}

view::ButtonView pressable(std::string_view label, view::Icon icon = view::Icon::none) {
    view::ButtonView view;
    view.label = label;
    view.icon = icon;
    view.action = press_of(label);
    return view;
}

view::ToggleView toggle(std::string_view label, bool on, app::Action action) {
    view::ToggleView view;
    view.label = label;
    view.tick = on ? view::Tick::on : view::Tick::off;
    view.action = std::move(action);
    return view;
}

void menu(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& button_view, ButtonLook look,
          const app::ViewState& state) {
    if (!menu_button(ui, key, rect, button_view, look, state.menu)) {
        return;
    }
    const auto item = [](std::string_view label, view::Icon icon, app::Action action) {
        view::MenuItemView made;
        made.label = label;
        made.icon = icon;
        made.action = std::move(action);
        return made;
    };
    std::vector<view::MenuItemView> items{item("Run now", view::Icon::play, press_of("Run now")),
                                          item("Pause", view::Icon::circle_pause, press_of("Pause")),
                                          item("Settings", view::Icon::cog, press_of("Settings")),
                                          item("Delete…", view::Icon::trash, app::WindowOpened{"confirm"})};
    items[1].enabled = false;
    items[1].reason = "Nothing is running.";
    items[3].danger = true;
    ui.open_menu = OpenMenu{std::string(key), button_view.label.empty() ? button_view.name : button_view.label, rect,
                            std::move(items)};
}

} // namespace

float texts(Ui& ui, const app::ViewState&, const Rect& area) {
    float y = area.y;
    heading(ui, "h3", {area.x, y, area.width, style::message_title.line_height}, "Heading", style::message_title, 3);
    y += 28;
    heading(ui, "h3 small", {area.x, y, area.width, style::small_strong.line_height}, "Small heading",
            style::small_strong, 3);
    y += 22;
    y += paragraph(ui, "paragraph", {area.x, y, area.width, 0},
                   "Body text wraps where its column ends, and can be selected, found and copied like any other.",
                   style::body, ui.theme.text_soft);
    y += 6;
    Flow flow({area.x, y}, area.width, 12);
    const float height = ui.narrow() ? 40.0f : 24.0f;
    for (const auto& [text, href] :
         {std::pair{"Jobs page", "#/"}, std::pair{"Specification", "https://www.w3.org/TR/wai-aria/"}}) {
        const Rect at = flow.place({ui.painter.width_of(text, style::control), height});
        link(ui, text, {at.x, at.y}, text, href);
    }
    for (const char* chord : {"/", "Ctrl K"}) {
        const Rect at = flow.place({ui.painter.width_of(chord, style::tiny) + 10, height});
        key_hint(ui, chord, {at.x, at.y + (height - 20) / 2}, chord);
    }
    return flow.bottom();
}

float buttons(Ui& ui, const app::ViewState& state, const Rect& area) {
    Flow flow({area.x, area.y}, area.width);
    const float height = ui.control_height();
    const auto put = [&](const view::ButtonView& view, ButtonLook look) {
        button(ui, view.label, flow.place({button_width(ui, view), height}), view, look);
    };
    put(pressable("Primary", view::Icon::play), ButtonLook::primary);
    put(pressable("Secondary"), ButtonLook::secondary);
    put(pressable("Danger", view::Icon::trash), ButtonLook::danger);
    view::ButtonView copy = pressable("", view::Icon::copy);
    copy.name = "Copy the greeting";
    copy.action = app::CopyPressed{"Hello", "Greeting"};
    button(ui, "copy", flow.place({height, height}), copy, ButtonLook::icon_only);
    flow.break_line();
    for (const ButtonLook look : {ButtonLook::primary, ButtonLook::secondary, ButtonLook::danger}) {
        view::ButtonView view = pressable(look == ButtonLook::primary     ? "Disabled"
                                          : look == ButtonLook::secondary ? "Not allowed"
                                                                          : "Not now");
        view.enabled = false;
        view.reason = "The job is running.";
        put(view, look);
    }
    view::ButtonView busy = pressable("Starting…", view::Icon::play);
    busy.enabled = false;
    busy.busy = true;
    busy.reason = "The job is being started.";
    put(busy, ButtonLook::primary);
    flow.break_line();
    const view::ButtonView actions = pressable("Actions");
    menu(ui, "actions", flow.place({menu_button_width(ui, actions), height}), actions, ButtonLook::secondary, state);
    view::ButtonView more = pressable("", view::Icon::ellipsis);
    more.name = "More";
    menu(ui, "more", flow.place({height, height}), more, ButtonLook::icon_only, state);
    flow.break_line();
    const std::string said =
        std::string("Pressed last: ").append(pressed_names[static_cast<std::size_t>(state.value("pressed"))]) + ".";
    const Rect line = flow.place({area.width, style::small.line_height});
    ui.text(said, style::small, ui.theme.text_soft, line, "pressed last");
    return flow.bottom();
}

float toggles(Ui& ui, const app::ViewState& state, const Rect& area) {
    Flow flow({area.x, area.y}, area.width, ui.narrow() ? 8.0f : 20.0f);
    const float height = ui.control_height();
    const auto put_switch = [&](const view::ToggleView& view) {
        switch_control(ui, view.label, flow.place({switch_width(ui, view), height}), view);
    };
    const bool active = state.value("active", 1) == 1;
    put_switch(toggle("Active", active, set("active", active ? 0 : 1)));
    view::ToggleView busy = toggle("Switching", false, {});
    busy.enabled = false;
    busy.busy = true;
    busy.reason = "The server has not answered yet.";
    put_switch(busy);
    view::ToggleView locked = toggle("Locked", true, {});
    locked.enabled = false;
    locked.reason = "Only an administrator can switch it off.";
    put_switch(locked);
    flow.break_line();

    const int stages = state.value("stages", 1);
    view::ToggleView all = toggle("All stages", stages == 3, set("stages", stages == 3 ? 0 : 3));
    all.tick = stages == 3 ? view::Tick::on : stages == 0 ? view::Tick::off : view::Tick::mixed;
    const auto put_box = [&](const view::ToggleView& view) {
        checkbox(ui, view.label, flow.place({checkbox_width(ui, view), height}), view);
    };
    put_box(all);
    put_box(toggle("Extract", (stages & 1) != 0, set("stages", stages ^ 1)));
    put_box(toggle("Load", (stages & 2) != 0, set("stages", stages ^ 2)));
    view::ToggleView fixed = toggle("Transform", true, {});
    fixed.enabled = false;
    fixed.reason = "No run goes without it.";
    put_box(fixed);
    return flow.bottom();
}

float radios_and_tabs(Ui& ui, const app::ViewState& state, const Rect& area) {
    const std::array intervals{view::ChoiceView{"Hourly", set("interval", 0), true, {}},
                               view::ChoiceView{"Daily", set("interval", 1), true, {}},
                               view::ChoiceView{"Weekly", {}, false, "This job runs at least once a day."}};
    float y = area.y;
    y += radio_group(ui, "interval", {area.x, y, area.width, 0}, "Interval", intervals,
                     static_cast<std::size_t>(state.value("interval")));
    y += 16;
    const std::array looks{view::ChoiceView{"Rows", set("look", 0), true, {}, view::Icon::list},
                           view::ChoiceView{"Cards", set("look", 1), true, {}, view::Icon::grid},
                           view::ChoiceView{"Map", {}, false, "No job has a place.", view::Icon::network}};
    const float segment = ui.control_height();
    segments(ui, "look", {area.x, y, segment * static_cast<float>(looks.size()), segment}, "Look", looks,
             static_cast<std::size_t>(state.value("look")));
    y += segment + 16;
    const std::array densities{view::ChoiceView{"Roomy", set("density", 0), true, {}},
                               view::ChoiceView{"Dense", set("density", 1), true, {}}};
    word_segments(ui, "density", {area.x, y, std::min(area.width, 200.0f), segment}, "Density", densities,
                  static_cast<std::size_t>(state.value("density")));
    y += segment + 16;
    const std::array pages{view::ChoiceView{"Runs", set("tab", 0), true, {}},
                           view::ChoiceView{"Log", set("tab", 1), true, {}},
                           view::ChoiceView{"Settings", set("tab", 2), true, {}}};
    constexpr std::array says{"Twelve runs.", "The log is empty.", "Nothing to set."};
    const auto chosen = static_cast<std::size_t>(state.value("tab"));
    const float height = ui.control_height() + 4;
    tabs(ui, "tabs", {area.x, y, area.width, height}, "Job", pages, chosen);
    y += height;
    const Rect panel{area.x, y, area.width, 44};
    ui.open({.role = Role::tab_panel, .key = "panel", .rect = panel, .name = pages[chosen].label});
    paragraph(ui, "says", {panel.x, panel.y + 12, panel.width, 20}, says[chosen], style::body, ui.theme.text_soft);
    ui.close();
    return panel.bottom();
}

} // namespace etl::ui::gallery
