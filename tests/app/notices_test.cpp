// Notices: few, counted, said once, gone by themselves unless they tell of an error.
#include "app/notices.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Notices, AreSaidOnceAndCountedWhileTheyStand) {
    AppState state;
    Effects effects;
    add_notice(state, NoticeKind::error, "Title", "Detail", 10, effects);
    add_notice(state, NoticeKind::error, "Title", "Detail", 20, effects);
    ASSERT_EQ(state.notices.notices.size(), 1U);
    EXPECT_EQ(state.notices.notices[0].repeats, 2);
    EXPECT_EQ(state.notices.notices[0].expires_at, 0);
    ASSERT_EQ(effects.size(), 1U);
    ASSERT_NE(get_if<Announce>(effects[0]), nullptr);
    EXPECT_EQ(*get_if<Announce>(effects[0]), (Announce{"Title. Detail", Urgency::assertive}));
    add_notice(state, NoticeKind::error, "Title", "Other", 20, effects);
    EXPECT_EQ(state.notices.notices.size(), 2U);
    EXPECT_NE(state.notices.notices[0].id, state.notices.notices[1].id);
}

TEST(Notices, GoByThemselvesAtTheRemindedTime) {
    Page page;
    page.dispatch(CopyAnswered{"Stack trace", true});
    EXPECT_EQ(page.reminder(), page.now + notice_lifetime);
    page.wait(notice_lifetime - 1);
    EXPECT_EQ(page.state().notices.notices.size(), 1U);
    page.wait(1);
    EXPECT_TRUE(page.state().notices.notices.empty());
}

TEST(Notices, ARepeatedOneLivesAnew) {
    Page page;
    page.dispatch(CopyAnswered{"Stack trace", true});
    page.wait(4'000);
    page.dispatch(CopyAnswered{"Stack trace", true});
    page.wait(4'000);
    EXPECT_EQ(page.state().notices.notices.size(), 1U);
    page.wait(2'000);
    EXPECT_TRUE(page.state().notices.notices.empty());
}

TEST(Notices, ErrorsStayUntilDismissed) {
    Page page;
    page.dispatch(CopyAnswered{"Context", false});
    page.wait(600'000);
    ASSERT_EQ(page.state().notices.notices.size(), 1U);
    EXPECT_EQ(page.state().notices.notices[0].title, "Could not copy: Context");
    page.dispatch(NoticeDismissed{99});
    EXPECT_EQ(page.state().notices.notices.size(), 1U);
    page.dispatch(NoticeDismissed{page.state().notices.notices[0].id});
    EXPECT_TRUE(page.state().notices.notices.empty());
}

TEST(Notices, AboveTheCapThePassingOnesMakeRoomFirst) {
    AppState state;
    Effects effects;
    for (const NoticeKind kind : {NoticeKind::error, NoticeKind::success, NoticeKind::error, NoticeKind::information,
                                  NoticeKind::error, NoticeKind::error, NoticeKind::error, NoticeKind::error}) {
        add_notice(state, kind, std::to_string(state.notices.next_id), {}, 0, effects);
    }
    std::vector<std::string> titles;
    for (const Notice& notice : state.notices.notices) {
        titles.push_back(notice.title);
    }
    EXPECT_EQ(titles, (std::vector<std::string>{"3", "5", "6", "7", "8"}));
    EXPECT_EQ(state.notices.notices.size(), notice_cap);
}

} // namespace
} // namespace etl::app
