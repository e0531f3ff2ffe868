// The stream from the bytes to the screen: the inbox that loses no gap, subscriptions, and the way back to
// sockets of the jobs' own.
#include "server.hpp"
#include "shell/inbox.hpp"

#include <gtest/gtest.h>

namespace etl::shell {
namespace {

using Stretches = std::vector<app::StreamStretch>;

std::string numbered(int seq, int before, std::string_view job, std::string_view status, int progress = 0,
                     std::string_view epoch = "e") {
    std::string text = R"({"epoch":")" + std::string(epoch) + R"(","seq":)" + std::to_string(seq);
    if (before > 0) {
        text += R"(,"prev_seq":)" + std::to_string(before);
    }
    return text + R"(,"job":{"job_id":")" + std::string(job) + R"(","status":")" + std::string(status) +
           R"(","progress":)" + std::to_string(progress) + R"(,"stage":"load"}})";
}

// ---- the inbox

TEST(StreamInbox, KeepsTheLastWordOfEachJobAndAllNumbers) {
    Inbox inbox;
    const model::JobId stream = app::stream_channel();
    EXPECT_FALSE(inbox.take_stream());
    inbox.put(stream, 4, numbered(1, 0, "a", "running", 1));
    inbox.put(stream, 4, numbered(2, 1, "b", "running", 2));
    inbox.put(stream, 4, numbered(3, 2, "a", "running", 3));
    EXPECT_FALSE(inbox.empty());
    auto mail = inbox.take_stream();
    ASSERT_TRUE(mail);
    EXPECT_TRUE(inbox.empty());
    EXPECT_EQ(mail->received.generation, 4u);
    EXPECT_EQ(mail->received.stretches, (Stretches{{"e", std::nullopt, 3}}));
    ASSERT_EQ(mail->received.words.size(), 2u);
    EXPECT_EQ(mail->received.words[0].status.progress, 3);
    EXPECT_EQ(mail->received.words[0].seq, 3);
    EXPECT_EQ(mail->received.words[1].status.progress, 2);

    inbox.put(stream, 4, numbered(4, 3, "b", "completed"));
    mail = inbox.take_stream();
    EXPECT_EQ(mail->received.stretches, (Stretches{{"e", 3, 4}}));
    EXPECT_EQ(mail->received.words.size(), 1u) << "nothing is read twice";
}

TEST(StreamInbox, AGapBeforeAMessageThatGaveWayIsStillSeen) {
    Inbox inbox;
    const model::JobId stream = app::stream_channel();
    inbox.put(stream, 1, numbered(1, 0, "a", "running", 1));
    inbox.put(stream, 1, numbered(3, 2, "a", "running", 3));
    inbox.put(stream, 1, numbered(4, 3, "a", "running", 4));
    inbox.put(stream, 1, numbered(2, 1, "a", "running", 2));
    const auto mail = inbox.take_stream();
    EXPECT_EQ(mail->received.stretches, (Stretches{{"e", std::nullopt, 1}, {"e", 2, 4}, {"e", 1, 2}}));
    ASSERT_EQ(mail->received.words.size(), 1u);
    EXPECT_EQ(mail->received.words[0].status.progress, 4) << "what comes late is not the last word";
}

TEST(StreamInbox, ANewServerCountsAnewAndANewConnectionForgets) {
    Inbox inbox;
    const model::JobId stream = app::stream_channel();
    inbox.put(stream, 1, numbered(90, 0, "a", "running", 1));
    inbox.put(stream, 1, numbered(1, 0, "a", "running", 2, "f"));
    auto mail = inbox.take_stream();
    EXPECT_EQ(mail->received.stretches, (Stretches{{"e", std::nullopt, 90}, {"f", std::nullopt, 1}}));
    EXPECT_EQ(mail->received.words.at(0).status.progress, 2);

    inbox.put(stream, 1, numbered(2, 1, "a", "running", 3, "f"));
    inbox.put(stream, 2, numbered(1, 0, "b", "running", 4, "f"));
    mail = inbox.take_stream();
    EXPECT_EQ(mail->received.generation, 2u);
    EXPECT_EQ(mail->received.stretches, (Stretches{{"f", std::nullopt, 1}}));
    EXPECT_EQ(mail->received.words.size(), 1u);
}

TEST(StreamInbox, IsBoundedAndSaysWhatItCouldNotRead) {
    Inbox inbox;
    const model::JobId stream = app::stream_channel();
    for (int number = 1; number <= 25'000; ++number) {
        inbox.put(stream, 1, numbered(number, number - 1, "job" + std::to_string(number), "running"));
    }
    for (int number = 0; number < 1'000; ++number) {
        inbox.put(stream, 1, "rubbish");
        inbox.put(stream, 1, numbered(30'000 + 10 * number, 7, "a", "running"));
    }
    const auto mail = inbox.take_stream();
    EXPECT_LE(mail->received.words.size(), 20'000u);
    EXPECT_LE(mail->received.stretches.size(), 64u);
    EXPECT_GT(mail->received.stretches.size(), 1u) << "what did not fit leaves a gap";
    EXPECT_EQ(mail->unreadable.size(), 16u);
    // An id that only the decoder can read counts like any other.
    inbox.put(stream, 1, R"({"epoch":"e","seq":50,"job":{"job_id":"\u0061","status":"running"}})");
    EXPECT_EQ(inbox.take_stream()->received.words.at(0).status.job_id, "a");
}

// ---- the whole application

TEST(StreamOnScreen, OneSocketTellsOfAllJobs) {
    Headless page;
    page.capabilities = R"({"job_stream":true})";
    page.storage.values["auth_token"] = "secret";
    page.go_live(quiet_list());
    EXPECT_EQ(page.sockets.paths, (std::vector<std::string>{"/ws/jobs/stream?token=secret"}));
    EXPECT_EQ(page.sockets.said, (std::vector<std::string>{R"({"subscribe":"*"})"}));
    EXPECT_EQ(connection_line(page).substr(0, 4), "Live");

    ASSERT_TRUE(page.sockets.say("", numbered(1, 0, "2", "running", 42)));
    page.advance(400);
    EXPECT_TRUE(page.shows("42%"));
    const auto lists = page.http.sent_count("GET", list_path);
    page.advance(10'000);
    page.sockets.say("", numbered(3, 2, "2", "running", 50));
    page.advance(400);
    EXPECT_GT(page.http.sent_count("GET", list_path), lists) << "the second message was lost";
    const auto before = page.state().connection.unreadable_messages;
    page.sockets.say("", "{");
    page.advance(400);
    EXPECT_EQ(page.state().connection.unreadable_messages, before + 1);
    expect_honest_mirror(page);
}

TEST(StreamOnScreen, ATornStreamIsOpenedAgainAndSubscribesAnew) {
    Headless page;
    page.capabilities = R"({"job_stream":true})";
    page.go_live(quiet_list());
    ASSERT_TRUE(page.sockets.lose(""));
    page.serve(5'000, quiet_list());
    EXPECT_EQ(page.sockets.paths.size(), 2u);
    EXPECT_EQ(page.sockets.said.size(), 2u);
    EXPECT_EQ(connection_line(page).substr(0, 4), "Live");
}

TEST(StreamOnScreen, AHiddenPageHearsAllTheSame) {
    Headless page;
    page.capabilities = R"({"job_stream":true})";
    page.go_live(quiet_list());
    page.set_visible(false);
    page.sockets.say("", numbered(1, 0, "2", "running", 42));
    page.advance(1'100);
    EXPECT_EQ(page.state().jobs.find(model::JobId("2"))->current.progress, 42);
}

} // namespace
} // namespace etl::shell
