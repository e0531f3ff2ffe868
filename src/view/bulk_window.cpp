// The question is answered by app::bulk_plan for every job; only the lines in sight are put into words.
#include "view/bulk_window.hpp"

#include "app/bulk_words.hpp"
#include "app/state.hpp"
#include "view/bulk_words.hpp"
#include "view/selection_bar.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace etl::view {
namespace {

using app::BulkOutcome;
using model::Control;
using model::StatusKind;

std::string shown_count(std::size_t count, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(count));
}

std::string jobs(std::size_t count, const ViewContext& context) {
    return words::jobs_count(count, shown_count(count, context));
}

std::string title_of(const app::ControlRequest& request, std::size_t count, const ViewContext& context) {
    return request.control == Control::force_pending
               ? words::bulk_next_title(words::jobs_count(std::min<std::size_t>(count, 1), "1"))
               : words::bulk_title(bulk_label(request), jobs(count, context));
}

/// What the job will do.
std::string_view deed(const app::ControlRequest& request, const app::JobRecord& record) {
    const StatusKind kind = app::shown_kind(record);
    switch (request.control) {
    case Control::start:
        return kind == StatusKind::failed ? words::restart_means : words::start_means;
    case Control::pause:
        return kind == StatusKind::running ? words::pause_running_means : words::pause_means;
    case Control::resume:
        return words::resume_means;
    case Control::force_pending:
        return words::next_means;
    case Control::active:
        return request.active ? words::on_means : model::is_active(kind) ? words::off_running_means : words::off_means;
    case Control::reset:
        return words::one_reset_means;
    case Control::stop:
    case Control::settings:
        break;
    }
    return words::stop_pending_means;
}

std::string deed_of(const app::ControlRequest& request, const app::JobRecord& record) {
    if (request.control == Control::stop && model::is_active(app::shown_kind(record))) {
        return words::stops_at(record.current.progress, record.current.stage.raw);
    }
    return std::string(deed(request, record));
}

/// What is lost by it, with numbers.
std::string consequence(const app::AppState& state, const app::ControlRequest& request,
                        const std::vector<app::PlannedJob>& plan, std::size_t will, const ViewContext& context) {
    std::size_t at_work = 0;
    std::int64_t loaded = 0;
    std::vector<words::Text> pending;
    const app::JobRecord* first = nullptr;
    for (const app::PlannedJob& one : plan) {
        const app::JobRecord* record = one.why_not.empty() ? state.jobs.find(one.job) : nullptr;
        if (record != nullptr) {
            first = first == nullptr ? record : first;
            const bool works = model::is_active(app::shown_kind(*record));
            at_work += works ? 1 : 0;
            loaded += works ? record->current.metrics.loaded.value_or(0) : 0;
        }
    }
    switch (request.control) {
    case Control::stop:
        return at_work == 0 ? std::string()
                            : words::runs_end(at_work, shown_count(at_work, context),
                                              loaded > 0 ? context.locale.number(loaded) : std::string());
    case Control::reset:
        return words::outcomes_cleared(jobs(will, context));
    case Control::active:
        return request.active || at_work == 0 ? std::string()
                                              : words::off_while_running(at_work, shown_count(at_work, context));
    case Control::force_pending:
        for (const app::JobRecord& other : state.jobs.records) {
            if (&other != first && app::shown_kind(other) == StatusKind::pending) {
                pending.push_back(other.job.name);
            }
        }
        return pending.empty() ? std::string() : words::next_in_line_means(pending, false);
    default:
        return {};
    }
}

struct Look {
    Icon icon;
    Tone tone;
};

