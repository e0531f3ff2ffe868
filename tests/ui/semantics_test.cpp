// What each screen says of itself to assistive technology and to tests: roles, names, states.
#include "stage.hpp"

#include <algorithm>
#include <set>

namespace etl::ui {
namespace {

bool says(const Stage& stage, const SemanticNode& node, std::string_view text) {
    std::string all = node.spoken_name();
    for (const SemanticNode* inner : stage.inside(node)) {
        all += "\n" + inner->spoken_name();
    }
    return all.find(text) != std::string::npos;
}

bool is_choice(Role role) {
    return role == Role::switch_control || role == Role::checkbox || role == Role::radio || role == Role::tab ||
           role == Role::menu_item;
}

TEST(Semantics, NoTwoNodesShareAnIdAndParentsStandFirst) {
    for (const float width : {320.0f, 1280.0f}) {
        for (const NamedState& named : every_state()) {
            SCOPED_TRACE(named.name);
            Stage stage;
            stage.input.viewport.width = width;
            stage.draw(named.state);
            std::set<NodeId> ids;
            for (const SemanticNode& node : stage.nodes()) {
                EXPECT_TRUE(ids.insert(node.id).second) << node.spoken_name();
                EXPECT_TRUE(node.id == 0 || ids.count(node.parent) == 1) << node.spoken_name();
            }
            EXPECT_EQ(stage.nodes().front().id, 0u);
            EXPECT_EQ(stage.nodes().front().rect, (Rect{0, 0, width, 900}));
        }
    }
}

TEST(Semantics, JobsOfOneIdStillHaveIdentitiesOfTheirOwn) {
    Stage stage;
    const auto twice = [](StatusKind kind) { return full_record("7", kind); };
    stage.draw(loaded({twice(StatusKind::ready), twice(StatusKind::failed), twice(StatusKind::running)}));
    std::set<NodeId> ids;
    for (const SemanticNode& node : stage.nodes()) {
        EXPECT_TRUE(ids.insert(node.id).second) << node.spoken_name();
    }
    EXPECT_EQ(stage.all(Role::list_item).size(), 3u);
}

TEST(Semantics, EverythingThatCanBeClickedHasARoleAndAName) {
    for (const NamedState& named : every_state()) {
        SCOPED_TRACE(named.name);
        Stage stage;
        stage.draw(named.state);
        for (const SemanticNode& node : stage.nodes()) {
            if (node.role == Role::button) {
                EXPECT_FALSE(node.spoken_name().empty());
                EXPECT_NE(node.activate.has_value(), node.disabled) << node.spoken_name();
            } else if (is_choice(node.role)) {
                EXPECT_FALSE(node.spoken_name().empty());
                EXPECT_NE(node.activate.has_value(), node.disabled) << node.spoken_name();
                EXPECT_NE(node.disabled, node.description.empty()) << node.spoken_name() << " says why it is disabled";
            } else if (is_entry(node.role)) {
                ASSERT_TRUE(node.entry) << node.spoken_name();
                EXPECT_FALSE(node.entry->key.empty()) << node.spoken_name();
                EXPECT_FALSE(node.activate && node.disabled) << node.spoken_name();
                EXPECT_FALSE(node.disabled && node.links.hint == 0) << node.name << " says why";
            } else if (node.role == Role::tree_item) {
                EXPECT_EQ(node.activate.has_value(), node.expanded != State::none) << node.spoken_name();
            } else if (node.role != Role::backdrop && node.role != Role::option) {
                EXPECT_FALSE(node.activate) << node.spoken_name();
            }
            const bool must_be_named =
                node.role == Role::list || node.role == Role::list_item || node.role == Role::dialog ||
                node.role == Role::progress_bar || node.role == Role::region || node.role == Role::heading ||
                node.role == Role::menu || node.role == Role::radio_group || node.role == Role::tab_list ||
                node.role == Role::tab_panel || node.role == Role::splitter || node.role == Role::navigation ||
                node.role == Role::alert_dialog || node.role == Role::link || is_entry(node.role) ||
                node.role == Role::list_box || node.role == Role::option || node.role == Role::grid ||
                node.role == Role::table || node.role == Role::tree || node.role == Role::tree_item ||
                node.role == Role::slider || node.role == Role::image || node.role == Role::column_header;
            EXPECT_FALSE(must_be_named && node.spoken_name().empty()) << static_cast<int>(node.role);
            if (node.role == Role::heading) {
                EXPECT_GE(node.level, 1);
                EXPECT_LE(node.level, 3);
            }
        }
    }
}

/// Beside a text area's lines: they say nothing to assistive technology, which counts lines itself.
bool is_line_number(const Stage& stage, const Picture::Drawn& one, float scale) {
    if (one.run.text.find_first_not_of("0123456789") != std::string::npos) {
        return false;
    }
    constexpr float widest_gutter = 60;
    for (const SemanticNode& node : stage.nodes()) {
        const Rect place = node.role == Role::text_area ? stage.place(node) : Rect{};
        const float y = one.rect.y / scale;
        if (place.width > 0 && y >= place.y && y < place.bottom() && one.rect.x / scale < place.x &&
            one.rect.x / scale > place.x - widest_gutter) {
            return true;
        }
    }
    return false;
}

/// On a field for files: its name says it, and the browser's own field has words of its own.
bool is_on_file_field(const Stage& stage, const Picture::Drawn& one, float scale) {
    const std::vector<SemanticNode>& nodes = stage.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const SemanticNode& node) {
        const Rect place = node.role == Role::file_field ? stage.place(node) : Rect{};
        return place.width > 0 && node.name == one.run.text && one.rect.x / scale > place.x &&
               one.rect.x / scale < place.right();
    });
}

