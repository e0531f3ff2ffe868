// Drawing on demand: no frame without need, and none submitted that shows nothing new.
#include "server.hpp"

namespace etl::shell {
namespace {

constexpr model::EpochMilliseconds ten_seconds = 10'000;

/// A next run in that many seconds.
std::string with_clock(const Headless& page, int seconds) {
    const native::FixedLocale locale;
    const auto at = page.clock.now() + seconds * 1'000;
    return R"(,"next_run_at":"2026-11-23T)" + locale.time_of_day(at) + "Z\"";
}

struct Count {
    std::size_t frames;
    std::size_t submitted;
    std::size_t mirrored;
};

/// What happens in that time while nobody does anything.
Count idle(Headless& page, model::EpochMilliseconds duration) {
    const Count before{page.redraw.frames, page.renderer.submitted, page.page.mirror_messages};
    page.advance(duration);
    return {page.redraw.frames - before.frames, page.renderer.submitted - before.submitted,
            page.page.mirror_messages - before.mirrored};
}

TEST(Frames, AreNoneWhereNothingMoves) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    const Count count = idle(page, ten_seconds);
    EXPECT_EQ(count.frames, 0u);
    EXPECT_EQ(count.submitted, 0u);
    EXPECT_EQ(count.mirrored, 0u);
}

TEST(Frames, AreNoneOverALongTimeButForTheListsOwnWords) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    const auto submitted = page.renderer.submitted;
    page.serve(300'000, quiet_list());
    // The list is read every thirty seconds, and the head says when: that alone is new.
    EXPECT_LE(page.renderer.submitted - submitted, 12u);
    EXPECT_LE(page.redraw.reminders, 40u);
}

TEST(Frames, AClockCostsOneASecond) {
    Headless page;
    page.go_live(
        list(row("1", "Jira", "ready", with_clock(page, 500)), row("2", "GitHub", "ready", with_clock(page, 700))));
    page.settle();
    const Count count = idle(page, ten_seconds);
    EXPECT_GE(count.frames, 9u);
    EXPECT_LE(count.frames, 11u);
    EXPECT_LE(count.submitted, 11u);
}

