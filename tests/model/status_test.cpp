// Status and stage words: every spelling of contract.md 1.3, and what is not one.
#include "model/stage.hpp"
#include "model/status.hpp"
#include "model/word.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::model {
namespace {

struct StatusCase {
    std::string_view word;
    StatusKind kind;
};

constexpr std::array status_cases{
    StatusCase{"ready", StatusKind::ready},
    StatusCase{"READY", StatusKind::ready},
    StatusCase{"pending", StatusKind::pending},
    StatusCase{"queued", StatusKind::pending},
    StatusCase{"running", StatusKind::running},
    StatusCase{"Running", StatusKind::running},
    StatusCase{"pausing", StatusKind::pausing},
    StatusCase{"paused", StatusKind::paused},
    StatusCase{"stopping", StatusKind::stopping},
    StatusCase{"stopped", StatusKind::stopped},
    StatusCase{"cancelled", StatusKind::stopped},
    StatusCase{"canceled", StatusKind::stopped},
    StatusCase{"completed", StatusKind::completed},
    StatusCase{"FINISHED", StatusKind::completed},
    StatusCase{"failed", StatusKind::failed},
    StatusCase{"error", StatusKind::failed},
    StatusCase{"rate_limited", StatusKind::rate_limited},
    StatusCase{"RATE_LIMIT_REACHED", StatusKind::rate_limited},
    StatusCase{"rate limited", StatusKind::rate_limited},
    StatusCase{"Rate-Limited", StatusKind::rate_limited},
    StatusCase{" running\n", StatusKind::running},
    StatusCase{"inactive", StatusKind::inactive},
    StatusCase{"unknown", StatusKind::unknown},
    StatusCase{"", StatusKind::unknown},
    StatusCase{"  ", StatusKind::unknown},
    StatusCase{"run", StatusKind::unknown},
    StatusCase{"running!", StatusKind::unknown},
    StatusCase{"läuft", StatusKind::unknown},
};

TEST(ParseStatus, KnowsEverySpellingAndKeepsTheWord) {
    for (const StatusCase& expected : status_cases) {
        const StatusWord parsed = parse_status(expected.word);
        EXPECT_EQ(parsed.kind, expected.kind) << "word: '" << expected.word << "'";
        EXPECT_EQ(parsed.raw, expected.word);
    }
}

TEST(ParseStatus, ReadsItsOwnNames) {
    for (int index = 0; index <= static_cast<int>(StatusKind::inactive); ++index) {
        const auto kind = static_cast<StatusKind>(index);
        EXPECT_EQ(parse_status(status_name(kind)).kind, kind) << status_name(kind);
    }
}

TEST(StatusName, IsInLowerCaseAndNeverEmpty) {
    EXPECT_EQ(status_name(StatusKind::completed), "completed");
    EXPECT_EQ(status_name(StatusKind::rate_limited), "rate limited");
    EXPECT_EQ(status_name(StatusKind::unknown), "unknown");
    EXPECT_EQ(status_name(static_cast<StatusKind>(99)), "unknown");
}

TEST(StatusKind, IsActiveOrTerminalOrNeitherButNeverBoth) {
    EXPECT_TRUE(is_active(StatusKind::running));
    EXPECT_TRUE(is_active(StatusKind::pausing));
    EXPECT_TRUE(is_active(StatusKind::stopping));
    EXPECT_FALSE(is_active(StatusKind::pending));
    EXPECT_TRUE(is_terminal(StatusKind::completed));
    EXPECT_TRUE(is_terminal(StatusKind::failed));
    EXPECT_TRUE(is_terminal(StatusKind::stopped));
    EXPECT_FALSE(is_terminal(StatusKind::paused));
    for (const StatusCase& any : status_cases) {
        EXPECT_FALSE(is_active(any.kind) && is_terminal(any.kind)) << any.word;
    }
}

TEST(ParseStage, KnowsTheFourStagesInAnyCase) {
    EXPECT_EQ(parse_stage("extract"), (Stage{StageKind::extract, "extract"}));
    EXPECT_EQ(parse_stage("TRANSFORM"), (Stage{StageKind::transform, "TRANSFORM"}));
    EXPECT_EQ(parse_stage("Load"), (Stage{StageKind::load, "Load"}));
    EXPECT_EQ(parse_stage("vectorize"), (Stage{StageKind::vectorize, "vectorize"}));
    EXPECT_EQ(parse_stage("embedding"), (Stage{StageKind::vectorize, "embedding"}));
    EXPECT_EQ(parse_stage("Extraction"), (Stage{StageKind::extract, "Extraction"}));
    EXPECT_EQ(parse_stage("archive"), (Stage{StageKind::unknown, "archive"}));
    EXPECT_EQ(parse_stage(""), Stage{});
}

TEST(NormaliseWord, GivesUpOnWordsThatNoTableHolds) {
    EXPECT_EQ(normalise_word("__Rate Limit-REACHED "), "rate_limit_reached");
    EXPECT_EQ(normalise_word(std::string(64, 'A')), std::string(64, 'a'));
    EXPECT_EQ(normalise_word(std::string(65, 'A')), "");
    EXPECT_EQ(normalise_word("- -"), "");
}

} // namespace
} // namespace etl::model