TEST(Semantics, TheTreeHasTheTextThatIsDrawnAndNoOther) {
    for (const NamedState& named : every_state()) {
        for (const float scale : {1.0f, 1.5f, 2.0f}) {
            SCOPED_TRACE(named.name + " at scale " + std::to_string(scale));
            Stage stage;
            stage.input.scale = scale;
            stage.draw(named.state);
            std::multiset<std::pair<std::string, std::pair<int, int>>> drawn, recorded;
            for (const Picture::Drawn& one : stage.picture().drawn) {
                if (!one.is_icon() && !is_line_number(stage, one, scale) && !is_on_file_field(stage, one, scale)) {
                    drawn.insert(
                        {one.run.text, {static_cast<int>(one.rect.x), static_cast<int>(one.rect.width + 0.01f)}});
                }
            }
            for (const SemanticNode& node : stage.nodes()) {
                for (const SemanticRun& run : node.runs) {
                    const Rect place = stage.place(node, run);
                    recorded.insert({run.text,
                                     {static_cast<int>(std::floor(place.x * scale + 0.5f)),
                                      static_cast<int>(place.width * scale + 0.01f)}});
                }
            }
            EXPECT_EQ(drawn, recorded);
        }
    }
}

TEST(Semantics, TheHeadSaysTitleConnectionAndCount) {
    Stage stage;
    stage.draw(loaded_with(3));
    const SemanticNode& head = *stage.all(Role::banner).front();
    EXPECT_EQ(stage.find(Role::heading, "Jobs")->level, 1);
    EXPECT_NE(stage.find(Role::status, "Live  · updated 13:59:58"), nullptr);
    EXPECT_NE(stage.find(Role::text, "3 jobs"), nullptr);
    EXPECT_NE(stage.find(Role::button, "Settings"), nullptr);
    EXPECT_TRUE(says(stage, head, "Jobs"));
    EXPECT_EQ(stage.all(Role::main).size(), 1u);
}

