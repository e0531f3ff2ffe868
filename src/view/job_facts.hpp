// Job facts: what a job's card and its row both say: icon, durations, the last runs, the buttons that both have.
#pragma once

#include "app/control_state.hpp"
#include "app/jobs.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"
#include "view/times.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// By the kind of source (look.md): Jira a ticket, Git a branch, … else a cog.
[[nodiscard]] Icon job_icon(const model::Job& job);

/// `letters`: it names the key that presses it.
[[nodiscard]] ButtonView run_button(const app::JobRecord& record, const app::ControlState& start, bool letters);

/// Opens the error window; disabled where the server told no error.
[[nodiscard]] ButtonView errors_button(const app::JobRecord& record, bool letters);

/// How long the newest run lasted, or has lasted until now; nothing where the server did not say when it began or
/// ended, and of a run that goes on while the state is stale.
[[nodiscard]] std::optional<ClockWords> lasting(const app::JobRecord& record, bool stale, const ViewContext& context);

/// "usually 6m"; empty where the server does not say.
[[nodiscard]] std::string usual_duration(const model::Job& job);

/// The newest failure's message; empty when the newest run did not fail.
[[nodiscard]] std::string error_excerpt(const app::JobRecord& record);

/// "12,400 of 29,500"; as much of it as the server told.
[[nodiscard]] std::string loaded_count(const model::Metrics& metrics, const ViewContext& context);

/// The last runs as bars, the newest last.
struct RunStripView {
    struct Run {
        Tone tone = Tone::neutral;
        float share = 0; ///< of the longest one's duration, 0 to 1
    };
    std::vector<Run> runs;
    std::string says; ///< "Last 10 runs: 8 completed, 2 failed. Newest: failed."
};

/// Empty where the server tells no runs.
[[nodiscard]] RunStripView run_strip(const model::Job& job);

} // namespace etl::view
