// A value of one of many types, handed on by those who know none of them.
#include "app/one_of.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace etl::app {
namespace {

struct Nothing {};
struct Named {
    std::string name;
};
struct Counted {
    std::shared_ptr<int> count;
};

using Some = OneOf<TypeList<Nothing, Named, Counted>>;

std::string said(const Some& some) {
    std::string text;
    some.visit([&]<typename T>(const T& one) {
        if constexpr (std::same_as<T, Named>) {
            text = one.name;
        } else {
            text = std::same_as<T, Nothing> ? "nothing" : "counted";
        }
    });
    return text;
}

TEST(OneOf, IsWhatItWasMadeOf) {
    EXPECT_EQ(said(Nothing{}), "nothing");
    EXPECT_EQ(said(Named{"Jira"}), "Jira");
    EXPECT_EQ(said(Counted{}), "counted");
}

TEST(OneOf, IsNothingElse) {
    const Some some = Named{"Jira"};
    ASSERT_NE(some.get_if<Named>(), nullptr);
    EXPECT_EQ(some.get_if<Named>()->name, "Jira");
    EXPECT_EQ(some.get_if<Counted>(), nullptr);
    EXPECT_EQ(some.get_if<Nothing>(), nullptr);
    EXPECT_NE(Some(Nothing{}).get_if<Nothing>(), nullptr);
}

TEST(OneOf, CopiesShareTheValueAndTheLastOneDestroysIt) {
    const auto count = std::make_shared<int>(0);
    {
        Some some = Counted{count};
        const Some copy = some;
        EXPECT_EQ(count.use_count(), 2);
        some = Named{"other"};
        EXPECT_EQ(said(some), "other");
        EXPECT_EQ(said(copy), "counted");
        EXPECT_EQ(count.use_count(), 2);
    }
    EXPECT_EQ(count.use_count(), 1);
}

} // namespace
} // namespace etl::app
