// Reports: how a word about a job, by whatever way it came, becomes the record's present state; the rule which of two
// reports is newer (contract.md 1.2) stands here and nowhere else.
#pragma once

#include "app/jobs.hpp"

namespace etl::app {

/// A socket's message: within one connection order is truth, so it always wins. It is whole, and replaces all.
void take_message(JobsState& jobs, JobRecord& record, const model::JobStatus& status, model::EpochMilliseconds now);

/// A message that says what has changed of the row: it wins like any other message.
void take_message(JobsState& jobs, JobRecord& record, const model::JobPatch& patch, model::EpochMilliseconds now);

/// A row of a list that was asked for at `sent_at`. The row itself is always taken; what it says of the run is dropped
/// where something newer was heard since the request was sent. Returns whether it said something new of the run.
bool take_row(JobsState& jobs, JobRecord& record, const model::Job& row, model::EpochMilliseconds sent_at);

/// The status call's answer. Returns false where it was dropped: something as new was heard, or a newer run is known.
bool take_run_status(JobsState& jobs, JobRecord& record, const model::JobStatus& status,
                     model::EpochMilliseconds sent_at);

/// A control's answer, with the server's word for the job's new status. Returns false where it was dropped: a socket
/// spoke since the request was sent, or the server gave no word.
bool take_word(JobsState& jobs, JobRecord& record, const model::StatusWord& word, model::EpochMilliseconds sent_at,
               model::EpochMilliseconds now);

/// When the run of this state started, where that is known to the millisecond.
[[nodiscard]] std::optional<model::EpochMilliseconds> start_of(const model::JobStatus& status);

} // namespace etl::app
