// Nothing is hidden: the menu has every control, and one that can't be pressed says why (app::control_state).
#include "view/job_controls.hpp"

#include "app/control_state.hpp"
#include "view/job_facts.hpp"
#include "view/job_menu.hpp"
#include "view/settings_window.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::view {
namespace {

using app::ControlRequest;
using app::forced_stop;
using app::request_of;
using model::Control;
using model::StatusKind;

/// The pending jobs that a forced one would send back to ready.
std::vector<std::string_view> other_pending(const app::AppState& state, const app::JobRecord& record) {
    std::vector<std::string_view> names;
    for (const app::JobRecord& other : state.jobs.records) {
        if (&other != &record && app::shown_kind(other) == StatusKind::pending) {
            names.push_back(other.job.name);
        }
    }
    return names;
}

bool has_error(const app::JobRecord& record) {
    return record.current.error.has_value() || !record.job.error_message.empty();
}

/// One control of one job, as a button or as a menu's item.
class Offer {
  public:
    Offer(const app::AppState& state, const app::JobRecord& record) : state_(state), record_(record) {}

    [[nodiscard]] JobControlsView::Shown button(std::string_view key, std::string_view label, Icon icon,
                                                const ControlRequest& request, app::Action action) const {
        JobControlsView::Shown shown;
        shown.key = key;
        shown.button.label = label;
        shown.button.name = words::with_name(label, record_.job.name);
        shown.button.icon = icon;
        shown.button.busy = is_under_way(request);
        shown.button.action = std::move(action);
        allow(shown.button, request);
        return shown;
    }

    [[nodiscard]] MenuItemView item(std::string_view label, Icon icon, const ControlRequest& request,
                                    app::Action action, bool danger = false) const {
        MenuItemView item;
        item.label = label;
        item.icon = icon;
        item.action = std::move(action);
        item.danger = danger;
        allow(item, request);
        return item;
    }

    [[nodiscard]] app::Action press(const ControlRequest& request) const {
        return app::ControlPressed{record_.job.id, request};
    }
    [[nodiscard]] app::Action ask(std::string_view question) const {
        return app::WindowOpened{std::string(question), record_.job.id};
    }

    /// The key as it is said of a control; none while letters are switched off.
    [[nodiscard]] std::string key(std::string_view letter) const {
        return std::string(state_.preferences.letters ? letter : std::string_view());
    }

    template <class View>
    void allow(View& view, const ControlRequest& request) const {
        app::ControlState allowed = app::control_state(state_, record_, request);
        view.enabled = allowed.enabled;
        view.reason = std::move(allowed.reason);
    }

    [[nodiscard]] bool is_under_way(const ControlRequest& request) const {
        const app::PendingControl* pending = app::pending_control(state_, record_.job.id);
        return pending != nullptr && pending->request.control == request.control &&
               pending->request.stop_mode == request.stop_mode && pending->phase != app::ControlPhase::held;
    }

