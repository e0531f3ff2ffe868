// What the page's head, its connection line and the list's picture say in every state.
#include "records.hpp"
#include "view/jobs_page.hpp"

namespace etl::view {
namespace {

using app::ConnectionKind;
using app::FailureKind;

JobsPageView page_of(const app::AppState& state) {
    static const shell::native::FixedLocale locale;
    return jobs_page(state, {monday, locale});
}

/// Twelve seconds ago a word was heard; the connection has been what it is for two minutes.
app::AppState connected(ConnectionKind kind) {
    app::AppState state;
    state.connection.kind = kind;
    state.connection.since = monday - 120'000;
    state.connection.heard_at = monday - 12'000;
    return state;
}

app::AppState with_jobs(std::initializer_list<StatusKind> kinds) {
    app::AppState state;
    state.jobs.phase = app::ListPhase::loaded;
    for (const StatusKind kind : kinds) {
        state.jobs.records.push_back(record(kind));
        ++state.jobs.count_by_status[static_cast<std::size_t>(kind)];
    }
    return state;
}

TEST(ConnectionLine, SaysWhatIsTrueOfEveryKind) {
    struct Case {
        ConnectionKind kind;
        Tone tone;
        const char* text;
        const char* detail;
        bool offers_retry;
    };
    for (const Case& one : {
             Case{ConnectionKind::starting, Tone::neutral, "Connecting…", "updated 13:59:48", false},
             Case{ConnectionKind::live, Tone::good, "Live", "updated 13:59:48", false},
             Case{ConnectionKind::reconnecting, Tone::warning, "Reconnecting", "updated 13:59:48", false},
             Case{ConnectionKind::polling, Tone::warning, "Polling", "updated 13:59:48", false},
             Case{ConnectionKind::unreachable, Tone::bad, "Server not reachable", "since 13:58:00", true},
             Case{ConnectionKind::offline, Tone::bad, "Offline", "since 13:58:00", false},
             Case{ConnectionKind::signed_out, Tone::bad, "Signed out", "since 13:58:00", true},
         }) {
        SCOPED_TRACE(one.text);
        app::AppState state = connected(one.kind);
        state.connection.list_due_at = monday; // no next try to count down to
        state.jobs.records.push_back(record(StatusKind::ready));
        const ConnectionLineView line = page_of(state).head.connection;
        EXPECT_EQ(line.tone, one.tone);
        EXPECT_EQ(line.text, one.text);
        EXPECT_EQ(line.detail, one.detail);
        EXPECT_FALSE(line.changes_at);
        ASSERT_EQ(line.action.has_value(), one.offers_retry);
        if (line.action) {
            EXPECT_EQ(line.action->name, "Try again");
            EXPECT_TRUE(std::holds_alternative<app::RefreshPressed>(line.action->action));
        }
    }
}

TEST(ConnectionLine, IsContentWithReadingAListThatIsEmpty) {
    app::AppState state = connected(ConnectionKind::polling);
    state.jobs.phase = app::ListPhase::loaded;
    EXPECT_EQ(page_of(state).head.connection.text, "Connected");
    EXPECT_EQ(page_of(state).head.connection.tone, Tone::good);
    state.jobs.records.emplace_back();
    EXPECT_EQ(page_of(state).head.connection.text, "Polling");
}

TEST(ConnectionLine, SaysHowTheServerFails) {
    app::AppState state = connected(ConnectionKind::unreachable);
    const auto text_after = [&](app::FailureKind kind) {
        state.jobs.list_failure = app::RequestFailure{kind, 0, {}, {}};
        return page_of(state).head.connection.text;
    };
    EXPECT_EQ(text_after(app::FailureKind::timed_out), "Server not answering");
    EXPECT_EQ(text_after(app::FailureKind::server_error), "Server failing");
    EXPECT_EQ(text_after(app::FailureKind::unreadable), "Server answers unreadably");
    EXPECT_EQ(text_after(app::FailureKind::unreachable), "Server not reachable");
}

TEST(ConnectionLine, ClaimsNoUpdateBeforeTheFirst) {
    app::AppState state;
    EXPECT_EQ(page_of(state).head.connection.text, "Connecting…");
    EXPECT_EQ(page_of(state).head.connection.detail, "");
}

TEST(ConnectionLine, CountsDownToTheNextTry) {
    app::AppState state = connected(ConnectionKind::unreachable);
    state.connection.list_due_at = monday + 4'000;
    ConnectionLineView line = page_of(state).head.connection;
    EXPECT_EQ(line.detail, "since 13:58:00 · next try in 4s");
    EXPECT_EQ(line.changes_at, monday + 1'000);
    state.connection.list_under_way = 3;
    line = page_of(state).head.connection;
    EXPECT_EQ(line.detail, "since 13:58:00 · trying now");
    EXPECT_FALSE(line.changes_at);
}

std::string summary_of(const app::AppState& state) {
    static const shell::native::FixedLocale locale;
    return jobs_summary(state.jobs, {monday, locale});
}

TEST(Summary, CountsWhatMattersAndAllJobs) {
    EXPECT_EQ(summary_of(with_jobs({})), "");
    EXPECT_EQ(summary_of(with_jobs({StatusKind::ready})), "1 job");
    EXPECT_EQ(summary_of(with_jobs({StatusKind::ready, StatusKind::completed})), "2 jobs");
    EXPECT_EQ(summary_of(with_jobs({StatusKind::running})), "1 running · 1 job");
    EXPECT_EQ(summary_of(with_jobs({StatusKind::failed, StatusKind::running, StatusKind::running, StatusKind::stopping,
                                    StatusKind::pending, StatusKind::rate_limited, StatusKind::ready})),
              "2 running · 1 stopping · 1 waiting · 1 rate limited · 1 failed · 7 jobs");
}

TEST(Summary, GroupsLargeNumbersAsTheLocaleDoes) {
    app::AppState state = with_jobs({});
    state.jobs.records.resize(10'000);
    EXPECT_EQ(summary_of(state), "10,000 jobs");
}

TEST(Picture, IsHonestAboutWhatIsKnown) {
    app::AppState state;
    EXPECT_EQ(page_of(state).picture, ListPicture::loading);
    EXPECT_EQ(page_of(state).message.title, "Loading jobs…");

    state.jobs.phase = app::ListPhase::loaded;
    const JobsPageView empty = page_of(state);
    EXPECT_EQ(empty.picture, ListPicture::empty);
    EXPECT_EQ(empty.message.title, "No jobs yet");
    EXPECT_FALSE(empty.message.detail.empty());
    EXPECT_EQ(empty.message.action->name, "Refresh");

    EXPECT_EQ(page_of(with_jobs({StatusKind::ready})).picture, ListPicture::cards);
}

TEST(Picture, OfAFailureSaysTheServersReason) {
    app::AppState state;
    state.jobs.phase = app::ListPhase::failed;
    state.jobs.list_failure = app::RequestFailure{FailureKind::server_error, 503, "The database is down.", ""};
    JobsPageView view = page_of(state);
    EXPECT_EQ(view.picture, ListPicture::failed);
    EXPECT_EQ(view.message.title, "The jobs can’t be shown");
    EXPECT_EQ(view.message.detail, "The server failed (503). It says: The database is down.");
    EXPECT_EQ(view.message.icon, Icon::plug_off);
    EXPECT_EQ(view.message.action->name, "Try again");

    state.jobs.list_failure = app::RequestFailure{FailureKind::signed_out, 401, "", ""};
    view = page_of(state);
    EXPECT_EQ(view.message.title, "You are signed out");
    EXPECT_EQ(view.message.icon, Icon::log_in);
    EXPECT_NE(view.message.detail.find("Sign in"), std::string::npos);
}

TEST(Picture, KeepsTheCardsAndMarksThemWhenTheServerIsLost) {
    app::AppState state = with_jobs({StatusKind::running});
    for (const ConnectionKind kind :
         {ConnectionKind::unreachable, ConnectionKind::offline, ConnectionKind::signed_out}) {
        state.connection.kind = kind;
        EXPECT_EQ(page_of(state).picture, ListPicture::cards);
        EXPECT_TRUE(page_of(state).stale);
        state.connection.since = monday - 120'000;
        EXPECT_EQ(page_of(state).stale_sentence,
                  page_of(state).head.connection.text + " since 13:58:00: this is the last known state.");
    }
    for (const ConnectionKind kind : {ConnectionKind::live, ConnectionKind::polling, ConnectionKind::reconnecting}) {
        state.connection.kind = kind;
        EXPECT_FALSE(page_of(state).stale);
        EXPECT_EQ(page_of(state).stale_sentence, "");
    }
    app::AppState nothing;
    nothing.connection.kind = ConnectionKind::unreachable;
    EXPECT_FALSE(page_of(nothing).stale) << "there is nothing that could be out of date";
}

TEST(Theme, ButtonNamesTheChoiceThatStands) {
    app::Preferences preferences;
    EXPECT_EQ(theme_button(preferences).name, "Theme: system");
    EXPECT_EQ(theme_button(preferences).icon, Icon::monitor);
    preferences.theme = app::ThemeChoice::light;
    EXPECT_EQ(theme_button(preferences).name, "Theme: light");
    EXPECT_EQ(theme_button(preferences).icon, Icon::sun);
    preferences.theme = app::ThemeChoice::dark;
    EXPECT_EQ(theme_button(preferences).name, "Theme: dark");
    EXPECT_EQ(theme_button(preferences).icon, Icon::moon);
    EXPECT_TRUE(std::holds_alternative<app::ThemePressed>(theme_button(preferences).action));
}

TEST(ConnectionLine, SaysThatNothingComesByItselfAndOffersRefresh) {
    app::AppState state = with_jobs({StatusKind::ready});
    state.connection.kind = ConnectionKind::by_hand;
    const ConnectionLineView line = page_of(state).head.connection;
    EXPECT_EQ(line.text, "Refresh is off");
    EXPECT_EQ(line.tone, Tone::neutral);
    ASSERT_TRUE(line.action);
    EXPECT_EQ(line.action->label, "Refresh");
    EXPECT_FALSE(line.action->busy);
    EXPECT_FALSE(page_of(state).stale);
    state.connection.list_under_way = 7;
    EXPECT_TRUE(page_of(state).head.connection.action->busy);

    state.connection.kind = ConnectionKind::unreachable;
    state.connection.list_under_way.reset();
    state.connection.list_due_at = app::never;
    EXPECT_EQ(page_of(state).head.connection.detail.find("next try"), std::string::npos) << "there is none by itself";
}

TEST(FailureSentence, SaysWhatEachKindMeans) {
    struct Case {
        FailureKind kind;
        int status;
        const char* sentence;
    };
    for (const Case& one : {
             Case{FailureKind::unreachable, 0, "The server can’t be reached."},
             Case{FailureKind::timed_out, 0, "The server did not answer in time."},
             Case{FailureKind::signed_out, 401, "The server asks you to sign in."},
             Case{FailureKind::forbidden, 403, "You are not allowed to do this."},
             Case{FailureKind::refused, 409, "The server refused."},
             Case{FailureKind::invalid, 422, "The server found the request invalid."},
             Case{FailureKind::too_many, 429, "Too many requests; the server asks to wait."},
             Case{FailureKind::server_error, 502, "The server failed (502)."},
             Case{FailureKind::unreadable, 200, "The server’s answer can’t be read."},
         }) {
        const std::string plain = one.sentence;
        EXPECT_EQ(failure_sentence({one.kind, one.status, "", ""}), plain);
        EXPECT_EQ(failure_sentence({one.kind, one.status, "Ask Ann.", "GET /x"}), plain + " It says: Ask Ann.");
        // What only the technically minded understand is shown where nothing else explains the failure.
        const bool technical = one.kind == FailureKind::unreadable;
        EXPECT_EQ(failure_sentence({one.kind, one.status, "", "at $[3]"}), technical ? plain + " at $[3]" : plain);
    }
    // Whatever the server says of it: it is the address that is wrong.
    EXPECT_EQ(failure_sentence({FailureKind::not_found, 404, "Not Found", ""}),
              "There is no job list at this address: neither the ETL API nor the platform’s answers here.");
}

} // namespace
} // namespace etl::view
