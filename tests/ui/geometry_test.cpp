// Where things stand at every width: nothing leaves its card, window or button, and no text lies on another.
#include "stage.hpp"

#include <set>

namespace etl::ui {
namespace {

constexpr float tolerance = 0.01f;

bool lies_in(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

std::string written(const Rect& rect) {
    return std::to_string(rect.x) + " " + std::to_string(rect.y) + " " + std::to_string(rect.width) + "×" +
           std::to_string(rect.height);
}

struct PlacedRun {
    std::string text;
    Rect rect;
    const SemanticNode* node = nullptr;
};

/// The runs of a node and of all in it, by the room that their letters take.
std::vector<PlacedRun> runs_in(const Stage& stage, const SemanticNode& ancestor) {
    std::vector<PlacedRun> placed;
    std::vector<const SemanticNode*> nodes = stage.inside(ancestor);
    nodes.push_back(&ancestor);
    for (const SemanticNode* node : nodes) {
        for (const SemanticRun& run : node->runs) {
            placed.push_back({run.text, stage.place(*node, run), node});
        }
    }
    return placed;
}

/// What stands in a table or a tree can be scrolled out of sight.
bool scrolls_by_itself(const Stage& stage, const SemanticNode* node) {
    while (node->id != 0) {
        if (node->role == Role::grid || node->role == Role::tree) {
            return true;
        }
        node = &stage.the_parent(*node);
    }
    return false;
}

void expect_tidy(const Stage& stage, const SemanticNode& ancestor) {
    const Rect outer = stage.place(ancestor);
    const std::vector<PlacedRun> runs = runs_in(stage, ancestor);
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const PlacedRun& one = runs[index];
        EXPECT_TRUE(lies_in(one.rect, outer)) << "\"" << one.text << "\" at " << written(one.rect) << " leaves \""
                                              << ancestor.spoken_name() << "\" at " << written(outer);
        for (std::size_t other = 0; other < index; ++other) {
            const Rect shared = one.rect.intersected(runs[other].rect);
            EXPECT_FALSE(shared.width > tolerance && shared.height > tolerance)
                << "\"" << one.text << "\" lies on \"" << runs[other].text << "\" in \"" << ancestor.spoken_name()
                << "\"";
        }
    }
}

void expect_buttons_hold_their_labels(const Stage& stage) {
    for (const SemanticNode* button : stage.all(Role::button)) {
        for (const SemanticRun& run : button->runs) {
            EXPECT_TRUE(lies_in(stage.place(*button, run), stage.place(*button))) << button->spoken_name();
        }
    }
}

app::AppState with_window(const app::ErrorWindow& window) {
    app::AppState state = loaded({});
    state.error_window = window;
    return state;
}

class Geometry : public testing::TestWithParam<int> {
  protected:
    Geometry() { stage.input.viewport = {static_cast<float>(GetParam()), 20'000}; }
    Stage stage;
};

TEST_P(Geometry, CardsLieInThePageAndTheirTextInThem) {
    for (const app::ConnectionKind kind : {app::ConnectionKind::live, app::ConnectionKind::unreachable}) {
        app::AppState state = loaded(every_record());
        state.connection.kind = kind;
        stage.draw(state);
        const auto cards = stage.all(Role::list_item);
        ASSERT_EQ(cards.size(), state.jobs.records.size());
        const Rect page{0, 0, stage.input.viewport.width, stage.input.viewport.height};
        for (std::size_t index = 0; index < cards.size(); ++index) {
            const Rect card = stage.place(*cards[index]);
            EXPECT_TRUE(lies_in(card, page)) << written(card);
            EXPECT_TRUE(lies_in(card, stage.place(stage.the_parent(*cards[index]))));
            for (std::size_t other = 0; other < index; ++other) {
                EXPECT_FALSE(card.overlaps(stage.place(*cards[other]))) << index << " " << other;
            }
            expect_tidy(stage, *cards[index]);
            for (const SemanticNode* inner : stage.inside(*cards[index])) {
                EXPECT_TRUE(lies_in(stage.place(*inner), card)) << inner->spoken_name();
                EXPECT_GE(inner->rect.width, 0) << inner->spoken_name();
            }
        }
        expect_buttons_hold_their_labels(stage);
    }
}

TEST_P(Geometry, TheHeadAndTheMessagesAreTidy) {
    for (const NamedState& named : every_state()) {
        SCOPED_TRACE(named.name);
        app::AppState state = named.state;
        state.error_window.reset();
        stage.draw(state);
        expect_tidy(stage, *stage.all(Role::banner).front());
        const Rect page{0, 0, stage.input.viewport.width, stage.input.viewport.height};
        for (const PlacedRun& run : runs_in(stage, *stage.all(Role::main).front())) {
            EXPECT_TRUE(scrolls_by_itself(stage, run.node) || lies_in(run.rect, page)) << run.text;
        }
    }
}

TEST_P(Geometry, TheErrorWindowIsTidy) {
    for (const NamedState& named : every_state()) {
        if (!named.state.error_window) {
            continue;
        }
        SCOPED_TRACE(named.name);
        stage.draw(with_window(*named.state.error_window));
        const SemanticNode& dialog = *stage.all(Role::dialog).front();
        const Rect window = stage.place(dialog);
        EXPECT_TRUE(lies_in(window, {0, 0, stage.input.viewport.width, stage.input.viewport.height}));
        EXPECT_LE(window.width, 672) << "the specification's width";
        std::set<NodeId> scrolling; // long lines go out of sight there, and can be scrolled to
        for (const SemanticNode* node : stage.inside(dialog)) {
            if (node->role == Role::code) {
                scrolling.insert(node->id);
            } else {
                EXPECT_TRUE(scrolling.count(node->parent) == 1 || lies_in(stage.place(*node), window))
                    << node->spoken_name() << " at " << written(stage.place(*node)) << " in " << written(window);
            }
        }
        std::vector<PlacedRun> runs = runs_in(stage, dialog);
        std::erase_if(runs, [&](const PlacedRun& run) { return scrolling.count(run.node->id) == 1; });
        for (std::size_t index = 0; index < runs.size(); ++index) {
            EXPECT_TRUE(lies_in(runs[index].rect, window)) << runs[index].text;
            for (std::size_t other = 0; other < index; ++other) {
                EXPECT_FALSE(runs[index].rect.overlaps(runs[other].rect))
                    << runs[index].text << " lies on " << runs[other].text;
            }
        }
        expect_buttons_hold_their_labels(stage);
    }
}

TEST_P(Geometry, NoticesAreTidyAndInSight) {
    for (const NamedState& named : every_state()) {
        if (named.state.notices.notices.empty()) {
            continue;
        }
        stage.input.viewport.height = 700;
        app::AppState state = named.state;
        state.notices.notices[1].title = std::string(400, 'W');
        state.notices.notices[2].detail = std::string(4'000, 'w');
        stage.draw(state);
        const SemanticNode& region = *stage.find(Role::region, "Notices");
        const Rect viewport{0, 0, stage.input.viewport.width, stage.input.viewport.height};
        std::vector<Rect> met;
        for (const SemanticNode* notice : stage.all(Role::group)) {
            if (notice->parent == region.id) {
                expect_tidy(stage, *notice);
                const Rect rect = stage.place(*notice);
                EXPECT_TRUE(lies_in(rect, viewport)) << written(rect);
                for (const Rect& other : met) {
                    EXPECT_FALSE(rect.overlaps(other)) << written(rect) << " " << written(other);
                }
                met.push_back(rect);
            }
        }
        EXPECT_EQ(met.size(), 3u);
        expect_buttons_hold_their_labels(stage);
    }
}

TEST_P(Geometry, ControlsAreLargeEnoughForFingersOrPointers) {
    const float least = stage.input.viewport.width < narrow_width ? 40 : 28;
    for (const NamedState& named : every_state()) {
        stage.draw(named.state);
        for (const SemanticNode* button : stage.all(Role::button)) {
            EXPECT_GE(button->rect.width, least) << button->spoken_name();
            EXPECT_GE(button->rect.height, least) << button->spoken_name();
        }
    }
}

TEST_P(Geometry, AVerticalScrollbarBringsNoHorizontalOne) {
    stage.input.scrollbar_width = 15;
    stage.input.reduced_motion = true; // a drawer that slides in stands where it will
    for (const float height : {300.0f, 700.0f, 20'000.0f}) {
        stage.input.viewport.height = height;
        for (const NamedState& named : every_state()) {
            SCOPED_TRACE(named.name + " at height " + std::to_string(height));
            stage.draw(named.state);
            for (const SemanticNode* area : stage.all(Role::scroll_area)) {
                const bool scrolls_down = area->content.height > area->rect.height;
                const float room = area->rect.width - (scrolls_down ? stage.input.scrollbar_width : 0);
                // Long lines scroll sideways, and tables of many columns.
                const bool may = !area->name.empty() || stage.the_parent(*area).role == Role::grid;
                EXPECT_TRUE(may || area->content.width <= room + tolerance) << area->content.width;
                for (const SemanticNode* card : stage.all(Role::list_item)) {
                    EXPECT_LE(stage.place(*card).right(), stage.input.viewport.width) << card->name;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Widths, Geometry,
                         testing::Values(320, 360, 390, 430, 500, 599, 600, 640, 768, 800, 900, 1'024, 1'171, 1'172,
                                         1'280, 1'366, 1'440, 1'600, 1'920),
                         [](const auto& tested) { return std::to_string(tested.param); });

} // namespace
} // namespace etl::ui
