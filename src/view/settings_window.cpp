// What was typed is kept until the server has taken it; until something is typed the fields show what the job has.
#include "view/settings_window.hpp"

#include "app/control_state.hpp"
#include "app/view_state.hpp"
#include "view/words.hpp"

#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace etl::view {
namespace {

constexpr std::array<int, 5> schedule_presets{60, 240, 360, 720, 1'440};
constexpr std::array<int, 4> retry_presets{5, 15, 30, 60};
/// A year.
constexpr NumberRange minutes_range{1, 525'600, 1};

std::string short_duration(int minutes) {
    return minutes % 1'440 == 0 ? std::to_string(minutes / 1'440) + " d"
           : minutes % 60 == 0  ? std::to_string(minutes / 60) + " h"
                                : std::to_string(minutes) + " min";
}

IntervalView interval(const app::ViewState& state, std::string_view key, std::string_view label,
                      const std::optional<int>& known, std::span<const int> presets) {
    IntervalView view;
    FieldView& field = view.field.field;
    view.field.range = minutes_range;
    field.key = key;
    field.label = label;
    field.text = state.text(key, known ? std::to_string(*known) : std::string());
    field.keyboard = Keyboard::whole_number;
    field.enter_key = EnterKey::done;
    const bool emptied = known && field.text.empty();
    field.error = emptied ? std::string(words::interval_missing) : number_error(field.text, minutes_range);
    const std::optional<double> minutes = number_in(field.text);
    if (field.error.empty() && minutes) {
        field.hint = "= " + duration_words(std::lround(*minutes));
    }
    for (const int preset : presets) {
        ButtonView button;
        button.label = short_duration(preset);
        // With the words that are seen: who speaks to the page says those.
        button.name = words::with_name(label, button.label);
        button.action = app::TextEntered{std::string(key), std::to_string(preset)};
        view.presets.push_back(std::move(button));
    }
    return view;
}

std::optional<int> whole_minutes(const IntervalView& view) {
    const std::optional<double> number = number_in(view.field.field.text);
    return number ? std::optional<int>(static_cast<int>(std::lround(*number))) : std::nullopt;
}

std::string counted(long count, std::string_view unit) {
    return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s");
}

} // namespace

std::string duration_words(long minutes) {
    std::string text;
    const auto add = [&](long count, std::string_view unit) {
        if (count > 0) {
            text += (text.empty() ? "" : " ") + counted(count, unit);
        }
    };
    add(minutes / 1'440, "day");
    add(minutes / 60 % 24, "hour");
    add(minutes % 60, "minute");
    return text;
}

std::optional<SettingsWindowView> settings_window(const app::AppState& state) {
    const app::JobRecord* record = state.jobs.find(state.view.window_job);
    if (state.view.window != question::settings || record == nullptr) {
        return std::nullopt;
    }
    const model::Job& job = record->job;
    SettingsWindowView view;
    view.title = words::with_name(words::settings, job.name);
    view.schedule =
        interval(state.view, "window schedule", words::runs_every, job.schedule_interval_minutes, schedule_presets);
    view.retry =
        interval(state.view, "window retry", words::tried_again_after, job.retry_interval_minutes, retry_presets);

    app::ControlRequest request;
    request.control = model::Control::settings;
    request.settings = {whole_minutes(view.schedule), whole_minutes(view.retry)};
    FieldView& retry = view.retry.field.field;
    if (retry.error.empty() && view.schedule.field.field.error.empty()) {
        retry.error = app::settings_problem(request.settings);
    }
    view.cancel.label = words::cancel;
    view.cancel.name = words::cancel;
    view.cancel.action = app::WindowClosed{};

    ButtonView& save = view.save;
    save.label = words::save;
    save.name = words::save;
    save.icon = Icon::check;
    const app::ControlState allowed = app::control_state(state, *record, request);
    const app::PendingControl* pending = app::pending_control(state, job.id);
    const std::string& wrong = view.schedule.field.field.error.empty() ? retry.error : view.schedule.field.field.error;
    const bool same = request.settings.schedule_interval_minutes == job.schedule_interval_minutes &&
                      request.settings.retry_interval_minutes == job.retry_interval_minutes;
    save.enabled = allowed.enabled && wrong.empty() && !same;
    save.reason = !allowed.enabled ? allowed.reason
                  : !wrong.empty() ? wrong
                  : same           ? std::string(words::unchanged)
                                   : "";
    save.busy = pending != nullptr && pending->request.control == model::Control::settings;
    save.action = app::ControlPressed{job.id, request};
    for (IntervalView* part : {&view.schedule, &view.retry}) {
        part->field.field.enabled = allowed.enabled || save.busy;
        part->field.field.reason = part->field.field.enabled ? std::string() : allowed.reason;
        part->field.field.submit = save.enabled ? std::optional<app::Action>(save.action) : std::nullopt;
        part->field.field.cancel = view.cancel.action;
        for (ButtonView& preset : part->presets) {
            preset.enabled = part->field.field.enabled;
            preset.reason = part->field.field.reason;
        }
    }
    return view;
}

} // namespace etl::view
