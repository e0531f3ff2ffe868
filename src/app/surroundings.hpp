// Surroundings: what the page stands in, as it is configured and as the browser and the host allow.
#pragma once

#include "app/effect.hpp"
#include "app/notice_permission.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace etl::app {

struct AppState;

/// The first two of a tenant's colours, as 0xRRGGBB; the others stand for what has colours of its own here.
struct HostColors {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool operator==(const HostColors&) const = default;
};

struct Surroundings {
    /// The address asks for the wall screen.
    bool kiosk = false;
    /// Files may be saved: a frame's host can forbid that.
    bool downloads = true;
    NoticePermission notifications = NoticePermission::unavailable;
    /// Where one signs in: an address, a path or a fragment; empty where none is configured.
    std::string login;
    /// The host's; the page's own where it sent none.
    std::optional<HostColors> colors;
};

/// The host sent colours, or takes them back.
struct HostColorsChanged {
    std::optional<HostColors> colors;
};

void update(AppState& state, const HostColorsChanged& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
