// Puts one run into words. What is read of it stays in sight when the server fails; a run that is no more is said to
// be.
#include "view/run_page.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "view/log_words.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using model::EpochMilliseconds;

std::optional<EpochMilliseconds> instant(const std::optional<model::Timestamp>& time) {
    return time ? time->instant : std::nullopt;
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (!part.empty()) {
            line += (line.empty() ? "" : " · ") + part;
        }
    }
    return line;
}

/// The job's runs that are known, for what is usual; the run itself is no measure of itself.
std::vector<const model::Run*> other_runs(const app::AppState& state, const model::Run& run) {
    std::vector<const model::Run*> others;
    for (const model::Run& other : app::has_runs(state) ? state.run_page.siblings : state.seen_runs.runs) {
        if (other.job_id == run.job_id && other.id != run.id) {
            others.push_back(&other);
        }
    }
    return others;
}

std::string duration_sentence(const app::AppState& state, const model::Run& run, const ViewContext& context) {
    const auto took = run_milliseconds(run, context);
    if (!took) {
        return {};
    }
    std::string text = span_text(took);
    if (const auto usual = usual_range(other_runs(state, run))) {
        text += ", " + words::usually(range_text(*usual));
    }
    return text;
}

void add_metric(std::vector<MetricView>& metrics, std::string_view label, const std::optional<std::int64_t>& count,
                const ViewContext& context, bool alarming = false) {
    if (count) {
        metrics.push_back({std::string(label), context.locale.number(*count), alarming && *count > 0});
    }
}

std::vector<MetricView> metrics_of(const model::Run& run, const ViewContext& context) {
    std::vector<MetricView> metrics;
    add_metric(metrics, words::extracted, run.metrics.extracted, context);
    add_metric(metrics, words::transformed, run.metrics.transformed, context);
    add_metric(metrics, words::loaded, run.metrics.loaded, context);
    add_metric(metrics, words::errors, run.metrics.errors, context, true);
    if (run.log_counts) {
        add_metric(metrics, words::run_log_warnings, run.log_counts->warning, context);
        add_metric(metrics, words::run_log_errors, run.log_counts->error, context, true);
    }
    return metrics;
}

std::string status_label(const model::StatusWord& status) {
    return model::capitalized(status.kind == model::StatusKind::unknown && !status.raw.empty()
                                  ? std::string_view(status.raw)
                                  : model::status_name(status.kind));
}

/// When the last of the stages ended, or now while one goes on.
std::optional<EpochMilliseconds> end_of(const model::RunStage& stage, const ViewContext& context) {
    if (const auto end = instant(stage.completed_at)) {
        return end;
    }
    return model::is_active(stage.status.kind) && instant(stage.started_at) ? std::optional(context.now) : std::nullopt;
}

std::optional<TextBlockView> payload_of(const model::Run& run) {
    if (run.payload.text.empty()) {
        return std::nullopt;
    }
    ButtonView copy;
    copy.name = words::with_name("Copy", words::run_payload);
    copy.icon = Icon::copy;
    copy.action = app::CopyPressed{run.payload.text, std::string(words::run_payload)};
    return TextBlockView{std::string(words::run_payload), run.payload.text, std::move(copy)};
}

std::optional<ErrorWindowView> error_of(const model::Run& run, const ViewContext& context) {
    if (!run.error) {
        return std::nullopt;
    }
    return error_window(app::ErrorWindow{run.job_id, job_name_of(run), *run.error}, context);
}

SelectView compare_field(const app::AppState& state, const model::Run& run, const ViewContext& context) {
    SelectView view;
    view.field.key = app::compared_run_key;
    view.field.name = words::run_compare_with;
    view.field.text = state.view.text(app::compared_run_key);
    view.options.push_back({"", std::string(words::run_compare_with_none)});
    const model::Run* before = app::run_before(state);
    bool has_chosen = view.field.text.empty();
    const auto add = [&](const model::Run& other) {
        std::string label =
            joined({other.id.text, moment(other.started_at, "", context).text, status_label(other.status)});
        view.options.push_back({other.id.text, before == &other ? words::the_run_before(label) : std::move(label)});
        has_chosen = has_chosen || other.id.text == view.field.text;
    };
    if (before != nullptr) {
        add(*before);
    }
    for (const model::Run* other : other_runs(state, run)) {
        if (other != before) {
            add(*other);
        }
    }
    if (!has_chosen) {
        view.options.push_back({view.field.text, view.field.text});
    }
    view.field.enabled = view.options.size() > 1;
    view.field.reason = view.field.enabled ? "" : words::run_nothing_to_compare;
    return view;
}

ButtonView again_button(const app::AppState& state, const model::Run& run) {
    const app::JobRecord* record = state.jobs.find(run.job_id);
    const app::ControlState allowed = app::run_again_state(state);
    ButtonView button;
    button.label = words::run_again;
    button.name = words::with_name(words::run_again, job_name_of(run));
    button.icon = Icon::repeat;
    button.enabled = allowed.enabled;
    button.reason = allowed.reason;
    button.busy = record != nullptr && record->trigger != app::TriggerPhase::idle;
    button.action = app::RunAgainPressed{};
    return button;
}

ButtonView log_link(const app::AppState& state, const model::Run& run) {
    ButtonView button;
    button.label = log_words::open_log;
    button.name = log_words::log_of(run.id.text);
    button.icon = Icon::log;
    if (state.capabilities.server.logs) {
        button.href = app::log_address(run.id);
    } else {
        button.enabled = false;
        button.reason = log_words::unavailable_detail;
    }
    return button;
}

