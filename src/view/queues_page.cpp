// Puts queues into words, and says of every control that can't be pressed why.
#include "view/queues_page.hpp"

#include "app/address.hpp"
#include "view/export_window.hpp"
#include "view/queue_words.hpp"
#include "view/run_facts.hpp"

#include <utility>

namespace etl::view {
namespace {

BadgeView badge_of(const model::Queue& queue, bool over) {
    const bool runs = queue.consumers.value_or(1) > 0;
    if (!runs) {
        return {std::string(words::queue_stopped), Tone::neutral, Icon::circle_stop, false};
    }
    return over ? BadgeView{std::string(words::queue_over_limit), Tone::warning, Icon::alert, false}
                : BadgeView{std::string(words::queue_running), Tone::good, Icon::circle_check, false};
}

std::vector<MenuItemView> worker_menu(const app::AppState& state, const std::string& stage) {
    struct Entry {
        model::WorkerAction action;
        std::string_view label;
        Icon icon;
    };
    constexpr std::array entries{Entry{model::WorkerAction::start, words::workers_start, Icon::play},
                                 Entry{model::WorkerAction::stop, words::workers_stop, Icon::stop},
                                 Entry{model::WorkerAction::restart, words::workers_restart, Icon::refresh}};
    std::vector<MenuItemView> items;
    for (const Entry& entry : entries) {
        MenuItemView item;
        item.label = entry.label;
        item.icon = entry.icon;
        item.danger = entry.action == model::WorkerAction::stop;
        item.action = app::WorkersPressed{{entry.action, stage}};
        item.reason = app::workers_forbidden(state);
        item.enabled = item.reason.empty();
        items.push_back(std::move(item));
    }
    return items;
}

ButtonView workers_button(const app::AppState& state, std::string_view label, std::string name,
                          const std::string& stage) {
    ButtonView button;
    button.label = label;
    button.name = std::move(name);
    button.icon = Icon::cog;
    button.reason = app::workers_forbidden(state);
    button.enabled = button.reason.empty();
    const auto& command = state.queues.command;
    button.busy = state.queues.commanding.under_way && command && (command->stage.empty() || command->stage == stage);
    return button;
}

std::string workers_text(const app::AppState& state, const model::Queue& queue, const ViewContext& context) {
    const model::WorkerGroup* workers = app::workers_of(state, queue);
    if (workers == nullptr) {
        return std::string(words::not_told);
    }
    if (!workers->running || !workers->count) {
        return count_or_dash(workers->running ? workers->running : workers->count, context);
    }
    return words::running_of(context.locale.number(*workers->running), context.locale.number(*workers->count));
}

std::string age_text(const std::optional<double>& seconds) {
    return seconds ? duration_text(static_cast<std::int64_t>(*seconds * 1'000)) : std::string(words::not_told);
}

QueueCardView card(const app::AppState& state, const model::Queue& queue, const ViewContext& context) {
    const app::QueuesState& queues = state.queues;
    const app::QueueTrack* track = queues.tracks.find(queue.name);
    QueueCardView card;
    card.queue = queue.name;
    card.title = queue_title(queue);
    card.warnings = limit_warnings(queue, queues.limits, context);
    card.badge = badge_of(queue, !card.warnings.empty());
    for (std::size_t place = 0; place < card_figures.size(); ++place) {
        card.figures[place] = queue_figure(queue, track, card_figures[place], context);
    }
    for (const app::LimitKind kind : app::over_limits(queue, queues.limits)) {
        card.figures[kind == app::LimitKind::dead ? 2 : 0].alarming = true;
    }
    card.trend = trend_text(track, context);
    card.facts = {{words::queue_in_rate, words::a_second(rate_or_dash(queue.publish_rate, context))},
                  {words::queue_out_rate, words::a_second(rate_or_dash(queue.ack_rate, context))},
                  {words::queue_oldest, age_text(queue.oldest_age_seconds)},
                  {words::queue_consumers, count_or_dash(queue.consumers, context)},
                  {words::queue_workers, workers_text(state, queue, context)}};
    card.all_figures.label = words::queue_figures;
    card.all_figures.name = words::with_name(words::queue_figures, card.title);
    card.all_figures.icon = Icon::list;
    card.all_figures.action = app::QueueFiguresWanted{queue.name};
    card.dead.label = words::dead_letters_title;
    card.dead.name = words::with_name(words::dead_letters_title, card.title);
    card.dead.icon = Icon::inbox;
    card.dead.enabled = app::has_queue_history(state);
    card.dead.reason = card.dead.enabled ? std::string() : app::redrive_forbidden(state);
    if (card.dead.enabled) {
        card.dead_href = app::dead_letters_address(queue.name);
    }
    card.workers = workers_button(state, words::queue_workers, words::with_name(words::queue_workers, card.title),
                                  queue.stage.raw);
    card.worker_actions = worker_menu(state, queue.stage.raw);
    return card;
}

std::string summary(const app::QueuesState& queues, const ViewContext& context) {
    std::int64_t ready = 0;
    std::optional<std::int64_t> dead;
    for (const model::Queue& queue : queues.status.queues) {
        ready += queue.messages_ready.value_or(0);
        if (queue.messages_dead) {
            dead = dead.value_or(0) + *queue.messages_dead;
        }
    }
    std::string text = words::messages(ready, context.locale.number(ready));
    text.append(" ").append(words::lower_ready);
    if (dead) {
        text.append(" · ").append(context.locale.number(*dead)).append(" ").append(words::lower_dead);
    }
    return text;
}

std::string warning(const app::QueuesState& queues) {
    std::string names;
    for (const model::Queue& queue : queues.status.queues) {
        if (!app::over_limits(queue, queues.limits).empty()) {
            names.append(names.empty() ? "" : ", ").append(queue_title(queue));
        }
    }
    return names.empty() ? names : words::queues_over(names);
}

MessageView nothing_to_show(const app::AppState& state) {
    if (!app::has_queues(state)) {
        return {Icon::inbox, std::string(words::queues_unavailable_title),
                std::string(words::queues_unavailable_detail), std::nullopt};
    }
    if (const auto& failure = state.queues.now.failure) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::QueuesRefreshed{};
        return {Icon::plug_off, std::string(words::queues_failed_title), failure_sentence(*failure), again};
    }
    return {Icon::inbox, std::string(words::queues_none_title), std::string(words::queues_none_detail), std::nullopt};
}

} // namespace

QueuesPageView queues_page(const app::AppState& state, const ViewContext& context) {
    const app::QueuesState& queues = state.queues;
    QueuesPageView page;
    page.head = page_head(state, words::queues_title, context);
    if (app::is_stale(state.connection)) {
        page.stale = stale_sentence(state, context);
    } else if (queues.now.failure && !queues.status.queues.empty()) {
        page.stale = words::queues_stale(failure_sentence(*queues.now.failure));
    }
    page.warning = warning(queues);
    page.limits.label = words::queue_limits;
    page.limits.name = words::queue_limits_title;
    page.limits.icon = Icon::alert;
    page.limits.action = app::WindowOpened{std::string(app::limits_window)};
    page.workers = workers_button(state, words::workers_of_all, std::string(words::workers_of_all), {});
    page.worker_actions = worker_menu(state, {});
    page.worker_logs.label = words::worker_logs;
    page.worker_logs.name = words::worker_logs;
    page.worker_logs.icon = Icon::list;
    page.worker_logs.enabled = app::is_platform(state.backend);
    page.worker_logs.reason = page.worker_logs.enabled ? "" : std::string(words::worker_logs_elsewhere);
    page.worker_logs.action = app::WorkerLogsWanted{};
    page.save = export_button({.kind = app::ExportKind::queues}, !queues.tracks.all().empty());
    for (const model::Queue& queue : queues.status.queues) {
        page.cards.push_back(card(state, queue, context));
    }
    if (page.cards.empty()) {
        const bool waits =
            !queues.now.read_at && !queues.now.failure && (app::has_queues(state) || !app::capabilities_settled(state));
        page.busy = waits ? words::queues_loading : std::string_view();
        if (!waits) {
            page.nothing = nothing_to_show(state);
        }
    } else {
        page.summary = summary(queues, context);
    }
    return page;
}

} // namespace etl::view
