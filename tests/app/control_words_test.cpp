// The sentences about controls: each control has its own, in all of them.
#include "app/words.hpp"
#include "capable_page.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etl::app {
namespace {

/// Every control, with each of its kinds where it has several.
std::vector<ControlRequest> every_request() {
    std::vector<ControlRequest> requests;
    for (const Control control : all_controls) {
        requests.push_back(request_of(control));
    }
    requests.push_back(forced_stop());
    ControlRequest off = request_of(Control::active);
    off.active = false;
    requests.push_back(off);
    return requests;
}

TEST(ControlWords, SayOfEachControlWhatItIs) {
    std::set<std::string> titles;
    std::set<std::string> failures;
    std::set<std::string> silences;
    for (const ControlRequest& request : every_request()) {
        titles.insert(std::string(words::control_title(request)));
        failures.insert(words::could_not(request, "Jira"));
        silences.insert(words::no_answer(request, "Jira"));
    }
    EXPECT_EQ(titles.size(), every_request().size()) << "no two are called the same";
    EXPECT_EQ(failures.size(), every_request().size());
    EXPECT_EQ(silences.size(), every_request().size());
    EXPECT_TRUE(failures.count("Could not stop Jira by force"));
    EXPECT_TRUE(failures.count("Could not make Jira the next in line"));
    EXPECT_TRUE(failures.count("Could not switch Jira off"));
    EXPECT_TRUE(failures.count("Could not change the settings of Jira"));
    EXPECT_TRUE(silences.count("No answer came to the request to start Jira"));
}

TEST(ControlWords, SayOfEachControlThatAServerLacksIt) {
    std::set<std::string_view> sentences;
    for (const Control control : all_controls) {
        sentences.insert(words::server_cannot(control));
    }
    EXPECT_EQ(sentences.size(), all_controls.size());
    EXPECT_EQ(sentences.count(""), 0U);
}

TEST(ControlWords, SayWhyAStateForbidsAControl) {
    const auto why = [](Control control, StatusKind kind) {
        return words::status_forbids(request_of(control), "Jira", kind);
    };
    EXPECT_EQ(why(Control::start, StatusKind::paused), "Jira is paused. Resume it to run it.");
    EXPECT_EQ(why(Control::force_pending, StatusKind::inactive), "Jira is inactive. Switch it on to run it.");
    EXPECT_EQ(why(Control::start, StatusKind::running), "Jira is running.");
    EXPECT_EQ(why(Control::resume, StatusKind::ready), "Jira is not paused, but ready.");
    EXPECT_EQ(why(Control::stop, StatusKind::stopping), "Jira is stopping already.");
    EXPECT_EQ(why(Control::stop, StatusKind::ready), "Jira is not running, but ready.");
    EXPECT_EQ(words::status_forbids(forced_stop(), "Jira", StatusKind::running),
              "Jira is not stopping. Only a job that is stopping can be stopped by force.");
    EXPECT_EQ(why(Control::reset, StatusKind::running), "Jira is running. Only a job whose run is over can be reset.");
    EXPECT_EQ(why(Control::pause, StatusKind::pausing), "Jira is pausing already.");
    EXPECT_EQ(why(Control::pause, StatusKind::inactive), "Jira is inactive.");
    EXPECT_EQ(why(Control::active, StatusKind::stopping), "Jira is stopping.");
    EXPECT_EQ(why(Control::settings, StatusKind::stopping), "Jira is stopping.");
}

TEST(FailureWords, HaveAReasonForEveryKind) {
    std::set<std::string> reasons;
    constexpr std::array kinds{FailureKind::unreachable, FailureKind::timed_out, FailureKind::signed_out,
                               FailureKind::forbidden,   FailureKind::not_found, FailureKind::refused,
                               FailureKind::invalid,     FailureKind::too_many,  FailureKind::server_error,
                               FailureKind::unreadable};
    for (const FailureKind kind : kinds) {
        reasons.insert(words::failure_reason(failure(kind)));
        EXPECT_EQ(words::failure_reason(failure(kind, "Ask Ann.")), "Ask Ann.") << "the server's own goes first";
    }
    EXPECT_EQ(reasons.size(), kinds.size());
}

} // namespace
} // namespace etl::app
