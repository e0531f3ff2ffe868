// Controls: what buttons, switches, menus and messages say and do, as plain data that the widgets draw.
#pragma once

#include "app/action.hpp"
#include "view/icon.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::view {

/// The meaning of a colour, not the colour: the theme knows that.
enum class Tone : unsigned char { neutral, pending, running, good, bad, warning, paused };

struct ButtonView {
    std::string label;
    std::string name; ///< for assistive technology: "Run Job: Jira"
    Icon icon = Icon::none;
    bool enabled = true;
    bool busy = false;
    std::string reason; ///< why it is disabled; empty when enabled
    app::Action action;
    std::string shortcut = {};  ///< the key that does the same, as aria-keyshortcuts has it
    std::string key_label = {}; ///< that key, drawn in the button; none where there is no room for it
    std::string href = {};      ///< it is a link that looks like a button, and leads there
};

/// A button that is named by its label.
[[nodiscard]] inline ButtonView make_button(std::string_view label, Icon icon, app::Action action) {
    ButtonView button;
    button.label = label;
    button.name = label;
    button.icon = icon;
    button.action = std::move(action);
    return button;
}

enum class Tick : unsigned char { off, on, mixed };

/// A switch or a checkbox.
struct ToggleView {
    std::string label; ///< drawn beside it; empty where something else says it
    std::string name;  ///< for assistive technology, where it isn't the label
    Tick tick = Tick::off;
    bool enabled = true;
    bool busy = false;
    std::string reason; ///< why it is disabled
    app::Action action;
    std::string trailing = {}; ///< of a checkbox: drawn at the right edge, said by the name
};

/// One of a radio group's options or of a row of tabs.
struct ChoiceView {
    std::string label;
    app::Action action;
    bool enabled = true;
    std::string reason;
    Icon icon = Icon::none; ///< where it is shown as one
};

struct MenuItemView {
    std::string label;
    Icon icon = Icon::none;
    app::Action action;
    bool danger = false;
    bool enabled = true;
    std::string reason;        ///< why it is disabled
    std::string shortcut = {}; ///< the key that does the same
    bool line_above = false;   ///< another kind of thing begins
};

/// What stands over a part of the page: a trouble, a hint, a thing to know.
struct BannerView {
    Tone tone = Tone::neutral;
    Icon icon = Icon::info;
    std::string text;
    std::optional<ButtonView> action;
};

/// What a page says above what it shows: that it is cut off from the server, or anything else.
[[nodiscard]] inline BannerView page_banner(Tone tone, std::string_view text) {
    return {tone, tone == Tone::warning ? Icon::plug_off : Icon::info, std::string(text), {}};
}

/// A short message that comes over the page.
struct ToastView {
    Tone tone = Tone::neutral;
    Icon icon = Icon::info;
    std::string title;
    std::string detail;
    ButtonView dismiss;
};

/// What stands where there is nothing else to show, or where it can't be shown.
struct MessageView {
    Icon icon = Icon::none;
    std::string title;
    std::string detail;
    std::optional<ButtonView> action;
};

/// A question before something that can't be taken back.
struct ConfirmView {
    std::string title;       ///< "Delete 12 records?"
    std::string consequence; ///< what will have happened then
    ButtonView confirm;
    ButtonView cancel;
};

} // namespace etl::view
