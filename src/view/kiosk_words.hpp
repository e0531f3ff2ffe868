// Every string of the kiosk mode: plain, short, English.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text kiosk_mode = "Kiosk mode";
inline constexpr Text kiosk_hint = "For a wall screen: large, without controls, page by page. Escape leaves it.";
inline constexpr Text start_kiosk = "Start";
inline constexpr Text leave_kiosk = "Leave kiosk mode";
inline constexpr Text kiosk_failed = "Failed";
inline constexpr Text kiosk_running = "Running";
inline constexpr Text kiosk_waiting = "Waiting";
inline constexpr Text kiosk_paused = "Paused";
inline constexpr Text kiosk_completed = "Completed";
inline constexpr Text kiosk_ready = "Ready";

/// "Page 1 of 3"
[[nodiscard]] inline std::string page_of(Text number, Text count) {
    return std::string("Page ").append(number).append(" of ").append(count);
}

} // namespace etl::view::words
