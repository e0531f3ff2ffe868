// The first end is told at once; what ends in the two seconds after it is gathered. Toasts are for who looks, the
// browser's own notices for who doesn't.
#include "app/attention.hpp"

#include "app/reports.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::StatusKind;

/// More is not remembered: somebody who chose so many wants to hear of all.
constexpr std::size_t most_chosen_jobs = 500;
/// Two ends of one job so close to each other are one, where nobody knows when the run began.
constexpr EpochMilliseconds same_end_within = 10'000;

bool is_wanted(const AppState& state, const EndedRun& end) {
    const Preferences& preferences = state.preferences;
    if (preferences.notice_scope == NoticeScope::none ||
        (preferences.notice_kinds == NoticeKinds::failures && end.how != StatusKind::failed)) {
        return false;
    }
    return end.started_here || (end.how != StatusKind::stopped && is_told_of(state, end.job));
}

/// An end that comes by two ways is told once.
bool is_told(const JobRecord& record, const EndedRun& end, EpochMilliseconds now) {
    if (record.told_at == 0) {
        return false;
    }
    return end.started_at && record.told_start ? *end.started_at == *record.told_start
                                               : now < record.told_at + same_end_within;
}

struct Telling {
    NoticeKind kind;
    std::string title;
    std::string detail;
    model::JobId job;
    /// The same for the same news, whichever tab tells it.
    std::string tag;
};

std::string_view name_of(const AppState& state, const EndedRun& end) {
    const JobRecord* record = state.jobs.find(end.job);
    return record == nullptr ? std::string_view(end.job.text) : std::string_view(record->job.name);
}

NoticeKind notice_kind(StatusKind how) {
    return how == StatusKind::failed      ? NoticeKind::error
           : how == StatusKind::completed ? NoticeKind::success
                                          : NoticeKind::information;
}

std::vector<Telling> tellings(const AppState& state, const std::vector<EndedRun>& ends) {
    std::vector<Telling> told;
    for (const StatusKind how : {StatusKind::failed, StatusKind::completed, StatusKind::stopped}) {
        std::vector<const EndedRun*> alike;
        for (const EndedRun& end : ends) {
            if (end.how == how) {
                alike.push_back(&end);
            }
        }
        if (alike.size() > told_singly) {
            std::vector<std::string_view> names;
            for (const EndedRun* end : alike) {
                names.push_back(name_of(state, *end));
            }
            told.push_back({notice_kind(how), words::runs_ended(how, alike.size()), words::listed(names), {}, "many"});
            continue;
        }
        for (const EndedRun* end : alike) {
            told.push_back({notice_kind(how), words::run_ended(how, name_of(state, *end)), end->error, end->job,
                            end->job.text + "@" + std::to_string(end->started_at.value_or(0))});
        }
    }
    return told;
}

void tell(AppState& state, std::vector<EndedRun> ends, EpochMilliseconds now, Effects& effects) {
    for (Telling& one : tellings(state, ends)) {
        if (tells_while_hidden(state) && !state.connection.visible) {
            effects.push_back(NotifyUser{one.title, one.detail, one.job, one.tag});
        }
        add_notice(state, one.kind, std::move(one.title), std::move(one.detail), now, effects);
    }
    state.attention.gathers_until = now + gathering_time;
}

} // namespace

void update(AppState& state, const SystemNoticesPressed& action, EpochMilliseconds now, Effects& effects) {
    if (action.on && state.surroundings.notifications == NoticePermission::asks) {
        effects.push_back(AskToNotify{});
        return;
    }
    choose(state, preference::system_notices, action.on ? "on" : "off", now, effects);
}

void update(AppState& state, const NoticePermissionChanged& action, EpochMilliseconds now, Effects& effects) {
    const bool asked = state.surroundings.notifications == NoticePermission::asks;
    state.surroundings.notifications = action.permission;
    if (asked && action.permission == NoticePermission::granted) {
        choose(state, preference::system_notices, "on", now, effects);
    }
    // Where the switch is, says why it can't be used.
    ++state.preferences.version;
}

void update(AppState& state, const JobNoticesSwitched& action, EpochMilliseconds now, Effects& effects) {
    Preferences chosen = state.preferences;
    std::erase(chosen.notice_jobs, action.job);
    if (action.on && chosen.notice_jobs.size() < most_chosen_jobs) {
        chosen.notice_jobs.push_back(action.job);
    }
    choose(state, preference::notice_jobs, preference_word(chosen, preference::notice_jobs), now, effects);
}

void note_own_end(AppState& state, const JobRecord& record, const model::JobStatus& end) {
    std::vector<EndedRun>& ended = state.jobs.ended;
    std::erase_if(ended, [&](const EndedRun& one) { return one.job == record.job.id; });
    ended.push_back(
        {record.job.id, end.status.kind, end.error ? end.error->message : std::string(), true, start_of(end)});
}

bool is_told_of(const AppState& state, const model::JobId& job) {
    const Preferences& preferences = state.preferences;
    const auto& jobs = preferences.notice_jobs;
    return preferences.notice_scope == NoticeScope::all ||
           (preferences.notice_scope == NoticeScope::chosen && std::find(jobs.begin(), jobs.end(), job) != jobs.end());
}

bool tells_while_hidden(const AppState& state) {
    return state.preferences.system_notices && state.preferences.notice_scope != NoticeScope::none &&
           state.surroundings.notifications == NoticePermission::granted;
}

void advance_attention(AppState& state, EpochMilliseconds now, Effects& effects) {
    std::vector<EndedRun>& waiting = state.attention.waiting;
    for (EndedRun& end : std::exchange(state.jobs.ended, {})) {
        JobRecord* record = state.jobs.find(end.job);
        if (record != nullptr && is_wanted(state, end) && !is_told(*record, end, now)) {
            record->told_at = now;
            record->told_start = end.started_at;
            waiting.push_back(std::move(end));
        }
    }
    if (!waiting.empty() && now >= state.attention.gathers_until) {
        tell(state, std::exchange(waiting, {}), now, effects);
    }
}

std::optional<EpochMilliseconds> attention_due(const AppState& state) {
    return state.attention.waiting.empty() ? std::nullopt : std::optional(state.attention.gathers_until);
}

} // namespace etl::app
