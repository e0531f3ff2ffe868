// Run page: what one run's own page says: facts, counts, stages, error, payload, and how it differs from another run.
#pragma once

#include "app/run_page.hpp"
#include "view/error_window.hpp"
#include "view/fields.hpp"
#include "view/page_head.hpp"
#include "view/run_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct LinkView {
    std::string label;
    std::string href;
};

/// What a table says: a head, and a text for each column of each row.
struct FiguresView {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// The stages on a common time line, and their figures.
struct StagesView {
    struct Span {
        std::string label;
        float start = 0; ///< shares of the whole time
        float end = 0;
        std::string took;
        Tone tone = Tone::neutral;
    };
    std::vector<Span> spans; ///< empty where no stage has a time
    std::string from;        ///< the time line's ends: "14:05:31"
    std::string to;
    std::string says;
    FiguresView figures;
};

struct RunDetailsView {
    BadgeView badge;
    std::string sentence; ///< "By hand, ana · Nov 23, 2:05 PM · 4m 12s, usually 4m to 6m"
    /// To what belongs to the run.
    std::vector<ButtonView> links;
    ButtonView again;
    SelectView compare;
    std::vector<MetricView> metrics;
    std::optional<StagesView> stages;
    /// As the error window has it, without the window.
    std::optional<ErrorWindowView> error;
    /// JSON text; nothing where the run has none.
    std::optional<TextBlockView> payload;
    /// Why there is no comparison where one is asked for, and the comparison.
    std::string comparison_note;
    std::optional<FiguresView> comparison;
};

struct RunPageView {
    PageHeadView head;
    LinkView all_runs;
    std::optional<LinkView> runs_of_job;
    std::string banner;
    Tone banner_tone = Tone::warning;
    std::string_view busy;
    std::optional<MessageView> nothing;
    std::optional<RunDetailsView> run;
};

[[nodiscard]] RunPageView run_page(const app::AppState& state, const ViewContext& context);

/// The time line and figures of a run's stages; nothing where it has none.
[[nodiscard]] std::optional<StagesView> run_stages(const model::Run& run, const ViewContext& context);

/// The differences of two runs: metrics, and stage by stage.
[[nodiscard]] FiguresView compare_runs(const model::Run& run, const model::Run& other, const ViewContext& context);

} // namespace etl::view
