// The words of controls, roles, levels, triggers, record states and step cells; and what follows from steps.
#include "model/capabilities.hpp"
#include "model/log.hpp"
#include "model/raw_data.hpp"
#include "model/run.hpp"
#include "model/steps.hpp"
#include "model/stream.hpp"

#include <gtest/gtest.h>

namespace etl::model {
namespace {

TEST(Controls, AreNamedBothWays) {
    for (const Control control : {Control::start, Control::pause, Control::resume, Control::stop,
                                  Control::force_pending, Control::active, Control::settings, Control::reset}) {
        EXPECT_EQ(parse_control(control_name(control)), control);
    }
    EXPECT_EQ(control_name(Control::force_pending), "force-pending");
    EXPECT_EQ(parse_control("FORCE_PENDING"), Control::force_pending);
    EXPECT_EQ(parse_control("fly"), std::nullopt);
    EXPECT_EQ(parse_control(""), std::nullopt);
    ControlSet set;
    EXPECT_TRUE(set.empty());
    set.insert(Control::reset);
    EXPECT_TRUE(set.has(Control::reset));
    EXPECT_FALSE(set.has(Control::start));
}

TEST(Roles, AreReadOnlyOnlyWhenTheySaySo) {
    for (const std::string_view role : {"viewer", "Read-Only", "readonly", "GUEST"}) {
        EXPECT_TRUE(is_read_only_role(role)) << role;
    }
    for (const std::string_view role : {"admin", "user", "", "odd"}) {
        EXPECT_FALSE(is_read_only_role(role)) << role;
    }
}

TEST(Words, KeepTheirRawText) {
    EXPECT_EQ(parse_log_level("Warn"), (LogLevel{LogLevelKind::warning, "Warn"}));
    EXPECT_EQ(parse_log_level("verbose"), (LogLevel{LogLevelKind::unknown, "verbose"}));
    EXPECT_LT(LogLevelKind::warning, LogLevelKind::error);
    EXPECT_EQ(parse_run_trigger("Manual").kind, TriggerKind::manual);
    EXPECT_EQ(parse_run_trigger("scheduled").kind, TriggerKind::schedule);
    EXPECT_EQ(parse_run_trigger("retry").kind, TriggerKind::retry);
    EXPECT_EQ(parse_run_trigger("webhook"), (RunTrigger{TriggerKind::unknown, "webhook"}));
    EXPECT_EQ(parse_record_status("PENDING").kind, RecordStatusKind::pending);
    EXPECT_EQ(parse_record_status("processing").kind, RecordStatusKind::processing);
    EXPECT_EQ(parse_record_status("completed").kind, RecordStatusKind::completed);
    EXPECT_EQ(parse_record_status("failed").kind, RecordStatusKind::failed);
    EXPECT_EQ(parse_record_status("odd"), (RecordStatus{RecordStatusKind::unknown, "odd"}));
    EXPECT_EQ(parse_cell("Finished").kind, CellKind::finished);
    EXPECT_EQ(parse_cell("odd"), (StepCell{CellKind::unknown, "odd"}));
}

TEST(Steps, EstimateProgressFromTheirCells) {
    EXPECT_EQ(estimated_progress({}), std::nullopt);
    EXPECT_EQ(estimated_progress({Step{}}), std::nullopt);
    const StepCell finished = parse_cell("finished");
    const StepCell idle = parse_cell("idle");
    EXPECT_EQ(estimated_progress({Step{"a", 1, "A", finished, idle, {}}}), 50);
    EXPECT_EQ(estimated_progress({Step{"a", 1, "A", finished, finished, idle}}), 66);
    EXPECT_EQ(estimated_progress({Step{"a", 1, "A", finished, finished, finished}}), 100);
}

TEST(Patched, LeavesWhatTheMessageDoesNotSay) {
    Job job;
    job.id = JobId("1");
    job.status = parse_status("RUNNING");
    job.progress = 40;
    job.error_message = "old";
    job.run_token = "t";
    EXPECT_EQ(patched(job, {}), job);
    JobPatch patch;
    patch.reset_attempt = 3;
    patch.reset_deadline = parse_timestamp("2026-11-23T14:05:31Z");
    patch.run_token = "u";
    const Job after = patched(job, patch);
    EXPECT_EQ(after.reset_attempt, 3);
    EXPECT_EQ(after.run_token, "u");
    EXPECT_EQ(after.error_message, "old");
    EXPECT_EQ(after.progress, 40);
}

} // namespace
} // namespace etl::model
