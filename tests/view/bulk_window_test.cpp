// What the window says of a plan and of a run, and what the bar offers for the jobs that are picked.
#include "view/bulk_window.hpp"

#include "app/store.hpp"
#include "records.hpp"
#include "view/selection_bar.hpp"
#include "view/selection_box.hpp"

namespace etl::view {
namespace {

using app::request_of;
using model::Control;

const shell::native::FixedLocale locale;
const ViewContext context{monday, locale};

app::JobRecord job(const std::string& id, StatusKind kind, std::int64_t loaded = 0) {
    app::JobRecord one = record(kind, "Job " + id);
    one.job.id = model::JobId(id);
    one.current.progress = 42;
    one.current.stage = model::parse_stage("load");
    if (loaded > 0) {
        one.current.metrics.loaded = loaded;
    }
    return one;
}

/// An admin of a server that has every control.
app::AppState with(std::vector<app::JobRecord> records) {
    app::AppState state;
    for (app::JobRecord& one : records) {
        state.jobs.index.emplace(one.job.id, state.jobs.records.size());
        ++state.jobs.count_by_status[static_cast<std::size_t>(app::shown_kind(one))];
        one.selected = true;
        ++state.selection.count;
        state.jobs.records.push_back(std::move(one));
    }
    state.jobs.phase = app::ListPhase::loaded;
    state.capabilities.known = true;
    state.capabilities.server.controls = {Control::start,         Control::pause,  Control::resume, Control::stop,
                                          Control::force_pending, Control::active, Control::reset};
    return state;
}

void ask(app::AppState& state, const app::ControlRequest& request) {
    state.bulk.question = app::BulkQuestion{request, app::selected_jobs(state)};
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& one : sentences) {
        text += (text.empty() ? "" : " ") + one;
    }
    return text;
}

std::string filters(const BulkWindowView& view) {
    std::string text;
    for (std::size_t index = 0; index < view.filters.size(); ++index) {
        text += (index == 0 ? "" : ", ") + std::string(index == view.filter ? "*" : "") + view.filters[index].label +
                " " + view.filters[index].count;
    }
    return text;
}

TEST(BulkWindow, SaysBeforeWhatWillHappenToWhichJob) {
    app::AppState state =
        with({job("a", StatusKind::running, 12'400), job("b", StatusKind::ready), job("c", StatusKind::pending)});
    ask(state, request_of(Control::stop));
    BulkWindowMaker maker;
    const auto view = maker.make(state, context);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->title, "Stop 3 jobs");
    EXPECT_EQ(joined(view->sentences), "2 of 3 jobs will be asked; 1 can’t be. 1 run ends at its next safe point. " +
                                           locale.number(12'400) + " records that are loaded so far stay.");
    EXPECT_EQ(filters(*view), "*All 3, Will be done 2, Not asked 1");
    EXPECT_EQ(view->go_on->label, "Stop 2 jobs");
    EXPECT_TRUE(app::get_if<app::BulkConfirmed>(view->go_on->action));
    EXPECT_EQ(maker.line(state, 0).sentence, "Stops at its next safe point; it is at 42% in load.");
    EXPECT_EQ(maker.line(state, 0).label, "Will be done");
    EXPECT_EQ(maker.line(state, 1).label, "Not asked");
    EXPECT_EQ(maker.line(state, 1).sentence, "Job b is not running, but ready.");
    EXPECT_EQ(maker.line(state, 2).sentence, "Leaves the line.");

    const auto action = std::get<app::ViewValueSet>(view->filters[2].action);
    state.view.set(action.key, action.value);
    EXPECT_EQ(maker.make(state, context)->lines, std::vector<std::size_t>{1});
}

TEST(BulkWindow, SaysWhatIsLostWithNumbers) {
    const std::vector<app::JobRecord> jobs{job("a", StatusKind::failed), job("b", StatusKind::running),
                                           job("c", StatusKind::pending)};
    struct Case {
        app::ControlRequest request;
        const char* title;
        const char* sentences;
    };
    for (const Case& one : {
             Case{request_of(Control::reset), "Reset 3 jobs",
                  "1 of 3 jobs will be asked; 2 can’t be. The last outcome and error of 1 job are cleared, and nothing "
                  "is tried again by itself. What was loaded stays."},
             Case{request_of(Control::active, false), "Switch off 3 jobs",
                  "All 3 jobs will be asked. 1 of them runs now; its run is not stopped."},
             Case{request_of(Control::active, true), "Switch on 3 jobs", "None of the selected jobs can do this now."},
             Case{request_of(Control::force_pending), "Make 1 job the next in line",
                  "1 of 3 jobs will be asked; 2 can’t be. Job c goes back to ready."},
             Case{request_of(Control::start), "Start 3 jobs", "2 of 3 jobs will be asked; 1 can’t be."},
         }) {
        app::AppState state = with(jobs);
        ask(state, one.request);
        BulkWindowMaker maker;
        const auto view = maker.make(state, context);
        EXPECT_EQ(view->title, one.title);
        if (one.request.control == Control::force_pending) {
            EXPECT_EQ(view->sentences.size(), 2u);
            EXPECT_NE(view->sentences[1].find("Job c"), std::string::npos) << view->sentences[1];
        } else {
            EXPECT_EQ(joined(view->sentences), one.sentences);
        }
        EXPECT_EQ(view->go_on->enabled, one.request.control != Control::active || !one.request.active);
        EXPECT_EQ(view->go_on->enabled, view->go_on->reason.empty());
    }
}

TEST(BulkWindow, FollowsTheJobsWhileItAsks) {
    app::AppState state = with({job("a", StatusKind::ready), job("b", StatusKind::ready)});
    ask(state, request_of(Control::pause));
    BulkWindowMaker maker;
    EXPECT_EQ(maker.make(state, context)->go_on->label, "Pause 2 jobs");
    state.jobs.records[0].current.status = word(StatusKind::paused);
    ++state.jobs.version;
    EXPECT_EQ(maker.make(state, context)->go_on->label, "Pause 1 job");
    state.bulk.question.reset();
    EXPECT_FALSE(maker.make(state, context));
}

TEST(BulkWindow, SaysThatALimitedServerTakesItsTime) {
    std::vector<app::JobRecord> jobs;
    for (int number = 0; number < 500; ++number) {
        jobs.push_back(job(std::to_string(number), StatusKind::ready));
    }
    app::AppState state = with(std::move(jobs));
    state.backend.profile = model::Profile::platform;
    state.backend.decided = true;
    ask(state, request_of(Control::active, false));
    BulkWindowMaker maker;
    EXPECT_EQ(maker.make(state, context)->sentences.back(),
              "This server takes 40 requests a minute at most, so one job is asked every 2.5 seconds: about 21 "
              "minutes.");
}

/// 2 done, 1 refused, 1 under way, 1 waiting, 1 left out.
app::AppState under_way() {
    app::AppState state = with({});
    app::BulkRun run;
    run.request = request_of(Control::pause);
    const std::pair<app::BulkOutcome, const char*> items[]{
        {app::BulkOutcome::done, "a is paused."}, {app::BulkOutcome::refused, "b is locked."},
        {app::BulkOutcome::done, "c is paused."}, {app::BulkOutcome::under_way, ""},
        {app::BulkOutcome::waiting, ""},          {app::BulkOutcome::left_out, "f is paused already."},
    };
    for (const auto& [outcome, says] : items) {
        const std::string name(1, static_cast<char>('a' + run.items.size()));
        run.items.push_back({model::JobId(name), name, outcome, says});
        ++run.counts[static_cast<std::size_t>(outcome)];
    }
    state.bulk.run = std::move(run);
    return state;
}

TEST(BulkWindow, ShowsHowFarItIsWithFailuresFirst) {
    app::AppState state = under_way();
    BulkWindowMaker maker;
    auto view = maker.make(state, context);
    EXPECT_EQ(view->title, "Pause 6 jobs");
    EXPECT_EQ(view->percent, 60);
    EXPECT_EQ(view->progress, "3 of 5 answered, 1 failed");
    EXPECT_EQ(filters(*view), "*All 6, Refused 1, Under way 1, Waiting 1, Not asked 1, Done 2");
    EXPECT_EQ(view->cancel->label, "Cancel the rest");
    EXPECT_FALSE(view->go_on);
    EXPECT_FALSE(view->retry);
    EXPECT_TRUE(maker.line(state, 3).moving);
    EXPECT_EQ(maker.line(state, 1).sentence, "b is locked.");
    state.bulk.run->told_until = monday + 60'000;
    view = maker.make(state, context);
    EXPECT_EQ(joined(view->sentences), "The server asks to wait until " + locale.time_of_day(monday + 60'000) +
                                           ". Keep this page open until it is over.");
}

TEST(BulkWindow, OffersToTryFailuresAgainToGoOnAndToCopy) {
    app::AppState state = under_way();
    app::BulkRun& run = *state.bulk.run;
    run.items[3].outcome = app::BulkOutcome::no_answer;
    run.items[4].outcome = app::BulkOutcome::cancelled;
    run.counts = {0, 0, 2, 1, 1, 1, 1};
    BulkWindowMaker maker;
    const auto view = maker.make(state, context);
    EXPECT_FALSE(view->percent);
    EXPECT_EQ(joined(view->sentences), "Pause: 2 done, 1 refused, 1 without an answer, 1 not asked, 1 cancelled.");
    EXPECT_EQ(view->retry->label, "Try 2 again");
    EXPECT_EQ(app::get_if<app::BulkRepeated>(view->retry->action)->which, app::BulkAgain::failed);
    EXPECT_EQ(app::get_if<app::BulkRepeated>(view->go_on->action)->which, app::BulkAgain::cancelled);
    EXPECT_TRUE(app::get_if<app::BulkCopied>(view->copy->action));
    EXPECT_EQ(view->cancel->label, "Close");
}

// ---- the bar

std::optional<SelectionBarView> bar(const app::AppState& state) {
    app::JobFinder finder;
    return selection_bar(state, finder.find(state), context);
}

TEST(SelectionBar, IsThereWhileSomethingIsPickedOrUnderWay) {
    app::AppState state = with({job("a", StatusKind::ready), job("b", StatusKind::ready)});
    state.selection = {};
    EXPECT_FALSE(bar(state));
    state.selection.mode = true;
    ASSERT_TRUE(bar(state));
    EXPECT_EQ(bar(state)->count, "0 selected");
    for (const auto shown = bar(state); const ButtonView& action : shown->actions) {
        EXPECT_FALSE(action.enabled);
        EXPECT_EQ(action.reason, "No job is selected.");
    }
    state.selection = {};
    state.bulk.run = under_way().bulk.run;
    EXPECT_EQ(bar(state)->run->label, "Pause: 3 of 5");
    EXPECT_FALSE(bar(state)->dismiss_run);
    EXPECT_TRUE(bar(state)->actions.empty());
}

TEST(SelectionBar, CountsWhatIsPickedAndWhatOfItIsNotShown) {
    app::AppState state =
        with({job("a", StatusKind::ready), job("b", StatusKind::failed), job("c", StatusKind::failed)});
    state.jobs.records[2].selected = false;
    --state.selection.count;
    state.view.set(app::finding_key::kinds, static_cast<int>(app::bit_of(StatusKind::failed)));
    const auto view = bar(state);
    EXPECT_EQ(view->count, "2 selected");
    EXPECT_EQ(view->hidden, "1 of them not shown");
    ASSERT_TRUE(view->all);
    EXPECT_EQ(view->all->label, "Select all 2 jobs");
    state.jobs.records[2].selected = true;
    ++state.selection.count;
    EXPECT_FALSE(bar(state)->all);
}

TEST(SelectionBar, OffersEveryActionDisabledWithTheReasonWhereItHoldsForAll) {
    app::AppState state = with({job("a", StatusKind::ready)});
    std::string labels;
    for (const auto shown = bar(state); const ButtonView& action : shown->actions) {
        labels += (labels.empty() ? "" : ", ") + action.label;
        EXPECT_TRUE(action.enabled) << action.label;
        EXPECT_EQ(action.name, action.label + ": 1 selected");
    }
    EXPECT_EQ(labels, "Start, Pause, Resume, Make next in line, Switch on, Switch off, Reset, Stop");
    state.view.menu = bar(state)->menu_key;
    EXPECT_EQ(bar(state)->items.size(), 8u);
    EXPECT_EQ(bar(state)->items[1].label, "Pause…");

    state.capabilities.server.controls = {Control::start};
    EXPECT_EQ(bar(state)->actions[1].reason, "This server can’t pause jobs.");
    EXPECT_TRUE(bar(state)->actions[0].enabled);
    state.capabilities.read_only = true;
    state.capabilities.server.role = "viewer";
    for (const auto shown = bar(state); const ButtonView& action : shown->actions) {
        EXPECT_FALSE(action.enabled);
        EXPECT_EQ(action.reason, "Your role is viewer: you may look at everything here, but not change it.");
    }
    state.capabilities.read_only = false;
    state.bulk.run = under_way().bulk.run;
    EXPECT_EQ(bar(state)->actions[0].reason, "Another action on many jobs is under way.");
}

TEST(SelectionBar, LeadsToResultsAndPutsThemAway) {
    app::AppState state = with({});
    state.bulk.run = under_way().bulk.run;
    state.bulk.run->counts = {0, 0, 3, 1, 1, 1, 0};
    EXPECT_EQ(bar(state)->run->label, "Pause: 2 failed");
    ASSERT_TRUE(bar(state)->dismiss_run);
    EXPECT_EQ(bar(state)->dismiss_run->name, "Dismiss: Results");
    state.bulk.run->counts = {0, 0, 5, 0, 0, 1, 0};
    EXPECT_EQ(bar(state)->run->label, "Pause: results");
}

TEST(SelectionBox, IsNamedByItsJobAndDrawnWhileJobsArePicked) {
    app::AppState state = with({job("a", StatusKind::ready)});
    SelectionBoxView box = selection_box(state, state.jobs.records[0]);
    EXPECT_EQ(box.name, "Select Job a");
    EXPECT_TRUE(box.on);
    EXPECT_TRUE(box.shown);
    state.selection = {};
    state.jobs.records[0].selected = false;
    box = selection_box(state, state.jobs.records[0]);
    EXPECT_FALSE(box.on);
    EXPECT_FALSE(box.shown);
}

} // namespace
} // namespace etl::view
