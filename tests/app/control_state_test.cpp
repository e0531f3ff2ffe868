// Whether a control can be pressed, for every control, status, role, capability and phase; what can't says why.
#include "app/control_state.hpp"

#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

constexpr std::array all_kinds{StatusKind::unknown,  StatusKind::ready,        StatusKind::pending,
                               StatusKind::running,  StatusKind::pausing,      StatusKind::paused,
                               StatusKind::stopping, StatusKind::stopped,      StatusKind::completed,
                               StatusKind::failed,   StatusKind::rate_limited, StatusKind::inactive};

struct Row {
    const char* what;
    ControlRequest request;
    /// One letter for each of all_kinds: + enabled, - not.
    const char* enabled;
};

std::vector<Row> table() {
    //                                                      u r p r p p s s c f r i
    //                                                      n e e u a a t t o a a n
    return {{"start", request_of(Control::start),
             "+++---"
             "-+++++"},
            {"pause", request_of(Control::pause),
             "++++--"
             "-++++-"},
            {"resume", request_of(Control::resume),
             "+---++"
             "------"},
            {"stop", request_of(Control::stop),
             "+-++++"
             "------"},
            {"forced stop", forced_stop(),
             "------"
             "+-----"},
            {"force-pending", request_of(Control::force_pending),
             "+++---"
             "-++++-"},
            {"active", request_of(Control::active),
             "++++++"
             "++++++"},
            {"settings", request_of(Control::settings),
             "++++++"
             "++++++"},
            {"reset", request_of(Control::reset),
             "++---+"
             "-+++++"}};
}

model::Job job_of(StatusKind kind) {
    model::Job job = row("a", kind);
    if (kind == StatusKind::unknown) {
        job.status.raw = "dreaming";
    }
    return job;
}

/// It is enabled, or it says why not in a whole sentence: never neither, never both.
void expect_honest(const ControlState& state) {
    EXPECT_EQ(state.enabled, state.reason.empty());
    if (!state.enabled) {
        EXPECT_EQ(state.reason.back(), '.') << state.reason;
        EXPECT_EQ(state.reason.find("  "), std::string::npos) << state.reason;
    }
}

TEST(ControlState, EveryControlInEveryStatus) {
    for (std::size_t place = 0; place < all_kinds.size(); ++place) {
        Page page = capable_page({job_of(all_kinds[place])});
        for (const Row& one : table()) {
            const ControlState state = control_state(page.state(), page.record("a"), one.request);
            EXPECT_EQ(state.enabled, one.enabled[place] == '+')
                << one.what << " of a job that is " << model::status_name(all_kinds[place]) << ": " << state.reason;
            expect_honest(state);
        }
    }
}

TEST(ControlState, WhatTheServerLacksIsSaidInEveryStatus) {
    for (const StatusKind kind : all_kinds) {
        for (const Control missing : all_controls) {
            model::Capabilities others;
            for (const Control control : all_controls) {
                if (control != missing) {
                    others.controls.insert(control);
                }
            }
            Page page = capable_page({job_of(kind)}, others);
            const ControlState state = control_state(page.state(), page.record("a"), missing);
            expect_honest(state);
            if (missing == Control::start) {
                const ControlState with_start =
                    control_state(capable_page({job_of(kind)}).state(), page.record("a"), missing);
                EXPECT_EQ(state, with_start) << "the pipeline trigger is always there";
            } else {
                EXPECT_EQ(state.reason.rfind("This server can’t ", 0), 0U) << state.reason;
            }
        }
    }
}

TEST(ControlState, WhoMayOnlyLookIsToldSoWhateverThereIs) {
    for (const bool has_all : {true, false}) {
        model::Capabilities server = has_all ? every_control() : model::Capabilities{};
        server.role = "viewer";
        for (const StatusKind kind : all_kinds) {
            Page page = capable_page({job_of(kind)}, server);
            for (const Row& one : table()) {
                const ControlState state = control_state(page.state(), page.record("a"), one.request);
                EXPECT_EQ(state.reason, "Your role is viewer: you may look at everything here, but not change it.");
                EXPECT_FALSE(state.enabled);
            }
        }
    }
}

TEST(ControlState, BeforeTheServerHasSaidWhatItCanOnlyRunJobIsThere) {
    Page page;
    page.dispatch(Started{});
    page.dispatch(ListAnswered{1, page.now, 0, std::vector{row("a", StatusKind::running), row("b")}});
    for (const Control control : all_controls) {
        const ControlState state = control_state(page.state(), page.record("b"), control);
        EXPECT_EQ(state.reason, control == Control::start ? "" : "What this server can do is not known yet.");
    }
}

TEST(ControlState, WhatIsPendingBlocksEveryControlAndSaysWhat) {
    for (const Row& asked : table()) {
        for (std::size_t place = 0; place < all_kinds.size(); ++place) {
            if (asked.enabled[place] != '+' || asked.request.control == Control::start) {
                continue;
            }
            Page page = capable_page({job_of(all_kinds[place]), row("b")});
            ask(page, asked.request);
            for (const Row& one : table()) {
                const ControlState sending = control_state(page.state(), page.record("a"), one.request);
                EXPECT_NE(sending.reason.find(" is under way."), std::string::npos) << sending.reason;
                expect_honest(sending);
            }
            EXPECT_TRUE(control_state(page.state(), page.record("b"), Control::pause).enabled)
                << "another job's is not";
            answer(page, model::Failure{failure(FailureKind::unreachable)});
            for (const Row& one : table()) {
                const ControlState checking = control_state(page.state(), page.record("a"), one.request);
                EXPECT_NE(checking.reason.find("Its state is being read."), std::string::npos) << checking.reason;
            }
        }
    }
    Page page = capable_page({row("a", StatusKind::running)});
    page.dispatch(StopHeld{JobId("a")});
    for (const Row& one : table()) {
        EXPECT_EQ(control_state(page.state(), page.record("a"), one.request).reason, "Job a is about to be stopped.");
    }
}

TEST(ControlState, AJobThatIsBeingStartedIsNotStartedOnceMore) {
    Page page = capable_page({row("a")});
    page.dispatch(RunPressed{JobId("a")});
    for (const Control control : {Control::start, Control::force_pending}) {
        EXPECT_EQ(control_state(page.state(), page.record("a"), control).reason, "Job a is being started.");
    }
    EXPECT_TRUE(control_state(page.state(), page.record("a"), Control::settings).enabled);
}

TEST(ControlState, SettingsHaveToMakeSense) {
    EXPECT_EQ(settings_problem({60, 15}), "");
    EXPECT_EQ(settings_problem({}), "");
    EXPECT_EQ(settings_problem({60, {}}), "");
    EXPECT_EQ(settings_problem({15, 15}), "The retry interval must be shorter than the schedule’s.");
    EXPECT_EQ(settings_problem({15, 60}), "The retry interval must be shorter than the schedule’s.");
    EXPECT_EQ(settings_problem({0, {}}), "An interval is at least one minute.");
    EXPECT_EQ(settings_problem({60, -1}), "An interval is at least one minute.");
}

} // namespace
} // namespace etl::app
