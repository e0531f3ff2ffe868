// What two runs have in common and where they differ, as a table: the first run, the other one, and by how much the
// first is more or less.
#include "view/run_page.hpp"

#include "model/letter_case.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::view {
namespace {

using Count = std::optional<std::int64_t>;

/// "+20%"; nothing where there is nothing to measure by, or less than half a percent.
std::string share_text(std::int64_t difference, std::int64_t of) {
    const auto percent = of == 0 ? 0
                                 : static_cast<std::int64_t>(
                                       std::llround(100.0 * static_cast<double>(difference) / static_cast<double>(of)));
    if (percent == 0) {
        return {};
    }
    return " (" + words::with_sign(percent, std::to_string(std::abs(percent)) + "%") + ")";
}

class Comparison {
  public:
    Comparison(const model::Run& run, const model::Run& other, const ViewContext& context) : context_(context) {
        view_.title = words::compared_with(other.id.text);
        view_.columns = {std::string(words::run_what_column), run.id.text, other.id.text,
                         std::string(words::run_difference_column)};
    }

    void texts(std::string_view what, std::string one, std::string two) {
        std::string difference(one == two ? words::run_same : words::run_differs);
        view_.rows.push_back({std::string(what), std::move(one), std::move(two), std::move(difference)});
    }

    void counts(std::string_view what, const Count& one, const Count& two) {
        if (!one && !two) {
            return;
        }
        std::string difference(words::not_told);
        if (one && two) {
            const std::int64_t more = *one - *two;
            difference = more == 0
                             ? std::string(words::run_same)
                             : words::with_sign(more, context_.locale.number(std::abs(more))) + share_text(more, *two);
        }
        view_.rows.push_back(
            {std::string(what), count_or_dash(one, context_), count_or_dash(two, context_), std::move(difference)});
    }

    void durations(std::string_view what, const Count& one, const Count& two) {
        if (!one && !two) {
            return;
        }
        std::string difference(words::not_told);
        if (one && two) {
            const std::int64_t more = *one - *two;
            difference = more == 0 ? std::string(words::run_same)
                                   : words::with_sign(more, span_text(std::abs(more))) + share_text(more, *two);
        }
        view_.rows.push_back({std::string(what), span_text(one), span_text(two), std::move(difference)});
    }

    [[nodiscard]] FiguresView take() { return std::move(view_); }

  private:
    const ViewContext& context_;
    FiguresView view_;
};

std::string status_label(const model::StatusWord& status) {
    return model::capitalized(status.kind == model::StatusKind::unknown && !status.raw.empty()
                                  ? std::string_view(status.raw)
                                  : model::status_name(status.kind));
}

const model::RunStage* stage_named(const model::Run& run, const std::string& name) {
    const auto found = std::find_if(run.stages.begin(), run.stages.end(),
                                    [&](const model::RunStage& stage) { return stage.stage.raw == name; });
    return found == run.stages.end() ? nullptr : &*found;
}

/// The names of the stages of both, in the order of the first run.
std::vector<std::string> stage_names(const model::Run& run, const model::Run& other) {
    std::vector<std::string> names;
    for (const model::Run* one : {&run, &other}) {
        for (const model::RunStage& stage : one->stages) {
            if (std::find(names.begin(), names.end(), stage.stage.raw) == names.end()) {
                names.push_back(stage.stage.raw);
            }
        }
    }
    return names;
}

void add_stage(Comparison& table, const std::string& name, const model::RunStage* one, const model::RunStage* two,
               const ViewContext& context) {
    const std::string label = model::capitalized(name);
    const auto status = [](const model::RunStage* stage) {
        return stage == nullptr ? std::string(words::not_told) : status_label(stage->status);
    };
    const auto took = [&](const model::RunStage* stage) {
        return stage == nullptr ? Count() : stage_milliseconds(*stage, context);
    };
    table.texts(label, status(one), status(two));
    table.durations(words::stage_figure(label, words::run_took_column), took(one), took(two));
    table.counts(words::stage_figure(label, words::run_out_column), one == nullptr ? Count() : one->out,
                 two == nullptr ? Count() : two->out);
    table.counts(words::stage_figure(label, words::runs_errors_column), one == nullptr ? Count() : one->errors,
                 two == nullptr ? Count() : two->errors);
}

} // namespace

FiguresView compare_runs(const model::Run& run, const model::Run& other, const ViewContext& context) {
    Comparison table(run, other, context);
    table.texts(words::runs_status, status_label(run.status), status_label(other.status));
    if (run.job_id != other.job_id) {
        table.texts(words::runs_job_column, job_name_of(run), job_name_of(other));
    }
    table.texts(words::runs_trigger_column, trigger_text(run), trigger_text(other));
    table.durations(words::runs_duration_column, run_milliseconds(run, context), run_milliseconds(other, context));
    table.counts(words::extracted, run.metrics.extracted, other.metrics.extracted);
    table.counts(words::transformed, run.metrics.transformed, other.metrics.transformed);
    table.counts(words::loaded, run.metrics.loaded, other.metrics.loaded);
    table.counts(words::errors, run.metrics.errors, other.metrics.errors);
    table.counts(words::run_log_warnings, run.log_counts ? run.log_counts->warning : Count(),
                 other.log_counts ? other.log_counts->warning : Count());
    table.counts(words::run_log_errors, run.log_counts ? run.log_counts->error : Count(),
                 other.log_counts ? other.log_counts->error : Count());
    for (const std::string& name : stage_names(run, other)) {
        add_stage(table, name, stage_named(run, name), stage_named(other, name), context);
    }
    return table.take();
}

} // namespace etl::view
