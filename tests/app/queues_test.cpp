// Queues: when they are asked for, what is kept of the answers, and what is done to workers.
#include "app/queues.hpp"

#include "queue_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Queues, AreReadEveryFewSecondsWhileThePageIsLookedAt) {
    Page page = queues_page({queue("load", 5)});
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 1u);
    EXPECT_EQ(asked<QueueCall::History>(page).size(), 1u) << "the server's own samples come first";
    page.wait(5'001);
    ASSERT_EQ(asked<QueueCall::Status>(page).size(), 2u);
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 7)}));
    EXPECT_EQ(find_queue(page.state(), "etl.load")->messages_ready, 7);
    EXPECT_EQ(page.state().queues.tracks.find("etl.load")->points.size(), 2u);
    look_at(page, "#/gallery");
    page.wait(60'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 2u);
}

TEST(Queues, StayWithinTheBudget) {
    Page page = queues_page({queue("load", 5)});
    page.forget();
    const EpochMilliseconds end = page.now + 60'000;
    while (page.now < end) {
        page.wait(1'000);
        answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 5)}));
        answer_queue<QueueCall::History>(page, model::QueueHistory{5, {}, at(page.now)});
        if (page.state().connection.list_under_way) {
            page.answer_list({row("a")});
        }
    }
    EXPECT_LE(page.count<QueueAsk>() + page.count<ReadList>(), requests_a_minute);
    EXPECT_GE(asked<QueueCall::Status>(page).size(), 10u);
}

TEST(Queues, AreReadWithTheListForTheStrip) {
    Page page;
    page.capabilities = with_queues();
    page.start();
    EXPECT_EQ(page.count<QueueAsk>(), 0u) << "the list goes first";
    page.answer_list({row("a")});
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 1u);
    EXPECT_EQ(asked<QueueCall::History>(page).size(), 1u);
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 5)}));
    answer_queue<QueueCall::History>(page, model::QueueHistory{5, {}, at(page.now)});
    page.open_sockets();
    page.answer_list({row("a")});
    page.wait(9'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 1u) << "no more often than every ten seconds";
    page.wait(2'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 2u);
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 5)}));
    page.wait(15'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 2u) << "no list, no look";
}

TEST(Queues, AreNotAskedForAgainForTheStripWhereTheyAreForbidden) {
    Page page;
    page.capabilities = with_queues();
    page.go_live({row("a")});
    page.dispatch(RefreshPressed{});
    page.answer_list({row("a")});
    page.forget();
    Page other;
    other.capabilities = with_queues();
    other.start();
    other.answer_list({row("a")});
    answer_queue<QueueCall::Status>(other, model::Failure{failure(FailureKind::forbidden)});
    other.forget();
    for (int times = 0; times < 5; ++times) {
        other.wait(20'000);
        other.dispatch(RefreshPressed{});
        other.answer_list({row("a")});
    }
    EXPECT_TRUE(asked<QueueCall::Status>(other).empty());
    look_at(other, "#/queues");
    EXPECT_EQ(asked<QueueCall::Status>(other).size(), 1u) << "who goes there wants to know";
}

TEST(Queues, OfAServerThatHasNoneAreNotAskedFor) {
    Page page = capable_page({row("a")});
    look_at(page, "#/queues");
    page.wait(60'000);
    page.dispatch(QueuesRefreshed{});
    EXPECT_EQ(page.count<QueueAsk>(), 0u);
}

TEST(Queues, AFailureTakesNothingAway) {
    Page page = queues_page({queue("load", 5)});
    page.wait(5'001);
    answer_queue<QueueCall::Status>(page, model::Failure{failure(FailureKind::server_error)});
    ASSERT_TRUE(page.state().queues.now.failure);
    EXPECT_EQ(find_queue(page.state(), "etl.load")->messages_ready, 5);
    page.dispatch(QueuesRefreshed{});
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 6)}));
    EXPECT_FALSE(page.state().queues.now.failure);
}

TEST(Queues, OfThePlatformComeWithoutHistoryAndWithWorkersOfTheirOwn) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::platform, token_of("1/ann"), false});
    page.answer_list({platform_row("1")});
    look_at(page, "#/queues");
    EXPECT_EQ(asked<QueueCall::History>(page).size(), 0u);
    ASSERT_EQ(asked<QueueCall::Workers>(page).size(), 1u);
    EXPECT_EQ(asked<QueueCall::Status>(page).back().profile, model::Profile::platform);
    model::Queue transform = queue("transform", 3);
    transform.messages_dead.reset();
    answer_queue<QueueCall::Workers>(
        page, model::WorkersStatus{{{"free_transform", "free", model::parse_stage("transform"), 4, 2}}, true, ""});
    answer_queue<QueueCall::Status>(page, model::QueuesStatus{{transform}, {}, std::nullopt});
    EXPECT_EQ(workers_of(page.state(), page.state().queues.status.queues[0])->running, 2);
    EXPECT_EQ(page.state().queues.tracks.newest(), page.now) << "by this machine's clock";
    page.forget();
    page.wait(9'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 0u) << "its limit is for a whole office";
    page.wait(2'000);
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), 1u);
    EXPECT_FALSE(redrive_forbidden(page.state()).empty());
    page.dispatch(WorkerLogsWanted{});
    model::LogWindow logs;
    logs.lines.resize(2);
    answer_queue<QueueCall::WorkerLogs>(page, logs);
    EXPECT_EQ(page.state().queues.worker_logs.lines.size(), 2u);
}

