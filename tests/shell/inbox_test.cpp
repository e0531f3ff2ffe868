// The inbox: the last word of each job, in the order in which the jobs first spoke, and never more than that.
#include "shell/inbox.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace etl::shell {
namespace {

using model::JobId;
using Texts = std::vector<std::string>;

Texts drained(Inbox& inbox) {
    Texts texts;
    inbox.drain([&](const Inbox::Letter& letter) {
        texts.push_back(letter.job.text + "/" + std::to_string(letter.generation) + ": " + letter.text);
    });
    return texts;
}

TEST(Inbox, KeepsTheLastWordOfEachJobInOrder) {
    Inbox inbox;
    EXPECT_TRUE(inbox.empty());
    inbox.put(JobId("a"), 1, "one");
    inbox.put(JobId("b"), 1, "two");
    inbox.put(JobId("a"), 1, "three, and longer than before");
    EXPECT_FALSE(inbox.empty());
    EXPECT_EQ(drained(inbox), (Texts{"a/1: three, and longer than before", "b/1: two"}));
    EXPECT_TRUE(inbox.empty());
    EXPECT_TRUE(drained(inbox).empty()) << "nothing is read twice";
}

TEST(Inbox, TakesTheSocketsGenerationWithTheWord) {
    Inbox inbox;
    inbox.put(JobId("a"), 1, "old socket");
    inbox.put(JobId("a"), 2, "new");
    EXPECT_EQ(drained(inbox), (Texts{"a/2: new"}));
}

TEST(Inbox, CanBeFilledAgain) {
    Inbox inbox;
    inbox.put(JobId("a"), 1, "one");
    inbox.put(JobId("b"), 1, "two");
    drained(inbox);
    inbox.put(JobId("b"), 1, "");
    EXPECT_FALSE(inbox.empty());
    EXPECT_EQ(drained(inbox), (Texts{"b/1: "})) << "an empty message is a message";
}

TEST(Inbox, ForgetsJobsThatAreLongGone) {
    Inbox inbox;
    for (int round = 0; round < 20; ++round) {
        for (int job = 0; job < 300; ++job) {
            inbox.put(JobId(std::to_string(round) + "-" + std::to_string(job)), 1, "text");
        }
        EXPECT_EQ(drained(inbox).size(), 300u) << "only this round's jobs are gone through";
        EXPECT_TRUE(inbox.empty());
    }
}

TEST(Inbox, AgreesWithAMapWhateverComes) {
    std::mt19937 random(1);
    const auto pick = [&](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
    Inbox inbox;
    std::map<std::string, std::string> expected;
    for (int step = 0; step < 50'000; ++step) {
        if (pick(20) == 0) {
            std::map<std::string, std::string> found;
            inbox.drain([&](const Inbox::Letter& letter) {
                EXPECT_TRUE(found.emplace(letter.job.text, letter.text).second) << "twice: " << letter.job.text;
            });
            ASSERT_EQ(found, expected) << step;
            expected.clear();
        } else {
            const std::string job = std::to_string(pick(400));
            const std::string text(static_cast<std::size_t>(pick(100)), static_cast<char>('a' + pick(26)));
            inbox.put(JobId(job), static_cast<std::uint32_t>(1 + pick(3)), text);
            expected[job] = text;
        }
        ASSERT_EQ(inbox.empty(), expected.empty());
    }
}

} // namespace
} // namespace etl::shell
