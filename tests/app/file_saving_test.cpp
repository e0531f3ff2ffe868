// What is said of a file that was saved, and what becomes of one that could not be.
#include "app/file_saving.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

const SaveFile runs{"runs.csv", "text/csv", "Job\r\nJira\r\n"};

TEST(FileSaving, SavesAndSaysSo) {
    Page page;
    page.dispatch(SavePressed{runs});
    EXPECT_EQ(page.all<SaveFile>(), std::vector{runs});
    page.dispatch(FileSaved{runs, SaveOutcome::started});
    EXPECT_EQ(page.all<Announce>(), (std::vector{Announce{"Saved: runs.csv", Urgency::polite}}));
    EXPECT_EQ(page.count<CopyText>(), 0u);
}

TEST(FileSaving, SaysInAFrameThatNobodyCanTell) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::automatic, {}, true});
    page.dispatch(FileSaved{runs, SaveOutcome::started});
    EXPECT_EQ(page.state().notices.notices.back().detail,
              "If no file has come, the page around this one forbids downloads: copy it instead.");
}

TEST(FileSaving, CopiesWhatMayNotBeSaved) {
    Page page;
    page.dispatch(FileSaved{runs, SaveOutcome::forbidden});
    EXPECT_EQ(page.all<CopyText>(), (std::vector{CopyText{runs.text, "runs.csv"}}));
    EXPECT_EQ(page.state().notices.notices.back().title, "The page around this one forbids downloads.");
}

} // namespace
} // namespace etl::app