Look look_of(BulkOutcome outcome) {
    switch (outcome) {
    case BulkOutcome::waiting:
        return {Icon::clock, Tone::neutral};
    case BulkOutcome::under_way:
        return {Icon::loader, Tone::running};
    case BulkOutcome::done:
        return {Icon::circle_check, Tone::good};
    case BulkOutcome::refused:
        return {Icon::circle_x, Tone::bad};
    case BulkOutcome::no_answer:
        return {Icon::alert, Tone::warning};
    case BulkOutcome::left_out:
    case BulkOutcome::cancelled:
        break;
    }
    return {Icon::minus, Tone::neutral};
}

BulkFilterView filter(std::string_view label, std::size_t count, int number, const ViewContext& context) {
    BulkFilterView view;
    view.label = label;
    view.count = shown_count(count, context);
    view.name = words::with_name(label, words::jobs_count(count, view.count));
    view.action = app::ViewValueSet{std::string(app::bulk_filter_key), number};
    return view;
}

/// How long the waiting ones take where one is asked after the other.
std::string pace_sentence(std::size_t waiting) {
    const auto minutes =
        static_cast<std::size_t>((static_cast<model::EpochMilliseconds>(waiting) * app::bulk_pace + 59'999) / 60'000);
    return words::paced(words::whole_minutes(minutes));
}

void add_results(BulkWindowView& view, const app::AppState& state, const ViewContext& context) {
    const app::BulkRun& run = *state.bulk.run;
    view.title = title_of(run.request, run.items.size(), context);
    const std::size_t waiting = run.count(BulkOutcome::waiting);
    const std::size_t over = run.asked() - waiting - run.count(BulkOutcome::under_way);
    if (run.over()) {
        view.sentences.push_back(app::words::bulk_summary(run));
        view.cancel = make_button(words::close, Icon::none, view.close);
        if (run.failed() > 0) {
            view.retry = make_button(words::try_failed_again(shown_count(run.failed(), context)), Icon::refresh,
                                     app::BulkRepeated{app::BulkAgain::failed});
        }
        if (run.count(BulkOutcome::cancelled) > 0) {
            view.go_on = make_button(words::go_on, Icon::play, app::BulkRepeated{app::BulkAgain::cancelled});
        }
        view.copy = make_button(words::copy_results, Icon::copy, app::BulkCopied{});
    } else {
        view.percent = static_cast<int>(over * 100 / std::max<std::size_t>(1, run.asked()));
        view.progress = words::over_of(shown_count(over, context), shown_count(run.asked(), context),
                                       run.failed() > 0 ? shown_count(run.failed(), context) : std::string());
        if (app::bulk_is_paced(state) && waiting > 0) {
            view.sentences.push_back(pace_sentence(waiting));
        }
        if (run.told_until > context.now) {
            view.sentences.push_back(words::told_to_wait(context.locale.time_of_day(run.told_until)));
        }
        view.sentences.emplace_back(words::keep_page_open);
        view.cancel = make_button(words::cancel_the_rest, Icon::stop, app::BulkCancelled{});
        view.cancel->enabled = waiting > 0;
        view.cancel->reason = waiting > 0 ? std::string_view() : words::nobody_waits;
    }
    view.filters.push_back(filter(words::all_outcomes, run.items.size(), 0, context));
    // Failures first: they want somebody.
    constexpr std::array order{BulkOutcome::refused, BulkOutcome::no_answer, BulkOutcome::under_way,
                               BulkOutcome::waiting, BulkOutcome::cancelled, BulkOutcome::left_out,
                               BulkOutcome::done};
    const int chosen = state.view.value(app::bulk_filter_key);
    for (const BulkOutcome outcome : order) {
        const int number = static_cast<int>(outcome) + 1;
        if (run.count(outcome) > 0 || number == chosen) {
            view.filter = number == chosen ? view.filters.size() : view.filter;
            view.filters.push_back(filter(app::words::outcome(outcome), run.count(outcome), number, context));
        }
    }
    for (std::size_t place = 0; place < run.items.size(); ++place) {
        if (view.filter == 0 || static_cast<int>(run.items[place].outcome) + 1 == chosen) {
            view.lines.push_back(place);
        }
    }
}

} // namespace

