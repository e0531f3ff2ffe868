// What the error window says of a failed run, whatever parts the server left out.
#include "records.hpp"
#include "view/error_window.hpp"

namespace etl::view {
namespace {

app::ErrorWindow window_of(model::JobError error) { return {model::JobId("7"), "Jira", std::move(error)}; }

model::JobError whole_error() {
    return {model::parse_stage("transform"),
            "database_connection_error",
            "Could not connect",
            model::parse_timestamp("2026-11-23T14:00:05Z"),
            "Traceback\n  line 1",
            "{\n  \"host\": \"db\"\n}"};
}

ErrorWindowView shown(const model::JobError& error) {
    static const shell::native::FixedLocale locale;
    return error_window(window_of(error), {monday, locale});
}

TEST(ErrorWindow, SaysEverythingThatTheServerGave) {
    const ErrorWindowView view = shown(whole_error());
    EXPECT_EQ(view.title, "Job Error: Jira");
    EXPECT_EQ(view.sentence, "Error occurred during transform stage at Nov 23, 2026, 2:00:05 PM UTC");
    EXPECT_EQ(view.stage_label, "TRANSFORM");
    EXPECT_EQ(view.stage, model::StageKind::transform);
    EXPECT_EQ(view.type_label, "DATABASE CONNECTION ERROR") << "every underscore, not only the first";
    EXPECT_EQ(view.message, "Could not connect");
    ASSERT_TRUE(view.context);
    EXPECT_EQ(view.context->title, "Context");
    EXPECT_EQ(view.context->text, "{\n  \"host\": \"db\"\n}");
    EXPECT_EQ(view.context->copy.name, "Copy: Context");
    ASSERT_TRUE(view.stack_trace);
    EXPECT_EQ(view.stack_trace->title, "Stack Trace");
    EXPECT_EQ(view.stack_trace->copy.name, "Copy: Stack Trace");
    const auto& copy = std::get<app::CopyPressed>(view.stack_trace->copy.action);
    EXPECT_EQ(copy.text, "Traceback\n  line 1");
    EXPECT_EQ(copy.what, "Stack Trace");
    EXPECT_EQ(view.close.name, "Close");
    EXPECT_TRUE(std::holds_alternative<app::ErrorWindowClosed>(view.close.action));
}

TEST(ErrorWindow, ShowsTheIconOfTheErrorsType) {
    struct Case {
        const char* type;
        Icon icon;
        Tone tone;
    };
    for (const Case& one :
         {Case{"connection_error", Icon::network, Tone::bad}, Case{"database_error", Icon::database, Tone::bad},
          Case{"timeout_error", Icon::clock, Tone::warning}, Case{"data_quality_error", Icon::circle_alert, Tone::bad},
          Case{"", Icon::circle_alert, Tone::bad}}) {
        model::JobError error = whole_error();
        error.error_type = one.type;
        EXPECT_EQ(shown(error).icon, one.icon) << one.type;
        EXPECT_EQ(shown(error).icon_tone, one.tone) << one.type;
    }
}

TEST(ErrorWindow, ReplacesEveryUnderscoreAndKeepsOtherScripts) {
    model::JobError error = whole_error();
    error.error_type = "_a__b_";
    EXPECT_EQ(shown(error).type_label, " A  B ");
    error.error_type = "überlauf_fehler";
    EXPECT_EQ(shown(error).type_label, "üBERLAUF FEHLER");
}

TEST(ErrorWindow, KnowsEveryStageAndShowsOneThatItDoesNot) {
    for (const char* stage : {"extract", "transform", "load", "vectorize"}) {
        model::JobError error = whole_error();
        error.stage = model::parse_stage(stage);
        EXPECT_NE(shown(error).stage, model::StageKind::unknown) << stage;
    }
    model::JobError error = whole_error();
    error.stage = model::parse_stage("post_process");
    EXPECT_EQ(shown(error).stage, model::StageKind::unknown);
    EXPECT_EQ(shown(error).stage_label, "POST PROCESS");
    EXPECT_EQ(shown(error).sentence, "Error occurred during post_process stage at Nov 23, 2026, 2:00:05 PM UTC");
}

TEST(ErrorWindow, IsHonestAboutMissingParts) {
    const ErrorWindowView view = shown({});
    EXPECT_EQ(view.title, "Job Error: Jira");
    EXPECT_EQ(view.sentence, "Error occurred");
    EXPECT_EQ(view.stage_label, "UNKNOWN STAGE");
    EXPECT_EQ(view.type_label, "ERROR");
    EXPECT_EQ(view.message, "The server gave no message.");
    EXPECT_FALSE(view.context);
    EXPECT_FALSE(view.stack_trace);
    EXPECT_EQ(view.icon, Icon::circle_alert);
}

TEST(ErrorWindow, ShowsATimeWithoutAZoneAsItCame) {
    model::JobError error;
    error.timestamp = naive("2026-11-23T14:00:05");
    EXPECT_EQ(shown(error).sentence, "Error occurred at 2026-11-23T14:00:05 (zone unknown)");
    error.timestamp = naive("");
    EXPECT_EQ(shown(error).sentence, "Error occurred");
}

} // namespace
} // namespace etl::view
