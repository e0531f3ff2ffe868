// Queue facts: what is said of a queue wherever it is shown: its name, its figures, how they went, and what is over a
// limit.
#pragma once

#include "app/state.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// "Transform": by the server's word for its stage, else the queue's own name.
[[nodiscard]] std::string queue_title(const model::Queue& queue);
/// The same by the queue's name; the name itself where nobody knows the queue.
[[nodiscard]] std::string queue_title(const app::AppState& state, std::string_view name);

/// "12.5", "0"; a dash where the server did not say.
[[nodiscard]] std::string rate_or_dash(const std::optional<double>& rate, const ViewContext& context);

/// A figure of a queue over its last fifteen minutes.
struct FigureView {
    std::string label; ///< "Ready"
    std::string value; ///< "1,240"
    /// The whole of it in words, for assistive technology.
    std::string says;
    bool alarming = false;
    /// Whether anything is known that could be drawn.
    bool known = false;
};

[[nodiscard]] std::string_view figure_label(app::QueueFigure figure);

/// `track` may be null.
[[nodiscard]] FigureView queue_figure(const model::Queue& queue, const app::QueueTrack* track, app::QueueFigure figure,
                                      const ViewContext& context);

/// So many bars of one length of time, the newest last, each the highest sample of its time; nothing where there is
/// none.
[[nodiscard]] std::vector<std::optional<float>> figure_bars(const app::QueueTrack& track, app::QueueFigure figure,
                                                            model::EpochMilliseconds until, std::size_t count);

/// "Growing by 12 a minute".
[[nodiscard]] std::string trend_text(const app::QueueTrack* track, const ViewContext& context);

/// A sentence for each limit that it is over.
[[nodiscard]] std::vector<std::string> limit_warnings(const model::Queue& queue, const app::QueueLimits& limits,
                                                      const ViewContext& context);

} // namespace etl::view
