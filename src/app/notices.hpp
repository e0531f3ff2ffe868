// Notices: short messages at the top right. Errors stay until dismissed, others go by themselves; each is announced
// once.
#pragma once

#include "app/effect.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace etl::app {

struct AppState;

enum class NoticeKind { information, success, error };

struct Notice {
    std::uint64_t id = 0;
    NoticeKind kind = NoticeKind::information;
    std::string title;
    /// The server's sentence or the technical reason; may be empty.
    std::string detail;
    /// 0: stays until dismissed.
    model::EpochMilliseconds expires_at = 0;
    /// How often it came while it stood: shown as "×3" instead of three notices.
    int repeats = 1;
};

struct NoticesState {
    std::vector<Notice> notices; ///< newest last, at most notice_cap
    std::uint64_t next_id = 1;
};

inline constexpr std::size_t notice_cap = 5;
inline constexpr model::EpochMilliseconds notice_lifetime = 6'000;

struct NoticeDismissed {
    std::uint64_t id = 0;
};

void update(AppState& state, const NoticeDismissed& action, model::EpochMilliseconds now, Effects& effects);

/// Adds a notice and announces it (errors assertively); an equal one that still stands is counted up instead.
void add_notice(AppState& state, NoticeKind kind, std::string title, std::string detail, model::EpochMilliseconds now,
                Effects& effects);

/// Removes what has expired. Returns whether anything went.
bool expire_notices(NoticesState& notices, model::EpochMilliseconds now);

} // namespace etl::app
