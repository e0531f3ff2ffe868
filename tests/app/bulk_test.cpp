// One control for many jobs: the plan, the run with its bounds, and results that say the truth of each job.
#include "app/bulk.hpp"

#include "app/bulk_words.hpp"
#include "app/words.hpp"
#include "capable_page.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etl::app {
namespace {

ControlRequest switching(bool on) {
    ControlRequest request = request_of(Control::active);
    request.active = on;
    return request;
}

void ask_all(Page& page, const ControlRequest& request) {
    page.dispatch(FoundTicked{});
    page.dispatch(BulkAsked{request});
}

const BulkRun& run(const Page& page) { return *page.state().bulk.run; }

std::string says(const Page& page, const std::string& id) {
    const BulkItem& item = run(page).items[run(page).place_of.at(JobId(id))];
    return std::string(words::outcome(item.outcome)) + (item.says.empty() ? "" : ": ") + item.says;
}

/// The controls that were sent and not answered yet.
std::vector<SendControl> sent(Page& page) {
    std::vector<SendControl> all = page.all<SendControl>();
    page.forget();
    return all;
}

void answer_one(Page& page, const SendControl& control, model::Result<ControlReply, RequestFailure> reply) {
    page.dispatch(ControlAnswered{control.job, control.ticket, page.now, std::move(reply)});
}

TEST(BulkPlan, SaysWhichJobWillBeAskedAndWhyOthersWillNot) {
    const std::vector<model::Job> list{row("ready"), row("running", StatusKind::running),
                                       row("paused", StatusKind::paused), row("off")};
    Page page = capable_page(list);
    std::vector<JobId> jobs;
    for (const model::Job& job : list) {
        jobs.push_back(job.id);
    }
    jobs.emplace_back("gone");
    const auto why = [&](const ControlRequest& request) {
        std::vector<std::string> reasons;
        for (const PlannedJob& one : bulk_plan(page.state(), request, jobs)) {
            reasons.push_back(one.why_not);
        }
        return reasons;
    };
    const std::string gone(words::not_listed());
    EXPECT_EQ(why(request_of(Control::pause)),
              (std::vector<std::string>{"", "", "Job paused is paused already.", "", gone}));
    EXPECT_EQ(why(request_of(Control::start)),
              (std::vector<std::string>{"", "Job running is running.", "Job paused is paused. Resume it to run it.", "",
                                        gone}));
    EXPECT_EQ(why(switching(true))[0], "Job ready is switched on already.");
    EXPECT_EQ(why(switching(false)), (std::vector<std::string>{"", "", "", "", gone}));
    EXPECT_EQ(why(request_of(Control::force_pending))[3], "Only one job can be the next in line: Job ready will be.");
}

TEST(BulkPlan, OfAServerWithoutAStartCallNamesWhatARowLacks) {
    model::Job bare = row("bare");
    bare.integration_id.reset();
    Page page;
    page.go_live({row("a"), bare});
    const auto plan = bulk_plan(page.state(), request_of(Control::start), {JobId("a"), JobId("bare")});
    EXPECT_EQ(plan[0].why_not, "");
    EXPECT_EQ(plan[1].why_not, "The server gives no integration for this job.");
    EXPECT_EQ(bulk_plan(page.state(), request_of(Control::pause), {JobId("a")})[0].why_not,
              "This server can’t pause jobs.");
}

TEST(BulkPlan, OfAReadOnlyRoleAsksNobody) {
    model::Capabilities viewer = every_control();
    viewer.role = "viewer";
    Page page = capable_page(rows(3), viewer);
    for (const Control control : all_controls) {
        for (const PlannedJob& one :
             bulk_plan(page.state(), request_of(control), {JobId("0"), JobId("1"), JobId("2")})) {
            EXPECT_EQ(one.why_not, "Your role is viewer: you may look at everything here, but not change it.");
        }
    }
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    EXPECT_TRUE(sent(page).empty());
    EXPECT_EQ(run(page).count(BulkOutcome::left_out), 3u);
}

TEST(Bulk, AsksFirstAndDoesNothingWhereThatIsPutAside) {
    Page page = capable_page(rows(3));
    page.dispatch(BulkAsked{request_of(Control::pause)});
    EXPECT_EQ(page.state().view.window, "") << "nothing is picked";
    ask_all(page, request_of(Control::pause));
    EXPECT_EQ(page.state().view.window, bulk_window);
    ASSERT_TRUE(page.state().bulk.question);
    page.dispatch(BulkPutAside{});
    EXPECT_EQ(page.state().view.window, "");
    page.dispatch(BulkConfirmed{});
    EXPECT_TRUE(sent(page).empty());
    EXPECT_FALSE(page.state().bulk.run);
    EXPECT_EQ(page.state().selection.count, 3u) << "the selection stays";
}

/// A list that says what is known already.
std::vector<model::Job> as_known(const Page& page) {
    std::vector<model::Job> list;
    for (const JobRecord& record : page.state().jobs.records) {
        list.push_back(record.job);
        list.back().status = record.current.status;
    }
    return list;
}

/// 500 jobs, of which the server refuses every tenth, and of which two get lost on the way.
TEST(Bulk, OfFiveHundredJobsWithRefusalsTellsTheTruthOfEach) {
    Page page = capable_page(rows(500));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    std::vector<SendControl> open = sent(page);
    std::set<std::string> asked;
    std::set<std::string> lost;
    std::size_t most = open.size();
    for (int turn = 0; turn < 2'000 && !run(page).over(); ++turn) {
        page.now += 3;
        if (open.empty()) {
            // Only those wait whose answer got lost: the list tells what became of them.
            page.wait(3'000);
            page.answer_list(as_known(page));
        } else {
            const SendControl control = open.front();
            open.erase(open.begin());
            EXPECT_TRUE(asked.insert(control.job.text).second) << "nobody is asked twice";
            EXPECT_NE(pending(page, control.job.text), nullptr) << "the job itself shows it";
            const int number = std::stoi(control.job.text);
            if (number == 77 || number == 333) {
                lost.insert(control.job.text);
                answer_one(page, control, model::Failure{failure(FailureKind::timed_out)});
            } else if (number % 10 == 0) {
                answer_one(page, control,
                           model::Failure{failure(FailureKind::refused, "No. " + control.job.text + " is busy.")});
            } else {
                answer_one(page, control, said(StatusKind::paused));
            }
        }
        const std::vector<SendControl> more = sent(page);
        open.insert(open.end(), more.begin(), more.end());
        most = std::max(most, open.size());
    }
    EXPECT_EQ(most, bulk_under_way);
    EXPECT_EQ(asked.size(), 500u);
    EXPECT_EQ(lost.size(), 2u);
    ASSERT_TRUE(run(page).over());
    EXPECT_EQ(run(page).count(BulkOutcome::done), 448u);
    EXPECT_EQ(run(page).count(BulkOutcome::refused), 50u);
    EXPECT_EQ(run(page).count(BulkOutcome::no_answer), 2u);
    for (const BulkItem& item : run(page).items) {
        const bool paused = page.record(item.job.text).current.status.kind == StatusKind::paused;
        EXPECT_EQ(item.outcome == BulkOutcome::done, paused) << item.name;
    }
    EXPECT_EQ(says(page, "20"), "Refused: No. 20 is busy.");
    EXPECT_EQ(says(page, "21"), "Done: Job 21 is paused.");
    EXPECT_EQ(says(page, "77"), "No answer: Its state has been read again: Job 77 is ready.");
    EXPECT_EQ(words::bulk_summary(run(page)), "Pause: 448 done, 50 refused, 2 without an answer.");
    EXPECT_TRUE(page.state().notices.notices.empty()) << "the results say it, and nothing says it again";

    // Those that failed are tried alone.
    page.dispatch(BulkRepeated{BulkAgain::failed});
    std::size_t again = 0;
    for (std::vector<SendControl> next = sent(page); !next.empty(); next = sent(page)) {
        for (const SendControl& control : next) {
            ++again;
            answer_one(page, control, said(StatusKind::paused));
        }
    }
    EXPECT_EQ(again, 52u);
    EXPECT_EQ(words::bulk_summary(run(page)), "Pause: 500 done.");
}

TEST(Bulk, LeavesOutWhatHasChangedSinceTheQuestion) {
    Page page = capable_page(rows(6));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    ASSERT_EQ(sent(page).size(), 4u);
    std::vector<model::Job> list = rows(5); // 5 is gone
    list[4].status = word(StatusKind::paused);
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    for (const char* id : {"0", "1", "2", "3"}) {
        answer(page, said(StatusKind::paused), id);
    }
    EXPECT_TRUE(sent(page).empty());
    EXPECT_EQ(says(page, "4"), "Not asked: Job 4 is paused already.");
    EXPECT_EQ(says(page, "5"), "Not asked: " + std::string(words::not_listed()));
    EXPECT_EQ(words::bulk_summary(run(page)), "Pause: 4 done, 2 not asked.");
}

TEST(Bulk, TheRestIsCancelledAndCanGoOn) {
    Page page = capable_page(rows(10));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    const auto first = sent(page);
    page.dispatch(BulkCancelled{});
    EXPECT_FALSE(run(page).over()) << "what is under way is not taken back";
    for (const SendControl& one : first) {
        answer_one(page, one, said(StatusKind::paused));
    }
    EXPECT_TRUE(sent(page).empty());
    EXPECT_TRUE(run(page).over());
    EXPECT_EQ(words::bulk_summary(run(page)), "Pause: 4 done, 6 cancelled.");
    page.dispatch(BulkRepeated{BulkAgain::cancelled});
    EXPECT_EQ(sent(page).size(), 4u);
}

TEST(Bulk, StartsGoByTheStartCallAndAreNotFollowedOneByOne) {
    Page page = capable_page({row("a"), row("b"), row("c", StatusKind::failed)});
    ask_all(page, request_of(Control::start));
    page.dispatch(BulkConfirmed{});
    ASSERT_EQ(page.count<SendStart>(), 3u);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::sending);
    page.dispatch(TriggerAnswered{JobId("a"), model::RunHandle("run1")});
    page.dispatch(TriggerAnswered{JobId("b"), model::Failure{failure(FailureKind::refused, "b is locked.")}});
    page.dispatch(TriggerAnswered{JobId("c"), model::Failure{failure(FailureKind::unreachable)}});
    EXPECT_EQ(says(page, "a"), "Done: Job a is started.");
    EXPECT_EQ(says(page, "b"), "Refused: b is locked.");
    EXPECT_EQ(says(page, "c"), "No answer: No answer came: whether Job c was started is not known.");
    EXPECT_FALSE(page.record("a").started_here) << "500 runs do not end in 500 notices";
    EXPECT_FALSE(page.record("a").following);
    EXPECT_TRUE(page.state().notices.notices.empty());
}

TEST(Bulk, ACausesJobsAreStartedAgain) {
    model::Job timeout = row("a", StatusKind::failed);
    timeout.error_message = "Timeout after 3 s";
    model::Job other = row("b", StatusKind::failed);
    other.error_message = "The disk is full";
    model::Job late = row("c", StatusKind::failed);
    late.error_message = "Timeout after 9 s";
    Page page = capable_page({timeout, other, late});
    page.dispatch(WindowOpened{"failure causes"});
    page.dispatch(CauseRetryAsked{"Timeout after # s"});
    ASSERT_TRUE(page.state().bulk.question);
    EXPECT_EQ(page.state().bulk.question->jobs, (std::vector<JobId>{JobId("a"), JobId("c")}));
    page.dispatch(BulkConfirmed{});
    EXPECT_EQ(page.count<SendStart>(), 2u);
}

TEST(Bulk, WaitsWhereTheServerAsksForItAndAsksAgain) {
    Page page = capable_page(rows(2));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    auto open = sent(page);
    RequestFailure busy = failure(FailureKind::too_many);
    busy.retry_after_ms = 20'000;
    answer_one(page, open[0], model::Failure{busy});
    EXPECT_EQ(says(page, "0"), "Waiting");
    EXPECT_EQ(run(page).told_until, page.now + 20'000);
    answer_one(page, open[1], said(StatusKind::paused));
    page.wait(19'000);
    EXPECT_EQ(page.count<SendControl>(), 0u);
    page.wait(2'000);
    open = sent(page);
    ASSERT_EQ(open.size(), 1u);
    answer_one(page, open[0], said(StatusKind::paused));
    EXPECT_EQ(words::bulk_summary(run(page)), "Pause: 2 done.");
}

TEST(Bulk, WaitsWhileThereIsNoNetwork) {
    Page page = capable_page(rows(6));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    const auto open = sent(page);
    page.dispatch(OnlineChanged{false});
    answer_one(page, open[0], said(StatusKind::paused));
    EXPECT_TRUE(sent(page).empty());
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(sent(page).size(), 1u);
}

TEST(Bulk, OfAJobThatGoesWhileItIsAskedNothingIsClaimed) {
    for (const Control control : {Control::pause, Control::start}) {
        Page page = capable_page(rows(2));
        ask_all(page, request_of(control));
        page.dispatch(BulkConfirmed{});
        page.dispatch(RefreshPressed{});
        page.answer_list({row("1")});
        EXPECT_EQ(run(page).count(BulkOutcome::no_answer), 1u);
        EXPECT_NE(says(page, "0").find("is not known"), std::string::npos) << says(page, "0");
        if (control == Control::pause) {
            answer(page, said(StatusKind::paused), "1");
        } else {
            page.dispatch(TriggerAnswered{JobId("1"), model::RunHandle("run")});
        }
        EXPECT_TRUE(run(page).over());
    }
}

TEST(Bulk, OnlyOneIsUnderWayAndItsResultsAreCopiedAndPutAway) {
    Page page = capable_page(rows(2));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    page.dispatch(BulkPutAside{});
    page.dispatch(BulkAsked{request_of(Control::stop)});
    EXPECT_FALSE(page.state().bulk.question) << "the window shows what is under way instead";
    EXPECT_EQ(page.state().view.window, bulk_window);
    page.dispatch(BulkDismissed{});
    EXPECT_TRUE(page.state().bulk.run) << "it goes on, so it is shown";
    answer(page, said(StatusKind::paused), "0");
    answer(page, model::Failure{failure(FailureKind::refused, "Not now.")}, "1");
    page.dispatch(BulkCopied{});
    ASSERT_EQ(page.count<CopyText>(), 1u);
    EXPECT_EQ(page.all<CopyText>()[0].text,
              "Pause: 1 done, 1 refused.\nJob 0\tDone\tJob 0 is paused.\nJob 1\tRefused\tNot now.\n");
    page.dispatch(BulkDismissed{});
    EXPECT_FALSE(page.state().bulk.run);
    EXPECT_EQ(page.state().view.window, "");
}

TEST(Bulk, IsSaidInANoticeWhereItsWindowIsClosed) {
    Page page = capable_page(rows(1));
    ask_all(page, request_of(Control::pause));
    page.dispatch(BulkConfirmed{});
    page.dispatch(BulkPutAside{});
    answer(page, model::Failure{failure(FailureKind::refused, "Not now.")}, "0");
    ASSERT_NE(notice(page), nullptr);
    EXPECT_EQ(notice(page)->title, "Pause: 1 refused.");
    EXPECT_EQ(notice(page)->kind, NoticeKind::error);
}

/// The platform takes so many requests of an address in a minute; what the page asks stays below that.
TEST(Bulk, OnThePlatformOneJobIsAskedAfterTheOtherAndListsStillCome) {
    Page page = platform_page(rows(60));
    ask_all(page, switching(false));
    page.dispatch(BulkConfirmed{});
    EXPECT_TRUE(bulk_is_paced(page.state()));
    std::vector<EpochMilliseconds> times;
    std::size_t lists = 0;
    const EpochMilliseconds begin = page.now;
    while (!run(page).over() && page.now < begin + 600'000) {
        for (const Effect& effect : std::exchange(page.log, {})) {
            if (const auto* control = std::get_if<SendControl>(&effect)) {
                times.push_back(page.now);
                ControlReply reply;
                reply.active = false;
                answer_one(page, *control, reply);
            } else if (std::holds_alternative<ReadList>(effect)) {
                times.push_back(page.now);
                ++lists;
                std::vector<model::Job> list = rows(60);
                for (model::Job& job : list) {
                    job.active = page.record(job.id.text).job.active;
                }
                page.answer_list(list);
            }
        }
        page.wait(100);
    }
    EXPECT_TRUE(run(page).over());
    EXPECT_EQ(run(page).count(BulkOutcome::done), 60u);
    EXPECT_GE(page.now - begin, 59 * bulk_pace);
    EXPECT_GT(lists, 4u) << "the list is not starved";
    for (std::size_t index = 40; index < times.size(); ++index) {
        EXPECT_GT(times[index] - times[index - 40], 60'000) << "at most 40 in any minute";
    }
}

} // namespace
} // namespace etl::app
