// Attention: tells of runs that ended: of which jobs, the user chose; many at once in one sentence, and each once.
#pragma once

#include "app/effect.hpp"
#include "app/ended_run.hpp"
#include "app/notice_permission.hpp"
#include "model/job.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::app {

struct AppState;
struct JobRecord;

struct AttentionState {
    /// Waits to be told, the oldest first.
    std::vector<EndedRun> waiting;
    /// What ends before this is gathered, and told then.
    model::EpochMilliseconds gathers_until = 0;
};

/// How long what ends after something that was told is gathered.
inline constexpr model::EpochMilliseconds gathering_time = 2'000;
/// So many ends of one kind are told one by one, more of them as a number.
inline constexpr std::size_t told_singly = 2;

/// The switch of system notices was pressed: the browser is asked where it has not been.
struct SystemNoticesPressed {
    bool on = true;
};

/// What the browser says of notifications.
struct NoticePermissionChanged {
    NoticePermission permission = NoticePermission::unavailable;
};

/// "Notify me" of a job, or no longer.
struct JobNoticesSwitched {
    model::JobId job;
    bool on = true;
};

void update(AppState& state, const SystemNoticesPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const NoticePermissionChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const JobNoticesSwitched& action, model::EpochMilliseconds now, Effects& effects);

/// The run of a job that was started here is over.
void note_own_end(AppState& state, const JobRecord& record, const model::JobStatus& end);

/// The job is one of those that the user chose to hear of.
[[nodiscard]] bool is_told_of(const AppState& state, const model::JobId& job);

/// The browser is to tell while the page is hidden.
[[nodiscard]] bool tells_while_hidden(const AppState& state);

/// Tells what is due.
void advance_attention(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_attention has something to tell next.
[[nodiscard]] std::optional<model::EpochMilliseconds> attention_due(const AppState& state);

} // namespace etl::app
