// A row says in columns what its row in the list says side by side; times are dates, since paper does not go on.
#include "view/print_page.hpp"

#include "model/letter_case.hpp"
#include "view/error_window.hpp"
#include "view/finding_bar.hpp"
#include "view/job_facts.hpp"
#include "view/jobs_page.hpp"
#include "view/print_data.hpp"
#include "view/print_details.hpp"
#include "view/print_run.hpp"
#include "view/print_words.hpp"
#include "view/runs_page.hpp"
#include "view/times.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

std::string printed_now(const ViewContext& context) {
    return words::printed_at(context.locale.full_date_time(context.now));
}

std::string details_of(const app::JobRecord& record, const ViewContext& context) {
    if (model::is_active(app::shown_kind(record))) {
        std::string text = words::stage_at(model::capitalized(record.current.stage.raw), record.current.progress);
        const std::string counts = loaded_count(record.current.metrics, context);
        return counts.empty() ? text : text + " · " + counts;
    }
    return error_excerpt(record);
}

std::vector<std::string> row_of(const app::JobRecord& record, bool stale, const ViewContext& context) {
    const auto& start = record.current.started_at ? record.current.started_at : record.job.last_run;
    const auto lasts = lasting(record, stale, context);
    const bool planned = record.job.active && !app::is_busy(record);
    return {record.job.name,
            badge_for(app::shown_kind(record), record.current.status.raw).label,
            moment(start, words::never, context).text,
            lasts ? lasts->text : std::string(),
            planned ? moment(record.job.next_run, words::not_planned, context).text : std::string(words::not_planned),
            details_of(record, context)};
}

std::string statuses_in_words(app::StatusSet kinds) {
    std::string text;
    for (std::size_t number = 0; number < app::status_kind_count; ++number) {
        const auto kind = static_cast<model::StatusKind>(number);
        if ((kinds & app::bit_of(kind)) != 0) {
            text.append(text.empty() ? "" : ", ").append(model::status_name(kind));
        }
    }
    return text;
}

PrintPageView printed_jobs(const app::AppState& state, const app::FoundJobs& found, const ViewContext& context) {
    const JobsPageView page = jobs_page(state, context);
    PrintPageView view;
    view.title = words::page_title;
    const auto number = [&](std::size_t count) { return context.locale.number(static_cast<std::int64_t>(count)); };
    std::string counted = jobs_summary(state.jobs, context);
    view.facts = {printed_now(context), std::move(counted)};
    const app::Finding sought = app::finding(state.view);
    if (sought.filters()) {
        view.facts.push_back(
            words::some_of(number(found.places.size()),
                           words::jobs_count(state.jobs.records.size(), number(state.jobs.records.size()))));
    }
    if (sought.kinds != 0) {
        view.facts.push_back(words::printed_statuses(statuses_in_words(sought.kinds)));
    }
    if (sought.text.find_first_not_of(' ') != std::string::npos) {
        view.facts.push_back(words::printed_search(sought.text));
    }
    if (sought.order != app::JobOrder::server) {
        view.facts.push_back(words::with_name(words::order, order_label(sought.order)));
    }
    if (page.stale) {
        view.facts.push_back(page.stale_sentence);
    }
    std::erase(view.facts, std::string());

    if (page.picture != ListPicture::cards) {
        view.sections.push_back(message_section(page.message));
        return view;
    }
    PrintSection section;
    if (found.places.size() > most_printed) {
        section.sentences.push_back(words::only_first_printed(number(most_printed), number(found.places.size())));
    }
    section.columns = {std::string(words::print_name), std::string(words::print_status),
                       std::string(words::last_run),   std::string(words::duration),
                       std::string(words::next_run),   std::string(words::print_details)};
    for (std::size_t place = 0; place < std::min(found.places.size(), most_printed); ++place) {
        section.rows.push_back(row_of(state.jobs.records[found.places[place]], page.stale, context));
    }
    view.sections.push_back(std::move(section));
    return view;
}

PrintPageView printed_runs(const app::AppState& state, const ViewContext& context) {
    JobOptions options;
    const RunsPageView page = runs_page(state, options.find(state.jobs), context);
    PrintPageView view;
    view.title = page.head.title;
    view.facts = {printed_now(context), page.job.field.text, page.summary, page.banner};
    std::erase(view.facts, std::string());
    PrintSection section = page.nothing ? message_section(*page.nothing) : PrintSection{};
    for (std::size_t column = 0; column < run_column_count; ++column) {
        section.columns.emplace_back(run_column_label(static_cast<RunColumn>(column)));
    }
    for (const model::Run* run : app::shown_runs(state)) {
        std::vector<std::string>& cells = section.rows.emplace_back();
        for (std::size_t column = 0; column < run_column_count; ++column) {
            cells.push_back(run_cell(*run, static_cast<RunColumn>(column), context));
        }
        if (section.rows.size() == most_printed) {
            break;
        }
    }
    view.sections.push_back(std::move(section));
    return view;
}

PrintPageView printed_error(const app::ErrorWindow& window, const ViewContext& context) {
    const ErrorWindowView error = error_window(window, context);
    PrintPageView view;
    view.title = error.title;
    view.facts = {printed_now(context)};
    view.sections = error_sections(error);
    return view;
}

} // namespace

PrintPageView print_page(const app::AppState& state, const app::FoundJobs& found, const ViewContext& context) {
    ViewContext dates = context;
    dates.relative_times = false;
    if (state.error_window) {
        return printed_error(*state.error_window, dates);
    }
    if (app::shows_details(state)) {
        return printed_details(state, printed_now(dates), dates);
    }
    switch (state.view.route) {
    case app::Route::runs:
        return printed_runs(state, dates);
    case app::Route::run:
        return printed_run(state, printed_now(dates), dates);
    case app::Route::log:
        return printed_log(state, printed_now(dates), dates);
    case app::Route::queues:
        return printed_queues(state, printed_now(dates), dates);
    case app::Route::dead_letters:
        return printed_dead_letters(state, printed_now(dates), dates);
    case app::Route::records:
        return printed_records(state, printed_now(dates), dates);
    case app::Route::record:
        return printed_record(state, printed_now(dates), dates);
    case app::Route::jobs:
    case app::Route::gallery:
        break;
    }
    return printed_jobs(state, found, dates);
}

} // namespace etl::view