  private:
    const app::AppState& state_;
    const app::JobRecord& record_;
};

/// A stop that is held can be undone until it is sent.
bool add_undo(JobControlsView& view, const app::AppState& state, const app::JobRecord& record,
              const ViewContext& context) {
    const app::PendingControl* pending = app::pending_control(state, record.job.id);
    if (pending == nullptr || pending->phase != app::ControlPhase::held) {
        return false;
    }
    constexpr model::EpochMilliseconds second = 1'000;
    const auto left = std::max<model::EpochMilliseconds>(0, (pending->due_at - context.now + second - 1) / second);
    JobControlsView::Shown undo;
    undo.key = "undo";
    undo.button.label = words::undo_stop(left);
    undo.button.name = words::with_name(words::undo_the_stop, record.job.name);
    undo.button.icon = Icon::undo;
    undo.button.action = app::StopUndone{record.job.id};
    view.shown.push_back(std::move(undo));
    if (left > 0) {
        view.changes_at = pending->due_at - (left - 1) * second;
    }
    return true;
}

JobControlsView::Shown pause_button(const Offer& offer) {
    const ControlRequest request = request_of(Control::pause);
    JobControlsView::Shown shown = offer.button("pause", words::pause, Icon::pause, request, offer.press(request));
    shown.button.shortcut = offer.key(job_key::pause);
    return shown;
}

JobControlsView::Shown resume_button(const Offer& offer) {
    const ControlRequest request = request_of(Control::resume);
    JobControlsView::Shown shown =
        offer.button("resume", words::resume, Icon::circle_play, request, offer.press(request));
    shown.button.shortcut = offer.key(job_key::pause);
    return shown;
}

JobControlsView::Shown stop_button(const Offer& offer, const app::JobRecord& record) {
    return offer.button("stop", words::stop, Icon::stop, request_of(Control::stop), app::StopHeld{record.job.id});
}

JobControlsView::Shown forced_stop_button(const Offer& offer) {
    JobControlsView::Shown shown =
        offer.button("force", words::forced_stop, Icon::circle_x, forced_stop(), offer.ask(question::forced_stop));
    shown.danger = true;
    return shown;
}

void add_shown_on_card(JobControlsView& view, const Offer& offer, const app::JobRecord& record) {
    switch (app::shown_kind(record)) {
    case StatusKind::running:
        view.shown = {pause_button(offer), stop_button(offer, record)};
        break;
    case StatusKind::pausing:
        view.shown = {resume_button(offer), stop_button(offer, record)};
        break;
    case StatusKind::paused:
        view.shown = {resume_button(offer)};
        break;
    case StatusKind::stopping:
        view.shown = {forced_stop_button(offer)};
        break;
    default:
        break;
    }
}

enum Place : std::size_t {
    run_place,
    errors_place,
    details_place,
    options_place,
    pause_place,
    resume_place,
    next_place,
    notify_place,
    runs_place,
    settings_place,
    reset_place,
    stop_place,
    forced_stop_place
};

MenuItemView errors_item(const Offer& offer, const app::JobRecord& record) {
    MenuItemView item;
    item.label = words::view_errors;
    item.icon = Icon::circle_alert;
    const bool failed = app::shown_kind(record) == StatusKind::failed;
    item.enabled = failed && has_error(record);
    item.reason = item.enabled ? std::string_view() : failed ? words::no_error_told : words::has_not_failed;
    item.action = app::ViewErrorsPressed{record.job.id};
    item.shortcut = offer.key(job_key::errors);
    return item;
}

/// A question where it takes something away from somebody.
app::Action next_in_line_action(const app::AppState& state, const Offer& offer, const app::JobRecord& record,
                                bool& asks) {
    const std::size_t own = app::shown_kind(record) == StatusKind::pending ? 1 : 0;
    asks = state.jobs.count_by_status[static_cast<std::size_t>(StatusKind::pending)] > own || has_error(record);
    return asks ? offer.ask(question::next_in_line) : offer.press(request_of(Control::force_pending));
}

void add_shown_in_row(JobControlsView& view, const app::AppState& state, const Offer& offer,
                      const app::JobRecord& record) {
    const StatusKind kind = app::shown_kind(record);
    if (view.shown.empty()) { // else the Undo of a held stop stands there
        if (kind == StatusKind::running || kind == StatusKind::pausing) {
            view.shown.push_back(stop_button(offer, record));
        } else if (kind == StatusKind::stopping) {
            view.shown.push_back(forced_stop_button(offer));
        } else {
            view.shown.push_back(
                {"run",
                 run_button(record, app::control_state(state, record, Control::start), state.preferences.letters),
                 false});
        }
    }
    if (kind == StatusKind::failed) {
        view.shown.push_back({"errors", errors_button(record, state.preferences.letters), false});
    } else {
        const bool resumes = kind == StatusKind::paused || kind == StatusKind::pausing;
        view.shown.push_back(resumes ? resume_button(offer) : pause_button(offer));
    }
    bool asks = false;
    app::Action next = next_in_line_action(state, offer, record, asks);
    view.shown.push_back(
        offer.button("next", words::next_in_line, Icon::clock, request_of(Control::force_pending), std::move(next)));
}

/// What the running job would leave behind, as far as it is known: "It is at 42% of transform."
std::string standing(const app::JobRecord& record, const ViewContext& context) {
    const model::JobStatus& current = record.current;
    if (!model::is_active(app::shown_kind(record))) {
        return {};
    }
    std::string text = current.stage.raw.empty() ? words::stands_at(current.progress)
                                                 : words::stands_at(current.progress, current.stage.raw);
    if (current.metrics.loaded) {
        text += " " + words::loaded_so_far(*current.metrics.loaded, context.locale.number(*current.metrics.loaded));
    }
    return text + " ";
}

ConfirmView make_question(std::string title, std::string consequence, std::string_view confirm, Icon icon,
                          app::Action action) {
    ConfirmView view;
    view.title = std::move(title);
    view.consequence = std::move(consequence);
    view.confirm.label = confirm;
    view.confirm.name = confirm;
    view.confirm.icon = icon;
    view.confirm.action = std::move(action);
    view.cancel.label = words::cancel;
    view.cancel.name = words::cancel;
    view.cancel.action = app::WindowClosed{};
    return view;
}

} // namespace

