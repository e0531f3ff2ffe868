// Bulk: one control for many jobs: first the question which job will do what and why others won't, then the run, a few
// at a time, and what became of each job.
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace etl::app {

struct AppState;
struct JobRecord;

enum class BulkOutcome : unsigned char {
    waiting,   ///< not asked yet
    under_way, ///< asked; no answer yet
    done,
    refused,   ///< the server said no
    no_answer, ///< none came: what became of it was read from the list
    left_out,  ///< not asked, for a reason that was known before
    cancelled, ///< not asked, since the rest was cancelled
};
inline constexpr std::size_t bulk_outcome_count = 7;

struct BulkItem {
    model::JobId job;
    std::string name;
    BulkOutcome outcome = BulkOutcome::waiting;
    /// The server's sentence, or why it was left out.
    std::string says;
};

/// What is asked of many, and what became of it.
struct BulkRun {
    ControlRequest request;
    std::vector<BulkItem> items; ///< in the order in which they are asked
    std::unordered_map<model::JobId, std::size_t> place_of;
    std::array<std::size_t, bulk_outcome_count> counts{};
    /// No item before this one waits.
    std::size_t next = 0;
    /// Nothing is sent before: the server wants to be left alone, or takes only so many.
    model::EpochMilliseconds due_at = 0;
    /// The server asked to be left alone until then; 0 where it did not.
    model::EpochMilliseconds told_until = 0;

    [[nodiscard]] std::size_t count(BulkOutcome outcome) const { return counts[static_cast<std::size_t>(outcome)]; }
    [[nodiscard]] std::size_t failed() const { return count(BulkOutcome::refused) + count(BulkOutcome::no_answer); }
    /// Those that were asked, or still will be.
    [[nodiscard]] std::size_t asked() const { return items.size() - count(BulkOutcome::left_out); }
    [[nodiscard]] bool over() const { return count(BulkOutcome::waiting) + count(BulkOutcome::under_way) == 0; }
};

struct BulkQuestion {
    ControlRequest request;
    std::vector<model::JobId> jobs;
};

struct BulkState {
    /// Asked, and not answered yet.
    std::optional<BulkQuestion> question;
    /// The newest one, under way or over.
    std::optional<BulkRun> run;

    [[nodiscard]] bool is_busy() const { return run && !run->over(); }
};

/// The key of its window (app::WindowOpened).
inline constexpr std::string_view bulk_window = "bulk";

/// Where ViewState keeps which jobs of the window are listed alone; 0: all.
inline constexpr std::string_view bulk_filter_key = "window bulk outcome";

/// As many are asked at the same time.
inline constexpr std::size_t bulk_under_way = 4;
/// Where the server limits each address (request_budget.hpp), one job is asked in this time, at most: so a minute has
/// room for the lists, and for what else the user does.
inline constexpr model::EpochMilliseconds bulk_pace = 2'500;

// ---- what will happen

struct PlannedJob {
    model::JobId job;
    /// The job will not be asked, for this reason; empty where it will.
    std::string why_not;
};

/// What becomes of each, as things are now. Of several jobs only the first that can be is made the next in line.
[[nodiscard]] std::vector<PlannedJob> bulk_plan(const AppState& state, const ControlRequest& request,
                                                const std::vector<model::JobId>& jobs);

/// The server takes only so many requests, so one job is asked after the other.
[[nodiscard]] bool bulk_is_paced(const AppState& state);

// ---- actions

/// Asks what is to become of the picked jobs. While another bulk is under way, shows that one instead.
struct BulkAsked {
    ControlRequest request;
};

/// Asks whether the jobs that failed for this cause are to be started again.
struct CauseRetryAsked {
    std::string cause;
};

/// The question is put away, or the window of results closed.
struct BulkPutAside {};

/// What was asked is done.
struct BulkConfirmed {};

/// Nobody is asked any more; what is under way ends as it will.
struct BulkCancelled {};

enum class BulkAgain : unsigned char {
    failed, ///< refused, and without an answer
    cancelled,
};

/// Those are asked once more.
struct BulkRepeated {
    BulkAgain which = BulkAgain::failed;
};

/// The results, as lines of text.
struct BulkCopied {};

/// The results are not shown any more.
struct BulkDismissed {};

void update(AppState& state, const BulkAsked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CauseRetryAsked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkPutAside& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkConfirmed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkCancelled& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkRepeated& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkCopied& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const BulkDismissed& action, model::EpochMilliseconds now, Effects& effects);

// ---- what controls and starts tell

/// What was asked of the job came to this end. False where no bulk asked it: then whoever calls says it to the user.
bool bulk_ended(AppState& state, const model::JobId& job, BulkOutcome outcome, std::string says,
                model::EpochMilliseconds now, Effects& effects);

/// The same of an answer that is no success. Where the server has too much to do, or knows the user no more, the job
/// waits for another try.
bool bulk_failed(AppState& state, const model::JobId& job, const RequestFailure& failure, model::EpochMilliseconds now,
                 Effects& effects);

void advance_bulk(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_bulk has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> bulk_due(const AppState& state);

} // namespace etl::app
