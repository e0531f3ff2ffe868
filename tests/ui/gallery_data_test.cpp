// The gallery's tree, long text, sliders and charts: what they say of themselves, and that only what is in sight is
// made.
#include "stage.hpp"

#include "app/store.hpp"
#include "ui/chart.hpp"
#include "ui/code_box.hpp"
#include "ui/tree.hpp"

namespace etl::ui {
namespace {

class GalleryData : public testing::Test {
  protected:
    GalleryData() {
        stage.input.viewport = {1280, 3'000};
        (void)store.dispatch(app::RouteChanged{app::Route::gallery}, monday);
        draw();
    }

    void draw() { stage.draw(store.state()); }

    void press(Role role, std::string_view name) {
        const SemanticNode& node = the(role, name);
        ASSERT_TRUE(node.activate) << name;
        (void)store.dispatch(*node.activate, monday);
        draw();
    }

    [[nodiscard]] const SemanticNode& the(Role role, std::string_view name) const {
        const SemanticNode* node = stage.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const SemanticNode none;
        return node == nullptr ? none : *node;
    }

    [[nodiscard]] std::vector<const SemanticNode*> inside(Role role, const SemanticNode& of) const {
        std::vector<const SemanticNode*> found = stage.inside(of);
        std::erase_if(found, [&](const SemanticNode* node) { return node->role != role; });
        return found;
    }

    app::Store store;
    Stage stage;
};

TEST_F(GalleryData, ATreeFoldsAndSaysWhereEachItemStands) {
    const auto items = [&] { return inside(Role::tree_item, the(Role::tree, "Context")).size(); };
    EXPECT_EQ(items(), 10u);
    const SemanticNode labels = the(Role::tree_item, "labels: [3]");
    EXPECT_EQ(labels.level, 2);
    EXPECT_EQ(labels.position, 2u);
    EXPECT_EQ(labels.set_size, 3u);
    EXPECT_EQ(labels.expanded, State::yes);
    EXPECT_EQ(the(Role::tree_item, "resolved: null").expanded, State::none);
    press(Role::tree_item, "labels: [3]");
    EXPECT_EQ(the(Role::tree_item, "labels: [3]").expanded, State::no);
    EXPECT_EQ(items(), 7u);
    press(Role::tree_item, "record: {3}");
    EXPECT_EQ(items(), 4u);
    press(Role::tree_item, "record: {3}");
    EXPECT_EQ(items(), 7u) << "what was folded inside stays so";
}

TEST_F(GalleryData, ATreesValuesAreColouredByKindAndReadable) {
    std::vector<Color> inks;
    for (const char* name : {"batch: 7", "key: \"PROJ-42\"", "resolved: null"}) {
        const SemanticNode& item = the(Role::tree_item, name);
        ASSERT_EQ(item.runs.size(), 2u) << name;
        inks.push_back(item.runs[1].color);
        EXPECT_GE(contrast(item.runs[1].color, stage.screen.theme().surface), 4.5) << name;
    }
    EXPECT_NE(inks[0], inks[1]);
    EXPECT_NE(inks[1], inks[2]);
    EXPECT_NE(inks[0], inks[2]);
}

TEST_F(GalleryData, TabComesToOneItemOfATree) {
    const auto stops = [&] {
        std::vector<std::string> names;
        for (const SemanticNode* item : inside(Role::tree_item, the(Role::tree, "Context"))) {
            if (!item->skips_tab) {
                names.push_back(item->spoken_name());
            }
        }
        return names;
    };
    EXPECT_EQ(stops(), std::vector<std::string>{"batch: 7"});
    stage.input.focus_owner = the(Role::tree_item, "retry: true").id;
    draw();
    EXPECT_EQ(stops(), std::vector<std::string>{"retry: true"});
    stage.input.focus_owner = 0;
    draw();
    EXPECT_EQ(stops(), std::vector<std::string>{"retry: true"});
    press(Role::tree_item, "record: {3}");
    EXPECT_EQ(stops().size(), 1u);
}

TEST(Tree, MakesOnlyWhatIsInSightOfAHundredThousandItems) {
    shell::native::FixedText text;
    Ui ui(text);
    FrameInput input{.viewport = {400, 400}, .scale = 1, .now = monday};
    std::size_t asked = 0;
    const auto draw = [&] {
        asked = 0;
        ui.begin_frame(input, {});
        tree(ui, "tree", {0, 0, 400, 272}, "Tree", 100'000, [&](std::size_t index) {
            ++asked;
            TreeItem item;
            item.key = item.label = "Item " + std::to_string(index);
            return item;
        });
        ui.end_frame();
    };
    draw();
    const NodeId area = ui.tree().nodes[1].id;
    input.focus_owner = ui.tree().find(Role::tree_item, "Item 3")->id;
    draw();
    ui.set_scroll(area, {0, 1e9f});
    draw();
    EXPECT_LT(asked, 30u);
    EXPECT_NE(ui.tree().find(Role::tree_item, "Item 99999"), nullptr);
    EXPECT_NE(ui.tree().find(Role::tree_item, "Item 3"), nullptr) << "it has the focus";
    EXPECT_EQ(ui.tree().find(Role::tree_item, "Item 50"), nullptr);
}

TEST_F(GalleryData, ASliderHasRangeValueAndWords) {
    const SemanticNode& slider = the(Role::slider, "Limit");
    EXPECT_EQ(slider.value, 40);
    EXPECT_EQ(slider.value_text, "40 a minute");
    EXPECT_EQ(slider.adjustable->most, 100);
    const SemanticNode& workers = the(Role::slider, "Workers");
    EXPECT_TRUE(workers.disabled);
    EXPECT_EQ(workers.description, "The platform decides how many there are.");
    EXPECT_EQ(workers.adjustable->least, 4);
    EXPECT_EQ(workers.adjustable->most, 4) << "it can't be moved";
}

TEST_F(GalleryData, ChartsAreASentenceOrATable) {
    EXPECT_NE(stage.find(Role::image, "Records: 29,500 extracted, 12,400 transformed, 312 failed"), nullptr);
    EXPECT_NE(stage.find(Role::image, "Records a minute: from 2 up to 13, now 4"), nullptr);
    EXPECT_NE(stage.find(Role::image, "Stages: extract took 4 minutes, transform 5, load 2"), nullptr);
    press(Role::switch_control, "As tables");
    for (const char* name : {"Records", "Records a minute", "Stages"}) {
        const SemanticNode& table = the(Role::table, name);
        EXPECT_EQ(inside(Role::row, table).size(), 4u) << name;
        EXPECT_EQ(inside(Role::column_header, table).size(), 2u) << name;
        EXPECT_EQ(inside(Role::cell, table).size(), 6u) << name;
        EXPECT_EQ(table.position, 4u);
    }
    EXPECT_NE(stage.find(Role::cell, "29,500"), nullptr);
    EXPECT_TRUE(stage.all(Role::image).empty());
}

TEST_F(GalleryData, SectionsKeepTheirPlacesWhenThePageIsScrolled) {
    stage.input.viewport.height = 700;
    draw();
    const auto tops = [&] {
        std::vector<float> found;
        for (const SemanticNode* node : stage.all(Role::heading)) {
            found.push_back(node->rect.y);
        }
        return found;
    };
    const std::vector<float> before = tops();
    for (const float offset : {300.0f, 900.0f, 1'500.0f}) {
        stage.screen.set_scroll(stage.all(Role::scroll_area).front()->id, {0, offset});
        draw();
        EXPECT_EQ(tops(), before) << offset;
    }
}

TEST(Chart, NothingAndZeroesAreDrawnToo) {
    shell::native::FixedText text;
    Ui ui(text);
    ui.begin_frame({.viewport = {400, 400}, .scale = 1, .now = monday}, {});
    sparkline(ui, "none", {0, 0, 100, 20}, "No runs", {});
    constexpr std::array<float, 3> zeroes{0, 0, -1};
    sparkline(ui, "zeroes", {0, 30, 100, 20}, "Nothing", zeroes);
    const std::array bars{Bar{"A label that is far too long for its column", 0, "0"}};
    bar_chart(ui, "bars", {0, 60, 300, bar_chart_height(1)}, "Nothing", bars);
    const std::array spans{TimeSpan{"Late", 1.5f, 0.2f, "0 s"}};
    timeline(ui, "spans", {0, 100, 300, timeline_height(1)}, "Late", spans, "14:00", "14:10");
    ui.end_frame();
    for (const SemanticNode& node : ui.tree().nodes) {
        EXPECT_LE(node.rect.right(), 400) << node.spoken_name();
        for (const SemanticRun& run : node.runs) {
            EXPECT_GE(run.box.x, 0) << run.text;
        }
    }
}

TEST_F(GalleryData, LongTextShowsTheLinesInSightOfAllThatThereAre) {
    const SemanticNode& area = the(Role::scroll_area, "Stack trace");
    EXPECT_EQ(area.content.height, 2'001 * 18);
    EXPECT_TRUE(area.focusable);
    const auto runs = [&] {
        std::vector<SemanticRun> found;
        for (const SemanticNode* node : inside(Role::code, the(Role::scroll_area, "Stack trace"))) {
            found.insert(found.end(), node->runs.begin(), node->runs.end());
        }
        return found;
    };
    EXPECT_LT(runs().size(), 10u);
    EXPECT_EQ(runs().front().text, "  at step (pipeline.js:1)");
    // The last line is one of thousands of letters: a part of it is made, at its place.
    stage.screen.set_scroll(area.id, {1'000, 1e9f});
    draw();
    const SemanticRun last = runs().back();
    EXPECT_LT(last.text.size(), 400u);
    EXPECT_LE(last.box.x, 1'000);
    EXPECT_GE(last.box.right(), 1'000 + the(Role::scroll_area, "Stack trace").rect.width);
    EXPECT_NE(last.text.find("{\"record\":"), std::string::npos);
}

TEST(CodeBox, NoticesAnotherTextAndForgetsWhatIsGone) {
    shell::native::FixedText text;
    Ui ui(text);
    const auto first_line = [&](std::string_view shown) {
        ui.begin_frame({.viewport = {400, 400}, .scale = 1, .now = monday}, {});
        code_box(ui, {}, "code", {0, 0, 300, 100}, shown, "Text");
        ui.end_frame();
        return ui.tree().nodes.back().runs.front().text;
    };
    EXPECT_EQ(first_line("one\ntwo"), "one");
    EXPECT_EQ(first_line("1\r\n2"), "1");
    EXPECT_EQ(first_line("\tuno"), "    uno");
    EXPECT_EQ(code_height("a\nb\n"), 2 * 18);
}

} // namespace
} // namespace etl::ui
