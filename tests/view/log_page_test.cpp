// What stands around a log's lines, and in the columns before them.
#include "view/log_page.hpp"

#include "app/address.hpp"
#include "records.hpp"

namespace etl::view {
namespace {

model::LogLine line(std::int64_t seq, const std::string& level = "info") {
    model::LogLine one;
    one.seq = seq;
    one.timestamp = instant(monday + seq * 1'000);
    one.level = model::parse_log_level(level);
    one.message = "line " + std::to_string(seq);
    return one;
}

class LogPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.runs = state.capabilities.server.logs = true;
        state.connection.kind = app::ConnectionKind::live;
        app::update(state, app::RouteChanged{app::parse_address("#/runs/run-7/log")}, monday, effects);
    }

    void hold(std::int64_t count) {
        app::LogState& log = state.log;
        log.known = true;
        log.first_seq = 0;
        log.last_seq = count - 1;
        log.total = count;
        std::vector<model::LogLine> lines;
        for (std::int64_t seq = 0; seq < std::min<std::int64_t>(count, 100); ++seq) {
            lines.push_back(line(seq));
        }
        log.lines.begin(std::move(lines), 0);
        log.sight = {0, 40};
    }

    [[nodiscard]] ViewContext context() const { return {monday, locale}; }
    [[nodiscard]] LogPageView page(bool narrow = false) const { return log_page(state, narrow, context()); }

    app::AppState state;
    app::Effects effects;
    shell::native::FixedLocale locale;
};

TEST_F(LogPageTest, SaysWhereOneIsAndWhetherItFollows) {
    EXPECT_NE(page().busy, "");
    hold(1'000'000);
    EXPECT_EQ(page().busy, "");
    EXPECT_EQ(page().status, "Lines 0 to 39 of 1,000,000");
    EXPECT_EQ(page().follows_tone, Tone::good);
    EXPECT_FALSE(page().follow);
    state.log.follows = false;
    ASSERT_TRUE(page().follow) << "the way back to the end";
    EXPECT_TRUE(app::get_if<app::LogWentToEnd>(page().follow->action));
    state.log.complete = true;
    EXPECT_FALSE(page().follow);
}

TEST_F(LogPageTest, EveryEmptyLogSaysWhy) {
    state.log.known = true;
    const std::string yet = page().nothing->detail;
    state.log.complete = true;
    EXPECT_NE(page().nothing->detail, yet);
    state.log.filter.level = "error";
    EXPECT_TRUE(app::get_if<app::LogFilterDropped>(page().nothing->action->action));
    state.log = {};
    state.log.begun = true;
    state.log.of = model::RunId("run-7");
    state.log.reading.failure = app::RequestFailure{app::FailureKind::not_found, 404, "", ""};
    EXPECT_FALSE(page().nothing->action) << "a run that is gone does not come back";
    state.log.reading.failure = app::RequestFailure{app::FailureKind::server_error, 500, "", ""};
    EXPECT_TRUE(page().nothing->action);
    state.capabilities.server.logs = false;
    EXPECT_FALSE(page().nothing->action);
}

TEST_F(LogPageTest, WhatIsStillThereIsMarked) {
    hold(100);
    EXPECT_EQ(page().banner, "");
    state.log.first_seq = 600;
    EXPECT_EQ(page().banner_tone, Tone::neutral);
    EXPECT_NE(page().banner.find("600"), std::string::npos) << "what came before is no longer kept";
    state.log.reading.failure = app::RequestFailure{app::FailureKind::timed_out, 0, "", ""};
    EXPECT_EQ(page().banner_tone, Tone::warning);
    EXPECT_FALSE(page().nothing);
}

TEST_F(LogPageTest, AFieldLeadsToALineARangeOrATimeOrSaysWhyNot) {
    hold(1'000);
    const auto enter = [&](const std::string& text) {
        state.view.enter(app::log_key::place, text);
        return *page().place.submit;
    };
    app::Action action = enter("120");
    ASSERT_TRUE(app::get_if<app::LogWentTo>(action));
    EXPECT_EQ(app::get_if<app::LogWentTo>(action)->seq, 120);
    action = enter("120 - 140");
    EXPECT_EQ(app::get_if<app::LogWentTo>(action)->last, 140);
    action = enter("2026-11-23T14:05:00Z");
    ASSERT_TRUE(app::get_if<app::LogWentToTime>(action));
    for (const std::string wrong : {"1000", "9-3", "noon"}) {
        action = enter(wrong);
        ASSERT_TRUE(app::get_if<app::LogPlaceRefused>(action)) << wrong;
        state.log.place_error = app::get_if<app::LogPlaceRefused>(action)->reason;
        state.log.place_refused = wrong;
        EXPECT_NE(page().place.error, "") << wrong;
    }
}

TEST_F(LogPageTest, ChosenLinesAreCountedAndCopied) {
    hold(1'000);
    EXPECT_FALSE(page().copy);
    state.log.selected = {10, 19};
    ASSERT_TRUE(page().copy);
    EXPECT_EQ(page().copy->label, "Copy 10 lines");
    EXPECT_TRUE(page().drop_selection);
    state.log.copy.first = 10;
    state.log.copy.last = 19;
    EXPECT_TRUE(page().copy->busy);
    EXPECT_TRUE(app::get_if<app::LogCopyStopped>(page().copy->action));
}

TEST_F(LogPageTest, TheLogOfAllWorkersLacksWhatTheServerCantDoAndSaysSo) {
    app::update(state, app::RouteChanged{app::parse_address("#/log")}, monday, effects);
    hold(10);
    EXPECT_FALSE(page().download.enabled);
    EXPECT_NE(page().download.reason, "");
    EXPECT_FALSE(page().stage.field.enabled);
    EXPECT_NE(page().stage.field.reason, "");
}

TEST_F(LogPageTest, TimesAreOfTheClockOrSinceSomething) {
    LogLook look;
    look.times = app::LogTimes::clock;
    const model::LogLine before = line(1);
    const model::LogLine here = line(3);
    EXPECT_NE(log_time(here, &before, look, context()).find("00:03"), std::string::npos);
    look.times = app::LogTimes::since_line_before;
    EXPECT_NE(log_time(here, &before, look, context()).find("+"), std::string::npos);
    EXPECT_NE(log_time(here, &before, look, context()).find("2"), std::string::npos);
    look.times = app::LogTimes::since_start;
    look.start = monday;
    EXPECT_NE(log_time(here, &before, look, context()).find("3"), std::string::npos);
    look.times = app::LogTimes::hidden;
    EXPECT_EQ(log_time(here, &before, look, context()), "");
    EXPECT_EQ(log_level(line(1, "warning"), look), "WARNING");
    look.narrow = true;
    EXPECT_EQ(log_level(line(1, "warning"), look), "W");
}

} // namespace
} // namespace etl::view
