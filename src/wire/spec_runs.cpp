// The rules of runs, log windows and log matches.
#include "wire/spec_runs.hpp"

#include "wire/job_rules.hpp"
#include "wire/log_text.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::LevelCount;
using model::LogCounts;
using model::LogLine;
using model::LogMatches;
using model::LogWindow;
using model::Run;
using model::RunPage;
using model::RunStage;

constexpr std::string_view an_id = "a number or a text";
constexpr std::string_view a_number = "a whole number";

constexpr Rule run_stage_rules[] = {
    plain<&RunStage::stage, read_stage>("stage"),
    plain<&RunStage::status, read_status>("status"),
    plain<&RunStage::started_at, read_timestamp>("started_at"),
    plain<&RunStage::completed_at, read_timestamp>("completed_at"),
    plain<&RunStage::in, read_count>("in"),
    plain<&RunStage::out, read_count>("out"),
    plain<&RunStage::errors, read_count>("errors"),
};
constexpr Shape run_stage_shape = shape_of(run_stage_rules);
/// The specification has four stages; what has hundreds is not a pipeline's.
constexpr Rule run_stage_element = first_elements<RunStage, run_stage_shape, 64>();

constexpr Rule log_counts_rules[] = {
    plain<&LogCounts::warning, read_count>("warning"),
    plain<&LogCounts::error, read_count>("error"),
};
constexpr Shape log_counts_shape = shape_of(log_counts_rules);

constexpr Rule run_rules[] = {
    plain<&Run::id, read_identifier<model::RunIdTag>>("run_id", an_id),
    plain<&Run::job_id, read_job_id>("job_id"),
    plain<&Run::job_name, read_prose>("job_name"),
    plain<&Run::status, read_status>("status", "a status word"),
    plain<&Run::trigger, read_trigger>("trigger"),
    plain<&Run::by, read_prose>("by"),
    plain<&Run::stage, read_stage>("stage"),
    plain<&Run::started_at, read_timestamp>("started_at"),
    plain<&Run::completed_at, read_timestamp>("completed_at"),
    plain<&Run::duration_ms, read_count>("duration_ms"),
    object<&Run::metrics, metrics_shape>("metrics"),
    list<&Run::stages, run_stage_element>("stages"),
    object_or<&Run::error, error_shape, read_bare_error>("error_details"),
    object<&Run::log_counts, log_counts_shape>("log_counts"),
    raw_json<&Run::payload>("payload"),
};
constexpr Shape run_shape = shape_of(run_rules, "run_id", an_id,
                                     [](const void* target) { return !static_cast<const Run*>(target)->id.empty(); });
constexpr Rule run_element = element_object<Run, run_shape>("a run (an object)");
constexpr Rule run_document = document_object<run_shape>("a run (an object)");

constexpr Rule run_page_rules[] = {
    list<&RunPage::runs, run_element>("runs", "a list of runs"),
    plain<&RunPage::next_cursor, read_name>("next_cursor"),
};
constexpr Shape run_page_shape = shape_of(run_page_rules, "runs", "a list of runs");
constexpr Rule run_page_document = document_object<run_page_shape>("a page of runs (an object)");

constexpr Rule line_rules[] = {
    plain<&LogLine::seq, read_seq>("seq", a_number), plain<&LogLine::timestamp, read_timestamp>("timestamp"),
    plain<&LogLine::level, read_level>("level"),     plain<&LogLine::stage, read_stage>("stage"),
    plain<&LogLine::message, read_prose>("message"),
};
constexpr Shape line_shape = shape_of(line_rules, "seq", a_number);
constexpr Rule line_element = element_object<LogLine, line_shape>("a log line (an object)");

constexpr Rule level_entry{
    .key = "*", .named_plain = [](void* target, std::string_view name, const Plain& value, const Limits& limits) {
        std::optional<std::int64_t> count;
        const Verdict verdict = read_count(count, value, limits);
        auto& list = *static_cast<std::vector<LevelCount>*>(target);
        std::erase_if(list, [&](const LevelCount& other) { return other.level.raw == name; });
        if (count) {
            list.push_back({model::parse_log_level(name), *count});
        }
        return verdict;
    }};
constexpr Shape levels_shape{.entry = &level_entry};

constexpr Rule window_rules[] = {
    list<&LogWindow::lines, line_element>("lines", "a list of log lines"),
    plain<&LogWindow::first_seq, read_count>("first_seq"),
    plain<&LogWindow::last_seq, read_count>("last_seq"),
    plain<&LogWindow::total, read_count>("total"),
    plain<&LogWindow::complete, read_flag>("complete"),
    plain<&LogWindow::first_error_seq, read_count>("first_error_seq"),
    object<&LogWindow::by_level, levels_shape>("by_level"),
};
constexpr Shape window_shape = shape_of(window_rules, "lines", "a list of log lines");
constexpr Rule window_document = document_object<window_shape>("a part of a log (an object)");

constexpr Rule matches_rules[] = {
    list<&LogMatches::matches, line_element>("matches", "a list of log lines"),
    plain<&LogMatches::total, read_count>("total"),
    plain<&LogMatches::complete, read_flag>("complete"),
};
constexpr Shape matches_shape = shape_of(matches_rules, "matches", "a list of log lines");
constexpr Rule matches_document = document_object<matches_shape>("matches in a log (an object)");

} // namespace

Decoded<RunPage> decode_runs(std::string_view body, const Limits& limits) {
    return decode<RunPage>(body, limits.body_bytes, run_page_document, limits);
}

Decoded<Run> decode_run(std::string_view body, const Limits& limits) {
    return decode<Run>(body, limits.body_bytes, run_document, limits);
}

Decoded<LogWindow> decode_log_window(std::string_view body, const Limits& limits) {
    LogWindow window;
    if (auto error = read_document(body, limits.body_bytes, window_document, &window, limits)) {
        return model::Failure{*std::move(error)};
    }
    make_readable(window.lines, limits);
    return window;
}

Decoded<LogMatches> decode_log_matches(std::string_view body, const Limits& limits) {
    LogMatches matches;
    if (auto error = read_document(body, limits.body_bytes, matches_document, &matches, limits)) {
        return model::Failure{*std::move(error)};
    }
    make_readable(matches.matches, limits);
    return matches;
}

} // namespace etl::wire