TEST(Semantics, ACardIsAListItemWithItsPlace) {
    Stage stage;
    stage.input.viewport = {1280, 5'000};
    const app::AppState state = loaded(every_record());
    stage.draw(state);
    const auto count = static_cast<std::uint32_t>(state.jobs.records.size());
    const SemanticNode* list = stage.find(Role::list, "Jobs pipeline");
    ASSERT_NE(list, nullptr);
    const auto cards = stage.all(Role::list_item);
    ASSERT_EQ(cards.size(), count);
    for (std::uint32_t index = 0; index < count; ++index) {
        EXPECT_EQ(cards[index]->parent, list->id);
        EXPECT_EQ(cards[index]->position, index + 1);
        EXPECT_EQ(cards[index]->set_size, count);
        EXPECT_EQ(cards[index]->name, state.jobs.records[index].job.name);
    }
}

TEST(Semantics, ACardSaysAllThatItShows) {
    Stage stage;
    stage.draw(loaded({full_record("1", StatusKind::running)}));
    const SemanticNode& card = *stage.find(Role::list_item, "Job 1");
    for (const char* text :
         {"Job 1", "RUNNING", "Stage: transform", "42%", "Extracted:  29,500", "Transformed:  12,400", "Loaded:  0",
          "Errors:  3", "Last run Nov 23, 1:00 PM", "Next run Nov 23, 3:30 PM", "Countdown —"}) {
        EXPECT_TRUE(says(stage, card, text)) << text;
    }
    const SemanticNode* bar = stage.find(Role::progress_bar, "Progress: Job 1");
    ASSERT_NE(bar, nullptr);
    EXPECT_EQ(bar->value, 42);
    EXPECT_EQ(bar->value_text, "42%");
    EXPECT_EQ(stage.find(Role::heading, "Job 1")->level, 2);
}

TEST(Semantics, ProgressHasItsValueFromNothingToAll) {
    for (const int percent : {0, 1, 50, 99, 100}) {
        Stage stage;
        app::JobRecord record = full_record("1", StatusKind::running);
        record.current.progress = percent;
        stage.draw(loaded({record}));
        const SemanticNode* bar = stage.find(Role::progress_bar, "Progress: Job 1");
        EXPECT_EQ(bar->value, static_cast<float>(percent));
        EXPECT_EQ(bar->value_text, std::to_string(percent) + "%");
    }
}

TEST(Semantics, ADisabledButtonKeepsItsPlaceAndSaysWhy) {
    Stage stage;
    stage.draw(loaded({full_record("1", StatusKind::running), full_record("2", StatusKind::ready)}));
    const SemanticNode* busy = stage.find(Role::button, "Run Job: Job 1");
    ASSERT_NE(busy, nullptr);
    EXPECT_TRUE(busy->disabled);
    EXPECT_FALSE(busy->busy);
    EXPECT_EQ(busy->description, "Job 1 is running.");
    const SemanticNode* free = stage.find(Role::button, "Run Job: Job 2");
    EXPECT_FALSE(free->disabled);
    EXPECT_EQ(free->description, "");
    EXPECT_EQ(std::get<app::RunPressed>(*free->activate).job.text, "2");
}

TEST(Semantics, AStartingJobIsBusy) {
    Stage stage;
    app::JobRecord record = full_record("1", StatusKind::ready);
    record.trigger = app::TriggerPhase::starting;
    stage.draw(loaded({record}));
    const SemanticNode* button = stage.find(Role::button, "Starting…: Job 1");
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->disabled && button->busy);
    EXPECT_EQ(button->description, "Job 1 is being started.");
}

TEST(Semantics, TheErrorWindowIsAModalDialogThatEscapeCloses) {
    Stage stage;
    app::AppState state = loaded(every_record());
    state.error_window = full_error_window();
    stage.draw(state);
    const SemanticNode* dialog = stage.find(Role::dialog, "Job Error: Jira");
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->modal);
    ASSERT_TRUE(dialog->cancel);
    EXPECT_TRUE(std::holds_alternative<app::ErrorWindowClosed>(*dialog->cancel));
    EXPECT_EQ(dialog->description, "Error occurred during load stage at Nov 23, 2026, 1:59:00 PM UTC");
    for (const char* text : {"Job Error: Jira", "LOAD", "DATABASE CONNECTION ERROR", "Error Message",
                             "Could not connect to the warehouse: it refused after three tries.", "Context",
                             "\"host\": \"warehouse\"", "Stack Trace", "at step (pipeline.js:1)"}) {
        EXPECT_TRUE(says(stage, *dialog, text)) << text;
    }
    const SemanticNode* backdrop = stage.all(Role::backdrop).front();
    EXPECT_TRUE(std::holds_alternative<app::ErrorWindowClosed>(*backdrop->activate));
    EXPECT_TRUE(std::holds_alternative<app::ErrorWindowClosed>(*stage.find(Role::button, "Close")->activate));
    const auto& copy = std::get<app::CopyPressed>(*stage.find(Role::button, "Copy: Stack Trace")->activate);
    EXPECT_EQ(copy.text, state.error_window->error.stack_trace);
}

