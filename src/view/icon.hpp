// Icon: the pictograms that the screens use, by meaning of their drawing. Their shapes come from Lucide (npm,
// lucide-static); web/icons.json lists the same names, and a test holds the two lists together.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace etl::view {

enum class Icon : unsigned char {
    none,
    ticket,
    git_branch,
    database,
    users,
    zap,
    cog,
    clock,
    loader,
    circle_check,
    circle_alert,
    circle_pause,
    circle_stop,
    circle_x,
    hourglass,
    play,
    refresh,
    close,
    copy,
    network,
    info,
    sun,
    moon,
    monitor,
    inbox,
    plug_off,
    log_in,
    check,
    minus,
    chevron_down,
    chevron_left,
    chevron_right,
    ellipsis,
    trash,
    alert,
    arrow_up,
    arrow_down,
    pause,
    stop,
    undo,
    reset,
    settings,
    count,
};

/// The Lucide name of an icon; empty for none.
[[nodiscard]] constexpr std::string_view icon_name(Icon icon) {
    constexpr std::array<std::string_view, static_cast<std::size_t>(Icon::count)> names{
        "",
        "ticket",
        "git-branch",
        "database",
        "users",
        "zap",
        "cog",
        "clock",
        "loader-circle",
        "circle-check",
        "circle-alert",
        "circle-pause",
        "circle-stop",
        "circle-x",
        "hourglass",
        "play",
        "rotate-cw",
        "x",
        "copy",
        "network",
        "info",
        "sun",
        "moon",
        "monitor",
        "inbox",
        "unplug",
        "log-in",
        "check",
        "minus",
        "chevron-down",
        "chevron-left",
        "chevron-right",
        "ellipsis",
        "trash",
        "triangle-alert",
        "arrow-up",
        "arrow-down",
        "pause",
        "square",
        "undo-2",
        "rotate-ccw",
        "settings",
    };
    const auto index = static_cast<std::size_t>(icon);
    return index < names.size() ? names[index] : std::string_view{};
}

} // namespace etl::view
