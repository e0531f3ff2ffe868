// The store: reminders are asked for when they change, and a page of any size stays quick.
#include "page.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>

namespace etl::app {
namespace {

TEST(Store, RemindsWhenTheNextTimeChangesAndAfterEachTick) {
    Store store;
    const auto reminders = [](const Effects& effects) {
        std::vector<EpochMilliseconds> times;
        for (const Effect& effect : effects) {
            if (const auto* reminder = std::get_if<RemindAt>(&effect)) {
                times.push_back(reminder->at);
            }
        }
        return times;
    };
    using Times = std::vector<EpochMilliseconds>;
    EXPECT_EQ(reminders(store.dispatch(CopyAnswered{"a", true}, 100)), (Times{100 + notice_lifetime}));
    EXPECT_TRUE(reminders(store.dispatch(SystemLooksChanged{true, false}, 200)).empty());
    EXPECT_EQ(reminders(store.dispatch(Tick{}, 300)), (Times{100 + notice_lifetime})) << "the timer rang early";
    EXPECT_TRUE(reminders(store.dispatch(Tick{}, 100 + notice_lifetime)).empty());
    EXPECT_FALSE(next_due(store.state()));
}

TEST(Store, TheEffectsEndWithTheReminder) {
    Store store;
    const Effects effects = store.dispatch(Started{}, 50);
    ASSERT_EQ(effects.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<ReadCapabilities>(effects[0]));
    EXPECT_TRUE(std::holds_alternative<ReadList>(effects[1]));
    EXPECT_TRUE(std::holds_alternative<RemindAt>(effects[2]));
}

double milliseconds_of(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// The limits are some twenty times what an optimised build needs, so that only a wrong order of growth breaks them.
TEST(Store, TenThousandJobsStayQuick) {
    Page page;
    const auto list = rows(10'000, StatusKind::running);
    page.go_live(list);
    const auto version = page.state().jobs.version;
    page.dispatch(RefreshPressed{});
    const double unchanged = milliseconds_of([&] { page.answer_list(list); });
    EXPECT_EQ(page.state().jobs.version, version);
    EXPECT_LT(unchanged, 400.0);

    const double messages = milliseconds_of([&] {
        for (int number = 0; number < 5'000; ++number) {
            page.message(std::to_string(number % 60), status(StatusKind::running, number % 100));
        }
    });
    EXPECT_LT(messages, 1'000.0);
    RecordProperty("unchanged_list_ms", std::to_string(unchanged));
    RecordProperty("messages_ms", std::to_string(messages));
}

} // namespace
} // namespace etl::app
