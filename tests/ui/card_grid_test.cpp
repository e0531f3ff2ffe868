// Ten thousand jobs: only those in sight are made, at any scroll offset the right ones, each in its place.
#include "stage.hpp"

#include <cmath>
#include <random>

namespace etl::ui {
namespace {

constexpr std::size_t many = 10'000;

struct Ends {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t count = 0;
};

Ends cards_in_tree(const Stage& stage) {
    Ends ends;
    for (const SemanticNode* card : stage.all(Role::list_item)) {
        ends.first = ends.count == 0 ? card->position : ends.first;
        ends.last = card->position;
        ++ends.count;
    }
    return ends;
}

class CardGrid : public testing::Test {
  protected:
    Stage stage;
    app::AppState state = loaded_with(many);

    void scroll_to(float top) {
        stage.screen.set_scroll(page(), {0, top});
        outcome = stage.draw(state);
    }
    NodeId page() {
        if (stage.nodes().empty()) {
            outcome = stage.draw(state);
        }
        return stage.all(Role::scroll_area).front()->id;
    }
    /// Where a card stands in the viewport.
    Rect in_viewport(const SemanticNode& card, float top) { return stage.place(card).moved(0, -top); }

    ScreenOutcome outcome;
};

TEST_F(CardGrid, HasOnlyWhatIsInSightInTheTree) {
    scroll_to(0);
    const Ends ends = cards_in_tree(stage);
    EXPECT_EQ(ends.first, 1u);
    EXPECT_LT(ends.count, 24u);
    EXPECT_EQ(stage.all(Role::list_item).front()->set_size, many);
    EXPECT_TRUE(outcome.shows_jobs);
    EXPECT_LT(stage.nodes().size(), 600u);
}

TEST_F(CardGrid, WidthDecidesTheColumns) {
    struct Case {
        float width;
        std::size_t columns;
    };
    for (const Case& one : {Case{320, 1}, Case{783, 1}, Case{784, 2}, Case{1'159, 2}, Case{1'160, 3}, Case{1'920, 3}}) {
        stage.input.viewport.width = one.width;
        scroll_to(0);
        const auto cards = stage.all(Role::list_item);
        std::size_t columns = 0;
        while (columns < cards.size() && cards[columns]->rect.y == cards.front()->rect.y) {
            ++columns;
        }
        EXPECT_EQ(columns, one.columns) << one.width;
    }
}

TEST_F(CardGrid, ShowsTheRightCardsAtAnyOffset) {
    page();
    const float content = stage.all(Role::scroll_area).front()->content.height;
    const float height = stage.input.viewport.height;
    std::mt19937 random(1);
    std::uniform_real_distribution<float> offset(0, content - height);
    for (int round = 0; round < 200 && !HasFailure(); ++round) {
        const float top = round == 0 ? content : std::floor(offset(random));
        scroll_to(top);
        const float real_top = std::min(top, content - height);
        SCOPED_TRACE("at " + std::to_string(real_top));
        const auto cards = stage.all(Role::list_item);
        ASSERT_FALSE(cards.empty());
        EXPECT_LT(cards.size(), 24u);

        // No gap: what is made reaches from above the viewport to below it, or the list ends there.
        const Rect first = in_viewport(*cards.front(), real_top);
        const Rect last = in_viewport(*cards.back(), real_top);
        EXPECT_TRUE(cards.front()->position == 1 || first.y <= 0) << first.y;
        EXPECT_TRUE(cards.back()->position == many || last.bottom() >= height) << last.bottom();

        std::vector<model::JobId> in_sight;
        std::uint32_t expected = cards.front()->position;
        for (const SemanticNode* card : cards) {
            EXPECT_EQ(card->position, expected++) << "none is left out";
            EXPECT_EQ(card->name, "Job " + std::to_string(card->position));
            const Rect place = in_viewport(*card, real_top);
            if (place.y < height - 1 && place.bottom() > 1) {
                in_sight.emplace_back(std::to_string(card->position));
            }
        }
        EXPECT_EQ(outcome.visible_jobs, in_sight);
    }
}

TEST_F(CardGrid, DoesNotDriftFarDown) {
    scroll_to(0);
    const float row = [&] {
        const auto cards = stage.all(Role::list_item);
        return cards[3]->rect.y - cards[0]->rect.y;
    }();
    scroll_to(1e9f);
    for (const SemanticNode* card : stage.all(Role::list_item)) {
        const auto expected = static_cast<double>((card->position - 1) / 3) * static_cast<double>(row);
        EXPECT_NEAR(static_cast<double>(card->rect.y), expected, 0.5) << card->position;
    }
}

TEST_F(CardGrid, GoesToTheEndWhereTheListBecomesShorter) {
    scroll_to(1e9f);
    EXPECT_EQ(cards_in_tree(stage).last, many);
    state = loaded_with(4);
    outcome = stage.draw(state);
    EXPECT_EQ(cards_in_tree(stage).first, 1u);
    EXPECT_EQ(cards_in_tree(stage).last, 4u);
    EXPECT_EQ(outcome.visible_jobs.size(), 4u);
}

TEST_F(CardGrid, MeasuresNothingThatIsOutOfSight) {
    stage.draw(loaded_with(30));
    const std::size_t before = stage.text.measured();
    stage.draw(loaded_with(30));
    const std::size_t for_few = stage.text.measured() - before;
    page();
    const std::size_t again = stage.text.measured();
    stage.draw(state);
    EXPECT_LE(stage.text.measured() - again, for_few + 200) << "cards outside of the viewport cost nothing";
}

TEST_F(CardGrid, KeepsTheCardThatHasTheFocus) {
    scroll_to(0);
    const NodeId button = stage.find(Role::button, "Run Job: Job 2")->id;
    stage.input.focus_owner = button;
    scroll_to(0);
    scroll_to(500'000);
    const SemanticNode* kept = stage.screen.tree().find(button);
    ASSERT_NE(kept, nullptr) << "the focus would fall out of the page";
    EXPECT_EQ(kept->spoken_name(), "Run Job: Job 2");
    EXPECT_EQ(std::count(outcome.visible_jobs.begin(), outcome.visible_jobs.end(), model::JobId("2")), 0);
    scroll_to(0);
    EXPECT_EQ(stage.all(Role::list_item).front()->position, 1u);
    stage.input.focus_owner = 0;
    scroll_to(500'000);
    EXPECT_EQ(stage.screen.tree().find(button), nullptr);
}

} // namespace
} // namespace etl::ui
