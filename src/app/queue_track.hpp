// Queue track: what is known of the queues' last fifteen minutes, sample by sample: the server's own history where it
// has one, and what this page saw since. It is kept over a reload as a text.
#pragma once

#include "model/queue.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// How far back it goes, milliseconds.
inline constexpr model::EpochMilliseconds track_length = 15 * 60'000;

/// Which figure of a queue.
enum class QueueFigure : unsigned char { ready, in_flight, dead, publish, ack };
inline constexpr std::size_t queue_figure_count = 5;

struct QueuePoint {
    /// By the server's clock where it tells that, else by this machine's.
    model::EpochMilliseconds at = 0;
    /// By QueueFigure; absent where nobody knows. The last two are messages a second.
    model::QueueSample figures[queue_figure_count];

    [[nodiscard]] const model::QueueSample& of(QueueFigure figure) const {
        return figures[static_cast<std::size_t>(figure)];
    }
    bool operator==(const QueuePoint&) const = default;
};

struct QueueTrack {
    std::string queue;
    /// Oldest first, each later than the one before.
    std::vector<QueuePoint> points;
    bool operator==(const QueueTrack&) const = default;
};

class QueueTracks {
  public:
    /// Takes the place of what was known until its end, but for messages in flight, of which a history says nothing.
    void take(const model::QueueHistory& history);
    /// Adds the present state; `now` where the server tells no time.
    void take(const model::QueuesStatus& status, model::EpochMilliseconds now);

    [[nodiscard]] const std::vector<QueueTrack>& all() const { return tracks_; }
    /// nullptr where nothing is known of it.
    [[nodiscard]] const QueueTrack* find(std::string_view queue) const;
    /// Of the newest point of all; 0 where there is none.
    [[nodiscard]] model::EpochMilliseconds newest() const { return newest_; }

    /// In few bytes, for the browser to keep.
    [[nodiscard]] std::string text() const;
    /// From such a text; what can't be read of it is left out.
    [[nodiscard]] static QueueTracks read(std::string_view text);

  private:
    QueueTrack& track(std::string_view queue);
    void forget_old();

    std::vector<QueueTrack> tracks_;
    model::EpochMilliseconds newest_ = 0;
};

/// Where a queue is going, by its last two minutes.
struct QueueTrend {
    enum class Kind : unsigned char {
        unknown, ///< too little was seen
        empty,
        steady,
        growing,
        shrinking
    };
    Kind kind = Kind::unknown;
    /// Messages that it becomes more by in a minute, or less, below 0.
    double per_minute = 0;
    /// Until it is empty, milliseconds, if it goes on so; absent where it does not get less.
    std::optional<model::EpochMilliseconds> empty_in;
};

[[nodiscard]] QueueTrend trend_of(const QueueTrack& track);

} // namespace etl::app
