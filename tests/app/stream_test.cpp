// The stream: one socket for all jobs, what is subscribed to, and what a gap in its numbers means.
#include "app/stream.hpp"

#include "app/capabilities.hpp"
#include "app/sockets.hpp"
#include "capable_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace etl::app {
namespace {

const SocketSlot& stream_slot(const Page& page) { return page.state().connection.sockets.front(); }

StreamWord about(const std::string& id, model::JobStatus state, std::int64_t seq) {
    state.job_id = id;
    return {seq, std::move(state)};
}

void hear(Page& page, const std::vector<StreamStretch>& stretches, std::vector<StreamWord> words = {}) {
    page.dispatch(StreamReceived{stream_slot(page).generation, stretches, std::move(words)});
}

std::vector<std::string> texts(const std::vector<model::JobId>& jobs) {
    std::vector<std::string> all;
    for (const model::JobId& job : jobs) {
        all.push_back(job.text);
    }
    return all;
}

using Texts = std::vector<std::string>;

TEST(Stream, IsTheOnlySocketAndTellsOfAllJobsWhereTheyAreFew) {
    Page page;
    page.capabilities = streaming();
    page.start();
    page.answer_list(rows(subscribe_to_all_limit));
    ASSERT_EQ(page.count<OpenSocket>(), 1U);
    EXPECT_TRUE(is_stream(page.all<OpenSocket>()[0].job));
    EXPECT_EQ(page.count<Subscribe>(), 0U) << "not before it is open";
    page.open_sockets();
    EXPECT_EQ(page.all<Subscribe>(), std::vector({Subscribe{stream_slot(page).generation, Subscription::all, {}}}));
    page.answer_list(rows(subscribe_to_all_limit));
    EXPECT_EQ(page.connection(), ConnectionKind::live);
    EXPECT_TRUE(is_streamed(page.state(), JobId("7")));
}

TEST(Stream, OfManyJobsThoseOnScreenAndAtWorkAreSubscribedTo) {
    auto list = rows(10'000);
    list[5'000].status = word(StatusKind::running);
    Page page = stream_page(list);
    page.dispatch(VisibleJobsChanged{{JobId("3"), JobId("4")}});
    page.wait(200);
    ASSERT_EQ(page.count<Subscribe>(), 1U);
    EXPECT_EQ(page.all<Subscribe>()[0].kind, Subscription::more);
    EXPECT_EQ(texts(page.all<Subscribe>()[0].jobs), (Texts{"3", "4"}));
    EXPECT_TRUE(is_streamed(page.state(), JobId("5000")));
    page.forget();

    page.dispatch(VisibleJobsChanged{{JobId("4"), JobId("5")}});
    page.wait(200);
    ASSERT_EQ(page.count<Subscribe>(), 2U);
    EXPECT_EQ(page.all<Subscribe>()[0].kind, Subscription::fewer);
    EXPECT_EQ(texts(page.all<Subscribe>()[0].jobs), (Texts{"3"}));
    EXPECT_EQ(texts(page.all<Subscribe>()[1].jobs), (Texts{"5"}));
    page.forget();

    hear(page, {{"e", {}, 1}}, {about("5000", status(StatusKind::completed), 1)});
    page.wait(200);
    ASSERT_EQ(page.count<Subscribe>(), 1U);
    EXPECT_EQ(texts(page.all<Subscribe>()[0].jobs), (Texts{"5000"})) << "it is over, and nobody sees it";
    EXPECT_EQ(page.state().connection.sockets.size(), 1U);
}

TEST(Stream, AJobThatSomethingWasAskedOfIsSubscribedTo) {
    Page page = stream_page(rows(1'000));
    ask(page, request_of(Control::pause), "900");
    page.wait(200);
    EXPECT_TRUE(is_streamed(page.state(), JobId("900")));
}

TEST(Stream, WordsAreMessages) {
    Page page = stream_page({row("a"), row("b")});
    hear(page, {{"e", {}, 3}},
         {about("a", status(StatusKind::running, 42), 2), about("nobody", status(StatusKind::failed), 3)});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").current.progress, 42);
    EXPECT_EQ(page.record("a").heard_at, page.now);
    EXPECT_EQ(page.kind("b"), StatusKind::ready);
    page.dispatch(StreamReceived{stream_slot(page).generation + 1, {{"e", 3, 4}}, {about("a", status({}), 4)}});
    EXPECT_EQ(page.kind("a"), StatusKind::running) << "not by this connection";
}

TEST(Stream, ListsAreReadSeldomWhileItTellsOfAllThatWork) {
    Page page = stream_page(rows(50, StatusKind::running));
    page.wait(29'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
}

TEST(Stream, GapsMeanReadTheList) {
    struct Case {
        const char* what;
        std::vector<StreamStretch> stretches;
        bool gap;
    };
    for (const Case& one : std::initializer_list<Case>{
             {"the next", {{"e", 5, 6}}, false},
             {"many that follow each other", {{"e", 5, 900}}, false},
             {"one lost", {{"e", 6, 7}}, true},
             {"one lost among many", {{"e", 5, 8}, {"e", 9, 20}}, true},
             {"the last once more", {{"e", 4, 5}}, true},
             {"one of long ago", {{"e", 2, 3}}, true},
             {"one that names none before it", {{"e", {}, 6}}, true},
             {"a new server", {{"f", {}, 1}}, true},
             {"a new server, and one lost", {{"f", 1, 2}}, true},
             {"a server that has no epochs any more", {{"", 5, 6}}, true},
         }) {
        Page page = stream_page({row("a"), row("b")});
        hear(page, {{"e", {}, 5}});
        EXPECT_EQ(page.count<ReadList>(), 0U);
        page.wait(10'000);
        hear(page, one.stretches);
        EXPECT_EQ(page.count<ReadList>(), one.gap ? 1U : 0U) << one.what;
        EXPECT_EQ(page.connection() == ConnectionKind::live, !one.gap) << one.what;
        if (one.gap) {
            page.answer_list({row("a"), row("b")});
            EXPECT_EQ(page.connection(), ConnectionKind::live) << one.what;
        }
    }
}

TEST(Stream, TheFirstMessageOfAConnectionThatNamesOneBeforeItIsAGap) {
    Page page = stream_page({row("a")});
    page.wait(10'000);
    hear(page, {{"e", 1, 2}});
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Stream, GapAfterGapDoesNotPressTheServer) {
    Page page = stream_page({row("a")});
    page.wait(10'000);
    for (std::int64_t number = 1; number <= 100; ++number) {
        hear(page, {{"e", 7, 1'000 * number}});
        page.answer_list({row("a")});
        page.wait(100);
    }
    EXPECT_LE(page.count<ReadList>(), 12U);
}

TEST(Stream, AGapSeenWhileAListIsUnderWayNeedsAnotherOne) {
    Page page = stream_page({row("a")});
    page.wait(10'000);
    page.dispatch(RefreshPressed{});
    page.now += 10;
    hear(page, {{"e", 1, 2}});
    page.answer_list({row("a")});
    EXPECT_NE(page.connection(), ConnectionKind::live) << "it may have been made before";
    page.wait(3'000);
    EXPECT_EQ(page.count<ReadList>(), 2U);
}

TEST(Stream, WhatComesLateIsNotTaken) {
    Page page = stream_page({row("a")});
    hear(page, {{"e", {}, 5}}, {about("a", status(StatusKind::completed), 5)});
    hear(page, {{"e", 2, 3}}, {about("a", status(StatusKind::running), 3)});
    EXPECT_EQ(page.kind("a"), StatusKind::completed);
    hear(page, {{"f", {}, 1}}, {about("a", status(StatusKind::running), 1)});
    EXPECT_EQ(page.kind("a"), StatusKind::running) << "a new server counts anew";
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U) << "and may have learnt something";
}

TEST(Stream, AReopenedOneSubscribesAndCountsAnewAndTheListIsRead) {
    Page page = stream_page(rows(3));
    hear(page, {{"e", {}, 5}});
    page.wait(10'000);
    page.close_sockets();
    EXPECT_EQ(page.connection(), ConnectionKind::reconnecting);
    page.answer_list(rows(3));
    page.wait(4'000);
    page.forget();
    page.open_sockets();
    EXPECT_EQ(page.count<Subscribe>(), 1U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(rows(3));
    EXPECT_EQ(page.connection(), ConnectionKind::live);
    page.forget();
    hear(page, {{"e", {}, 1}});
    EXPECT_EQ(page.count<ReadList>(), 0U);
}

TEST(Stream, ThatWillNotOpenGivesWayToTheJobsOwnSockets) {
    Page page;
    page.capabilities = streaming();
    page.start();
    page.answer_list(rows(5));
    for (int tries = 0; tries < 3; ++tries) {
        EXPECT_EQ(page.state().connection.sockets.size(), 1U);
        page.close_sockets();
        if (page.state().connection.list_under_way) {
            page.answer_list(rows(5));
        }
        if (tries < 2) {
            page.wait(15'000);
        }
    }
    EXPECT_TRUE(page.state().connection.stream.given_up);
    EXPECT_EQ(page.count<OpenSocket>(), 3U + 5U);
    page.open_sockets();
    page.wait(3'000);
    page.answer_list(rows(5));
    EXPECT_EQ(page.connection(), ConnectionKind::live);
    page.message("3", status(StatusKind::running));
    EXPECT_EQ(page.kind("3"), StatusKind::running);

    page.forget();
    page.dispatch(RefreshPressed{});
    page.answer_capabilities();
    EXPECT_EQ(page.count<CloseSocket>(), 5U) << "asked to, it tries the stream again";
    EXPECT_EQ(page.count<OpenSocket>(), 1U);
}

TEST(Stream, OfADeadServerIsNotGivenUp) {
    Page page = stream_page(rows(5));
    page.wait(10'000);
    for (int tries = 0; tries < 6; ++tries) {
        page.close_sockets();
        if (page.state().connection.list_under_way) {
            page.fail_list(FailureKind::unreachable);
        }
        page.wait(61'000);
        if (page.state().connection.list_under_way) {
            page.fail_list(FailureKind::unreachable);
        }
    }
    EXPECT_FALSE(page.state().connection.stream.given_up);
    EXPECT_EQ(page.state().connection.sockets.size(), 1U);
}

TEST(Stream, ComesAndGoesWithTheCapability) {
    Page page;
    page.capabilities = every_control();
    page.go_live(rows(4));
    EXPECT_EQ(page.state().connection.sockets.size(), 4U);
    page.capabilities = streaming();
    page.dispatch(TokenChanged{});
    page.answer_capabilities();
    ASSERT_EQ(page.state().connection.sockets.size(), 1U);
    EXPECT_TRUE(is_stream(stream_slot(page).job));
    page.capabilities.reset();
    page.dispatch(TokenChanged{});
    page.answer_capabilities();
    EXPECT_EQ(page.state().connection.sockets.size(), 4U);
}

TEST(Stream, IsThereForAnEmptyListToo) {
    Page page;
    page.capabilities = streaming();
    page.go_live({});
    EXPECT_EQ(page.connection(), ConnectionKind::live);
}

} // namespace
} // namespace etl::app
