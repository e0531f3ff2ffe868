// Dead letters: what is read of them, how they are chosen, and that exactly what was shown is moved.
#include "app/dead_letters.hpp"

#include "queue_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Ids = std::vector<model::DeadLetterId>;

model::DeadLetter letter(int number) {
    model::DeadLetter one;
    one.id = model::DeadLetterId(std::to_string(number));
    one.record_id = model::RecordId(std::to_string(100 + number));
    return one;
}

/// Letters from `newest` down to `oldest`.
model::DeadLetterPage letters(int newest, int oldest, std::string cursor = {}) {
    model::DeadLetterPage page;
    for (int number = newest; number >= oldest; --number) {
        page.messages.push_back(letter(number));
    }
    page.next_cursor = std::move(cursor);
    page.total = newest;
    return page;
}

Ids ids(std::initializer_list<int> numbers) {
    Ids all;
    for (const int number : numbers) {
        all.emplace_back(std::to_string(number));
    }
    return all;
}

class DeadLetters : public ::testing::Test {
  protected:
    void SetUp() override {
        page = queues_page({queue("extract", 0), queue("load", 0, 5)});
        page.forget();
        look_at(page, "#/queues/dead?queue=etl.load");
        answer_queue<QueueCall::DeadLetters>(page, letters(5, 1));
    }

    [[nodiscard]] const DeadLettersState& dead() const { return page.state().dead_letters; }
    [[nodiscard]] std::string shown() const {
        std::string text;
        for (const model::DeadLetter& one : dead().letters) {
            text += one.id.text;
        }
        return text;
    }
    void mark(int first, int last, bool on = true) {
        page.dispatch(DeadLettersMarked{model::DeadLetterId(std::to_string(first)),
                                        model::DeadLetterId(std::to_string(last)), on});
    }
    /// The newest request to move, or to say what would be.
    [[nodiscard]] QueueCall::Redrive redrive() const {
        return std::get<QueueCall::Redrive>(asked<QueueCall::Redrive>(page).back().question.call);
    }

    Page page;
};