TEST(Queues, AreKeptOverAReload) {
    Page page = queues_page({queue("load", 5)});
    page.dispatch(PageLeaving{});
    ASSERT_EQ(page.count<KeepInTab>(), 1u);
    const KeepInTab kept = page.all<KeepInTab>()[0];
    EXPECT_EQ(kept.key, kept_tracks);
    Page again;
    again.dispatch(QueuesKept{kept.value, "7,,"});
    EXPECT_EQ(again.state().queues.tracks.all(), page.state().queues.tracks.all());
    EXPECT_EQ(again.state().queues.limits, (QueueLimits{7, std::nullopt, std::nullopt}));
}

TEST(Queues, OfAnotherUserAreForgotten) {
    Page page = queues_page({queue("load", 5)});
    page.dispatch(QueueLimitsSaved{{1, 1, 1}});
    TokenFacts other = token_of("1/bob");
    page.dispatch(TokenChanged{token_of("1/ann")});
    look_at(page, "#/queues");
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 5)}));
    page.dispatch(TokenChanged{other});
    EXPECT_TRUE(page.state().queues.status.queues.empty());
    EXPECT_TRUE(page.state().queues.tracks.all().empty());
    EXPECT_EQ(page.state().queues.limits.ready, 1) << "the limits are this browser's";
}

TEST(QueueLimits, WarnOnceWhenOneIsReached) {
    Page page = queues_page({queue("load", 999, 0)});
    EXPECT_EQ(over_limits(page.state().queues), 0u);
    page.forget();
    page.wait(5'001);
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 1'000, 1)}));
    EXPECT_EQ(over_limits(page.state().queues), 2u);
    EXPECT_EQ(page.all<Announce>().size(), 1u);
    page.wait(5'001);
    answer_queue<QueueCall::Status>(page, queues_at(page.now, {queue("load", 1'001, 1)}));
    EXPECT_EQ(page.all<Announce>().size(), 1u) << "it is known by now";
    page.dispatch(QueueLimitsSaved{{5'000, std::nullopt, 60}});
    EXPECT_EQ(over_limits(page.state().queues), 0u);
    EXPECT_EQ(page.all<SavePreference>().back(), (SavePreference{"queue_limits", "5000,,60"}));
}

TEST(QueueLimits, AreReadFromWhatWasSaved) {
    EXPECT_EQ(limits_of("5000,,60"), (QueueLimits{5'000, std::nullopt, 60}));
    EXPECT_EQ(limits_of(",,"), (QueueLimits{std::nullopt, std::nullopt, std::nullopt}));
    for (const char* nonsense : {"", "1,2", "1,2,3,4", "a,b,c", "1,2,9999999999999"}) {
        EXPECT_EQ(limits_of(nonsense), QueueLimits{}) << nonsense;
    }
    EXPECT_EQ(limits_of(limits_text(QueueLimits{})), QueueLimits{});
    model::Queue old = queue("load", 0);
    old.oldest_age_seconds = 300;
    EXPECT_EQ(over_limits(old, {}), std::vector{LimitKind::age});
    EXPECT_TRUE(over_limits(model::Queue{}, {}).empty()) << "what is not told is not over anything";
}

TEST(Workers, AreToldOnlyAfterAQuestion) {
    Page page = queues_page({queue("load", 5)});
    page.dispatch(WorkersConfirmed{});
    page.dispatch(WorkersPressed{{model::WorkerAction::stop, "load"}});
    EXPECT_TRUE(asked<QueueCall::Command>(page).empty());
    EXPECT_EQ(page.state().view.window, workers_window);
    page.dispatch(WorkersConfirmed{});
    page.dispatch(WorkersConfirmed{});
    ASSERT_EQ(asked<QueueCall::Command>(page).size(), 1u) << "once";
    EXPECT_EQ(page.state().view.window, "");
    const std::size_t before = asked<QueueCall::Status>(page).size();
    answer_queue<QueueCall::Command>(page, model::WorkersStatus{{{"", "", model::parse_stage("load"), 2, 0}}, {}, ""});
    EXPECT_EQ(workers_of(page.state(), *find_queue(page.state(), "etl.load"))->running, 0);
    EXPECT_EQ(notice(page)->title, "Workers of load are stopping");
    EXPECT_EQ(asked<QueueCall::Status>(page).size(), before + 1) << "what came of it is read at once";
}

TEST(Workers, SayWhyTheyCantBeTold) {
    Page page = queues_page({queue("load", 5)});
    EXPECT_EQ(workers_forbidden(page.state()), "");
    page.dispatch(WorkersPressed{{model::WorkerAction::restart, ""}});
    page.dispatch(WorkersConfirmed{});
    answer_queue<QueueCall::Command>(page, model::Failure{failure(FailureKind::refused, "Not now.")});
    EXPECT_EQ(notice(page)->title, "Could not restart workers");
    EXPECT_EQ(notice(page)->detail, "Not now.");
    model::Capabilities viewer = with_queues();
    viewer.role = "viewer";
    Page looking = capable_page({row("a")}, viewer);
    EXPECT_FALSE(workers_forbidden(looking.state()).empty());
    looking.dispatch(WorkersPressed{{model::WorkerAction::stop, ""}});
    EXPECT_EQ(looking.state().view.window, "");
    model::Capabilities without = with_queues();
    without.workers = false;
    EXPECT_EQ(workers_forbidden(capable_page({row("a")}, without).state()),
              "This server does not let workers be started or stopped.");
}

} // namespace
} // namespace etl::app
