// Each says why it can't be pressed. Retry is the job's own Run Job, under the name that it has here.
#include "view/error_foot.hpp"

#include "app/address.hpp"
#include "app/backend.hpp"
#include "app/control_state.hpp"
#include "app/error_steps.hpp"
#include "app/words.hpp"
#include "view/error_report.hpp"
#include "view/error_words.hpp"
#include "view/job_facts.hpp"

#include <utility>

namespace etl::view {
namespace {

ButtonView step_button(std::string_view name, Icon icon, const app::FailureStepped& step, std::string_view key) {
    ButtonView button;
    button.name = name;
    button.icon = icon;
    button.enabled = !step.job.empty();
    button.reason = button.enabled ? std::string_view() : words::no_other_failure;
    button.action = step;
    button.shortcut = key;
    return button;
}

std::string place_text(const app::FailureSteps& steps, const ViewContext& context) {
    const auto number = [&](std::size_t value) { return context.locale.number(static_cast<std::int64_t>(value)); };
    if (steps.place > 0) {
        return words::failure_place(number(steps.place), number(steps.count));
    }
    return steps.count == 0 ? std::string()
                            : words::failure_count(static_cast<std::int64_t>(steps.count), number(steps.count));
}

ButtonView log_button(const app::AppState& state, const model::RunId& run) {
    ButtonView button = make_button(words::open_error_log, Icon::log, app::WindowClosed{});
    button.name = words::open_error_log_there;
    if (app::is_platform(state.backend)) {
        button.reason = words::no_log_of_platform;
    } else if (!state.capabilities.server.logs) {
        button.reason = state.capabilities.known ? words::no_logs_kept : app::words::capabilities_unknown();
    } else if (run.empty()) {
        button.reason = words::run_not_named;
    }
    button.enabled = button.reason.empty();
    if (button.enabled) {
        app::LogPlace place;
        place.first_error = true;
        button.href = app::log_address(run, place);
    }
    return button;
}

ButtonView retry_button(const app::AppState& state, const app::ErrorWindow& window) {
    const app::JobRecord* record = state.jobs.find(window.job);
    ButtonView button;
    if (record != nullptr) {
        button = run_button(*record, app::control_state(state, *record, model::Control::start), false);
    } else {
        button.enabled = false;
        button.reason = app::words::job_of_run_gone();
    }
    button.icon = Icon::refresh;
    if (!button.busy) {
        button.label = words::retry;
        button.name = words::with_name(words::retry, window.job_name);
    }
    return button;
}

} // namespace

ErrorFootView error_foot(const app::AppState& state, const app::FoundJobs& found, const app::ErrorWindow& window,
                         const ErrorWindowView& error, const ViewContext& context) {
    const app::FailureSteps steps = app::failure_steps(state, found, window.job);
    const model::RunId run = app::run_of_error(state, window);
    const bool letters = state.preferences.letters;
    const auto key = [&](std::string_view letter) { return letters ? letter : std::string_view(); };
    ErrorFootView view;
    view.place = place_text(steps, context);
    view.previous =
        step_button(words::previous_failure, Icon::chevron_left, steps.previous, key(failure_key::previous));
    view.next = step_button(words::next_failure, Icon::chevron_right, steps.next, key(failure_key::next));
    view.copy = make_button(words::copy_error, Icon::copy,
                            app::CopyPressed{error_text(window, error), std::string(words::error_what)});
    view.save = make_button(words::save_error, Icon::download, app::SavePressed{error_file(window, run)});
    view.log = log_button(state, run);
    view.retry = retry_button(state, window);
    return view;
}

} // namespace etl::view
