// Samples of both kinds stand in one row by their time. The kept text has a line for each queue: its name, and behind a
// tab for each point the time and the figures, as whole hundredths.
#include "app/queue_track.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::QueueSample;

constexpr EpochMilliseconds trend_length = 2 * 60'000;
/// Less than so many messages a minute is standing still.
constexpr double steady_below = 1.0;
/// Of more points than a page can have seen, a text was made by somebody else.
constexpr std::size_t most_points = 2'000;
constexpr std::size_t most_queues = 100;
constexpr double hundredth = 100.0;

QueueSample sample_of(const std::optional<std::int64_t>& count) {
    return count ? QueueSample(static_cast<double>(*count)) : std::nullopt;
}

QueueSample at_place(const std::vector<QueueSample>& series, std::size_t place) {
    return place < series.size() ? series[place] : std::nullopt;
}

/// How many steps a series has: its longest row counts.
std::size_t length_of(const model::QueueSeries& series) {
    return std::max({series.ready.size(), series.dead.size(), series.publish.size(), series.ack.size()});
}

void take_series(QueueTrack& track, const model::QueueSeries& series, EpochMilliseconds step, EpochMilliseconds until) {
    const std::size_t count = length_of(series);
    std::vector<QueuePoint> points(count);
    const EpochMilliseconds first = until - static_cast<EpochMilliseconds>(count - 1) * step;
    for (std::size_t place = 0; place < count; ++place) {
        points[place] = {first + static_cast<EpochMilliseconds>(place) * step,
                         {at_place(series.ready, place), std::nullopt, at_place(series.dead, place),
                          at_place(series.publish, place), at_place(series.ack, place)}};
    }
    constexpr auto in_flight = static_cast<std::size_t>(QueueFigure::in_flight);
    std::vector<QueuePoint> before;
    for (const QueuePoint& point : track.points) {
        if (point.at > until) {
            points.push_back(point);
        } else if (point.at < first) {
            before.push_back(point);
        } else if (point.figures[in_flight]) {
            points[static_cast<std::size_t>((point.at - first) / step)].figures[in_flight] = point.figures[in_flight];
        }
    }
    before.insert(before.end(), points.begin(), points.end());
    track.points = std::move(before);
}

std::string_view cut(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// A whole number of at most 15 digits; nothing for any other text.
std::optional<std::int64_t> number_of(std::string_view digits) {
    if (digits.empty() || digits.size() > 15) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        number = number * 10 + (digit - '0');
    }
    return number;
}

} // namespace

