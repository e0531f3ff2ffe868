// Fills a job's row from its record: what matters most in its status comes first in the second line.
#include "view/job_row.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::StatusKind;

/// look.md: "red ERROR or amber ALERT text cut at 50 characters".
constexpr std::size_t most_error_letters = 50;

/// At most so many letters (of UTF-8), on one line.
std::string excerpt(const std::string& text) {
    std::string cut;
    std::size_t letters = 0;
    for (const char byte : text) {
        const bool begins_letter = (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u;
        if (begins_letter && letters++ == most_error_letters) {
            return cut + "…";
        }
        cut += byte == '\n' || byte == '\r' || byte == '\t' ? ' ' : byte;
    }
    return cut;
}

/// Collects the parts of the second line, and when the first of them changes.
class Line {
  public:
    Line(JobRowView& row, const app::JobRecord& record, bool stale, const ViewContext& context)
        : row_(row), record_(record), stale_(stale), context_(context) {}

    void say(std::string text, Tone tone = Tone::neutral) {
        if (!text.empty()) {
            row_.parts.push_back({std::move(text), tone});
        }
    }

    void say_error(const std::string& message) {
        say(std::string(words::error_mark).append(message.empty() ? "" : " ").append(message), Tone::bad);
        row_.parts.back().may_be_cut = true;
        row_.parts.back().matters_most = true;
    }

    void until(std::optional<model::EpochMilliseconds> at) {
        if (at && !context_.pictured_at) {
            row_.changes_at = std::min(*at, row_.changes_at.value_or(*at));
        }
    }

    void say_moment(std::string_view label, const std::optional<model::Timestamp>& time) {
        const ClockWords words = moment(time, words::never, context_);
        say(words::with_name(label, words.text));
        until(words.changes_at);
        if (time->instant) {
            say_exactly(label, *time->instant);
        }
    }

    /// What is said as a while is a date as well, for who asks.
    void say_exactly(std::string_view label, model::EpochMilliseconds instant) {
        if (context_.relative_times) {
            row_.exactly += row_.exactly.empty() ? "" : " • ";
            row_.exactly += words::with_name(label, context_.locale.full_date_time(instant));
        }
    }

    void say_limit(const model::Timestamp& until_then) {
        const ClockWords words = moment(until_then, words::not_planned, context_);
        say(context_.relative_times ? words::rate_limited_for(words.text) : words::rate_limited_until(words.text),
            Tone::warning);
        until(words.changes_at);
    }

    void say_start(std::string_view label) {
        const auto& began = record_.current.started_at ? record_.current.started_at : record_.job.last_run;
        if (began) {
            say_moment(label, began);
        }
    }

    void say_duration() {
        if (const auto lasts = lasting(record_, stale_, context_)) {
            say(words::with_name(words::duration, lasts->text));
            until(lasts->changes_at);
        }
    }

    /// Of a job that is not at work and is switched on.
    void say_next() {
        const auto& next = record_.job.next_run;
        if (!record_.job.active || !next) {
            return;
        }
        if (!next->instant || stale_) {
            say(words::with_name(words::next_in_row, moment(next, words::not_planned, context_).text));
            return;
        }
        say_exactly(words::next_in_row, *next->instant);
        const ClockWords left = countdown_to_the_minute(*next->instant, context_.job_time());
        const bool ahead = *next->instant > context_.job_time();
        say(words::with_name(words::next_in_row, ahead ? words::in_time(left.text) : left.text));
        until(left.changes_at);
    }

    /// A countdown to a moment of the server's; the moment itself where clocks stand still.
    void say_countdown(const std::optional<model::Timestamp>& due, std::string (*words_of)(std::string_view)) {
        if (!due || !due->instant || *due->instant <= context_.job_time() || stale_) {
            return;
        }
        const ClockWords left = countdown(*due->instant, context_.job_time());
        say(words_of(left.text), Tone::good);
        until(left.changes_at);
    }

  private:
    JobRowView& row_;
    const app::JobRecord& record_;
    bool stale_;
    const ViewContext& context_;
};

void fill_line(Line& line, const app::JobRecord& record, StatusKind kind) {
    const model::Job& job = record.job;
    switch (kind) {
    case StatusKind::running:
    case StatusKind::paused:
        line.say_start(words::started);
        line.say_duration();
        line.say(usual_duration(job));
        return;
    case StatusKind::stopping:
        line.say(std::string(words::stopping_means));
        line.say_duration();
        return;
    case StatusKind::pausing:
        line.say(std::string(words::pausing_means));
        line.say_duration();
        return;
    case StatusKind::failed:
        line.say_start(words::started);
        line.say_error(excerpt(error_excerpt(record)));
        break;
    case StatusKind::rate_limited:
        if (job.resume_at) {
            line.say_limit(*job.resume_at);
        }
        line.say_start(words::last_run);
        break;
    default:
        if (!job.last_run && !record.current.started_at) {
            line.say(std::string(words::no_runs));
        } else {
            line.say_start(kind == StatusKind::completed ? words::success : words::last_run);
            line.say_duration();
            line.say(usual_duration(job));
        }
        line.say_countdown(job.reset_deadline, [](std::string_view left) { return words::resetting_in(left); });
        break;
    }
    if (job.retry_count > 0) {
        line.say(words::retries(job.retry_count), Tone::warning);
    }
    if (kind != StatusKind::pending) {
        line.say_next();
    }
}

} // namespace

JobRowView job_row(const app::AppState& state, const app::JobRecord& record, bool stale, const ViewContext& context) {
    const model::JobStatus& current = record.current;
    const StatusKind kind = app::shown_kind(record);
    JobRowView row;
    row.title = record.job.name;
    row.shown_title = model::capitals(record.job.name);
    row.details = app::write_address(app::details_address(state, record.job.id));
    row.icon = job_icon(record.job);
    row.badge = badge_for(kind, current.status.raw);
    if (stale) {
        row.badge.tone = Tone::neutral;
    }
    if (stale || context.pictured_at) {
        row.badge.moving = false;
    }
    row.collapsed = kind == StatusKind::inactive;
    row.controls = job_controls(state, record, ControlPlace::row, context);
    row.changes_at = row.controls.changes_at;
    if (row.collapsed) {
        return row;
    }
    Line line(row, record, stale, context);
    fill_line(line, record, kind);
    if (model::is_active(kind)) {
        JobRowView::Progress progress;
        progress.percent = current.progress;
        progress.name = words::with_name("Progress", record.job.name);
        progress.words = words::stage_at(model::capitalized(current.stage.raw), current.progress);
        progress.counts = loaded_count(current.metrics, context);
        row.progress = std::move(progress);
    }
    row.runs = run_strip(record.job);
    return row;
}

} // namespace etl::view