const std::array<std::string_view, job_action_count>& job_action_labels() {
    static constexpr std::array<std::string_view, job_action_count> labels{
        words::run_job, words::view_errors,  words::details,    words::start_options, words::pause,
        words::resume,  words::next_in_line, words::notify_me,  words::runs,          words::settings,
        words::reset,   words::stop,         words::forced_stop};
    return labels;
}

bool job_action_enabled(const app::AppState& state, const app::JobRecord& record, std::size_t place) {
    // Of those that are no control of the server's, any.
    constexpr std::array controls{Control::start, Control::start,    Control::start,         Control::start,
                                  Control::pause, Control::resume,   Control::force_pending, Control::start,
                                  Control::start, Control::settings, Control::reset,         Control::stop};
    static_assert(controls.size() + 1 == job_action_count); // and the forced stop
    if (place == notify_place) {
        return state.preferences.notice_scope == app::NoticeScope::chosen;
    }
    if (place == errors_place || place == runs_place || place == details_place) {
        return place != errors_place || (app::shown_kind(record) == StatusKind::failed && has_error(record));
    }
    const ControlRequest request = place == forced_stop_place ? forced_stop() : request_of(controls[place]);
    return place == options_place ? app::control_state_of_all(state, Control::start).enabled
                                  : app::control_state(state, record, request).enabled;
}

std::string job_menu_key(const model::JobId& job) { return "controls of " + job.text; }

std::vector<MenuItemView> job_actions(const app::AppState& state, const app::JobRecord& record) {
    const Offer offer(state, record);
    const ControlRequest pause = request_of(Control::pause);
    const ControlRequest resume = request_of(Control::resume);
    const ControlRequest next = request_of(Control::force_pending);
    bool asks = false;
    app::Action make_next = next_in_line_action(state, offer, record, asks);
    std::vector<MenuItemView> actions{
        offer.item(words::run_job, Icon::play, request_of(Control::start), app::RunPressed{record.job.id}),
        errors_item(offer, record),
        details_item(state, record),
        start_options_item(state, record),
        offer.item(words::pause, Icon::pause, pause, offer.press(pause)),
        offer.item(words::resume, Icon::circle_play, resume, offer.press(resume)),
        offer.item(asks ? words::next_in_line_asked : words::next_in_line, Icon::clock, next, std::move(make_next)),
        notify_item(state, record),
        runs_item(record),
        offer.item(words::settings_asked, Icon::settings, request_of(Control::settings), offer.ask(question::settings)),
        offer.item(words::reset_asked, Icon::reset, request_of(Control::reset), offer.ask(question::reset)),
        offer.item(words::stop_asked, Icon::stop, request_of(Control::stop), offer.ask(question::stop), true),
        offer.item(words::forced_stop_asked, Icon::circle_x, forced_stop(), offer.ask(question::forced_stop), true),
    };
    // One key for what is one thing to the person who presses it: the other of the two is never possible at the same
    // time.
    const StatusKind kind = app::shown_kind(record);
    const bool resumes = kind == StatusKind::paused || kind == StatusKind::pausing;
    actions[run_place].shortcut = offer.key(job_key::run);
    actions[resumes ? resume_place : pause_place].shortcut = offer.key(job_key::pause);
    actions[kind == StatusKind::stopping ? forced_stop_place : stop_place].shortcut = offer.key(job_key::stop);
    return actions;
}