void BulkWindowMaker::plan(const app::AppState& state) {
    // A question has its window for itself: another one comes only after this was closed.
    if (fresh_ && version_ == state.jobs.version) {
        return;
    }
    plan_ = app::bulk_plan(state, state.bulk.question->request, state.bulk.question->jobs);
    will_ = static_cast<std::size_t>(
        std::count_if(plan_.begin(), plan_.end(), [](const app::PlannedJob& one) { return one.why_not.empty(); }));
    version_ = state.jobs.version;
    fresh_ = true;
}

std::optional<BulkWindowView> BulkWindowMaker::make(const app::AppState& state, const ViewContext& context) {
    BulkWindowView view;
    view.close = app::BulkPutAside{};
    if (!state.bulk.question) {
        forget();
        if (!state.bulk.run) {
            return std::nullopt;
        }
        add_results(view, state, context);
        return view;
    }
    plan(state);
    const app::BulkQuestion& question = *state.bulk.question;
    const std::size_t all = plan_.size();
    view.title = title_of(question.request, all, context);
    view.sentences.push_back(will_ == 0     ? std::string(words::nobody_can)
                             : will_ == all ? words::all_will_be_asked(jobs(all, context))
                                            : words::will_be_asked(shown_count(will_, context), jobs(all, context),
                                                                   shown_count(all - will_, context)));
    if (will_ > 0) {
        if (std::string lost = consequence(state, question.request, plan_, will_, context); !lost.empty()) {
            view.sentences.push_back(std::move(lost));
        }
        if (app::bulk_is_paced(state) && will_ > 1) {
            view.sentences.push_back(pace_sentence(will_));
        }
    }
    const int chosen = state.view.value(app::bulk_filter_key);
    view.filters.push_back(filter(words::all_outcomes, all, 0, context));
    view.filters.push_back(filter(words::will_be_done, will_, 1, context));
    view.filters.push_back(filter(app::words::outcome(BulkOutcome::left_out), all - will_, 2, context));
    view.filter = chosen == 1 || chosen == 2 ? static_cast<std::size_t>(chosen) : 0;
    for (std::size_t place = 0; place < all; ++place) {
        if (view.filter == 0 || plan_[place].why_not.empty() == (view.filter == 1)) {
            view.lines.push_back(place);
        }
    }
    view.cancel = make_button(words::cancel, Icon::none, view.close);
    view.go_on = make_button(title_of(question.request, will_, context), Icon::check, app::BulkConfirmed{});
    view.go_on->enabled = will_ > 0;
    view.go_on->reason = will_ > 0 ? std::string_view() : words::nobody_can;
    return view;
}

BulkLineView BulkWindowMaker::line(const app::AppState& state, std::size_t place) const {
    BulkLineView view;
    if (!state.bulk.question) {
        const app::BulkItem& item = state.bulk.run->items[place];
        const Look look = look_of(item.outcome);
        view = {item.name,
                look.icon,
                look.tone,
                item.outcome == BulkOutcome::under_way,
                std::string(app::words::outcome(item.outcome)),
                item.says};
        return view;
    }
    const app::PlannedJob& planned = plan_[place];
    const app::JobRecord* record = state.jobs.find(planned.job);
    view.name = record == nullptr ? planned.job.text : record->job.name;
    const bool will = planned.why_not.empty() && record != nullptr;
    const Look look = will ? Look{Icon::check, Tone::good} : look_of(BulkOutcome::left_out);
    view.icon = look.icon;
    view.tone = look.tone;
    view.label = will ? std::string(words::will_be_done) : std::string(app::words::outcome(BulkOutcome::left_out));
    view.sentence = will ? deed_of(state.bulk.question->request, *record) : planned.why_not;
    return view;
}

void BulkWindowMaker::forget() {
    if (fresh_) {
        *this = {};
    }
}

} // namespace etl::view
