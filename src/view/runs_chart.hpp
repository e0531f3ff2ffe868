// Runs chart: the newest of the runs that are shown as columns, the newest last: a bar for how long each took, and
// below it how each of its stages ended; the same as figures, and in a sentence.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"
#include "view/run_facts.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

enum class RunsChartLook : unsigned char { drawn, figures, hidden };

/// Where ViewState keeps which of them it is.
inline constexpr std::string_view runs_chart_key = "runs chart";

struct RunsChartView {
    std::string_view title;
    RunsChartLook look = RunsChartLook::drawn;
    std::vector<ChoiceView> looks;
    /// "Last 50 runs: 46 completed, 4 failed. Newest: failed. They took 12s to 12m. Usually 4m to 6m."
    std::string says;

    struct Cell {
        Tone tone = Tone::neutral;
        /// The run came to this stage.
        bool begun = false;
        std::string says; ///< "Extract, run-7: completed, 12s, 1,800 in, 1,800 out"
    };
    struct Column {
        std::string key;
        std::string href;
        std::string says; ///< "run-7, Jira: completed, 4m 12s"
        Tone tone = Tone::neutral;
        float share = 0;         ///< of the highest bar, 0 to 1
        std::vector<Cell> cells; ///< one for each stage
    };
    std::vector<std::string> stages;
    std::vector<Column> columns;
    std::string longest; ///< what the highest bar stands for: "12m 3s"
    /// Where the usual durations lie, as shares of the highest bar; nothing where nobody can say.
    struct Band {
        float low = 0;
        float high = 0;
    };
    std::optional<Band> usual;
    /// The statuses in sight, for the legend.
    struct Legend {
        Tone tone = Tone::neutral;
        std::string label;
    };
    std::vector<Legend> legend;

    /// The same as a table, the newest first.
    std::vector<std::string_view> figure_columns;
    std::vector<std::vector<std::string>> figures;
};

/// `most`: as many runs as there is room for. Nothing where there is no run.
[[nodiscard]] std::optional<RunsChartView> runs_chart(const app::AppState& state,
                                                      const std::vector<const model::Run*>& runs, std::size_t most,
                                                      const ViewContext& context);

} // namespace etl::view
