// Notice permission: what the browser says of its own notices.
#pragma once

namespace etl::app {

/// Whether the browser lets this page tell while it is hidden.
enum class NoticePermission : unsigned char {
    unavailable, ///< it has no notifications, or none for a page in this frame
    asks,        ///< it has to be asked first
    granted,
    denied,
};

} // namespace etl::app
