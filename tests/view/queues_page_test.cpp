// What the Queues page says in each of its states, of each queue, and of what can't be done there.
#include "view/queues_page.hpp"

#include "app/store.hpp"
#include "records.hpp"
#include "shell/native/fixed_locale.hpp"
#include "view/print_page.hpp"
#include "view/queue_strip.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

class QueuesPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.queues = true;
        state.capabilities.server.workers = true;
        state.view.route = app::Route::queues;
        state.connection.kind = app::ConnectionKind::live;
    }

    [[nodiscard]] ViewContext context() const { return {monday, locale}; }
    [[nodiscard]] QueuesPageView page() const { return queues_page(state, context()); }

    static model::Queue queue(std::string stage, std::int64_t ready) {
        model::Queue one;
        one.name = "etl." + stage;
        one.stage = model::parse_stage(stage);
        one.messages_ready = ready;
        one.consumers = 2;
        return one;
    }
    void read(std::vector<model::Queue> queues) {
        state.queues.status.queues = std::move(queues);
        state.queues.now.read_at = monday;
        state.queues.now.answered_at = monday;
    }

    app::AppState state;
    shell::native::FixedLocale locale;
};

TEST_F(QueuesPageTest, SaysWhatItWaitsForAndWhyThereIsNothing) {
    EXPECT_FALSE(page().busy.empty());
    EXPECT_FALSE(page().nothing);
    read({});
    EXPECT_TRUE(page().busy.empty());
    ASSERT_TRUE(page().nothing);
    EXPECT_FALSE(page().nothing->action);
    state.queues.now.read_at.reset();
    app::RequestFailure failure;
    failure.kind = app::FailureKind::server_error;
    state.queues.now.failure = failure;
    ASSERT_TRUE(page().nothing);
    EXPECT_TRUE(page().nothing->action) << "to try again";
    state.capabilities.server.queues = false;
    ASSERT_TRUE(page().nothing);
    EXPECT_FALSE(page().nothing->action) << "no press gives a server queues";
}

TEST_F(QueuesPageTest, WhatNobodyToldIsADashAndNeverANought) {
    model::Queue bare;
    bare.name = "etl.extract";
    read({bare});
    const QueueCardView card = page().cards.front();
    EXPECT_EQ(card.title, "etl.extract");
    for (const FigureView& figure : card.figures) {
        EXPECT_EQ(figure.value, "—") << figure.label;
        EXPECT_FALSE(figure.known) << figure.label;
    }
    EXPECT_EQ(card.facts.back().value, "—") << "workers";
}

TEST_F(QueuesPageTest, AQueueOverItsLimitIsMarkedInItsCardAboveAllAndInTheStrip) {
    read({queue("transform", 5), queue("load", 21)});
    EXPECT_EQ(page().warning, "");
    state.queues.limits.ready = 20;
    EXPECT_NE(page().warning.find("Load"), std::string::npos);
    EXPECT_EQ(page().warning.find("Transform"), std::string::npos);
    EXPECT_EQ(page().cards[1].badge.tone, Tone::warning);
    EXPECT_TRUE(page().cards[1].figures[0].alarming);
    EXPECT_EQ(page().cards[1].warnings.size(), 1u);
    const auto strip = queue_strip(state, context());
    ASSERT_TRUE(strip);
    EXPECT_FALSE(strip->parts[0].alarming);
    EXPECT_TRUE(strip->parts[1].alarming);
}

TEST_F(QueuesPageTest, WithoutConsumersItStands) {
    model::Queue idle = queue("load", 3);
    idle.consumers = 0;
    read({idle});
    EXPECT_EQ(page().cards[0].badge.label, "STOPPED");
}

TEST_F(QueuesPageTest, WorkersAreOnlyForThoseWhoMay) {
    read({queue("load", 3)});
    EXPECT_TRUE(page().cards[0].workers.enabled);
    state.capabilities.read_only = true;
    const QueueCardView card = page().cards[0];
    EXPECT_FALSE(card.workers.enabled);
    EXPECT_FALSE(card.workers.reason.empty());
    for (const MenuItemView& item : card.worker_actions) {
        EXPECT_FALSE(item.enabled);
        EXPECT_EQ(item.reason, card.workers.reason);
    }
}

TEST_F(QueuesPageTest, IsPrintedAsATable) {
    read({queue("transform", 5), queue("load", 21)});
    const PrintPageView printed = print_page(state, {}, context());
    EXPECT_EQ(printed.title, page().head.title);
    ASSERT_EQ(printed.sections.size(), 1u);
    const PrintSection& table = printed.sections[0];
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].size(), table.columns.size());
    EXPECT_EQ(table.rows[1][0], "Load");
    EXPECT_EQ(table.rows[1][2], "21");
    read({});
    EXPECT_FALSE(print_page(state, {}, context()).sections.at(0).sentences.empty()) << "why there is nothing";
}

} // namespace
} // namespace etl::view