TEST(Frames, ClocksFarAheadCostOneASecondTogether) {
    Headless page;
    page.go_live(list(row("1", "Jira", "ready", with_clock(page, 4 * 3'600)),
                      row("2", "GitHub", "ready", with_clock(page, 5 * 3'600))));
    page.settle();
    const auto submitted = page.renderer.submitted;
    page.advance(29'000); // the list is due after thirty seconds
    // The panel's goes by seconds, the cards' by minutes.
    EXPECT_GE(page.renderer.submitted - submitted, 28u);
    EXPECT_LE(page.renderer.submitted - submitted, 31u);
}

TEST(Frames, MotionCostsAtMostEightASecond) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running"), row("2", "GitHub", "running"), row("3", "Files", "running")));
    page.settle();
    const Count count = idle(page, ten_seconds);
    EXPECT_GE(count.frames, 55u) << "it moves";
    EXPECT_LE(count.frames, 80u);
    EXPECT_LE(count.submitted, count.frames);
    EXPECT_GE(count.submitted, 55u);
}

TEST(Frames, MessagesShareThoseOfTheMotion) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running"), row("2", "GitHub", "running")));
    page.settle();
    const auto frames = page.redraw.frames;
    for (int turn = 0; turn < 2'000; ++turn) {
        page.sockets.say(turn % 2 == 0 ? "1" : "2", message("running", turn / 20, "load"));
        page.advance(5);
    }
    EXPECT_TRUE(page.shows("99%"));
    EXPECT_LE(page.redraw.frames - frames, 90u) << "in ten seconds";
}

TEST(Frames, MotionStopsForThoseWhoWantIt) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running")));
    page.application().dispatch(app::SystemLooksChanged{false, true});
    page.settle();
    const Count count = idle(page, 2'000);
    EXPECT_EQ(count.frames, 0u);
}

TEST(Frames, AnEqualPictureIsNotSubmitted) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    const auto submitted = page.renderer.submitted;
    const auto frames = page.redraw.frames;
    for (int turn = 0; turn < 20; ++turn) {
        page.application().scrolled(page.page.dom.all(Role::scroll_area).front()->id, {0, 0});
        page.settle();
    }
    EXPECT_GE(page.redraw.frames - frames, 20u);
    EXPECT_EQ(page.renderer.submitted, submitted);
}

TEST(Frames, DrawOnlyThePartThatChanged) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    const native::DomNode* button = page.find(Role::button, "Run Job: GitHub");
    // The card that it stands in answers to the pointer as well.
    page.application().set_hovered(page.find(Role::list_item, "GitHub")->id);
    page.settle();
    page.application().set_hovered(button->id);
    page.settle();
    const ui::Rect place = page.page.dom.place_of(button->id);
    ASSERT_FALSE(page.renderer.parts.empty());
    for (const PixelRect& part : page.renderer.parts) {
        EXPECT_GT(part.right, static_cast<int>(place.x) - 64);
        EXPECT_LT(part.left, static_cast<int>(place.right()) + 64);
        EXPECT_LE(part.bottom - part.top, 128);
    }
    page.application().invalidate();
    page.settle();
    EXPECT_EQ(page.renderer.parts, (std::vector{PixelRect{0, 0, 1280, 800}}));
}

TEST(Frames, ALostDrawingContextIsDrawnAnewWhenItIsBack) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    page.renderer.works = false;
    page.application().dispatch(app::ThemePressed{});
    page.settle();
    const auto submitted = page.renderer.submitted;
    page.renderer.works = true;
    page.application().invalidate();
    page.settle();
    EXPECT_EQ(page.renderer.submitted, submitted + 1);
    EXPECT_EQ(page.renderer.parts, (std::vector{PixelRect{0, 0, 1280, 800}}));
    EXPECT_NE(page.find(Role::list_item, "Jira"), nullptr) << "the mirror never needed it";
}

TEST(Frames, AreNoneWhileHiddenAndTheStateGoesOn) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running", ""), row("2", "GitHub", "ready", with_clock(page, 500))));
    page.settle();
    page.set_visible(false);
    const auto frames = page.redraw.frames;
    const auto submitted = page.renderer.submitted;
    page.advance(500);
    page.sockets.say("1", message("running", 77, "load"));
    page.advance(1'500);
    EXPECT_EQ(page.state().jobs.find(model::JobId("1"))->current.progress, 77) << "read by timer";
    page.sockets.say("1", message("completed", 100, "vectorize"));
    page.advance(8'000);
    EXPECT_EQ(page.state().jobs.find(model::JobId("1"))->current.status.kind, model::StatusKind::completed);
    EXPECT_EQ(page.redraw.frames, frames);
    EXPECT_EQ(page.renderer.submitted, submitted);
    EXPECT_LE(page.redraw.reminders, 100u);

    page.set_visible(true);
    page.settle();
    EXPECT_GT(page.renderer.submitted, submitted);
    EXPECT_TRUE(page.shows("COMPLETED"));
    expect_honest_mirror(page);
}

TEST(Frames, AreNoneWhileScrolledOutOfTheHost) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running")));
    page.settle();
    const auto submitted = page.renderer.submitted;
    page.application().set_drawable(false); // the document itself stays visible, and a frame is already asked for
    page.sockets.say("1", message("running", 64, "load"));
    page.advance(5'000);
    EXPECT_EQ(page.renderer.submitted, submitted);
    EXPECT_EQ(page.state().jobs.find(model::JobId("1"))->current.progress, 64);
    page.application().set_drawable(true);
    page.settle();
    EXPECT_GT(page.renderer.submitted, submitted);
    EXPECT_TRUE(page.shows("64%"));
}

TEST(Frames, AWordThatCameJustBeforeHidingIsNotLost) {
    Headless page;
    page.go_live(quiet_list());
    page.settle();
    page.sockets.say("1", message("running", 5, "extract"));
    page.set_visible(false);
    page.advance(2'000);
    EXPECT_EQ(page.state().jobs.find(model::JobId("1"))->current.status.kind, model::StatusKind::running);
}

TEST(Frames, AreNoneBeforeTheSizeIsKnown) {
    Headless page({0, 0});
    page.start();
    page.answer_list(quiet_list());
    EXPECT_EQ(page.renderer.submitted, 0u);
    EXPECT_EQ(page.page.mirror_messages, 0u);
    page.application().resized({800, 600}, 2, 15);
    page.settle();
    EXPECT_EQ(page.renderer.submitted, 1u);
    EXPECT_NE(page.find(Role::list_item, "Jira"), nullptr);
}

} // namespace
} // namespace etl::shell
