// Takes an answer to the list request over into the records: they come, go and move as the server says.
#include "app/capabilities.hpp"
#include "app/connection.hpp"
#include "app/controls.hpp"
#include "app/list_reading.hpp"
#include "app/reports.hpp"
#include "app/selection.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/stream.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Rows = std::vector<model::Job>;

bool same_structure(const JobsState& jobs, const Rows& rows) {
    return std::equal(jobs.records.begin(), jobs.records.end(), rows.begin(), rows.end(),
                      [](const JobRecord& record, const model::Job& row) { return record.job.id == row.id; });
}

JobRecord new_record(JobsState& jobs, const model::Job& row) {
    JobRecord record;
    record.job = row;
    record.current.job_id = row.id.text;
    record.version = ++jobs.version;
    ++jobs.count_by_status[static_cast<std::size_t>(shown_kind(record))];
    return record;
}

/// Gives the records the order of the rows. Of rows with one id the first counts; returns how many could not be used.
std::size_t rebuild(JobsState& jobs, const Rows& rows) {
    std::vector<JobRecord> records;
    records.reserve(rows.size());
    std::unordered_map<model::JobId, std::size_t> index;
    index.reserve(rows.size());
    std::vector<bool> kept(jobs.records.size(), false);
    std::size_t unusable = 0;
    bool moved = false;

    for (const model::Job& row : rows) {
        if (row.id.empty() || !index.try_emplace(row.id, records.size()).second) {
            ++unusable;
            continue;
        }
        const auto known = jobs.index.find(row.id);
        moved = moved || known == jobs.index.end() || known->second != records.size();
        if (known == jobs.index.end()) {
            records.push_back(new_record(jobs, row));
        } else {
            kept[known->second] = true;
            records.push_back(std::move(jobs.records[known->second]));
        }
    }
    for (std::size_t place = 0; place < kept.size(); ++place) {
        if (!kept[place]) {
            --jobs.count_by_status[static_cast<std::size_t>(shown_kind(jobs.records[place]))];
        }
    }
    if (moved || records.size() != jobs.records.size()) {
        ++jobs.structure_version;
        ++jobs.version;
    }
    jobs.records = std::move(records);
    jobs.index = std::move(index);
    return unusable;
}

struct Taken {
    bool work_changed = false;    ///< a job took up work or laid it down
    bool stream_has_news = false; ///< of a job that the stream should have told of
};

/// Takes every row into its record.
Taken take_rows(AppState& state, const Rows& rows, const ListAnswered& action) {
    JobsState& jobs = state.jobs;
    Taken taken;
    std::size_t place = 0;
    for (const model::Job& row : rows) {
        // The records are the usable rows in their order, so both are gone through together.
        if (place == jobs.records.size() || jobs.records[place].job.id != row.id) {
            continue;
        }
        JobRecord& record = jobs.records[place++];
        const bool was_busy = is_busy(record);
        if (take_row(jobs, record, row, action.sent_at)) {
            record.row_news_list = state.connection.lists_taken;
            taken.stream_has_news = taken.stream_has_news || is_streamed(state, record.job.id);
        }
        taken.work_changed = taken.work_changed || was_busy != is_busy(record);
    }
    return taken;
}

void observe_watched(AppState& state, EpochMilliseconds now) {
    drop_idle_watches(state.jobs);
    const std::vector<RunWatch> watches = state.jobs.watches; // a run that is over takes its watch with it
    for (const RunWatch& watch : watches) {
        observe_report(state, *state.jobs.find(watch.job), now);
    }
}

void take_list(AppState& state, const ListAnswered& action, EpochMilliseconds now, Effects& effects) {
    JobsState& jobs = state.jobs;
    const Rows& rows = action.answer.value();
    const std::uint64_t structure_before = jobs.structure_version;
    ++state.connection.lists_taken;
    if (!same_structure(jobs, rows)) {
        state.connection.unreadable_messages += rebuild(jobs, rows);
    }
    const Taken taken = take_rows(state, rows, action);
    if (taken.work_changed) {
        plan_sockets_soon(state, now);
    }
    if (jobs.structure_version != structure_before) {
        drop_vanished_controls(state, now, effects);
        if (state.selection.count > 0) {
            count_selection(state);
        }
        drop_window_of_gone_job(state, now, effects);
        plan_sockets_now(state.connection, now);
    }
    note_silence(state, taken.stream_has_news, now, effects);
    observe_watched(state, now);
    conclude_checks(state, action.sequence, now, effects);
}

} // namespace

void update(AppState& state, const ListAnswered& action, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    if (connection.list_under_way != action.sequence) {
        return;
    }
    connection.list_under_way.reset();
    if (!action.answer.ok()) {
        if (try_other_backend(state, action.answer.error())) {
            want_list(state, now);
        } else {
            note_list_failure(state, action.answer.error(), now);
        }
        return;
    }
    if (!action.shared) {
        token_accepted(state.session); // which that of another page says nothing about
    }
    backend_answered(state, action.profile, now, effects);

    if (connection.list_failures > 0) {
        retry_sockets(connection, now); // the server is back, and may be another one
        want_capabilities(state, now);
    }
    if (state.jobs.phase != ListPhase::loaded) {
        plan_sockets_now(connection, now);
    }
    connection.list_failures = 0;
    connection.list_finished_at = now;
    connection.list_answered_at = action.sent_at + action.duration;
    connection.last_list_duration = action.duration;
    connection.last_good_sequence = action.sequence;
    connection.heard_at = now;
    connection.schedule_changed = true;
    state.jobs.list_failure.reset();
    state.jobs.phase = ListPhase::loaded;
    state.jobs.list_at = now;
    take_list(state, action, now, effects);
}

} // namespace etl::app
