// Result and Identifier: the small types that every room uses.
#include "model/identifier.hpp"
#include "model/result.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <type_traits>
#include <unordered_set>

namespace etl::model {
namespace {

using Number = Result<int, std::string>;

Number half(int value) {
    if (value % 2 != 0) {
        return Failure{std::string("odd")};
    }
    return value / 2;
}

TEST(Result, IsAValueOrAnError) {
    const Number good = half(4);
    EXPECT_TRUE(good.ok());
    EXPECT_TRUE(static_cast<bool>(good));
    EXPECT_EQ(good.value(), 2);
    const Number bad = half(3);
    EXPECT_FALSE(bad.ok());
    EXPECT_EQ(bad.error(), "odd");
}

TEST(Result, TellsValueFromErrorOfTheSameType) {
    const Result<std::string, std::string> good = std::string("text");
    const Result<std::string, std::string> bad = Failure{std::string("text")};
    EXPECT_TRUE(good.ok());
    EXPECT_FALSE(bad.ok());
}

TEST(Result, GivesUpAValueThatCanOnlyBeMoved) {
    Result<std::unique_ptr<int>, std::string> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(result).value();
    ASSERT_NE(taken, nullptr);
    EXPECT_EQ(*taken, 7);
}

static_assert(!std::is_convertible_v<JobId, RunHandle>, "a job's id must not pass for a run's");
static_assert(!std::is_convertible_v<std::string, JobId>, "an id is made on purpose");

TEST(Identifier, ComparesAndHashesByItsText) {
    EXPECT_EQ(JobId("9007199254740993"), JobId("9007199254740993"));
    EXPECT_NE(JobId("9007199254740993"), JobId("9007199254740992"));
    EXPECT_LT(JobId("1"), JobId("2"));
    EXPECT_TRUE(JobId().empty());
    EXPECT_FALSE(JobId("0").empty());
    const std::unordered_set<JobId> ids{JobId("1"), JobId("2"), JobId("1")};
    EXPECT_EQ(ids.size(), 2u);
    EXPECT_TRUE(ids.contains(JobId("2")));
}

} // namespace
} // namespace etl::model
