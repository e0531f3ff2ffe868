// Says figures; what nobody told is a dash and never a nought.
#include "view/queue_facts.hpp"

#include "model/letter_case.hpp"
#include "view/job_facts.hpp"
#include "view/queue_words.hpp"
#include "view/run_facts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etl::view {
namespace {

using app::QueueFigure;

const std::optional<std::int64_t>& count_of(const model::Queue& queue, QueueFigure figure) {
    static const std::optional<std::int64_t> none;
    switch (figure) {
    case QueueFigure::ready:
        return queue.messages_ready;
    case QueueFigure::in_flight:
        return queue.messages_unacknowledged;
    case QueueFigure::dead:
        return queue.messages_dead;
    default:
        return none;
    }
}

std::string whole(double figure, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(std::llround(figure)));
}

} // namespace

std::string queue_title(const model::Queue& queue) {
    return queue.stage.raw.empty() ? queue.name : model::capitalized(queue.stage.raw);
}

std::string queue_title(const app::AppState& state, std::string_view name) {
    const model::Queue* queue = app::find_queue(state, name);
    return queue == nullptr ? std::string(name) : queue_title(*queue);
}

std::string rate_or_dash(const std::optional<double>& rate, const ViewContext& context) {
    if (!rate) {
        return std::string(words::not_told);
    }
    const auto tenths = static_cast<std::int64_t>(std::llround(*rate * 10));
    if (tenths >= 1'000 || tenths % 10 == 0) {
        return whole(*rate, context);
    }
    return context.locale.number(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string_view figure_label(QueueFigure figure) {
    constexpr std::array labels{words::queue_ready, words::queue_in_flight, words::queue_dead, words::queue_in_rate,
                                words::queue_out_rate};
    static_assert(labels.size() == app::queue_figure_count);
    return labels[static_cast<std::size_t>(figure)];
}

FigureView queue_figure(const model::Queue& queue, const app::QueueTrack* track, QueueFigure figure,
                        const ViewContext& context) {
    FigureView view;
    view.label = figure_label(figure);
    view.value = count_or_dash(count_of(queue, figure), context);
    double least = 0;
    double most = 0;
    for (const app::QueuePoint& point : track == nullptr ? std::vector<app::QueuePoint>() : track->points) {
        if (const model::QueueSample& sample = point.of(figure)) {
            least = view.known ? std::min(least, *sample) : *sample;
            most = view.known ? std::max(most, *sample) : *sample;
            view.known = true;
        }
    }
    view.says = view.known ? words::series_says(view.label, view.value, whole(least, context), whole(most, context))
                           : words::series_unknown(view.label);
    return view;
}

std::vector<std::optional<float>> figure_bars(const app::QueueTrack& track, QueueFigure figure,
                                              model::EpochMilliseconds until, std::size_t count) {
    std::vector<std::optional<float>> bars(count);
    const model::EpochMilliseconds from = until - app::track_length;
    for (const app::QueuePoint& point : track.points) {
        const model::QueueSample& sample = point.of(figure);
        if (!sample || point.at <= from || point.at > until || count == 0) {
            continue;
        }
        const auto place =
            static_cast<std::size_t>((point.at - from - 1) * static_cast<std::int64_t>(count) / app::track_length);
        std::optional<float>& bar = bars[std::min(place, count - 1)];
        bar = std::max(bar.value_or(0.0f), static_cast<float>(*sample));
    }
    return bars;
}

std::string trend_text(const app::QueueTrack* track, const ViewContext& context) {
    const app::QueueTrend trend = track == nullptr ? app::QueueTrend{} : app::trend_of(*track);
    switch (trend.kind) {
    case app::QueueTrend::Kind::unknown:
        break;
    case app::QueueTrend::Kind::empty:
        return std::string(words::queue_empty);
    case app::QueueTrend::Kind::steady:
        return std::string(words::queue_steady);
    case app::QueueTrend::Kind::growing:
        return words::growing(whole(trend.per_minute, context));
    case app::QueueTrend::Kind::shrinking:
        return words::shrinking(whole(-trend.per_minute, context), duration_text(trend.empty_in.value_or(0)));
    }
    return std::string(words::queue_trend_unknown);
}

std::vector<std::string> limit_warnings(const model::Queue& queue, const app::QueueLimits& limits,
                                        const ViewContext& context) {
    std::vector<std::string> warnings;
    const auto number = [&](std::int64_t count) { return context.locale.number(count); };
    for (const app::LimitKind kind : app::over_limits(queue, limits)) {
        switch (kind) {
        case app::LimitKind::ready: {
            const std::int64_t count = queue.messages_ready.value_or(0);
            warnings.push_back(
                words::over_ready(words::messages(count, number(count)), number(limits.ready.value_or(0))));
            break;
        }
        case app::LimitKind::dead: {
            const std::int64_t count = queue.messages_dead.value_or(0);
            warnings.push_back(
                words::over_dead(words::messages(count, number(count)), number(limits.dead.value_or(0))));
            break;
        }
        case app::LimitKind::age:
            warnings.push_back(
                words::over_age(duration_text(std::llround(queue.oldest_age_seconds.value_or(0) * 1'000)),
                                duration_text(limits.age_seconds.value_or(0) * 1'000)));
            break;
        }
    }
    return warnings;
}

} // namespace etl::view
