// Ten thousand jobs, as rows and as cards: only those in sight are made, at any scroll offset the right ones, each in
// its place.
#include "stage.hpp"

#include <algorithm>
#include <array>
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

class Jobs : public testing::Test {
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

/// What holds of both looks.
class JobList : public Jobs, public testing::WithParamInterface<app::ListLook> {
  protected:
    JobList() { state = of(std::move(state)); }
    static app::AppState of(app::AppState loaded) {
        loaded.preferences.list_look = GetParam();
        return loaded;
    }
};
INSTANTIATE_TEST_SUITE_P(Looks, JobList, testing::Values(app::ListLook::rows, app::ListLook::cards),
                         [](const auto& look) {
                             return std::string(look.param == app::ListLook::cards ? "cards" : "rows");
                         });

class Cards : public Jobs {};
class Rows : public Jobs {
  protected:
    Rows() { state = as_rows(std::move(state)); }
};

TEST_P(JobList, HasOnlyWhatIsInSightInTheTree) {
    scroll_to(0);
    const Ends ends = cards_in_tree(stage);
    EXPECT_EQ(ends.first, 1u);
    EXPECT_LT(ends.count, 24u);
    EXPECT_EQ(stage.all(Role::list_item).front()->set_size, many);
    EXPECT_TRUE(outcome.shows_jobs);
    EXPECT_LT(stage.nodes().size(), 600u);
}

TEST_F(Cards, WidthDecidesTheColumns) {
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

TEST_P(JobList, ShowsTheRightJobsAtAnyOffset) {
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
            if (place.y < height - 0.5f && place.bottom() > 0.5f) {
                in_sight.emplace_back(std::to_string(card->position));
            }
        }
        EXPECT_EQ(outcome.visible_jobs, in_sight);
    }
}

