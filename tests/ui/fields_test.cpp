// Fields: what the page is told of the inputs that it lays over them, in every state that a field can be in.
#include "stage.hpp"

#include "app/store.hpp"

#include <algorithm>
#include <limits>

namespace etl::ui {
namespace {

class Fields : public testing::Test {
  protected:
    Fields() {
        stage.input.viewport.height = 3'000;
        (void)store.dispatch(app::RouteChanged{app::Route::gallery}, monday);
        draw();
    }

    void draw() { stage.draw(store.state()); }

    /// As the page reports what is typed.
    void type(Role role, std::string_view name, std::string text) {
        (void)store.dispatch(app::TextEntered{entry(role, name).key, std::move(text)}, monday);
        draw();
    }

    [[nodiscard]] const SemanticNode& the(Role role, std::string_view name) const {
        const SemanticNode* node = stage.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const SemanticNode none;
        return node == nullptr ? none : *node;
    }

    [[nodiscard]] const Entry& entry(Role role, std::string_view name) const {
        static const Entry none;
        const SemanticNode& node = the(role, name);
        EXPECT_TRUE(node.entry) << name;
        return node.entry ? *node.entry : none;
    }

    /// What is read out behind the name: the sentences that the field is tied to.
    [[nodiscard]] std::string sentence(NodeId id) const {
        const SemanticNode* node = stage.screen.tree().find(id);
        return node == nullptr ? std::string() : node->spoken_name();
    }

