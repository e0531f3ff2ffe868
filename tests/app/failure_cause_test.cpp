// What failures for one reason have in common, message by message, and the jobs that failed for it.
#include "app/failure_cause.hpp"

#include "app/job_finder.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

struct Row {
    const char* message;
    const char* cause;
};

TEST(FailureCause, IsTheMessageWithoutWhatDiffersFromTimeToTime) {
    const Row table[]{
        {"", ""},
        {"  \n ", ""},
        {"The disk is full.", "The disk is full."},
        {"  The   disk\tis full. \nat line 3", "The disk is full."},
        // Numbers, with what they are made of.
        {"42 of 1,200 records failed", "# of # records failed"},
        {"took 3.5 s, at most 2 s", "took # s, at most # s"},
        {"took 3.5s (limit 120ms)", "took # (limit #)"},
        {"-12 °C", "-# °C"},
        {"100% of 7", "#% of #"},
        {"job42 failed in batch_7", "job# failed in batch_#"},
        {"line 12:7", "line #"},
        // Times and dates.
        {"until 2026-02-31T25:61:00Z.", "until #."},
        {"at 14:05:31 on 23.11.2026", "at # on #"},
        {"since 2026-11-23 14:05:31.250+01:00!", "since # #!"},
        // Ids.
        {"run 550e8400-e29b-41d4-a716-446655440000 died", "run # died"},
        {"run 550e8400-dead-beef-face-446655440000 died", "run # died"},
        {"object 0x7f3a9c at deadbeef01", "object # at #"},
        {"FAB-318 is not FAB-319", "FAB-# is not FAB-#"},
        {"commit 9f2c1d7a4 is gone", "commit # is gone"},
        {"10.0.0.7:5432 refused", "# refused"},
        // What is quoted, in whatever way.
        {"The field \"created_date\" is not a date: \"2026\"", "The field “…” is not a date: “…”"},
        {"relation 'work_items' does not exist", "relation “…” does not exist"},
        {"Can't read `a b`", "Can't read “…”"},
        {"column “név” and «Größe» and ‘x’", "column “…” and “…” and “…”"},
        {"the user's file doesn't exist", "the user's file doesn't exist"},
        {"a \"quote that never ends", "a \"quote that never ends"},
        {"it's 'don't' here", "it's “…” here"},
        // Status codes tell causes apart, other numbers don't.
        {"HTTP 503 after 3 tries", "HTTP 503 after # tries"},
        {"answered with status code 404", "answered with status code 404"},
        {"status 429: wait 60 s", "status 429: wait # s"},
        {"HTTP 7777", "HTTP #"},
        // What may be a secret never stays.
        {"Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP was refused", "Bearer # was refused"},
        {"key sk_live_4eC39HqLyjWDarjtT1zdp7dc", "key #"},
        {"anna.b@example.org is locked out", "# is locked out"},
        {"key abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuv", "key #"},
        // Paths keep their words.
        {"/data/exports/2026/part-7.ndjson: no such file", "/data/exports/#/part-#.ndjson: no such file"},
        {"[1,2,3] is not {a}", "[#] is not {a}"},
        // Whatever the script.
        {"接続が 30 秒で切れました", "接続が # 秒で切れました"},
        {"Größe überschritten: 17 MB", "Größe überschritten: # MB"},
    };
    for (const Row& row : table) {
        EXPECT_EQ(common_cause(row.message), row.cause) << row.message;
    }
}

TEST(FailureCause, IsNeverLongerThanAnAddressBears) {
    std::string words;
    while (words.size() < 5'000) {
        words += "много слов ";
    }
    const std::string cause = common_cause(words);
    EXPECT_LE(cause.size(), longest_cause);
    EXPECT_TRUE(cause.ends_with("…"));
    EXPECT_EQ(static_cast<unsigned char>(cause[cause.size() - 4]) & 0x80u, cause[cause.size() - 4] == ' ' ? 0u : 0x80u)
        << "no letter is cut in two";
    EXPECT_EQ(common_cause(cause), cause) << "a cause is its own cause";
}

model::Job failed(const std::string& id, const std::string& message, EpochMilliseconds when) {
    model::Job job = row(id, StatusKind::failed);
    job.error = model::JobError{};
    job.error->message = message;
    job.error->timestamp = at(when);
    return job;
}

Page failures() {
    model::Job naive = failed("4", "Timeout after 9 s", 0);
    naive.error->timestamp = model::Timestamp{"2026-11-23 14:00", std::nullopt};
    model::Job by_row = row("5", StatusKind::failed);
    by_row.error_message = "Timeout after 1 s";
    by_row.last_run_finished = at(2'000);
    model::Job silent = row("6", StatusKind::failed);
    model::Job typed = row("7", StatusKind::failed);
    typed.error = model::JobError{};
    typed.error->error_type = "network_error";
    model::Job over = row("8", StatusKind::completed);
    over.error_message = "Timeout after 1 s";
    Page page;
    page.go_live({failed("1", "Disk 3 is full", 500), failed("2", "Timeout after 30 s", 900),
                  failed("3", "Timeout after 12 s", 300), naive, by_row, silent, typed, over});
    return page;
}

TEST(FailureCauses, PutTogetherWhatFailedForOneReasonWithCountsAndTimes) {
    Page page = failures();
    JobFinder finder;
    const FailureCauses& causes = finder.causes(page.state());
    ASSERT_EQ(causes.size(), 4u);
    EXPECT_EQ(causes[0].cause, "Timeout after # s");
    EXPECT_EQ(causes[0].places, (std::vector<std::size_t>{1, 2, 3, 4})) << "a completed job's old error is none";
    EXPECT_EQ(causes[0].first_seen, 300);
    EXPECT_EQ(causes[0].last_seen, 2'000) << "of a row that has no error object, the end of its run";
    EXPECT_EQ(causes[1].cause, "Disk # is full");
    EXPECT_EQ(causes[1].first_seen, 500);
    EXPECT_EQ(causes[2].cause, "No message");
    EXPECT_FALSE(causes[2].first_seen);
    EXPECT_EQ(causes[3].cause, "network_error") << "better than no message";
    EXPECT_EQ(&finder.causes(page.state()), &causes) << "nothing changed";
}

TEST(FailureCauses, FilterTheListAndStandInTheAddress) {
    Page page = failures();
    page.dispatch(ViewValueSet{std::string(finding_key::order), static_cast<int>(JobOrder::name)});
    page.dispatch(TextEntered{std::string(finding_key::text), "nothing like it"});
    page.dispatch(WindowOpened{"failure causes"});
    page.dispatch(CauseChosen{"Timeout after # s"});
    JobFinder finder;
    EXPECT_EQ(finder.find(page.state()).count(), 4u) << "whatever was filtered by before";
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(page.state().view.address, "#/?cause=Timeout+after+%23+s&sort=name");
    page.dispatch(RouteChanged{parse_address("#/")});
    EXPECT_EQ(finder.find(page.state()).count(), 8u);
    page.dispatch(RouteChanged{parse_address("#/?cause=Disk+%23+is+full")});
    EXPECT_EQ(finder.find(page.state()).count(), 1u);
}

} // namespace
} // namespace etl::app
