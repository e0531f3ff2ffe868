// Queue windows: the limits that are set, the question before something is done to workers, a queue's figures as a
// table, and what the platform's workers wrote.
#pragma once

#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/queue_facts.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::view {

struct LimitsWindowView {
    std::array<NumberFieldView, 3> fields;
    ButtonView usual;
    ButtonView save;
    ButtonView cancel;
};

/// None where it is not open.
[[nodiscard]] std::optional<LimitsWindowView> limits_window(const app::AppState& state);

/// None where nothing is asked.
[[nodiscard]] std::optional<ConfirmView> workers_question(const app::AppState& state, const ViewContext& context);

/// The columns of the table of figures: the time, then each figure.
inline constexpr std::size_t figure_column_count = 1 + app::queue_figure_count;
[[nodiscard]] std::string_view figure_column_label(std::size_t column);

struct FiguresWindowView {
    std::string title; ///< "Figures: Transform"
    /// Newest first; may be null.
    const app::QueueTrack* track = nullptr;
};

[[nodiscard]] std::optional<FiguresWindowView> figures_window(const app::AppState& state);

/// Of the track's points, newest first.
[[nodiscard]] std::string figure_cell(const app::QueueTrack& track, std::size_t row, std::size_t column,
                                      const ViewContext& context);

struct WorkerLogsView {
    std::string text;
    /// Stands there while there is no text.
    std::string note;
    bool busy = false;
    ButtonView refresh;
    ButtonView copy;
};

[[nodiscard]] std::optional<WorkerLogsView> worker_logs_window(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
