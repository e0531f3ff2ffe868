// The queues' last minutes: history and what was seen since in one row, kept as a text, and where they are going.
#include "app/queue_track.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::app {
namespace {

constexpr model::EpochMilliseconds noon = 1'795'442'400'000;

model::Timestamp at(model::EpochMilliseconds instant) { return {"then", instant}; }

model::QueuesStatus status(model::EpochMilliseconds when, std::int64_t ready, std::int64_t in_flight = 1) {
    model::Queue queue;
    queue.name = "etl.load";
    queue.messages_ready = ready;
    queue.messages_unacknowledged = in_flight;
    queue.messages_dead = 3;
    queue.publish_rate = 1.25;
    return {{queue}, {}, at(when)};
}

model::QueueHistory history(model::EpochMilliseconds until, std::vector<model::QueueSample> ready) {
    model::QueueSeries series;
    series.name = "etl.load";
    series.dead.assign(ready.size(), 0.0);
    series.ready = std::move(ready);
    return {5, {series}, at(until)};
}

/// "0 -5:7 …": each point's seconds from noon and what was ready then; "-" where nobody knows.
std::string ready(const QueueTracks& tracks) {
    std::string text;
    const QueueTrack* track = tracks.find("etl.load");
    for (const QueuePoint& point : track == nullptr ? std::vector<QueuePoint>() : track->points) {
        const auto& sample = point.of(QueueFigure::ready);
        text += (text.empty() ? "" : " ") + std::to_string((point.at - noon) / 1'000) + ":" +
                (sample ? std::to_string(static_cast<int>(*sample)) : "-");
    }
    return text;
}

TEST(QueueTracks, HistoryComesFirstAndIsContinuedByWhatIsSeen) {
    QueueTracks tracks;
    tracks.take(history(noon, {4.0, std::nullopt, 6.0}));
    EXPECT_EQ(ready(tracks), "-10:4 -5:- 0:6");
    tracks.take(status(noon + 3'000, 7), 1);
    tracks.take(status(noon + 8'000, 9), 1);
    EXPECT_EQ(ready(tracks), "-10:4 -5:- 0:6 3:7 8:9");
    EXPECT_EQ(tracks.newest(), noon + 8'000);
    tracks.take(history(noon + 5'000, {5.0, 6.0, 8.0}));
    EXPECT_EQ(ready(tracks), "-10:4 -5:5 0:6 5:8 8:9") << "the server's own samples count, the rest stays";
}

TEST(QueueTracks, WhatIsInFlightOnlyThePageKnows) {
    QueueTracks tracks;
    tracks.take(status(noon + 3'000, 7, 2), 1);
    tracks.take(history(noon + 5'000, {5.0, 6.0}));
    const QueueTrack& track = *tracks.find("etl.load");
    ASSERT_EQ(track.points.size(), 2u);
    EXPECT_EQ(track.points[0].of(QueueFigure::in_flight), 2.0) << "in the step in which it was seen";
    EXPECT_FALSE(track.points[1].of(QueueFigure::in_flight));
}

TEST(QueueTracks, ForgetWhatIsOlderThanAQuarterOfAnHour) {
    QueueTracks tracks;
    tracks.take(status(noon, 1), 1);
    tracks.take(status(noon + track_length - 1, 2), 1);
    EXPECT_EQ(tracks.find("etl.load")->points.size(), 2u);
    tracks.take(status(noon + track_length, 3), 1);
    EXPECT_EQ(ready(tracks), "899:2 900:3");
    tracks.take({{}, {}, at(noon + 3 * track_length)}, 1);
    EXPECT_EQ(tracks.find("etl.load"), nullptr) << "a queue that is no more";
}

TEST(QueueTracks, TakeThisMachinesTimeWhereTheServerTellsNone) {
    model::QueuesStatus platform = status(0, 5);
    platform.timestamp.reset();
    QueueTracks tracks;
    tracks.take(platform, noon);
    EXPECT_EQ(ready(tracks), "0:5");
    tracks.take(platform, noon - 60'000);
    EXPECT_EQ(ready(tracks), "-60:5") << "the clock was set back";
}

TEST(QueueTracks, AreKeptAsAText) {
    QueueTracks tracks;
    tracks.take(history(noon, {4.0, std::nullopt}));
    tracks.take(status(noon + 3'000, 7, 2), 1);
    const QueueTracks read = QueueTracks::read(tracks.text());
    EXPECT_EQ(read.all(), tracks.all());
    EXPECT_EQ(read.newest(), tracks.newest());
    EXPECT_EQ(read.find("etl.load")->points.back().of(QueueFigure::publish), 1.25);
}

TEST(QueueTracks, ReadNothingOutOfNonsense) {
    EXPECT_TRUE(QueueTracks::read("").all().empty());
    EXPECT_TRUE(QueueTracks::read("nonsense\n\n\t\t\n").all().empty());
    EXPECT_TRUE(QueueTracks::read("q\t12x,1\t99999999999999999999,1").all().empty());
    const QueueTracks some = QueueTracks::read("q\t5000,100,-4,a\t4000,1\t6000");
    ASSERT_EQ(some.all().size(), 1u);
    ASSERT_EQ(some.all()[0].points.size(), 2u) << "time goes on, or it is no time";
    EXPECT_EQ(some.all()[0].points[0].of(QueueFigure::ready), 1.0);
    EXPECT_FALSE(some.all()[0].points[0].of(QueueFigure::in_flight));
}

TEST(QueueTracks, IgnoreAHistoryWithoutATime) {
    QueueTracks tracks;
    model::QueueHistory broken = history(noon, {1.0});
    broken.until = model::Timestamp{"soon", std::nullopt};
    tracks.take(broken);
    broken = history(noon, {1.0});
    broken.step_seconds = 0;
    tracks.take(broken);
    tracks.take(history(noon, {}));
    EXPECT_TRUE(tracks.all().empty());
}

QueueTrend trend(const std::vector<double>& samples) {
    QueueTracks tracks;
    for (std::size_t place = 0; place < samples.size(); ++place) {
        tracks.take(status(noon + static_cast<model::EpochMilliseconds>(place) * 30'000,
                           static_cast<std::int64_t>(samples[place])),
                    1);
    }
    return trend_of(*tracks.find("etl.load"));
}

TEST(QueueTrend, SaysWhereAQueueIsGoing) {
    EXPECT_EQ(trend({5}).kind, QueueTrend::Kind::unknown) << "one look is no trend";
    EXPECT_EQ(trend({0}).kind, QueueTrend::Kind::empty);
    EXPECT_EQ(trend({9, 5, 0}).kind, QueueTrend::Kind::empty);
    EXPECT_EQ(trend({5, 5, 5, 5}).kind, QueueTrend::Kind::steady);
    const QueueTrend growing = trend({10, 20, 30, 40});
    EXPECT_EQ(growing.kind, QueueTrend::Kind::growing);
    EXPECT_NEAR(growing.per_minute, 20, 1e-6);
    EXPECT_FALSE(growing.empty_in);
    const QueueTrend shrinking = trend({40, 30, 20});
    EXPECT_EQ(shrinking.kind, QueueTrend::Kind::shrinking);
    EXPECT_NEAR(shrinking.per_minute, -20, 1e-6);
    EXPECT_EQ(shrinking.empty_in, 60'000);
    EXPECT_EQ(trend({900, 800, 700, 600, 20, 22, 24, 26}).kind, QueueTrend::Kind::growing) << "only the last minutes";
}

} // namespace
} // namespace etl::app
