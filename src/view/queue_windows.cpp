// What was typed is kept until it is saved; until something is typed the fields show the limits in force.
#include "view/queue_windows.hpp"

#include "model/letter_case.hpp"
#include "view/page_head.hpp"
#include "view/queue_words.hpp"

#include <cmath>
#include <utility>

namespace etl::view {
namespace {

constexpr NumberRange limit_range{1, 1'000'000'000, 1};

std::string text_of(const std::optional<std::int64_t>& limit) { return limit ? std::to_string(*limit) : std::string(); }

NumberFieldView limit_field(const app::AppState& state, std::string_view key, std::string_view label,
                            const std::optional<std::int64_t>& known) {
    NumberFieldView view;
    view.range = limit_range;
    FieldView& field = view.field;
    field.key = key;
    field.label = label;
    field.text = state.view.text(key, text_of(known));
    field.keyboard = Keyboard::whole_number;
    field.enter_key = EnterKey::done;
    field.error = number_error(field.text, limit_range);
    field.hint = field.text.empty() ? std::string(words::queue_limits_hint) : std::string();
    return view;
}

std::optional<std::int64_t> limit_in(const NumberFieldView& view) {
    const std::optional<double> number = number_in(view.field.text);
    return number ? std::optional(static_cast<std::int64_t>(std::llround(*number))) : std::nullopt;
}

ButtonView cancel_button() {
    ButtonView cancel;
    cancel.label = words::cancel;
    cancel.name = words::cancel;
    cancel.action = app::WindowClosed{};
    return cancel;
}

std::string_view verb(model::WorkerAction action) {
    switch (action) {
    case model::WorkerAction::start:
        return words::workers_start;
    case model::WorkerAction::stop:
        return words::workers_stop;
    case model::WorkerAction::restart:
        break;
    }
    return words::workers_restart;
}

std::string_view meaning(model::WorkerAction action) {
    switch (action) {
    case model::WorkerAction::start:
        return words::workers_start_means;
    case model::WorkerAction::stop:
        return words::workers_stop_means;
    case model::WorkerAction::restart:
        break;
    }
    return words::workers_restart_means;
}

const app::QueuePoint& point_at(const app::QueueTrack& track, std::size_t row) {
    return track.points[track.points.size() - 1 - row];
}

} // namespace

std::optional<LimitsWindowView> limits_window(const app::AppState& state) {
    if (state.view.window != app::limits_window) {
        return std::nullopt;
    }
    const app::QueueLimits& limits = state.queues.limits;
    LimitsWindowView view;
    view.fields = {limit_field(state, app::limit_key::ready, words::queue_limit_ready, limits.ready),
                   limit_field(state, app::limit_key::dead, words::queue_limit_dead, limits.dead),
                   limit_field(state, app::limit_key::age, words::queue_limit_age, limits.age_seconds)};
    view.cancel = cancel_button();
    view.usual.label = words::queue_usual_limits;
    view.usual.name = words::queue_usual_limits;
    view.usual.action = app::QueueLimitsSaved{};
    view.save.label = words::save;
    view.save.name = words::save;
    view.save.icon = Icon::check;
    for (const NumberFieldView& field : view.fields) {
        if (!field.field.error.empty()) {
            view.save.enabled = false;
            view.save.reason = field.field.error;
        }
    }
    view.save.action =
        app::QueueLimitsSaved{{limit_in(view.fields[0]), limit_in(view.fields[1]), limit_in(view.fields[2])}};
    for (NumberFieldView& field : view.fields) {
        field.field.submit = view.save.enabled ? std::optional<app::Action>(view.save.action) : std::nullopt;
        field.field.cancel = view.cancel.action;
    }
    return view;
}

std::optional<ConfirmView> workers_question(const app::AppState& state, const ViewContext& context) {
    const auto& command = state.queues.command;
    if (state.view.window != app::workers_window || !command) {
        return std::nullopt;
    }
    const std::string stage = model::capitalized(command->stage);
    const std::string_view deed = words::without_dots(verb(command->action));
    ConfirmView view;
    view.title =
        command->stage.empty() ? words::question(deed, {}) : words::question(words::with_name(deed, stage), {});
    view.consequence = std::string(words::workers_shared).append(" ").append(meaning(command->action));
    std::int64_t waiting = 0;
    for (const model::Queue& queue : state.queues.status.queues) {
        if (command->stage.empty() || queue.stage.raw == command->stage) {
            waiting += queue.messages_ready.value_or(0);
        }
    }
    if (command->action != model::WorkerAction::start && waiting > 0) {
        view.consequence += " " + words::wait_now(waiting, context.locale.number(waiting));
    }
    view.confirm.label = deed;
    view.confirm.name = deed;
    view.confirm.action = app::WorkersConfirmed{};
    view.cancel = cancel_button();
    return view;
}

std::string_view figure_column_label(std::size_t column) {
    constexpr std::array labels{words::queue_time, words::queue_ready,     words::queue_in_flight,
                                words::queue_dead, words::queue_in_column, words::queue_out_column};
    static_assert(labels.size() == figure_column_count);
    return labels[column];
}

std::optional<FiguresWindowView> figures_window(const app::AppState& state) {
    if (state.view.window != app::figures_window) {
        return std::nullopt;
    }
    const std::string& queue = state.queues.figures_of;
    return FiguresWindowView{words::with_name(words::queue_figures, queue_title(state, queue)),
                             state.queues.tracks.find(queue)};
}

std::string figure_cell(const app::QueueTrack& track, std::size_t row, std::size_t column, const ViewContext& context) {
    const app::QueuePoint& point = point_at(track, row);
    if (column == 0) {
        return context.locale.time_of_day(point.at);
    }
    return rate_or_dash(point.figures[column - 1], context);
}

std::optional<WorkerLogsView> worker_logs_window(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != app::worker_logs_window) {
        return std::nullopt;
    }
    const app::QueuesState& queues = state.queues;
    WorkerLogsView view;
    for (const model::LogLine& line : queues.worker_logs.lines) {
        if (line.timestamp) {
            view.text += line.timestamp->instant ? context.locale.time_of_day(*line.timestamp->instant) + " "
                                                 : line.timestamp->text + " ";
        }
        if (!line.level.raw.empty()) {
            view.text += line.level.raw + " ";
        }
        view.text += line.message + "\n";
    }
    view.busy = queues.reading_logs.under_way.has_value();
    if (view.text.empty()) {
        view.note = view.busy                     ? std::string(words::worker_logs_loading)
                    : queues.reading_logs.failure ? failure_sentence(*queues.reading_logs.failure)
                                                  : std::string(words::worker_logs_none);
    }
    view.refresh = refresh_button(words::refresh);
    view.refresh.busy = view.busy;
    view.refresh.action = app::WorkerLogsWanted{};
    view.copy.label = words::copy;
    view.copy.name = words::with_name(words::copy, words::worker_logs);
    view.copy.icon = Icon::copy;
    view.copy.enabled = !view.text.empty();
    view.copy.reason = view.copy.enabled ? std::string() : std::string(words::worker_logs_none);
    view.copy.action = app::CopyPressed{view.text, std::string(words::worker_logs)};
    return view;
}

} // namespace etl::view
