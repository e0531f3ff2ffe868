// The error window shows what the job said when it was opened, whatever happens to the job after.
#include "app/error_window.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

const model::JobError trouble{{model::StageKind::load, "load"}, "database_error", "Lost.", at(5), "at f()", "{}"};

TEST(ErrorWindow, KeepsItsOwnCopy) {
    Page page;
    page.go_live({row("a")});
    auto failed = status(StatusKind::failed);
    failed.error = trouble;
    page.message("a", failed);
    page.dispatch(ViewErrorsPressed{JobId("a")});
    const ErrorWindow expected{JobId("a"), "Job a", trouble};
    EXPECT_EQ(page.state().error_window, expected);
    page.message("a", status(StatusKind::running));
    page.dispatch(RefreshPressed{});
    page.answer_list({});
    EXPECT_EQ(page.state().error_window, expected);
    page.dispatch(ErrorWindowClosed{});
    EXPECT_FALSE(page.state().error_window);
}

TEST(ErrorWindow, IsMadeFromTheRowsMessageWhereThatIsAllThereIs) {
    auto job = row("a", StatusKind::failed);
    job.error_message = "It broke.";
    job.stage = {model::StageKind::extract, "extract"};
    Page page;
    page.go_live({job});
    page.dispatch(ViewErrorsPressed{JobId("a")});
    ASSERT_TRUE(page.state().error_window);
    EXPECT_EQ(page.state().error_window->error.message, "It broke.");
    EXPECT_EQ(page.state().error_window->error.stage.raw, "extract");
}

TEST(ErrorWindow, StaysShutWhereThereIsNothingToShow) {
    Page page;
    page.go_live({row("a", StatusKind::failed)});
    page.dispatch(ViewErrorsPressed{JobId("a")});
    page.dispatch(ViewErrorsPressed{JobId("nobody")});
    EXPECT_FALSE(page.state().error_window);
}

TEST(ErrorWindow, CopiesAndSaysSo) {
    Page page;
    page.dispatch(CopyPressed{"at f()", "Stack trace"});
    EXPECT_EQ(page.all<CopyText>(), (std::vector{CopyText{"at f()", "Stack trace"}}));
    page.dispatch(CopyAnswered{"Stack trace", true});
    EXPECT_EQ(page.all<Announce>(), (std::vector{Announce{"Stack trace copied", Urgency::polite}}));
}

} // namespace
} // namespace etl::app
