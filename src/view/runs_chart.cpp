// The figures are made only where they are looked at: texts of hundreds of cells are not for every frame.
#include "view/runs_chart.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "model/sort_few.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace etl::view {
namespace {

using model::StatusKind;

/// More stages than that are no picture any more.
constexpr std::size_t most_stages = 8;
/// As many of the newest runs tell what is usual.
constexpr std::size_t usual_of = 200;

std::string status_word(const model::StatusWord& status) {
    const bool unknown = status.kind == StatusKind::unknown && !status.raw.empty();
    return unknown ? status.raw : std::string(model::status_name(status.kind));
}

Tone tone_of(const model::StatusWord& status) { return badge_for(status.kind, status.raw).tone; }

const model::RunStage* stage_of(const model::Run& run, const std::string& name) {
    const auto found = std::find_if(run.stages.begin(), run.stages.end(),
                                    [&](const model::RunStage& stage) { return stage.stage.raw == name; });
    return found == run.stages.end() ? nullptr : &*found;
}

/// The names of all stages, in the order of the runs.
std::vector<std::string> stages_of(std::span<const model::Run* const> runs) {
    std::vector<std::string> names;
    for (const model::Run* run : runs) {
        for (const model::RunStage& stage : run->stages) {
            const bool known = std::find(names.begin(), names.end(), stage.stage.raw) != names.end();
            if (!known && names.size() < most_stages) {
                names.push_back(stage.stage.raw);
            }
        }
    }
    return names;
}

/// "46 completed, 4 failed"
std::string outcomes(std::span<const model::Run* const> runs) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const model::Run* run : runs) {
        const std::string word = status_word(run->status);
        const auto found =
            std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == word; });
        if (found == counts.end()) {
            counts.emplace_back(word, 1);
        } else {
            ++found->second;
        }
    }
    model::sort_few(counts, [](const auto& left, const auto& right) { return left.second > right.second; });
    std::string text;
    for (const auto& [word, count] : counts) {
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + word;
    }
    return text;
}

bool all_of_one_job(std::span<const model::Run* const> runs) {
    return std::all_of(runs.begin(), runs.end(),
                       [&](const model::Run* run) { return run->job_id == runs.front()->job_id; });
}

RunsChartView::Cell cell_of(const model::Run& run, const std::string& name, const ViewContext& context) {
    RunsChartView::Cell cell;
    const model::RunStage* stage = stage_of(run, name);
    std::string words = words::with_name(model::capitalized(name) + ", " + run.id.text,
                                         stage == nullptr ? words::not_told : status_word(stage->status));
    if (stage != nullptr) {
        cell.tone = tone_of(stage->status);
        cell.begun = stage->status.kind != StatusKind::ready && stage->status.kind != StatusKind::pending;
        if (const auto took = stage_milliseconds(*stage, context)) {
            words += ", " + span_text(took);
        }
        if (stage->in && stage->out) {
            words += ", " + words::in_and_out(context.locale.number(*stage->in), context.locale.number(*stage->out));
        }
    }
    cell.says = std::move(words);
    return cell;
}

void add_columns(RunsChartView& view, std::span<const model::Run* const> shown, std::int64_t highest,
                 const ViewContext& context) {
    for (auto place = shown.rbegin(); place != shown.rend(); ++place) {
        const model::Run& run = **place;
        const auto took = run_milliseconds(run, context);
        RunsChartView::Column column;
        column.key = run.id.text;
        column.href = app::run_address(run.id);
        column.says = words::run_in_chart(run.id.text, job_name_of(run), status_word(run.status), span_text(took));
        column.tone = tone_of(run.status);
        column.share = static_cast<float>(took.value_or(0)) / static_cast<float>(highest);
        for (const std::string& stage : view.stages) {
            column.cells.push_back(cell_of(run, stage, context));
        }
        view.columns.push_back(std::move(column));
    }
}

void add_legend(RunsChartView& view, std::span<const model::Run* const> shown) {
    for (const model::Run* run : shown) {
        const std::string label = model::capitalized(status_word(run->status));
        const auto known = std::find_if(view.legend.begin(), view.legend.end(),
                                        [&](const RunsChartView::Legend& one) { return one.label == label; });
        if (known == view.legend.end()) {
            view.legend.push_back({tone_of(run->status), label});
        }
    }
}

void add_figures(RunsChartView& view, std::span<const model::Run* const> shown, const ViewContext& context) {
    view.figure_columns = {words::runs_run_column, words::runs_status, words::runs_duration_column};
    for (const std::string& stage : view.stages) {
        view.figure_columns.push_back(stage);
    }
    for (const model::Run* run : shown) {
        std::vector<std::string> row{run->id.text, model::capitalized(status_word(run->status)),
                                     span_text(run_milliseconds(*run, context))};
        for (const std::string& name : view.stages) {
            const model::RunStage* stage = stage_of(*run, name);
            const auto took = stage == nullptr ? std::nullopt : stage_milliseconds(*stage, context);
            row.push_back(took               ? span_text(took)
                          : stage == nullptr ? std::string(words::not_told)
                                             : status_word(stage->status));
        }
        view.figures.push_back(std::move(row));
    }
}

} // namespace

std::optional<RunsChartView> runs_chart(const app::AppState& state, const std::vector<const model::Run*>& runs,
                                        std::size_t most, const ViewContext& context) {
    if (runs.empty() || most == 0) {
        return std::nullopt;
    }
    const std::span<const model::Run* const> shown(runs.data(), std::min(most, runs.size()));
    const std::span<const model::Run* const> told(runs.data(), std::min(usual_of, runs.size()));
    RunsChartView view;
    view.title = words::runs_chart_title;
    constexpr std::array looks{words::runs_chart_drawn, words::runs_chart_figures, words::runs_chart_hidden};
    constexpr std::array icons{Icon::chart, Icon::table, Icon::eye_off};
    view.look =
        static_cast<RunsChartLook>(std::clamp(state.view.value(runs_chart_key), 0, static_cast<int>(looks.size()) - 1));
    for (std::size_t look = 0; look < looks.size(); ++look) {
        view.looks.push_back({std::string(looks[look]),
                              app::ViewValueSet{std::string(runs_chart_key), static_cast<int>(look)},
                              true,
                              {},
                              icons[look]});
    }
    view.says = words::last_runs(shown.size(), outcomes(shown), status_word(shown.front()->status));
    if (view.look == RunsChartLook::hidden) {
        return view;
    }

    DurationRange all{};
    for (const model::Run* run : shown) {
        if (const auto took = run_milliseconds(*run, context)) {
            all = {all.high == 0 ? *took : std::min(all.low, *took), std::max(all.high, *took)};
        }
    }
    // What is usual for one job says nothing of another.
    const auto usual = all_of_one_job(told) ? usual_range(told) : std::nullopt;
    const std::int64_t highest = std::max<std::int64_t>({1, all.high, usual ? usual->high : 0});
    if (all.high > 0) {
        view.says += words::runs_took(range_text(all));
    }
    if (usual) {
        view.says += words::runs_usually(range_text(*usual));
        view.usual = RunsChartView::Band{static_cast<float>(usual->low) / static_cast<float>(highest),
                                         static_cast<float>(usual->high) / static_cast<float>(highest)};
    }
    view.longest = span_text(highest);
    view.stages = stages_of(shown);
    add_legend(view, shown);
    if (view.look == RunsChartLook::figures) {
        add_figures(view, shown, context);
    } else {
        add_columns(view, shown, highest, context);
    }
    return view;
}

} // namespace etl::view
