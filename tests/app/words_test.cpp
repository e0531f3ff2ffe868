// Words: every failure can be told to a person, by the server's own sentence where it has one.
#include "app/words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etl::app {
namespace {

TEST(Words, EveryFailureHasItsOwnPlainReason) {
    std::set<std::string> reasons;
    constexpr int kinds = static_cast<int>(FailureKind::unreadable) + 1;
    for (int kind = 0; kind < kinds; ++kind) {
        const std::string reason = words::failure_reason({static_cast<FailureKind>(kind), 0, {}, "GET /secret"});
        EXPECT_EQ(reason.find("/secret"), std::string::npos);
        ASSERT_FALSE(reason.empty());
        EXPECT_EQ(reason.back(), '.');
        reasons.insert(reason);
    }
    EXPECT_EQ(reasons.size(), static_cast<std::size_t>(kinds));
    EXPECT_EQ(words::failure_reason({FailureKind::refused, 409, "Busy.", {}}), "Busy.");
}

} // namespace
} // namespace etl::app