JobControlsView job_controls(const app::AppState& state, const app::JobRecord& record, ControlPlace place,
                             const ViewContext& context) {
    JobControlsView view;
    const Offer offer(state, record);
    ControlRequest flip = request_of(Control::active);
    flip.active = !record.job.active;
    view.active.name = words::with_name(words::active, record.job.name);
    view.active.tick = record.job.active ? Tick::on : Tick::off;
    view.active.busy = offer.is_under_way(flip);
    const bool needs_integration = flip.active && record.job.integration_active == false;
    view.active.action =
        needs_integration && record.job.integration_id ? offer.ask(app::integration_question) : offer.press(flip);
    offer.allow(view.active, flip);
    const bool held = add_undo(view, state, record, context);
    if (place == ControlPlace::row) {
        add_shown_in_row(view, state, offer, record);
    } else if (!held) {
        add_shown_on_card(view, offer, record);
    }
    view.menu_key = job_menu_key(record.job.id);
    view.menu.name = words::with_name(words::more, record.job.name);
    view.menu.icon = Icon::ellipsis;
    view.menu.shortcut = offer.key(job_key::menu);
    // Under the details the job's own place in the list has a menu of the same key.
    const bool in_details = place == ControlPlace::details;
    if (state.view.menu == view.menu_key && in_details == app::shows_details(state)) {
        std::vector<MenuItemView> actions = job_actions(state, record);
        // Those before stand beside the menu as buttons.
        view.items.assign(std::make_move_iterator(actions.begin() + (in_details ? options_place : details_place)),
                          std::make_move_iterator(actions.end()));
    }
    return view;
}

std::optional<ConfirmView> job_question(const app::AppState& state, const ViewContext& context) {
    const app::JobRecord* record = state.jobs.find(state.view.window_job);
    if (record == nullptr) {
        return std::nullopt;
    }
    const std::string& name = record->job.name;
    const std::string& asked = state.view.window;
    ControlRequest request;
    ConfirmView view;
    const auto press = [&] { return app::ControlPressed{record->job.id, request}; };
    if (asked == question::stop) {
        request = request_of(Control::stop);
        view =
            make_question(words::question("Stop ", name), standing(*record, context) + std::string(words::stop_means),
                          words::stop, Icon::stop, press());
    } else if (asked == question::forced_stop) {
        request = forced_stop();
        view = make_question(words::question("Stop ", name, " by force"),
                             standing(*record, context) + std::string(words::forced_stop_means), words::forced_stop,
                             Icon::circle_x, press());
    } else if (asked == question::next_in_line) {
        request = request_of(Control::force_pending);
        view = make_question(words::question("Make ", name, " the next in line"),
                             words::next_in_line_means(other_pending(state, *record), has_error(*record)),
                             words::next_in_line, Icon::clock, press());
    } else if (asked == app::integration_question && record->job.integration_id) {
        request = request_of(Control::active);
        request.integration = record->job.integration_id;
        const std::string refusal = state.view.text(app::integration_refusal, words::integration_is_off);
        view = make_question(words::question("Switch on ", name, " and its integration"),
                             (refusal.empty() ? std::string(words::integration_is_off) : refusal) + " " +
                                 std::string(words::integration_first),
                             words::switch_on_both, Icon::check, press());
    } else if (asked == question::reset) {
        request = request_of(Control::reset);
        view = make_question(words::question("Reset ", name), std::string(words::reset_means), words::reset,
                             Icon::reset, press());
    } else {
        return std::nullopt;
    }
    app::ControlState allowed = app::control_state(state, *record, request);
    if (!allowed.enabled) {
        view.consequence = allowed.reason;
        view.confirm.enabled = false;
        view.confirm.reason = std::move(allowed.reason);
    }
    return view;
}

} // namespace etl::view
