// Says the facts of a job in the words and figures that its card and its row share.
#include "view/job_facts.hpp"

#include "model/letter_case.hpp"
#include "model/sort_few.hpp"
#include "view/job_controls.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <array>

namespace etl::view {
namespace {

using model::StatusKind;

constexpr std::int64_t second = 1'000;

Tone tone_of(StatusKind kind) {
    switch (kind) {
    case StatusKind::completed:
        return Tone::good;
    case StatusKind::failed:
        return Tone::bad;
    case StatusKind::stopped:
    case StatusKind::stopping:
    case StatusKind::rate_limited:
        return Tone::warning;
    case StatusKind::running:
    case StatusKind::pausing:
    case StatusKind::paused:
        return Tone::running;
    default:
        return Tone::neutral;
    }
}

/// "8 completed, 2 failed", what there is most of first.
std::string counted(const std::vector<model::RecentRun>& runs) {
    struct Count {
        std::string_view word;
        std::size_t count = 0;
    };
    std::vector<Count> counts;
    for (const model::RecentRun& run : runs) {
        const std::string_view word = model::status_name(run.status.kind);
        const auto known =
            std::find_if(counts.begin(), counts.end(), [&](const Count& one) { return one.word == word; });
        if (known == counts.end()) {
            counts.push_back({word, 1});
        } else {
            ++known->count;
        }
    }
    model::sort_few(counts, [](const Count& left, const Count& right) { return left.count > right.count; });
    std::string text;
    for (const Count& one : counts) {
        text.append(text.empty() ? "" : ", ").append(std::to_string(one.count)).append(" ").append(one.word);
    }
    return text;
}

} // namespace

Icon job_icon(const model::Job& job) {
    struct Rule {
        std::string_view word;
        Icon icon;
    };
    constexpr std::array rules{
        Rule{"jira", Icon::ticket},       Rule{"git", Icon::git_branch}, Rule{"fabric", Icon::database},
        Rule{"database", Icon::database}, Rule{"users", Icon::users},    Rule{"directory", Icon::users},
        Rule{"vector", Icon::zap},
    };
    for (const std::string* text : {&job.integration_type, &job.name}) {
        for (const Rule& rule : rules) {
            if (model::contains_folded(*text, rule.word)) {
                return rule.icon;
            }
        }
    }
    const auto& name = job.name;
    const bool names_directory = name == "AD" || (name.size() > 3 && name.compare(name.size() - 3, 3, " AD") == 0);
    return names_directory ? Icon::users : Icon::cog;
}

ButtonView run_button(const app::JobRecord& record, const app::ControlState& start, bool letters) {
    const std::string& name = record.job.name;
    const bool starting = record.trigger != app::TriggerPhase::idle;
    const std::string_view label = starting ? words::starting : words::run_job;
    ButtonView button;
    button.label = label;
    button.name = words::with_name(label, name);
    button.icon = Icon::play;
    button.action = app::RunPressed{record.job.id};
    button.shortcut = letters ? job_key::run : std::string_view();
    button.enabled = start.enabled;
    button.reason = start.reason;
    button.busy = starting;
    return button;
}

ButtonView errors_button(const app::JobRecord& record, bool letters) {
    const bool has_error = record.current.error.has_value() || !record.job.error_message.empty();
    ButtonView button;
    button.label = words::view_errors;
    button.name = words::with_name(words::view_errors, record.job.name);
    button.icon = Icon::circle_alert;
    button.enabled = has_error;
    button.reason = has_error ? std::string() : std::string(words::no_error_told);
    button.action = app::ViewErrorsPressed{record.job.id};
    button.shortcut = letters ? job_key::errors : std::string_view();
    return button;
}

std::optional<ClockWords> lasting(const app::JobRecord& record, bool stale, const ViewContext& context) {
    // The row knows its newest run's times, too, before any message has told them.
    const auto& start = record.current.started_at ? record.current.started_at : record.job.last_run;
    const auto& end = record.current.started_at ? record.current.completed_at : record.job.last_run_finished;
    if (!start || !start->instant) {
        return std::nullopt;
    }
    const model::EpochMilliseconds began = *start->instant;
    if (model::is_active(app::shown_kind(record))) {
        if (stale) {
            return std::nullopt;
        }
        const std::int64_t seconds = std::max<std::int64_t>(0, context.job_time() - began) / second;
        // From the first hour on it is shown to the minute.
        const std::int64_t step = seconds < 3'600 ? 1 : 60;
        return ClockWords{duration_text(seconds * second), began + (seconds / step + 1) * step * second};
    }
    if (!end || !end->instant || *end->instant < began) {
        return std::nullopt;
    }
    return ClockWords{duration_text(*end->instant - began), std::nullopt};
}

std::string usual_duration(const model::Job& job) {
    return job.usual_duration_ms ? words::usually(duration_text(*job.usual_duration_ms)) : std::string();
}

std::string error_excerpt(const app::JobRecord& record) {
    if (app::shown_kind(record) != StatusKind::failed) {
        return {};
    }
    return record.current.error && !record.current.error->message.empty() ? record.current.error->message
                                                                          : record.job.error_message;
}

std::string loaded_count(const model::Metrics& metrics, const ViewContext& context) {
    if (!metrics.loaded) {
        return metrics.extracted ? words::read_so_far(context.locale.number(*metrics.extracted)) : std::string();
    }
    const std::string loaded = context.locale.number(*metrics.loaded);
    return metrics.extracted ? words::some_of(loaded, context.locale.number(*metrics.extracted))
                             : words::loaded_until_now(loaded);
}

RunStripView run_strip(const model::Job& job) {
    RunStripView strip;
    if (job.recent_runs.empty()) {
        return strip;
    }
    std::int64_t longest = 1;
    for (const model::RecentRun& run : job.recent_runs) {
        longest = std::max(longest, run.duration_ms.value_or(0));
    }
    for (auto run = job.recent_runs.rbegin(); run != job.recent_runs.rend(); ++run) {
        const auto share =
            static_cast<float>(std::max<std::int64_t>(0, run->duration_ms.value_or(0))) / static_cast<float>(longest);
        strip.runs.push_back({tone_of(run->status.kind), share});
    }
    strip.says = words::last_runs(job.recent_runs.size(), counted(job.recent_runs),
                                  model::status_name(job.recent_runs.front().status.kind));
    return strip;
}

} // namespace etl::view
