// Keeps the notices few: equal ones are counted, old ones make room, others go by themselves.
#include "app/notices.hpp"

#include "app/state.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

/// What assistive technology says: the title and the detail as two sentences.
std::string spoken(const Notice& notice) {
    if (notice.detail.empty()) {
        return notice.title;
    }
    const bool ended = !notice.title.empty() && notice.title.back() == '.';
    return notice.title + (ended ? " " : ". ") + notice.detail;
}

/// An error waits to be read; anything else goes before it.
void make_room(std::vector<Notice>& notices) {
    const auto passing = std::find_if(notices.begin(), notices.end(),
                                      [](const Notice& notice) { return notice.kind != NoticeKind::error; });
    notices.erase(passing == notices.end() ? notices.begin() : passing);
}

} // namespace

void update(AppState& state, const NoticeDismissed& action, model::EpochMilliseconds, Effects&) {
    std::erase_if(state.notices.notices, [&](const Notice& notice) { return notice.id == action.id; });
}

void add_notice(AppState& state, NoticeKind kind, std::string title, std::string detail, model::EpochMilliseconds now,
                Effects& effects) {
    std::vector<Notice>& notices = state.notices.notices;
    const model::EpochMilliseconds expires_at = kind == NoticeKind::error ? 0 : now + notice_lifetime;

    const auto equal = std::find_if(notices.begin(), notices.end(), [&](const Notice& notice) {
        return notice.kind == kind && notice.title == title && notice.detail == detail;
    });
    if (equal != notices.end()) {
        ++equal->repeats;
        equal->expires_at = expires_at;
        return;
    }

    if (notices.size() >= notice_cap) {
        make_room(notices);
    }
    Notice notice;
    notice.id = state.notices.next_id++;
    notice.kind = kind;
    notice.title = std::move(title);
    notice.detail = std::move(detail);
    notice.expires_at = expires_at;
    effects.push_back(Announce{spoken(notice), kind == NoticeKind::error ? Urgency::assertive : Urgency::polite});
    notices.push_back(std::move(notice));
}

bool expire_notices(NoticesState& notices, model::EpochMilliseconds now) {
    const auto gone = std::erase_if(
        notices.notices, [&](const Notice& notice) { return notice.expires_at != 0 && notice.expires_at <= now; });
    return gone > 0;
}

} // namespace etl::app