TEST(Semantics, ALongStackTraceScrollsAndCanBeReachedByKeyboard) {
    Stage stage;
    app::AppState state = loaded({});
    state.error_window = full_error_window();
    stage.draw(state);
    const SemanticNode* trace = stage.find(Role::scroll_area, "Stack Trace");
    ASSERT_NE(trace, nullptr);
    EXPECT_EQ(trace->rect.height, 128) << "the specification's height";
    EXPECT_EQ(trace->content.height, 300 * 18);
    EXPECT_TRUE(trace->focusable);
    EXPECT_FALSE(stage.find(Role::scroll_area, "Context")->focusable) << "nothing to scroll";
    const NodeId area = trace->id;
    EXPECT_FALSE(says(stage, *trace, "pipeline.js:300"));
    stage.screen.set_scroll(area, {0, 1e9f});
    stage.draw(state);
    EXPECT_TRUE(says(stage, *stage.screen.tree().find(area), "pipeline.js:300")) << "clamped to the end";
    EXPECT_FALSE(says(stage, *stage.screen.tree().find(area), "pipeline.js:1)"));
}

TEST(Semantics, NoticesStandNewestFirstAndCanBeDismissed) {
    Stage stage;
    for (const NamedState& named : every_state()) {
        if (named.name == "notices") {
            stage.draw(named.state);
        }
    }
    const SemanticNode* notices = stage.find(Role::region, "Notices");
    ASSERT_NE(notices, nullptr);
    EXPECT_TRUE(says(stage, *notices, "Could not start Jira ×2"));
    EXPECT_TRUE(says(stage, *notices, "Jira completed ×3"));
    const SemanticNode* newest = stage.find(Role::button, "Dismiss: Could not start Jira");
    const SemanticNode* oldest = stage.find(Role::button, "Dismiss: GitHub stopped");
    ASSERT_TRUE(newest != nullptr && oldest != nullptr);
    EXPECT_LT(stage.place(*newest).y, stage.place(*oldest).y);
    EXPECT_EQ(std::get<app::NoticeDismissed>(*newest->activate).id, 3u);
}

TEST(Semantics, AStaleCardSaysThatItIs) {
    Stage stage;
    app::AppState state = loaded_with(1);
    stage.draw(state);
    EXPECT_EQ(stage.find(Role::list_item, "Job 1")->description, "");
    state.connection.kind = app::ConnectionKind::offline;
    stage.draw(state);
    EXPECT_EQ(stage.find(Role::list_item, "Job 1")->description, "Last known state");
    EXPECT_NE(stage.find(Role::paragraph, "Offline since 13:59:00: this is the last known state."), nullptr);
}

TEST(Semantics, AListThatIsNotThereSaysWhy) {
    Stage stage;
    stage.draw({});
    const SemanticNode* loading = stage.find(Role::status, "Loading jobs…");
    ASSERT_NE(loading, nullptr);
    EXPECT_TRUE(loading->busy);
    EXPECT_EQ(stage.find(Role::list, "Jobs pipeline"), nullptr);

    stage.draw(loaded({}));
    EXPECT_NE(stage.find(Role::heading, "No jobs yet"), nullptr);
    EXPECT_TRUE(std::holds_alternative<app::RefreshPressed>(*stage.find(Role::button, "Refresh")->activate));

    app::AppState failed;
    failed.jobs.phase = app::ListPhase::failed;
    stage.draw(failed);
    EXPECT_NE(stage.find(Role::heading, "The jobs can’t be shown"), nullptr);
    EXPECT_NE(stage.find(Role::paragraph, "The server can’t be reached."), nullptr);
    EXPECT_NE(stage.find(Role::button, "Try again"), nullptr);
}

} // namespace
} // namespace etl::ui
