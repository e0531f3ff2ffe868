// Sockets that are dead without knowing it: the list tells what they should have told.
#include "app/sockets.hpp"

#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

std::vector<model::Job> at_progress(int progress) { return {row("0", StatusKind::running, progress), row("1")}; }

TEST(HalfOpen, ASocketThatIsSilentWhileListsBringNewsIsOpenedAnew) {
    for (const bool with_stream : {false, true}) {
        Page page = with_stream ? stream_page(at_progress(0)) : capable_page(at_progress(0));
        const std::uint32_t generation = page.state().connection.sockets.front().generation;
        page.wait(10'000);
        for (int poll = 1; poll <= 3; ++poll) {
            EXPECT_EQ(page.state().connection.sockets.front().generation, generation) << poll;
            page.forget();
            page.wait(31'000);
            ASSERT_TRUE(page.state().connection.list_under_way);
            page.answer_list(at_progress(10 * poll));
        }
        EXPECT_EQ(page.count<CloseSocket>(), 1U);
        EXPECT_EQ(page.count<OpenSocket>(), 1U);
        EXPECT_NE(page.state().connection.sockets.front().generation, generation);
        EXPECT_EQ(page.connection(), ConnectionKind::reconnecting);
    }
}

TEST(HalfOpen, TheSecondListIsReadSoonAfterTheFirstDoubt) {
    Page page = capable_page(at_progress(0));
    page.wait(31'000);
    page.answer_list(at_progress(10));
    page.forget();
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(HalfOpen, ASocketThatSpeaksOrWhoseJobIsQuietIsLeftAlone) {
    Page page = capable_page(at_progress(0));
    const std::uint32_t generation = page.slot("0")->generation;
    const std::uint32_t quiet = page.slot("1")->generation;
    for (int poll = 1; poll <= 20; ++poll) {
        page.wait(31'000);
        if (page.state().connection.list_under_way) {
            page.answer_list(at_progress(2 * poll));
        }
        page.message("0", status(StatusKind::running, 2 * poll + 1));
    }
    EXPECT_EQ(page.slot("0")->generation, generation);
    EXPECT_EQ(page.slot("1")->generation, quiet);
}

TEST(HalfOpen, AfterTheNetworkWasAwayOneListIsProofEnough) {
    for (const bool with_stream : {false, true}) {
        for (const bool by_sleep : {false, true}) {
            Page page = with_stream ? stream_page(at_progress(0)) : capable_page(at_progress(0));
            page.wait(1'000);
            if (by_sleep) {
                page.dispatch(VisibilityChanged{false});
                page.dispatch(VisibilityChanged{true});
            } else {
                page.dispatch(OnlineChanged{false});
                page.dispatch(OnlineChanged{true});
            }
            EXPECT_NE(page.connection(), ConnectionKind::live) << "nothing is claimed before the list";
            EXPECT_EQ(page.count<ReadList>(), 1U);
            page.forget();
            page.answer_list(at_progress(10));
            EXPECT_EQ(page.count<OpenSocket>(), 1U);
        }
    }
    Page unharmed = capable_page(at_progress(0));
    unharmed.dispatch(OnlineChanged{false});
    unharmed.dispatch(OnlineChanged{true});
    unharmed.answer_list(at_progress(0));
    EXPECT_EQ(unharmed.connection(), ConnectionKind::live);
    EXPECT_EQ(unharmed.count<OpenSocket>(), 0U);
}

} // namespace
} // namespace etl::app