    app::Store store;
    Stage stage;
};

TEST_F(Fields, ALabelIsTiedToItsFieldAndIsItsName) {
    const SemanticNode& name = the(Role::text_field, "Name");
    EXPECT_EQ(the(Role::label, "Name").links.controls, name.id);
    EXPECT_TRUE(name.entry->labelled);
    EXPECT_TRUE(name.entry->manner.required);
    EXPECT_NE(stage.find(Role::text, "Required"), nullptr) << "for those who see";
    EXPECT_FALSE(entry(Role::search_field, "Search jobs").labelled) << "its name alone says it";
}

TEST_F(Fields, WhatIsEnteredStandsInTheField) {
    type(Role::text_field, "Name", "Jira – export");
    EXPECT_EQ(entry(Role::text_field, "Name").text, "Jira – export");
    EXPECT_EQ(store.state().view.text("job name"), "Jira – export");
}

TEST_F(Fields, TheHintIsReadWithTheField) {
    EXPECT_EQ(sentence(the(Role::text_field, "Name").links.hint), "As it is to stand on the card.");
}

TEST_F(Fields, AnErrorIsTiedToItsFieldAndGoesWhenItIsMended) {
    EXPECT_TRUE(entry(Role::text_field, "Notify").manner.invalid);
    EXPECT_EQ(sentence(the(Role::text_field, "Notify").links.error), "An address has an @ in it.");
    type(Role::text_field, "Notify", "team@example.org");
    EXPECT_FALSE(entry(Role::text_field, "Notify").manner.invalid);
    EXPECT_EQ(the(Role::text_field, "Notify").links.error, 0u);
    EXPECT_EQ(stage.find(Role::paragraph, "An address has an @ in it."), nullptr);
}

TEST_F(Fields, ADisabledFieldSaysWhyAndAReadOnlyOneIsNotDisabled) {
    const SemanticNode& owner = the(Role::text_field, "Owner");
    EXPECT_TRUE(owner.disabled);
    EXPECT_EQ(sentence(owner.links.hint), "Only an administrator can change it.");
    const SemanticNode& identifier = the(Role::text_field, "Identifier");
    EXPECT_FALSE(identifier.disabled);
    EXPECT_TRUE(identifier.entry->manner.read_only);
    EXPECT_EQ(identifier.entry->manner.style.family, FontFamily::mono);
}

TEST_F(Fields, ABusyFieldTurnsAndGoesOnBeingOne) {
    const SemanticNode& branch = the(Role::text_field, "Branch");
    EXPECT_TRUE(branch.busy);
    EXPECT_FALSE(branch.disabled);
    EXPECT_GT(branch.entry->manner.padding.right, entry(Role::text_field, "Name").manner.padding.right)
        << "the sign stands beside the text, not on it";
}

TEST_F(Fields, ASearchIsClearedByItsButtonAndByEscapeOnceThereIsSomething) {
    EXPECT_EQ(stage.find(Role::button, "Clear: Search jobs"), nullptr);
    EXPECT_FALSE(the(Role::search_field, "Search jobs").cancel) << "Escape is the window's then";
    type(Role::search_field, "Search jobs", "jira");
    const SemanticNode& clear = the(Role::button, "Clear: Search jobs");
    EXPECT_EQ(clear.links.controls, the(Role::search_field, "Search jobs").id);
    const auto* escape = std::get_if<app::TextEntered>(&*the(Role::search_field, "Search jobs").cancel);
    ASSERT_NE(escape, nullptr);
    EXPECT_EQ(escape->text, "");
    (void)store.dispatch(*clear.activate, monday);
    draw();
    EXPECT_EQ(entry(Role::search_field, "Search jobs").text, "");
    EXPECT_EQ(stage.find(Role::button, "Clear: Search jobs"), nullptr);
}

TEST_F(Fields, EnterSearches) {
    type(Role::search_field, "Search jobs", "jira");
    (void)store.dispatch(*the(Role::search_field, "Search jobs").activate, monday);
    draw();
    EXPECT_NE(stage.find(Role::paragraph, "Searched for: jira"), nullptr);
}

TEST_F(Fields, PhonesGetFingerHighFieldsIntoWhichTheyNeedNotZoom) {
    EXPECT_EQ(the(Role::text_field, "Name").rect.height, 32);
    EXPECT_EQ(entry(Role::text_field, "Name").manner.style.size, 13);
    stage.input.viewport = {360, 700};
    draw();
    std::size_t fields = 0;
    for (const SemanticNode& node : stage.nodes()) {
        if (is_entry(node.role)) {
            ++fields;
            EXPECT_GE(node.rect.height, 40) << node.name;
            EXPECT_GE(node.entry->manner.style.size, 16) << node.name;
        }
    }
    EXPECT_GT(fields, 4u);
}

TEST_F(Fields, TypedTextAndPlaceholdersAreReadableOnTheirFields) {
    for (const bool dark : {false, true}) {
        stage.input.dark = dark;
        draw();
        const Picture picture = stage.picture();
        constexpr auto everything = std::numeric_limits<std::size_t>::max();
        for (const SemanticNode& node : stage.nodes()) {
            if (is_entry(node.role)) {
                const Rect place = stage.place(node);
                const Point inside{place.x + 4, place.y + place.height / 2};
                const Color ground = picture.under(inside, everything);
                EXPECT_GE(contrast(node.entry->manner.ink, ground), 4.5) << node.name;
                EXPECT_GE(contrast(node.entry->manner.placeholder_ink, ground), 4.5) << node.name;
                // Not on the line's very middle, where two triangles meet.
                double seen = 0;
                for (const float share : {0.3f, 0.45f, 0.6f}) {
                    const Point on_edge{place.x + place.width * share, place.y + 0.48f};
                    const Color edge = picture.under(on_edge, everything);
                    seen = std::max(seen, contrast(edge, stage.screen.theme().page));
                }
                EXPECT_TRUE(node.disabled || seen >= 3.0) << node.name << ": where the field is can be seen";
            }
        }
    }
}

TEST_F(Fields, TheFocusIsDrawnAroundTheField) {
    const auto rest = stage.picture().fingerprint();
    stage.input.focused = stage.input.focus_owner = the(Role::text_field, "Name").id;
    draw();
    EXPECT_NE(stage.picture().fingerprint(), rest);
    const auto focused = stage.picture().fingerprint();
    stage.input.now += 60'000;
    draw();
    EXPECT_EQ(stage.all(Role::tooltip).size(), 0u);
    stage.input.now -= 60'000;
    draw();
    EXPECT_EQ(stage.picture().fingerprint(), focused) << "the caret is the browser's";
}

TEST_F(Fields, ANumberFieldHasItsRangeAndItsSteps) {
    const SemanticNode& retries = the(Role::number_field, "Retries");
    EXPECT_EQ(retries.entry->manner.least, "0");
    EXPECT_EQ(retries.entry->manner.most, "10");
    (void)store.dispatch(*the(Role::button, "Increase: Retries").activate, monday);
    draw();
    EXPECT_EQ(entry(Role::number_field, "Retries").text, "4");
    EXPECT_TRUE(the(Role::button, "Increase: Retries").skips_tab) << "the arrow keys do the same";
    type(Role::number_field, "Retries", "10");
    EXPECT_EQ(the(Role::button, "Increase: Retries").description, "This is the most.");
    type(Role::number_field, "Retries", "x");
    EXPECT_EQ(sentence(the(Role::number_field, "Retries").links.error), "Enter a whole number.");
    EXPECT_EQ(stage.find(Role::button, "Increase: Share"), nullptr) << "nothing to step in a disabled one";
}

TEST_F(Fields, ASelectOffersItsOptions) {
    const Entry& interval = entry(Role::select, "Interval");
    EXPECT_EQ(interval.options.size(), 4u);
    EXPECT_FALSE(interval.options.back().enabled);
    type(Role::select, "Interval", "720");
    EXPECT_EQ(sentence(the(Role::select, "Interval").links.hint), "720 minutes.");
}

TEST_F(Fields, AComboboxOffersWhatMatchesInAListAboveThePage) {
    EXPECT_EQ(the(Role::combobox, "Time zone").expanded, State::no);
    EXPECT_EQ(stage.find(Role::list_box, "Time zone"), nullptr);
    (void)store.dispatch(*the(Role::button, "Options: Time zone").activate, monday);
    draw();
    EXPECT_EQ(the(Role::option, "Africa/Cairo").set_size, 13u) << "all, since the text is one of them";
    EXPECT_LT(stage.all(Role::option).size(), 13u) << "made are those in sight";
    type(Role::combobox, "Time zone", "asia");
    const SemanticNode& zone = the(Role::combobox, "Time zone");
    EXPECT_EQ(zone.expanded, State::yes);
    const SemanticNode& list = the(Role::list_box, "Time zone");
    EXPECT_EQ(list.parent, 0u) << "so that nothing cuts it off";
    EXPECT_EQ(zone.links.controls, list.id);
    ASSERT_EQ(stage.all(Role::option).size(), 3u);
    EXPECT_EQ(zone.links.active, the(Role::option, "Asia/Kolkata").id);
    EXPECT_EQ(the(Role::option, "Asia/Kolkata").selected, State::yes);
    EXPECT_EQ(the(Role::option, "Asia/Tokyo").set_size, 3u);
    EXPECT_TRUE(std::holds_alternative<app::MenuClosed>(*zone.cancel));
    (void)store.dispatch(*zone.activate, monday);
    (void)store.dispatch(app::MenuClosed{}, monday);
    draw();
    EXPECT_EQ(entry(Role::combobox, "Time zone").text, "Asia/Kolkata");
    EXPECT_EQ(stage.find(Role::list_box, "Time zone"), nullptr);
}

TEST_F(Fields, OfThousandsOfOptionsOnlyThoseInSightAreMadeAndTheActiveOne) {
    (void)store.dispatch(*the(Role::button, "Options: Target table").activate, monday);
    draw();
    EXPECT_LT(stage.all(Role::option).size(), 12u);
    EXPECT_EQ(the(Role::option, "warehouse.table_1").set_size, 5'000u);
    (void)store.dispatch(app::ViewValueSet{"target", 4'711}, monday);
    draw();
    EXPECT_LT(stage.all(Role::option).size(), 12u);
    const SemanticNode& far = the(Role::option, "warehouse.table_4712");
    EXPECT_EQ(far.position, 4'712u);
    EXPECT_EQ(far.selected, State::yes);
    EXPECT_EQ(the(Role::combobox, "Target table").links.active, far.id);
    const SemanticNode& list = the(Role::list_box, "Target table");
    EXPECT_EQ(far.rect.y, 4 + 4'711 * 32.0f) << "where it comes into sight";
    stage.screen.set_scroll(list.id, {0, 4'711 * 32.0f});
    draw();
    EXPECT_NE(stage.find(Role::option, "warehouse.table_4715"), nullptr);
    EXPECT_EQ(stage.find(Role::option, "warehouse.table_1"), nullptr);
    type(Role::combobox, "Target table", "table_49");
    EXPECT_EQ(stage.all(Role::option).front()->set_size, 111u);
}

TEST_F(Fields, AListThatOpensAnewBeginsAtItsTop) {
    const app::Action toggle = *the(Role::button, "Options: Target table").activate;
    (void)store.dispatch(toggle, monday);
    draw();
    stage.screen.set_scroll(the(Role::list_box, "Target table").id, {0, 3'000});
    draw();
    EXPECT_EQ(stage.find(Role::option, "warehouse.table_2"), nullptr);
    (void)store.dispatch(toggle, monday);
    draw();
    (void)store.dispatch(toggle, monday);
    draw();
    EXPECT_NE(stage.find(Role::option, "warehouse.table_2"), nullptr) << "as the page's new element does";
}

TEST_F(Fields, AComboboxWithoutAMatchOpensNothing) {
    (void)store.dispatch(*the(Role::button, "Options: Time zone").activate, monday);
    type(Role::combobox, "Time zone", "Atlantis");
    EXPECT_EQ(the(Role::combobox, "Time zone").expanded, State::no);
    EXPECT_EQ(stage.find(Role::list_box, "Time zone"), nullptr);
    EXPECT_EQ(sentence(the(Role::combobox, "Time zone").links.error), "There is no such time zone.");
}

TEST_F(Fields, ATextAreaShowsItsRowsAndDoesNothingWithEnter) {
    const SemanticNode& notes = the(Role::text_area, "Notes");
    EXPECT_GT(notes.rect.height, 4 * notes.entry->manner.style.line_height);
    EXPECT_FALSE(notes.activate);
    EXPECT_TRUE(notes.entry->manner.spelling);
    EXPECT_FALSE(entry(Role::text_area, "Payload").manner.spelling);
}

} // namespace
} // namespace etl::ui
