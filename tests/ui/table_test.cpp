// The gallery's table: what it says of itself, that only what is in sight is made, and where its parts stand.
#include "stage.hpp"

#include "app/store.hpp"

namespace etl::ui {
namespace {

class Table : public testing::Test {
  protected:
    Table() {
        stage.input.viewport = {1280, 3'000};
        (void)store.dispatch(app::RouteChanged{app::Route::gallery}, monday);
        draw();
    }

    void draw() { stage.draw(store.state()); }

    void press(Role role, std::string_view name, bool shift = false) {
        const SemanticNode& node = the(role, name);
        const auto& action = shift ? node.extend : node.activate;
        ASSERT_TRUE(action) << name;
        (void)store.dispatch(*action, monday);
        draw();
    }

    [[nodiscard]] const SemanticNode& the(Role role, std::string_view name) const {
        const SemanticNode* node = stage.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const SemanticNode none;
        return node == nullptr ? none : *node;
    }

    [[nodiscard]] std::vector<const SemanticNode*> in_table(Role role) const {
        std::vector<const SemanticNode*> found = stage.inside(the(Role::grid, "Runs"));
        std::erase_if(found, [&](const SemanticNode* node) { return node->role != role; });
        return found;
    }

    void scroll(Point to) {
        stage.screen.set_scroll(in_table(Role::scroll_area).front()->id, to);
        draw();
    }

    void focus(const SemanticNode& node) {
        stage.input.focus_owner = stage.input.focused = node.id;
        draw();
    }

    app::Store store;
    Stage stage;
};

TEST_F(Table, SaysHowLargeItIsAndMakesWhatIsInSight) {
    const SemanticNode& grid = the(Role::grid, "Runs");
    EXPECT_EQ(grid.position, 100'001u) << "rows with the head";
    EXPECT_EQ(grid.set_size, 4u);
    const auto rows = in_table(Role::row);
    EXPECT_LT(rows.size(), 12u);
    EXPECT_EQ(rows[0]->position, 1u);
    EXPECT_EQ(rows[1]->position, 2u);
    const auto heads = in_table(Role::column_header);
    ASSERT_EQ(heads.size(), 4u);
    EXPECT_EQ(heads[0]->position, 1u);
    EXPECT_EQ(heads[1]->sort, Sort::ascending);
    EXPECT_EQ(heads[2]->sort, Sort::none) << "cannot be sorted";
    EXPECT_EQ(heads[3]->sort, Sort::unsorted);
    EXPECT_EQ(in_table(Role::scroll_area).front()->content.height, 36 + 36 * 100'000);
}

TEST_F(Table, IsScrolledToItsLastRow) {
    scroll({0, 5'000'000});
    const SemanticNode& last = the(Role::checkbox, "Run 100000");
    const SemanticNode& row = stage.the_parent(stage.the_parent(last));
    EXPECT_EQ(row.position, 100'001u);
    EXPECT_EQ(row.rect.y, 36 + 36 * 99'999.0f) << "in the content, exactly";
    EXPECT_LT(in_table(Role::row).size(), 12u);
    EXPECT_EQ(stage.find(Role::checkbox, "Run 1"), nullptr);
}

TEST_F(Table, APressOnAHeadSortsAndTurns) {
    press(Role::button, "Run");
    EXPECT_EQ(the(Role::column_header, "Run").sort, Sort::descending);
    EXPECT_NE(stage.find(Role::grid_cell, "Run 100000"), nullptr);
    press(Role::button, "Records");
    EXPECT_EQ(the(Role::column_header, "Records").sort, Sort::ascending);
    EXPECT_EQ(the(Role::column_header, "Run").sort, Sort::unsorted);
    EXPECT_EQ(stage.find(Role::button, "Stage"), nullptr);
}

TEST_F(Table, TickingRowsMakesTheHeadsBoxMixedAndShiftTakesARange) {
    EXPECT_EQ(the(Role::checkbox, "All rows").checked, State::no);
    press(Role::checkbox, "Run 2");
    EXPECT_EQ(the(Role::checkbox, "Run 2").checked, State::yes);
    EXPECT_EQ(the(Role::checkbox, "All rows").checked, State::mixed);
    press(Role::checkbox, "Run 5", true);
    for (const char* run : {"Run 3", "Run 4", "Run 5"}) {
        EXPECT_EQ(the(Role::checkbox, run).checked, State::yes) << run;
    }
    EXPECT_EQ(the(Role::checkbox, "Run 6").checked, State::no);
    press(Role::checkbox, "All rows");
    EXPECT_EQ(the(Role::checkbox, "All rows").checked, State::yes);
    EXPECT_EQ(store.state().view.rows("runs").count(), 100'000u);
    press(Role::checkbox, "All rows");
    EXPECT_EQ(the(Role::checkbox, "Run 3").checked, State::no);
}

TEST_F(Table, TabComesToOneCellThatIsInSight) {
    const auto stops = [&] {
        std::vector<std::string> names;
        for (const SemanticNode* row : in_table(Role::row)) {
            for (const SemanticNode* node :
                 row->position > 1 ? stage.inside(*row) : std::vector<const SemanticNode*>{}) {
                if (!node->skips_tab && (node->role == Role::checkbox || node->focusable)) {
                    names.push_back(node->spoken_name());
                }
            }
        }
        return names;
    };
    EXPECT_EQ(stops(), std::vector<std::string>{"Run 1"});
    focus(the(Role::grid_cell, "Run 2"));
    EXPECT_EQ(stops(), std::vector<std::string>{"Run 2"});
    EXPECT_TRUE(the(Role::checkbox, "Run 2").skips_tab);
    stage.input.focus_owner = stage.input.focused = 0;
    draw();
    EXPECT_EQ(stops(), std::vector<std::string>{"Run 2"}) << "where the focus was";
    scroll({0, 36'018});
    EXPECT_EQ(stops(), std::vector<std::string>{"Run 1002"}) << "the first row that is whole";
}

TEST_F(Table, TheFocusedRowStaysWhenItIsScrolledAway) {
    focus(the(Role::grid_cell, "Run 2"));
    scroll({0, 100'000});
    EXPECT_NE(stage.find(Role::grid_cell, "Run 2"), nullptr);
    EXPECT_EQ(stage.find(Role::grid_cell, "Run 3"), nullptr);
    EXPECT_NE(stage.find(Role::grid_cell, "Run 2780"), nullptr);
    stage.input.focus_owner = stage.input.focused = 0;
    draw();
    EXPECT_EQ(stage.find(Role::grid_cell, "Run 2"), nullptr);
}

TEST_F(Table, TheFocusThatCameWithTheScrollIsKeptToo) {
    // A key pressed quickly: the focus goes on and the rows are scrolled before the next frame.
    focus(the(Role::grid_cell, "Run 2"));
    stage.input.focus_owner = the(Role::grid_cell, "Run 3").id;
    scroll({0, 100'000});
    EXPECT_NE(stage.find(Role::grid_cell, "Run 3"), nullptr);
    EXPECT_EQ(stage.find(Role::grid_cell, "Run 2"), nullptr);
}

TEST_F(Table, AColumnsWidthIsAValue) {
    const SemanticNode& grip = the(Role::splitter, "Width of Stage");
    EXPECT_EQ(grip.value, 140);
    EXPECT_TRUE(grip.vertical);
    const float before = the(Role::column_header, "Stage").rect.width;
    (void)store.dispatch(app::ViewValueSet{grip.adjustable->key, 200}, monday);
    draw();
    EXPECT_EQ(the(Role::column_header, "Stage").rect.width, before + 60);
}

TEST_F(Table, ACutTextIsSaidInFull) {
    bool found = false;
    for (const SemanticNode* cell : in_table(Role::grid_cell)) {
        found = found || (cell->description == "vectorize in batches of 512 records" &&
                          cell->spoken_name().find("…") != std::string::npos);
    }
    EXPECT_TRUE(found);
}

TEST_F(Table, ScrolledSidewaysTheHeadStaysOverItsColumnsAndTheFirstColumnStays) {
    (void)store.dispatch(app::ViewValueSet{"width 1", 600}, monday);
    draw();
    const auto left_of = [&](std::string_view text) {
        for (const Picture::Drawn& one : stage.picture().drawn) {
            if (one.run.text == text && one.seen().width > 0) {
                return one.rect.x;
            }
        }
        return -1.0f;
    };
    const float head = left_of("Stage");
    const float cell = left_of("transform");
    const float first = left_of("Run 1");
    EXPECT_EQ(head, cell);
    scroll({120, 0});
    EXPECT_EQ(left_of("transform"), -1) << "below the column that stays";
    EXPECT_EQ(left_of("Run 1"), first);
    scroll({20, 0});
    const auto rect_of = [&](Role role, std::string_view name) { return stage.place(the(role, name)); };
    EXPECT_EQ(rect_of(Role::column_header, "Run").x, rect_of(Role::grid_cell, "Run 1").x);
    EXPECT_EQ(rect_of(Role::column_header, "Records").x, rect_of(Role::grid_cell, "3").x);
}

TEST_F(Table, SaysThatItIsEmptyOrBeingRead) {
    press(Role::radio, "No rows");
    EXPECT_EQ(the(Role::grid, "Runs").position, 1u);
    EXPECT_NE(stage.find(Role::heading, "No runs match"), nullptr);
    EXPECT_TRUE(the(Role::checkbox, "All rows").disabled);
    EXPECT_FALSE(the(Role::checkbox, "All rows").description.empty());
    EXPECT_EQ(in_table(Role::row).size(), 1u);
    press(Role::radio, "Rows on their way");
    EXPECT_TRUE(the(Role::grid, "Runs").busy);
    EXPECT_EQ(the(Role::progress_bar, "Loading runs").value, unknown_value);
    EXPECT_EQ(stage.find(Role::heading, "No runs match"), nullptr);
}

TEST_F(Table, TargetsAreLargeOnPhones) {
    stage.input.viewport = {360, 6'000};
    draw();
    EXPECT_EQ(stage.find(Role::splitter, "Width of Run"), nullptr);
    for (const SemanticNode* node : in_table(Role::checkbox)) {
        EXPECT_GE(node->rect.height, 40) << node->spoken_name();
        EXPECT_GE(node->rect.width, 40) << node->spoken_name();
    }
}

} // namespace
} // namespace etl::ui
