// Job controls: what a job offers beside Run Job: the buttons that its state calls for, the menu with all controls, the
// switch, and the questions that are asked first.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::view {

struct JobControlsView {
    struct Shown {
        std::string key;
        ButtonView button;
        bool danger = false;
    };

    /// Whether the job is switched on.
    ToggleView active;
    /// What the job's state calls for, the likeliest first; each stands in the menu too.
    std::vector<Shown> shown;
    /// The key of the menu, and the button that opens it.
    std::string menu_key;
    ButtonView menu;
    /// Every control, whether it can be pressed or not; empty while the menu is closed.
    std::vector<MenuItemView> items;
    /// When a held stop's countdown changes.
    std::optional<model::EpochMilliseconds> changes_at;
};

[[nodiscard]] JobControlsView job_controls(const app::AppState& state, const app::JobRecord& record,
                                           const ViewContext& context);

/// The keys of the questions (app::WindowOpened) about a job.
namespace question {
inline constexpr std::string_view stop = "stop";
inline constexpr std::string_view forced_stop = "forced stop";
inline constexpr std::string_view next_in_line = "next in line";
inline constexpr std::string_view reset = "reset";
} // namespace question

/// The question that is open; none where none is, or where its job is gone. Once the job's state does not allow it any
/// more, it says so and can only be closed.
[[nodiscard]] std::optional<ConfirmView> job_question(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
