// The budget: what a page asks by itself stays under the contract's limit over any minute, whatever happens.
#include "app/request_budget.hpp"

#include "dice.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace etl::app {
namespace {

constexpr EpochMilliseconds minute = 60'000;

TEST(RequestBudget, IsFreeAtFirstAndFullAfterSoMany) {
    RequestBudget budget;
    for (std::size_t number = 0; number < requests_a_minute; ++number) {
        EXPECT_LE(budget.free_at(), 0);
        budget.note(static_cast<EpochMilliseconds>(number));
    }
    EXPECT_EQ(budget.free_at(), minute) << "when the first of them is a minute old";
    budget.note(minute);
    EXPECT_EQ(budget.free_at(), minute + 1);
}

TEST(RequestBudget, MoreCanBeKeptForOthers) {
    RequestBudget budget;
    for (std::size_t number = 0; number < requests_a_minute - kept_for_lists; ++number) {
        EXPECT_LE(budget.free_at(kept_for_lists), 100);
        budget.note(100);
    }
    EXPECT_EQ(budget.free_at(kept_for_lists), 100 + minute);
    EXPECT_LE(budget.free_at(), 0) << "for the list there is room";
}

TEST(RequestBudget, IsNeverExceededOverAnyMinute) {
    Dice dice(7);
    RequestBudget budget;
    std::vector<EpochMilliseconds> sent;
    EpochMilliseconds now = 1'000'000;
    for (int number = 0; number < 5'000; ++number) {
        now = std::max(now + dice.pick(3'000), budget.free_at());
        budget.note(now);
        sent.push_back(now);
        if (sent.size() > requests_a_minute) {
            EXPECT_GE(now - sent[sent.size() - 1 - requests_a_minute], minute);
        }
    }
}

TEST(RequestBudget, LetsAListThroughAlsoWhereManyRunsAreFollowed) {
    Page page;
    page.start();
    page.answer_list(rows(5));
    page.close_sockets();
    std::size_t lists = 0;
    std::size_t all = 0;
    for (int number = 0; number < 5; ++number) {
        page.dispatch(RunPressed{JobId(std::to_string(number))});
        page.dispatch(TriggerAnswered{JobId(std::to_string(number)), model::RunHandle("run" + std::to_string(number))});
    }
    page.wait(2 * minute);
    page.forget();
    // What is asked in a minute, each answered at once: the runs go on and no socket will do.
    const auto answer = [&](const ReadRunStatus& call) {
        page.dispatch(RunStatusAnswered{call.job, call.run, page.now, status(StatusKind::running, 10)});
    };
    for (EpochMilliseconds passed = 0; passed < minute; passed += 100) {
        const std::vector<Effect> asked = std::exchange(page.log, {});
        for (const Effect& effect : asked) {
            if (const auto* call = std::get_if<ReadRunStatus>(&effect)) {
                ++all;
                answer(*call);
            } else if (std::holds_alternative<ReadList>(effect)) {
                ++all;
                ++lists;
                page.answer_list(rows(5, StatusKind::running));
            }
        }
        page.close_sockets();
        page.wait(100);
    }
    EXPECT_LE(all, requests_a_minute);
    EXPECT_GE(lists, kept_for_lists - 2) << "the list serves all jobs";
}

TEST(RequestBudget, WhatAPersonPressesIsNotHeldBack) {
    Page page = platform_page({platform_row("1")});
    for (std::size_t number = 0; number <= requests_a_minute; ++number) {
        page.dispatch(RefreshPressed{});
        page.answer_list({platform_row("1")});
    }
    const std::size_t lists = page.count<ReadList>();
    EXPECT_LE(lists, requests_a_minute) << "a list can wait";
    page.dispatch(RunPressed{JobId("1")});
    EXPECT_EQ(page.count<SendStart>(), 1U);
    page.wait(minute);
    EXPECT_GT(page.count<ReadList>(), lists) << "and comes";
}

} // namespace
} // namespace etl::app