TEST_F(Cards, DoNotDriftFarDown) {
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

TEST_P(JobList, GoesToTheEndWhereTheListBecomesShorter) {
    scroll_to(1e9f);
    EXPECT_EQ(cards_in_tree(stage).last, many);
    state = of(loaded_with(4));
    outcome = stage.draw(state);
    EXPECT_EQ(cards_in_tree(stage).first, 1u);
    EXPECT_EQ(cards_in_tree(stage).last, 4u);
    EXPECT_EQ(outcome.visible_jobs.size(), 4u);
}

TEST_P(JobList, MeasuresNothingThatIsOutOfSight) {
    stage.draw(of(loaded_with(30)));
    const std::size_t before = stage.text.measured();
    stage.draw(of(loaded_with(30)));
    const std::size_t for_few = stage.text.measured() - before;
    page();
    const std::size_t again = stage.text.measured();
    stage.draw(state);
    EXPECT_LE(stage.text.measured() - again, for_few + 200) << "cards outside of the viewport cost nothing";
}

TEST_P(JobList, KeepsTheJobThatHasTheFocus) {
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

TEST_F(Rows, OfInactiveJobsAreThinAndTheRestFollowsThemWithoutAGap) {
    std::mt19937 random(7);
    std::vector<app::JobRecord> records;
    for (std::size_t number = 1; number <= 2'000; ++number) {
        records.push_back(
            full_record(std::to_string(number), random() % 3 == 0 ? StatusKind::inactive : StatusKind::ready));
    }
    state = as_rows(loaded(std::move(records)));
    page();
    const float content = stage.all(Role::scroll_area).front()->content.height;
    std::uniform_real_distribution<float> offset(0, content);
    for (int round = 0; round < 100 && !HasFailure(); ++round) {
        const float top = std::min(std::floor(offset(random)), content - stage.input.viewport.height);
        scroll_to(top);
        const auto rows = stage.all(Role::list_item);
        ASSERT_GT(rows.size(), 9u);
        EXPECT_TRUE(rows.front()->position == 1 || in_viewport(*rows.front(), top).y <= 0);
        EXPECT_TRUE(rows.back()->position == 2'000 ||
                    in_viewport(*rows.back(), top).bottom() >= stage.input.viewport.height);
        for (std::size_t index = 0; index + 1 < rows.size(); ++index) {
            const app::JobRecord& record = state.jobs.records[rows[index]->position - 1];
            const bool thin = app::shown_kind(record) == StatusKind::inactive;
            EXPECT_EQ(rows[index]->rect.height, thin ? 40 : 80);
            EXPECT_EQ(rows[index + 1]->rect.y, rows[index]->rect.y + rows[index]->rect.height + 8);
        }
    }
}

TEST_F(Rows, HaveTheirColumnsBelowEachOtherWhateverTheirStatus) {
    std::vector<app::JobRecord> records;
    for (const StatusKind kind : {StatusKind::running, StatusKind::ready, StatusKind::failed, StatusKind::paused}) {
        records.push_back(full_record(std::to_string(records.size()), kind));
    }
    state = as_rows(loaded(std::move(records)));
    for (const float width : {360.0f, 768.0f, 1280.0f}) {
        SCOPED_TRACE(width);
        stage.input.viewport.width = width;
        stage.draw(state);
        const auto same_left = [&](const std::vector<const SemanticNode*>& nodes) {
            ASSERT_EQ(nodes.size(), 4u);
            for (const SemanticNode* node : nodes) {
                EXPECT_EQ(stage.place(*node).x, stage.place(*nodes.front()).x) << node->spoken_name();
            }
        };
        same_left(stage.all(Role::switch_control));
        std::vector<const SemanticNode*> menus;
        for (const SemanticNode* button : stage.all(Role::button)) {
            if (button->popup == Popup::menu && button->name.rfind("More: ", 0) == 0) {
                menus.push_back(button);
            }
        }
        same_left(menus);
    }
}

// ---- groups

/// Under headings, in whatever look.
class Groups : public JobList {
  protected:
    Groups() {
        std::mt19937 random(3);
        constexpr std::array kinds{StatusKind::failed, StatusKind::ready, StatusKind::inactive, StatusKind::running};
        std::vector<app::JobRecord> records;
        for (std::size_t number = 1; number <= 3'000; ++number) {
            records.push_back(full_record(std::to_string(number), kinds[random() % kinds.size()]));
        }
        state = of(loaded(std::move(records)));
        state.view.set(app::finding_key::grouping, static_cast<int>(app::JobGrouping::status));
    }
};
INSTANTIATE_TEST_SUITE_P(Looks, Groups, testing::Values(app::ListLook::rows, app::ListLook::cards),
                         [](const auto& look) {
                             return std::string(look.param == app::ListLook::rows ? "rows" : "cards");
                         });

TEST_P(Groups, HaveHeadingsWithCountsAndListsOfTheirOwn) {
    scroll_to(0);
    std::vector<std::string> headings;
    for (const SemanticNode* node : stage.all(Role::button)) {
        if (node->expanded != State::none && stage.the_parent(*node).role == Role::heading) {
            EXPECT_EQ(stage.the_parent(*node).level, 2);
            headings.push_back(node->name.substr(0, node->name.find(',')));
        }
    }
    EXPECT_EQ(headings, (std::vector<std::string>{"Failed", "Running", "Ready", "Inactive"}))
        << "also of groups that are out of sight: who is led by headings finds them all";
    ASSERT_EQ(stage.all(Role::list).size(), 1u) << "only those in sight";
    EXPECT_EQ(stage.all(Role::list).front()->name, "Failed");
    const SemanticNode* first = stage.all(Role::list_item).front();
    EXPECT_EQ(first->position, 1u);
    EXPECT_LT(first->set_size, 1'000u) << "of its own list";
    for (const SemanticNode* node : stage.inside(*first)) {
        if (node->role == Role::heading) {
            EXPECT_EQ(node->level, 3) << "below its group's";
        }
    }
}

TEST_P(Groups, ShowWhatIsInSightWithoutGapsOrOverlaps) {
    page();
    const float content = stage.all(Role::scroll_area).front()->content.height;
    const float height = stage.input.viewport.height;
    std::mt19937 random(5);
    std::uniform_real_distribution<float> offset(0, content - height);
    for (int round = 0; round < 200 && !HasFailure(); ++round) {
        const float top = round == 0 ? content - height : std::floor(offset(random));
        scroll_to(top);
        SCOPED_TRACE("at " + std::to_string(top));
        const auto items = stage.all(Role::list_item);
        ASSERT_FALSE(items.empty());
        EXPECT_LT(items.size(), 40u);
        EXPECT_LE(in_viewport(*items.front(), top).y, 100) << "but for a heading above it";
        EXPECT_GE(in_viewport(*items.back(), top).bottom(), height - (top == content - height ? 40.0f : 0.0f));
        for (std::size_t index = 0; index + 1 < items.size(); ++index) {
            const Rect one = stage.place(*items[index]);
            const Rect next = stage.place(*items[index + 1]);
            const bool beside = next.x > one.x + 1;
            EXPECT_GE(next.y, beside ? one.y : one.bottom() + 8);
            EXPECT_LE(next.y, one.bottom() + 8 + 12 + 32 + 8 + 1) << "a gap, and at most a heading";
        }
    }
}

TEST_P(Groups, CollapsedOnesShowTheirHeadingAlone) {
    scroll_to(0);
    const float whole = stage.all(Role::scroll_area).front()->content.height;
    state.view.enter(app::finding_key::collapsed, "status failed\nstatus running\nstatus ready\nstatus inactive");
    scroll_to(0);
    EXPECT_TRUE(stage.all(Role::list_item).empty());
    EXPECT_TRUE(stage.all(Role::list).empty());
    EXPECT_LT(stage.all(Role::scroll_area).front()->content.height, 1'000) << whole;
    std::size_t headings = 0;
    for (const SemanticNode* node : stage.all(Role::button)) {
        headings += node->expanded == State::no && stage.the_parent(*node).role == Role::heading ? 1 : 0;
    }
    EXPECT_EQ(headings, 4u) << "found is what is collapsed, too";
    state.view.enter(app::finding_key::collapsed, "status failed");
    scroll_to(0);
    EXPECT_EQ(stage.all(Role::list).front()->name, "Running");
    for (const SemanticNode* node : stage.all(Role::button)) {
        if (node->expanded != State::none && node->name.rfind("Failed", 0) == 0) {
            EXPECT_EQ(node->expanded, State::no);
        }
    }
}

} // namespace
} // namespace etl::ui
