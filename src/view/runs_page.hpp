// Runs page: the history of one job's runs or of all, what it is filtered by, and what stands there when there is none.
#pragma once

#include "view/fields.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

enum class RunColumn : unsigned char { run, job, status, started, duration, trigger, loaded, warnings, errors };
inline constexpr std::size_t run_column_count = 9;

[[nodiscard]] std::string_view run_column_label(RunColumn column);

/// The jobs to choose from, made anew only when the list of jobs is another.
class JobOptions {
  public:
    using Options = std::shared_ptr<const std::vector<OptionView>>;
    [[nodiscard]] const Options& find(const app::JobsState& jobs);

  private:
    Options options_;
    std::uint64_t structure_ = 0;
    model::EpochMilliseconds list_at_ = 0;
};

struct RunsPageView {
    PageHeadView head;
    ComboboxView job;
    SelectView status;
    /// Takes the filters away; none where there are none.
    std::optional<ButtonView> show_all;
    /// What is done with the runs that are ticked.
    ButtonView compare;
    std::optional<ButtonView> drop_ticks;
    ButtonView save;     ///< exports them
    std::string summary; ///< "50 runs, and older ones"
    /// Why what is shown is not the newest, or not the history; empty where it is.
    std::string banner;
    Tone banner_tone = Tone::warning;
    /// Asks for older runs; absent where there are none.
    std::optional<ButtonView> older;
    /// They are read by themselves as soon as the end of the list comes into sight.
    bool older_by_itself = false;
    /// What is being read; empty when nothing is that the reader has to wait for.
    std::string_view busy;
    /// What stands there while there are no runs.
    std::optional<MessageView> nothing;
};

[[nodiscard]] RunsPageView runs_page(const app::AppState& state, const JobOptions::Options& jobs,
                                     const ViewContext& context);

/// What stands in a cell.
[[nodiscard]] std::string run_cell(const model::Run& run, RunColumn column, const ViewContext& context);

/// A run where there is no room for a table.
struct RunCardView {
    std::string title; ///< the job's name
    std::string name;  ///< "Jira, run-7"
    std::string href;
    BadgeView badge;
    std::string times;  ///< "run-7 · Nov 23, 2:05 PM · 4m 12s"
    std::string counts; ///< "1,800 of 1,800 · 3 warnings · By hand"
};

[[nodiscard]] RunCardView run_card(const model::Run& run, const ViewContext& context);

/// When something in the list changes by the clock alone: a live duration, or when one started, said as a while.
[[nodiscard]] std::optional<model::EpochMilliseconds> runs_change_at(const std::vector<const model::Run*>& runs,
                                                                     const ViewContext& context);

} // namespace etl::view