RunDetailsView details_of(const app::AppState& state, const model::Run& run, const ViewContext& context) {
    RunDetailsView view;
    view.badge = badge_for(run.status.kind, run.status.raw);
    view.sentence = joined({trigger_text(run) == words::not_told ? std::string() : trigger_text(run),
                            moment(run.started_at, "", context).text, duration_sentence(state, run, context)});
    view.links.push_back(log_link(state, run));
    view.again = again_button(state, run);
    view.compare = compare_field(state, run, context);
    view.metrics = metrics_of(run, context);
    view.stages = run_stages(run, context);
    view.error = error_of(run, context);
    view.payload = payload_of(run);
    if (const model::Run* other = app::compared_run(state)) {
        view.comparison = compare_runs(run, *other, context);
    } else if (!state.view.text(app::compared_run_key).empty()) {
        const app::Reading& reading = state.run_page.other_reading;
        const bool gone =
            !app::has_runs(state) || (reading.failure && reading.failure->kind == app::FailureKind::not_found);
        view.comparison_note = gone              ? words::compared_run_gone(state.view.text(app::compared_run_key))
                               : reading.failure ? failure_sentence(*reading.failure)
                                                 : std::string(words::run_loading_other);
    }
    return view;
}

MessageView nothing_to_show(const app::AppState& state) {
    const app::Reading& reading = state.run_page.reading;
    if (!app::has_runs(state)) {
        return {Icon::inbox, words::run_not_known(state.view.run.text), std::string(words::run_not_seen_detail),
                std::nullopt};
    }
    if (reading.failure && reading.failure->kind != app::FailureKind::not_found) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::RunRefreshed{};
        return {Icon::plug_off, std::string(words::run_failed_title), failure_sentence(*reading.failure), again};
    }
    return {Icon::inbox, words::run_not_known(state.view.run.text), std::string(words::run_gone_detail), std::nullopt};
}

} // namespace

std::optional<StagesView> run_stages(const model::Run& run, const ViewContext& context) {
    if (run.stages.empty()) {
        return std::nullopt;
    }
    StagesView view;
    std::optional<EpochMilliseconds> from;
    std::optional<EpochMilliseconds> to;
    for (const model::RunStage& stage : run.stages) {
        if (const auto began = instant(stage.started_at)) {
            from = std::min(from.value_or(*began), *began);
            to = std::max(to.value_or(*began), end_of(stage, context).value_or(*began));
        }
    }
    view.figures.title = words::run_stages;
    for (const std::string_view column :
         {words::run_stage_column, words::runs_status, words::runs_started_column, words::run_took_column,
          words::run_in_column, words::run_out_column, words::runs_errors_column}) {
        view.figures.columns.emplace_back(column);
    }
    for (const model::RunStage& stage : run.stages) {
        const std::string took = span_text(stage_milliseconds(stage, context));
        const std::string label = stage_label(stage.stage);
        const auto began = instant(stage.started_at);
        view.figures.rows.push_back(
            {label, status_label(stage.status),
             began ? context.locale.time_of_day(*began) : moment(stage.started_at, words::not_told, context).text, took,
             count_or_dash(stage.in, context), count_or_dash(stage.out, context),
             count_or_dash(stage.errors, context)});
        if (!from || !began) {
            continue;
        }
        const auto whole = static_cast<double>(std::max<EpochMilliseconds>(1, *to - *from));
        const auto share = [&](EpochMilliseconds at) {
            return static_cast<float>(static_cast<double>(at - *from) / whole);
        };
        view.spans.push_back({label, share(*began), share(end_of(stage, context).value_or(*began)), took,
                              badge_for(stage.status.kind, stage.status.raw).tone});
        view.says += (view.says.empty() ? "" : ", ") + words::stage_took(label, took);
    }
    if (from) {
        view.says = words::with_name(words::run_stages, view.says);
        view.from = context.locale.time_of_day(*from);
        view.to = context.locale.time_of_day(*to);
    }
    return view;
}

RunPageView run_page(const app::AppState& state, const ViewContext& context) {
    const model::Run* run = app::run_in_sight(state);
    const app::Reading& reading = state.run_page.reading;
    RunPageView page;
    const std::string& id = state.view.run.text;
    page.head = page_head(state, run == nullptr ? id : job_name_of(*run) + ", " + id, context);
    page.all_runs = {std::string(words::run_all_runs), app::address_of(state, app::Route::runs)};
    if (run == nullptr) {
        const bool waits = app::has_runs(state) ? !reading.answered_at : !state.capabilities.known;
        page.busy = waits ? words::run_loading : std::string_view();
        if (!waits) {
            page.nothing = nothing_to_show(state);
        }
        return page;
    }
    page.runs_of_job = LinkView{words::runs_of(job_name_of(*run)), app::runs_address(run->job_id)};
    if (app::is_stale(state.connection)) {
        page.banner = stale_sentence(state, context);
    } else if (app::has_runs(state) && reading.failure) {
        page.banner = words::runs_stale(failure_sentence(*reading.failure));
    } else if (!app::has_runs(state)) {
        page.banner = words::run_seen;
        page.banner_tone = Tone::neutral;
    }
    page.run = details_of(state, *run, context);
    return page;
}

} // namespace etl::view
