// The widgets of the gallery: found by role and name, pressed by what they record, and what they are after that.
#include "stage.hpp"

#include "app/store.hpp"

namespace etl::ui {
namespace {

class Gallery : public testing::Test {
  protected:
    Gallery() {
        (void)store.dispatch(app::RouteChanged{app::Route::gallery}, monday);
        draw();
    }

    ScreenOutcome draw() { return stage.draw(store.state()); }

    /// A press by pointer, key or assistive technology: all end in the node's own action.
    void press(Role role, std::string_view name) {
        const SemanticNode* node = stage.find(role, name);
        ASSERT_NE(node, nullptr) << name;
        ASSERT_TRUE(node->activate) << name;
        (void)store.dispatch(*node->activate, monday);
        draw();
    }

    [[nodiscard]] const SemanticNode& the(Role role, std::string_view name) const {
        const SemanticNode* node = stage.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const SemanticNode none;
        return node == nullptr ? none : *node;
    }

    app::Store store;
    Stage stage;
};

TEST_F(Gallery, ASwitchGoesOnAndOff) {
    EXPECT_EQ(the(Role::switch_control, "Active").checked, State::yes);
    press(Role::switch_control, "Active");
    EXPECT_EQ(the(Role::switch_control, "Active").checked, State::no);
    EXPECT_TRUE(the(Role::switch_control, "Switching").busy);
}

TEST_F(Gallery, ASwitchEasesOverUnlessMotionIsUnwanted) {
    press(Role::switch_control, "Active");
    const auto between = stage.picture().fingerprint();
    stage.input.now += 1'000;
    draw();
    EXPECT_NE(stage.picture().fingerprint(), between);
    const auto over = stage.picture().fingerprint();

    Stage calm;
    calm.input.reduced_motion = true;
    EXPECT_FALSE(calm.draw(gallery()).wake);
    EXPECT_FALSE(calm.draw(store.state()).wake);
    const auto at_once = calm.picture().fingerprint();
    calm.input.now += 1'000;
    calm.draw(store.state());
    EXPECT_EQ(calm.picture().fingerprint(), at_once);
    EXPECT_FALSE(over.empty());
}

TEST_F(Gallery, ACheckboxForSeveralIsMixedWhereTheyDiffer) {
    EXPECT_EQ(the(Role::checkbox, "All stages").checked, State::mixed);
    press(Role::checkbox, "Load");
    EXPECT_EQ(the(Role::checkbox, "All stages").checked, State::yes);
    press(Role::checkbox, "All stages");
    EXPECT_EQ(the(Role::checkbox, "All stages").checked, State::no);
    EXPECT_EQ(the(Role::checkbox, "Extract").checked, State::no);
}

TEST_F(Gallery, TabReachesOneRadioAndOneTab) {
    press(Role::radio, "Daily");
    EXPECT_EQ(the(Role::radio, "Daily").checked, State::yes);
    EXPECT_FALSE(the(Role::radio, "Daily").skips_tab);
    EXPECT_TRUE(the(Role::radio, "Hourly").skips_tab);
    EXPECT_EQ(the(Role::radio, "Weekly").description, "This job runs at least once a day.");
    press(Role::tab, "Log");
    EXPECT_EQ(the(Role::tab, "Log").selected, State::yes);
    EXPECT_TRUE(the(Role::tab, "Runs").skips_tab);
    EXPECT_NE(stage.find(Role::tab_panel, "Log"), nullptr);
    EXPECT_EQ(stage.find(Role::tab_panel, "Runs"), nullptr);
}

TEST_F(Gallery, AMenuOpensAboveEverythingAndSaysWhatIsIn) {
    EXPECT_EQ(the(Role::button, "Actions").popup, Popup::menu);
    EXPECT_EQ(the(Role::button, "Actions").expanded, State::no);
    press(Role::button, "Actions");
    EXPECT_EQ(the(Role::button, "Actions").expanded, State::yes);
    const SemanticNode& menu = the(Role::menu, "Actions");
    EXPECT_EQ(menu.parent, 0u) << "so that nothing cuts it off";
    EXPECT_TRUE(std::holds_alternative<app::MenuClosed>(*menu.cancel));
    EXPECT_EQ(stage.all(Role::menu_item).size(), 4u);
    EXPECT_TRUE(the(Role::menu_item, "Pause").disabled);
    EXPECT_EQ(the(Role::menu_item, "Pause").description, "Nothing is running.");
    const SemanticNode* backdrop = stage.all(Role::backdrop).front();
    EXPECT_TRUE(std::holds_alternative<app::MenuClosed>(*backdrop->activate));
    press(Role::menu_item, "Delete…");
    EXPECT_EQ(stage.find(Role::menu, "Actions"), nullptr);
    EXPECT_NE(stage.find(Role::alert_dialog, "Delete 12 records?"), nullptr);
}

TEST_F(Gallery, AWindowIsModalAndCloses) {
    for (const auto& [button, role, name] :
         {std::tuple{"Open dialog", Role::dialog, "Dialog"}, std::tuple{"Open drawer", Role::dialog, "Drawer"},
          std::tuple{"Delete records…", Role::alert_dialog, "Delete 12 records?"}}) {
        press(Role::button, button);
        EXPECT_TRUE(the(role, name).modal);
        EXPECT_TRUE(std::holds_alternative<app::WindowClosed>(*the(role, name).cancel));
        press(Role::button, "Close");
        EXPECT_EQ(stage.find(role, name), nullptr);
    }
}

TEST_F(Gallery, AConfirmationSaysItsConsequence) {
    press(Role::button, "Delete records…");
    EXPECT_EQ(the(Role::alert_dialog, "Delete 12 records?").description,
              "They are gone from the queue for good. The next run extracts them again.");
    press(Role::button, "Delete records");
    EXPECT_TRUE(store.state().view.window.empty());
}

TEST_F(Gallery, AnotherPageClosesWhatWasOpen) {
    press(Role::button, "Open drawer");
    (void)store.dispatch(app::RouteChanged{app::Route::jobs}, monday);
    draw();
    EXPECT_TRUE(store.state().view.window.empty());
    EXPECT_NE(stage.find(Role::heading, "Jobs"), nullptr);
    EXPECT_EQ(stage.find(Role::heading, "Widgets"), nullptr);
}

TEST_F(Gallery, PagesSayWhichIsInSight) {
    EXPECT_TRUE(the(Role::button, "Page 1").current);
    EXPECT_EQ(the(Role::button, "Previous page").description, "This is the first page.");
    press(Role::button, "Page 20");
    EXPECT_TRUE(the(Role::button, "Page 20").current);
    EXPECT_TRUE(the(Role::button, "Next page").disabled);
    press(Role::button, "Previous page");
    EXPECT_TRUE(the(Role::button, "Page 19").current);
}

TEST_F(Gallery, ASplitterHasItsValueAndRange) {
    const SemanticNode& bar = the(Role::splitter, "Width of the left pane");
    EXPECT_EQ(bar.value, 40);
    ASSERT_TRUE(bar.adjustable);
    EXPECT_EQ(bar.adjustable->least, 20);
    EXPECT_EQ(bar.adjustable->most, 80);
    EXPECT_TRUE(bar.vertical);
    const float before = stage.place(bar).x;
    (void)store.dispatch(app::ViewValueSet{"split", 60}, monday);
    draw();
    EXPECT_GT(stage.place(the(Role::splitter, "Width of the left pane")).x, before);
}

TEST_F(Gallery, ALinkLeadsSomewhereAndIsNoButton) {
    EXPECT_EQ(the(Role::link, "Jobs page").href, "#/");
    EXPECT_FALSE(the(Role::link, "Jobs page").activate) << "links belong to the DOM alone";
}

TEST_F(Gallery, UnknownProgressHasNoValue) {
    EXPECT_EQ(the(Role::progress_bar, "Counting records").value, unknown_value);
    EXPECT_EQ(the(Role::progress_bar, "Transform").value, 42);
}

// ---- tooltips

TEST_F(Gallery, ATooltipShowsAtOnceWithTheFocusAndAfterAMomentUnderThePointer) {
    const NodeId disabled = the(Role::button, "Not allowed").id;
    EXPECT_TRUE(stage.all(Role::tooltip).empty());
    stage.input.focused = stage.input.focus_owner = disabled;
    draw();
    EXPECT_NE(stage.find(Role::tooltip, "The job is running."), nullptr);

    stage.input.focused = stage.input.focus_owner = 0;
    stage.input.hovered = disabled;
    EXPECT_EQ(draw().wake.value_or(0) > 0, true);
    EXPECT_TRUE(stage.all(Role::tooltip).empty());
    stage.input.now += hint_delay;
    draw();
    EXPECT_NE(stage.find(Role::tooltip, "The job is running."), nullptr);
}

TEST_F(Gallery, ATooltipStaysWhileThePointerIsOnItAndGoesWhenDismissedOrPressed) {
    const NodeId copy = the(Role::button, "Copy the greeting").id;
    stage.input.hovered = copy;
    draw();
    stage.input.now += hint_delay;
    draw();
    const NodeId tooltip = the(Role::tooltip, "Copy the greeting").id;
    stage.input.hovered = tooltip;
    draw();
    EXPECT_NE(stage.find(Role::tooltip, "Copy the greeting"), nullptr);
    stage.screen.dismiss_hint();
    draw();
    EXPECT_TRUE(stage.all(Role::tooltip).empty());

    stage.input.hovered = 0;
    draw();
    stage.input.hovered = copy;
    draw();
    stage.input.now += hint_delay;
    draw();
    EXPECT_FALSE(stage.all(Role::tooltip).empty()) << "again, since the pointer was away";
    stage.input.pressed = copy;
    draw();
    stage.input.pressed = 0;
    draw();
    EXPECT_TRUE(stage.all(Role::tooltip).empty()) << "who presses knows what it is for";
}

TEST_F(Gallery, WhatIsUsedBetweenTwoFramesShowsNoTooltip) {
    const NodeId copy = the(Role::button, "Copy the greeting").id;
    stage.input.focused = stage.input.focus_owner = copy;
    stage.input.activated = copy;
    draw();
    EXPECT_TRUE(stage.all(Role::tooltip).empty()) << "pressed and released before a frame, which gave it the focus";
    stage.input.activated = 0;
    draw();
    EXPECT_TRUE(stage.all(Role::tooltip).empty()) << "and stays away";
    stage.input.focused = stage.input.focus_owner = 0;
    draw();
    stage.input.focused = stage.input.focus_owner = copy;
    draw();
    EXPECT_FALSE(stage.all(Role::tooltip).empty()) << "until the focus comes again";
    stage.input.activated = copy;
    draw();
    EXPECT_TRUE(stage.all(Role::tooltip).empty()) << "by a key, too";
}

TEST_F(Gallery, TooltipsAndMenusStayOnThePage) {
    for (const float width : {320.0f, 1280.0f}) {
        stage.input.viewport = {width, 700};
        draw();
        std::vector<NodeId> ids;
        for (const SemanticNode& node : stage.nodes()) {
            if (node.hovers) {
                ids.push_back(node.id);
            }
        }
        EXPECT_GT(ids.size(), 5u);
        for (const NodeId id : ids) {
            stage.input.focused = id;
            draw();
            for (const SemanticNode* tooltip : stage.all(Role::tooltip)) {
                EXPECT_GE(tooltip->rect.x, 0);
                EXPECT_LE(tooltip->rect.right(), width);
            }
        }
        stage.input.focused = 0;
        for (const char* menu : {"actions", "more"}) {
            stage.draw(gallery({app::MenuToggled{menu}}));
            const SemanticNode& open = *stage.all(Role::menu).front();
            EXPECT_GE(open.rect.x, 0);
            EXPECT_LE(open.rect.right(), width);
        }
    }
}

TEST_F(Gallery, ControlsAreLargeEnoughForFingersOnAPhone) {
    stage.input.viewport = {360, 700};
    draw();
    for (const SemanticNode& node : stage.nodes()) {
        const bool pressed = node.activate || !node.href.empty();
        EXPECT_TRUE(!pressed || node.rect.height >= 40) << node.spoken_name() << " " << node.rect.height;
    }
}

TEST_F(Gallery, MoreContrastMeansFullTextColoursAndStrongLines) {
    stage.input.more_contrast = true;
    draw();
    const Theme& theme = stage.screen.theme();
    EXPECT_EQ(theme.text_soft, theme.text);
    EXPECT_GE(contrast(theme.line, theme.page), 3.0);
}

TEST_F(Gallery, EveryControlAnswersToPointerPressAndFocus) {
    stage.input.viewport = {1280, 4'000};
    stage.input.reduced_motion = true;
    // Also what a window, a menu, a list and a find bar have.
    for (const app::AppState& state :
         {gallery(), gallery({app::WindowOpened{"confirm"}}), gallery({app::MenuToggled{"actions"}}),
          gallery({app::MenuToggled{"zone"}}),
          gallery({app::FindOpened{"trace", 0}, app::TextEntered{app::find_field_key("trace"), "js:19"}})}) {
        stage.input.hovered = stage.input.pressed = stage.input.focused = stage.input.focus_owner = 0;
        stage.draw(state);
        const auto at_rest = stage.picture().fingerprint();
        const std::vector<SemanticNode> nodes = stage.nodes();
        for (const SemanticNode& node : nodes) {
            const bool operated = node.activate || node.adjustable || node.entry || !node.href.empty();
            if (!operated || node.role == Role::backdrop) {
                continue;
            }
            SCOPED_TRACE(node.spoken_name() + ", role " + std::to_string(static_cast<int>(node.role)));
            const auto look = [&](NodeId hovered, NodeId pressed, NodeId focused) {
                stage.input.hovered = hovered;
                stage.input.pressed = pressed;
                stage.input.focused = stage.input.focus_owner = focused;
                stage.draw(state);
                return stage.picture().fingerprint();
            };
            const auto hovered = look(node.id, 0, 0);
            // A field's own text and caret answer to a press; in a list the active option is told by the field.
            const bool answers_to_press =
                !node.disabled && !node.entry && node.role != Role::option && node.role != Role::splitter;
            // The active option of a list is marked already.
            if (!node.disabled && !(node.role == Role::option && node.selected == State::yes)) {
                EXPECT_TRUE(hovered != at_rest) << "looks the same under the pointer";
            }
            if (answers_to_press) {
                EXPECT_TRUE(look(node.id, node.id, 0) != hovered) << "looks the same while pressed";
            }
            if (node.role != Role::option) {
                EXPECT_TRUE(look(0, 0, node.id) != at_rest) << "looks the same with the focus";
            }
        }
    }
}

TEST_F(Gallery, WhateverIsDisabledSaysWhyInWordsAndBesideItself) {
    stage.input.viewport = {1280, 4'000};
    stage.input.reduced_motion = true;
    draw();
    std::size_t disabled = 0;
    const std::vector<SemanticNode> nodes = stage.nodes();
    for (const SemanticNode& node : nodes) {
        if (!node.disabled) {
            continue;
        }
        ++disabled;
        EXPECT_FALSE(node.activate) << node.spoken_name();
        const bool says_why = !node.description.empty() || (node.entry && node.links.hint != 0);
        EXPECT_TRUE(says_why) << node.spoken_name();
        if (!node.entry) {
            stage.input.focused = stage.input.focus_owner = node.id;
            draw();
            ASSERT_EQ(stage.all(Role::tooltip).size(), 1u) << node.spoken_name();
            EXPECT_EQ(stage.all(Role::tooltip).front()->spoken_name(), node.description);
        }
    }
    EXPECT_GT(disabled, 12u);
}

} // namespace
} // namespace etl::ui
