// Runs page: the history of one job's runs or of all, what it is filtered by, and what stands there when there is none.
#pragma once

#include "view/fields.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::view {

enum class RunColumn : unsigned char { job, status, started, duration, trigger, loaded, warnings, errors };
inline constexpr std::size_t run_column_count = 8;

[[nodiscard]] std::string_view run_column_label(RunColumn column);

struct RunsPageView {
    PageHeadView head;
    SelectView status;
    /// The job whose runs they are, and the press that shows all again; none where they are of all.
    std::optional<ButtonView> job;
    std::string summary; ///< "50 runs, and older ones"
    /// Why what is shown is not the newest; empty where it is.
    std::string stale;
    /// Asks for older runs; absent where there are none.
    std::optional<ButtonView> older;
    /// What is being read; empty when nothing is that the reader has to wait for.
    std::string_view busy;
    /// What stands there while there are no runs.
    std::optional<MessageView> nothing;
};

[[nodiscard]] RunsPageView runs_page(const app::AppState& state, const ViewContext& context);

/// What stands in a cell.
[[nodiscard]] std::string run_cell(const model::Run& run, RunColumn column, const ViewContext& context);

/// When a cell of these runs changes by the clock alone: a live duration, or when one started, said as a while.
[[nodiscard]] std::optional<model::EpochMilliseconds> runs_change_at(const app::RunsState& runs,
                                                                     const ViewContext& context);

} // namespace etl::view
