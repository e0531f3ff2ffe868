// A frame depends on nothing but what goes in, and says truly when the next one is due.
#include "stage.hpp"

#include <random>

namespace etl::ui {
namespace {

TEST(Screen, DrawsEqualFramesOfEqualStates) {
    for (const NamedState& named : every_state()) {
        SCOPED_TRACE(named.name);
        Stage stage;
        stage.draw(named.state);
        const auto first = stage.picture().fingerprint();
        stage.draw(named.state);
        EXPECT_EQ(stage.picture().fingerprint(), first);
        stage.draw({});
        stage.draw(named.state);
        EXPECT_EQ(stage.picture().fingerprint(), first) << "and nothing of another state stays behind";
    }
}

TEST(Screen, AFingerprintTellsFramesApart) {
    Stage stage;
    stage.draw(loaded_with(1));
    const auto first = stage.picture().fingerprint();
    app::AppState other = loaded_with(1);
    other.jobs.records[0].current.metrics.loaded = 1;
    stage.draw(other);
    EXPECT_NE(stage.picture().fingerprint(), first);
}

TEST(Screen, AsksForNoFrameWhereNothingMoves) {
    Stage stage;
    app::JobRecord still = full_record("1", StatusKind::completed);
    still.job.next_run.reset();
    EXPECT_FALSE(stage.draw(loaded({still})).wake);
    EXPECT_FALSE(stage.draw(loaded({})).wake);
    EXPECT_FALSE(stage.draw({}).wake) << "the skeleton stands still";
    app::AppState with_window = loaded({still});
    with_window.error_window = full_error_window();
    EXPECT_FALSE(stage.draw(with_window).wake);
}

TEST(Screen, AsksForTheCountdownsNextChangeAtAWholeSecond) {
    Stage stage;
    app::JobRecord record = full_record("1", StatusKind::ready);
    record.job.next_run = model::Timestamp{"soon", monday + 4'321};
    EXPECT_EQ(stage.draw(loaded({record})).wake, monday + 1'000) << "it changes 321 ms from now";
    record.job.next_run->instant = monday - 59'000;
    EXPECT_EQ(stage.draw(loaded({record})).wake, monday + 1'000);
    app::AppState two = loaded({record, full_record("2", StatusKind::ready)});
    two.jobs.records[1].job.next_run = model::Timestamp{"soon", monday + 70'777};
    EXPECT_EQ(stage.draw(two).wake, monday + 1'000) << "clocks of all phases share their frames";
}

TEST(Screen, MovesInStepsOfOneGrid) {
    Stage stage;
    app::AppState state = loaded({full_record("1", StatusKind::running), full_record("2", StatusKind::running)});
    for (app::JobRecord& record : state.jobs.records) {
        record.job.next_run.reset(); // its clock would change in between
    }
    std::mt19937 random(1);
    for (int round = 0; round < 100; ++round) {
        stage.input.now = monday + std::uniform_int_distribution<EpochMilliseconds>(0, 100'000)(random);
        const auto wake = stage.draw(state).wake;
        ASSERT_TRUE(wake);
        EXPECT_GT(*wake, stage.input.now);
        EXPECT_LE(*wake, stage.input.now + motion_step);
        EXPECT_EQ(*wake % motion_step, 0) << "shared by everything that moves";
        const auto now = stage.picture().fingerprint();
        stage.input.now = *wake - 1;
        stage.draw(state);
        EXPECT_EQ(stage.picture().fingerprint(), now);
        stage.input.now = *wake;
        stage.draw(state);
        EXPECT_NE(stage.picture().fingerprint(), now);
    }
    EXPECT_GE(motion_step, 125) << "at most eight steps a second";
}

TEST(Screen, StandsStillForThoseWhoWantIt) {
    Stage stage;
    stage.input.reduced_motion = true;
    app::JobRecord record = full_record("1", StatusKind::running);
    record.job.next_run.reset(); // a clock goes on all the same
    const app::AppState state = loaded({record});
    EXPECT_FALSE(stage.draw(state).wake);
    const auto first = stage.picture().fingerprint();
    stage.input.now += 10'000;
    stage.draw(state);
    EXPECT_EQ(stage.picture().fingerprint(), first);
}

TEST(Screen, StandsStillWhenStale) {
    Stage stage;
    app::AppState state = loaded({full_record("1", StatusKind::running), full_record("2", StatusKind::ready)});
    state.connection.kind = app::ConnectionKind::offline;
    EXPECT_FALSE(stage.draw(state).wake);
}

TEST(Screen, WakesWhenANoticeGoes) {
    Stage stage;
    app::AppState state = loaded({});
    state.notices.notices = {{1, app::NoticeKind::success, "Done", "", monday + 2'500, 1},
                             {2, app::NoticeKind::error, "Broken", "", 0, 1}};
    EXPECT_EQ(stage.draw(state).wake, monday + 2'500);
}

TEST(Screen, RingsWhatHasTheFocusAndShadesWhatIsHovered) {
    Stage stage;
    const app::AppState state = loaded({full_record("1", StatusKind::ready)});
    stage.draw(state);
    const auto plain = stage.picture().fingerprint();
    const SemanticNode button = *stage.find(Role::button, "Run Job: Job 1");
    const Rect place = stage.place(button);

    stage.input.focused = button.id;
    stage.draw(state);
    const Picture ringed = stage.picture();
    const Point on_the_ring{place.x + place.width / 2, place.y - 2};
    EXPECT_EQ(ringed.under(on_the_ring, ringed.drawn.back().order), stage.screen.theme().focus_ring);

    stage.input.focused = 0;
    stage.input.hovered = button.id;
    stage.draw(state);
    const auto hovered = stage.picture().fingerprint();
    EXPECT_NE(hovered, plain);
    stage.input.pressed = button.id;
    stage.draw(state);
    EXPECT_NE(stage.picture().fingerprint(), hovered);
    stage.input.hovered = stage.input.pressed = 0;
    stage.draw(state);
    EXPECT_EQ(stage.picture().fingerprint(), plain);
}

TEST(Screen, ScalesEverythingWithTheDevice) {
    Stage stage;
    const app::AppState state = loaded(every_record());
    stage.draw(state);
    const auto at_one = stage.picture().drawn;
    stage.input.scale = 2;
    stage.draw(state);
    const auto at_two = stage.picture().drawn;
    ASSERT_EQ(at_one.size(), at_two.size());
    for (std::size_t index = 0; index < at_one.size(); ++index) {
        EXPECT_EQ(at_one[index].run.text, at_two[index].run.text);
        EXPECT_NEAR(at_one[index].rect.x * 2, at_two[index].rect.x, 1.01f) << at_one[index].run.text;
        EXPECT_NEAR(at_one[index].rect.y * 2, at_two[index].rect.y, 2.01f) << at_one[index].run.text;
    }
    EXPECT_EQ(stage.screen.draw_data()->DisplaySize.x, 2'560);
}

} // namespace
} // namespace etl::ui
