// One part for each queue, and one for the dead letters of all.
#include "view/queue_strip.hpp"

#include "app/address.hpp"
#include "view/page_head.hpp"
#include "view/queue_words.hpp"
#include "view/run_facts.hpp"

namespace etl::view {
namespace {

using app::QueueFigure;

constexpr std::size_t bars = static_cast<std::size_t>(app::track_length / 60'000);

bool is_over(const model::Queue& queue, const app::QueueLimits& limits, bool dead) {
    for (const app::LimitKind kind : app::over_limits(queue, limits)) {
        if ((kind == app::LimitKind::dead) == dead) {
            return true;
        }
    }
    return false;
}

void add_up(std::vector<std::optional<float>>& sum, const std::vector<std::optional<float>>& more) {
    for (std::size_t place = 0; place < sum.size(); ++place) {
        if (more[place]) {
            sum[place] = sum[place].value_or(0.0f) + *more[place];
        }
    }
}

} // namespace

std::optional<QueueStripView> queue_strip(const app::AppState& state, const ViewContext& context) {
    const app::QueuesState& queues = state.queues;
    if (!app::has_queues(state) || queues.status.queues.empty()) {
        return std::nullopt;
    }
    QueueStripView strip;
    QueueStripView::Part dead{std::string(words::queue_dead), {}, false, std::vector<std::optional<float>>(bars)};
    std::optional<std::int64_t> dead_count;
    for (const model::Queue& queue : queues.status.queues) {
        QueueStripView::Part part{queue_title(queue), count_or_dash(queue.messages_ready, context),
                                  is_over(queue, queues.limits, false), std::vector<std::optional<float>>(bars)};
        if (const app::QueueTrack* track = queues.tracks.find(queue.name)) {
            part.bars = figure_bars(*track, QueueFigure::ready, queues.tracks.newest(), bars);
            add_up(dead.bars, figure_bars(*track, QueueFigure::dead, queues.tracks.newest(), bars));
        }
        if (queue.messages_dead) {
            dead_count = dead_count.value_or(0) + *queue.messages_dead;
        }
        dead.alarming = dead.alarming || is_over(queue, queues.limits, true);
        strip.parts.push_back(std::move(part));
    }
    if (dead_count) {
        dead.value = context.locale.number(*dead_count);
        strip.parts.push_back(std::move(dead));
    }
    strip.href = app::address_of(state, app::Route::queues);
    if (queues.now.failure) {
        strip.stale = words::queues_stale(failure_sentence(*queues.now.failure));
    }
    return strip;
}

} // namespace etl::view