void QueueTracks::take(const model::QueueHistory& history) {
    const auto step = static_cast<EpochMilliseconds>(std::llround(history.step_seconds * 1'000));
    if (!history.until || !history.until->instant || step <= 0) {
        return;
    }
    const EpochMilliseconds until = *history.until->instant;
    for (const model::QueueSeries& series : history.series) {
        if (length_of(series) > 0) {
            take_series(track(series.name), series, step, until);
            newest_ = std::max(newest_, until);
        }
    }
    forget_old();
}

void QueueTracks::take(const model::QueuesStatus& status, EpochMilliseconds now) {
    const EpochMilliseconds at = status.timestamp && status.timestamp->instant ? *status.timestamp->instant : now;
    for (const model::Queue& queue : status.queues) {
        QueueTrack& known = track(queue.name);
        // A clock that was set back has more to say than what is then of the future.
        std::erase_if(known.points, [&](const QueuePoint& point) { return point.at >= at; });
        known.points.push_back({at,
                                {sample_of(queue.messages_ready), sample_of(queue.messages_unacknowledged),
                                 sample_of(queue.messages_dead), queue.publish_rate, queue.ack_rate}});
    }
    newest_ = at;
    forget_old();
}

const QueueTrack* QueueTracks::find(std::string_view queue) const {
    const auto found =
        std::find_if(tracks_.begin(), tracks_.end(), [&](const QueueTrack& track) { return track.queue == queue; });
    return found == tracks_.end() ? nullptr : &*found;
}

QueueTrack& QueueTracks::track(std::string_view queue) {
    const auto found =
        std::find_if(tracks_.begin(), tracks_.end(), [&](const QueueTrack& track) { return track.queue == queue; });
    return found == tracks_.end() ? tracks_.emplace_back(QueueTrack{std::string(queue), {}}) : *found;
}

void QueueTracks::forget_old() {
    for (QueueTrack& track : tracks_) {
        std::erase_if(track.points, [&](const QueuePoint& point) { return point.at <= newest_ - track_length; });
    }
    std::erase_if(tracks_, [](const QueueTrack& track) { return track.points.empty(); });
}

std::string QueueTracks::text() const {
    std::string text;
    for (const QueueTrack& track : tracks_) {
        if (track.queue.find_first_of("\t\n") != std::string::npos) {
            continue;
        }
        text += track.queue;
        for (const QueuePoint& point : track.points) {
            text.append("\t").append(std::to_string(point.at));
            for (const QueueSample& figure : point.figures) {
                text += ',';
                if (figure) {
                    text += std::to_string(std::llround(*figure * hundredth));
                }
            }
        }
        text += '\n';
    }
    return text;
}

QueueTracks QueueTracks::read(std::string_view text) {
    QueueTracks tracks;
    while (!text.empty() && tracks.tracks_.size() < most_queues) {
        std::string_view line = cut(text, '\n');
        QueueTrack track{std::string(cut(line, '\t')), {}};
        while (!line.empty() && track.points.size() < most_points) {
            std::string_view part = cut(line, '\t');
            const auto at = number_of(cut(part, ','));
            if (!at || (!track.points.empty() && *at <= track.points.back().at)) {
                continue;
            }
            QueuePoint point{*at, {}};
            for (QueueSample& figure : point.figures) {
                if (const auto hundredths = number_of(cut(part, ','))) {
                    figure = static_cast<double>(*hundredths) / hundredth;
                }
            }
            track.points.push_back(point);
            tracks.newest_ = std::max(tracks.newest_, *at);
        }
        if (!track.queue.empty() && !track.points.empty()) {
            tracks.tracks_.push_back(std::move(track));
        }
    }
    tracks.forget_old();
    return tracks;
}

QueueTrend trend_of(const QueueTrack& track) {
    QueueTrend trend;
    if (track.points.empty() || !track.points.back().of(QueueFigure::ready)) {
        return trend;
    }
    const QueuePoint& newest = track.points.back();
    const double ready = *newest.of(QueueFigure::ready);
    // The straight line that lies nearest to the samples; minutes before now, so that the sums stay small.
    double count = 0;
    double sum_x = 0;
    double sum_y = 0;
    double sum_xx = 0;
    double sum_xy = 0;
    for (const QueuePoint& point : track.points) {
        const QueueSample& sample = point.of(QueueFigure::ready);
        if (!sample || point.at <= newest.at - trend_length) {
            continue;
        }
        const double x = static_cast<double>(point.at - newest.at) / 60'000;
        count += 1;
        sum_x += x;
        sum_y += *sample;
        sum_xx += x * x;
        sum_xy += x * *sample;
    }
    const double spread = count * sum_xx - sum_x * sum_x;
    if (count < 3 || spread <= 0) {
        trend.kind = ready == 0 ? QueueTrend::Kind::empty : QueueTrend::Kind::unknown;
        return trend;
    }
    trend.per_minute = (count * sum_xy - sum_x * sum_y) / spread;
    if (ready == 0) {
        trend.kind = QueueTrend::Kind::empty;
    } else if (std::abs(trend.per_minute) < steady_below) {
        trend.kind = QueueTrend::Kind::steady;
    } else if (trend.per_minute > 0) {
        trend.kind = QueueTrend::Kind::growing;
    } else {
        trend.kind = QueueTrend::Kind::shrinking;
        trend.empty_in = std::llround(ready / -trend.per_minute * 60'000);
    }
    return trend;
}

} // namespace etl::app