TEST_F(DeadLetters, AreReadOfTheQueueInTheAddress) {
    const auto question = std::get<QueueCall::DeadLetters>(asked<QueueCall::DeadLetters>(page)[0].question.call);
    EXPECT_EQ(question.queue, "etl.load");
    EXPECT_EQ(shown(), "54321");
    page.wait(15'001);
    EXPECT_EQ(asked<QueueCall::DeadLetters>(page).size(), 2u);
    look_at(page, "#/queues/dead?queue=etl.extract");
    EXPECT_EQ(shown(), "") << "of another queue";
    answer_queue<QueueCall::DeadLetters>(page, letters(0, 1));
    look_at(page, "#/queues/dead");
    EXPECT_EQ(dead().queue, "etl.load") << "the first one that has some";
}

TEST_F(DeadLetters, OlderOnesComeBehindAndNewOnesBefore) {
    page.wait(15'001);
    answer_queue<QueueCall::DeadLetters>(page, letters(5, 3, "before 3"));
    EXPECT_EQ(shown(), "54321") << "the older ones are known";
    EXPECT_EQ(dead().next_cursor, "") << "and their end";
    look_at(page, "#/queues/dead?queue=etl.extract");
    answer_queue<QueueCall::DeadLetters>(page, letters(5, 3, "before 3"));
    page.dispatch(OlderDeadLettersWanted{});
    page.dispatch(OlderDeadLettersWanted{});
    answer_queue<QueueCall::DeadLetters>(page, letters(3, 1));
    EXPECT_EQ(shown(), "54321");
    page.wait(15'001);
    answer_queue<QueueCall::DeadLetters>(page, letters(9, 7, "before 7"));
    EXPECT_EQ(shown(), "987") << "a gap is not shown as if there were none";
    EXPECT_EQ(dead().next_cursor, "before 7");
}

TEST_F(DeadLetters, AreChosenOneByOneByRangesAndAllAtOnce) {
    mark(4, 4);
    mark(4, 2);
    EXPECT_EQ(dead().chosen.all(), (std::vector<std::string>{"2", "3", "4"}));
    mark(2, 3, false);
    EXPECT_EQ(dead().chosen.all(), std::vector<std::string>{"4"});
    page.dispatch(DeadLettersMarked{{}, {}, true});
    EXPECT_EQ(dead().chosen.count(), 5u);
    page.wait(15'001);
    answer_queue<QueueCall::DeadLetters>(page, letters(6, 1));
    EXPECT_EQ(dead().chosen.count(), 5u) << "a fresh read chooses nothing and drops nothing";
    page.dispatch(DeadLettersMarked{{}, {}, false});
    EXPECT_TRUE(dead().chosen.empty());
    mark(99, 1);
    EXPECT_TRUE(dead().chosen.empty()) << "from something that is gone to nowhere";
}

TEST_F(DeadLetters, TheChosenOnesAreMovedAndNoOthers) {
    page.dispatch(RedrivePressed{RedriveExtent::chosen});
    EXPECT_TRUE(asked<QueueCall::Redrive>(page).empty()) << "none is chosen";
    mark(4, 4);
    mark(2, 2);
    page.dispatch(RedrivePressed{RedriveExtent::chosen});
    EXPECT_EQ(page.state().view.window, redrive_window);
    EXPECT_EQ(redrive().request, (model::RedriveRequest{ids({2, 4}), true})) << "a dry run first";
    page.dispatch(RedriveConfirmed{});
    EXPECT_EQ(asked<QueueCall::Redrive>(page).size(), 1u) << "nothing is moved that was not shown";
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{2, ids({2, 4})});
    page.dispatch(RedriveConfirmed{});
    page.dispatch(RedriveConfirmed{});
    ASSERT_EQ(asked<QueueCall::Redrive>(page).size(), 2u);
    EXPECT_EQ(redrive().request, (model::RedriveRequest{ids({2, 4}), false}));
    EXPECT_EQ(redrive().queue, "etl.load");
    const std::size_t before = asked<QueueCall::DeadLetters>(page).size();
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{2, ids({2, 4})});
    EXPECT_EQ(shown(), "531");
    EXPECT_TRUE(dead().chosen.empty());
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(notice(page)->title, "2 messages went back to etl.load");
    EXPECT_EQ(asked<QueueCall::DeadLetters>(page).size(), before + 1) << "what came of it is read at once";
}

TEST_F(DeadLetters, OfAllExactlyThoseAreMovedThatWereListed) {
    page.dispatch(RedrivePressed{RedriveExtent::all});
    EXPECT_EQ(redrive().request, (model::RedriveRequest{{}, true}));
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{5, ids({1, 2, 3, 4, 5})});
    page.dispatch(RedriveConfirmed{});
    EXPECT_EQ(redrive().request, (model::RedriveRequest{ids({1, 2, 3, 4, 5}), false})) << "not what has come since";
}

TEST_F(DeadLetters, ARefusalIsSaidInTheWindow) {
    mark(4, 4);
    page.dispatch(RedrivePressed{RedriveExtent::chosen});
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{1, ids({4})});
    page.dispatch(RedriveConfirmed{});
    answer_queue<QueueCall::Redrive>(page, model::Failure{failure(FailureKind::refused, "It is not dead any more.")});
    EXPECT_EQ(page.state().view.window, redrive_window);
    EXPECT_EQ(dead().redrive->moving.failure->server_sentence, "It is not dead any more.");
    EXPECT_EQ(shown(), "54321");
    EXPECT_EQ(notice(page), nullptr) << "said once";
    page.dispatch(WindowClosed{});
    EXPECT_FALSE(dead().redrive);
}

TEST_F(DeadLetters, NoAnswerClaimsNothing) {
    mark(4, 4);
    page.dispatch(RedrivePressed{RedriveExtent::chosen});
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{1, ids({4})});
    page.dispatch(RedriveConfirmed{});
    answer_queue<QueueCall::Redrive>(page, model::Failure{failure(FailureKind::timed_out)});
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(notice(page)->detail, "Whether they were moved is not known. Reading the queue again…");
    EXPECT_EQ(dead().chosen.count(), 1u);
}

TEST_F(DeadLetters, AWindowThatIsClosedAsksForNothing) {
    page.dispatch(RedrivePressed{RedriveExtent::all});
    page.dispatch(WindowClosed{});
    answer_queue<QueueCall::Redrive>(page, model::RedriveOutcome{5, ids({1, 2, 3, 4, 5})});
    page.dispatch(RedriveConfirmed{});
    EXPECT_EQ(asked<QueueCall::Redrive>(page).size(), 1u);
}

TEST(DeadLettersAddress, NamesTheQueue) {
    EXPECT_EQ(dead_letters_address("etl.load"), "#/queues/dead?queue=etl.load");
    Address address;
    address.route = Route::dead_letters;
    address.dead_letters_of = "a & b";
    EXPECT_EQ(parse_address(write_address(address)), address);
    EXPECT_EQ(parse_address("#/queues").route, Route::queues);
}

} // namespace
} // namespace etl::app
