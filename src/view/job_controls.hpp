// Job controls: what a job offers beside Run Job: the buttons that its state calls for, the menu with all controls, the
// switch, and the questions that are asked first.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace etl::view {

/// Where the controls stand.
enum class ControlPlace : unsigned char {
    card,    ///< beside a Run Job of its own: what the state calls for
    details, ///< the same in the details, where Run Job stands beside them
    row,     ///< a place for each: run or stop, pause or resume, next in line; a place stays when what is in it changes
};

struct JobControlsView {
    struct Shown {
        std::string key;
        ButtonView button;
        bool danger = false;
    };

    /// Whether the job is switched on.
    ToggleView active;
    /// The buttons of that place, the likeliest first.
    std::vector<Shown> shown;
    /// The key of the menu, and the button that opens it.
    std::string menu_key;
    ButtonView menu;
    /// Every control, whether it can be pressed or not; empty while the menu is closed.
    std::vector<MenuItemView> items;
    /// When a held stop's countdown changes.
    std::optional<model::EpochMilliseconds> changes_at;
};

/// The keys that act on the job that has the focus; what they do, job_actions says.
namespace job_key {
inline constexpr std::string_view run = "R";
inline constexpr std::string_view pause = "P"; ///< and resume
inline constexpr std::string_view stop = "S";
inline constexpr std::string_view errors = "E";
inline constexpr std::string_view menu = "M";
} // namespace job_key

/// All that can be done to a job, whether it can be now or not: what its menu has, after Run Job and View Errors
/// (and in the details, after the way there).
[[nodiscard]] std::vector<MenuItemView> job_actions(const app::AppState& state, const app::JobRecord& record);

/// What they are called, in the same order, and whether one of them can be done now: for those who ask that of many
/// jobs.
inline constexpr std::size_t job_action_count = 13;
[[nodiscard]] const std::array<std::string_view, job_action_count>& job_action_labels();
[[nodiscard]] bool job_action_enabled(const app::AppState& state, const app::JobRecord& record, std::size_t place);

/// The key of the job's menu (app::MenuToggled).
[[nodiscard]] std::string job_menu_key(const model::JobId& job);

[[nodiscard]] JobControlsView job_controls(const app::AppState& state, const app::JobRecord& record, ControlPlace place,
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
