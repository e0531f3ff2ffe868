// Tab: what the browser's tab says of the jobs to who looks elsewhere: counts before the title, and an icon.
#pragma once

#include "app/state.hpp"
#include "view/locale.hpp"

#include <cstdint>
#include <string>

namespace etl::view {

/// The numbers are part of the page's bridge (web/favicon.ts).
enum class TabIcon : std::uint8_t {
    plain = 0, ///< says nothing
    well = 1,
    running = 2,
    failed = 3,
    unknown = 4, ///< what is known is not of now
};

struct TabView {
    std::string counts; ///< "(2 failed)", "(3 running)"; may be empty
    TabIcon icon = TabIcon::plain;
    bool operator==(const TabView&) const = default;
};

[[nodiscard]] TabView tab_view(const app::AppState& state, const Locale& locale);

} // namespace etl::view
