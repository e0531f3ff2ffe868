// The window that starts a job with care: what it shows, what it sends, and why it can't.
#include "view/start_options.hpp"

#include "app/kept_payloads.hpp"
#include "records.hpp"

namespace etl::view {
namespace {

using app::StartWork;

class StartOptions : public ::testing::Test {
  protected:
    void SetUp() override {
        app::JobRecord one = record(StatusKind::ready);
        one.job.entity_type = "jira_issues";
        one.job.integration_id = 2;
        one.job.default_payload = R"({"file":"a.ndjson"})";
        state.jobs.index.emplace(one.job.id, 0);
        state.jobs.records.push_back(one);
        state.capabilities.known = true;
        state.view.window = app::start_window;
        state.view.window_job = one.job.id;
    }

    [[nodiscard]] StartOptionsView shown() const { return *start_options_window(state); }
    [[nodiscard]] app::StartOptionsSent sent() const {
        return *app::get_if<app::StartOptionsSent>(shown().start.action);
    }
    void enter(std::string_view key, std::string text) { state.view.enter(key, std::move(text)); }
    void platform() {
        state.backend.decided = true;
        state.backend.profile = model::Profile::platform;
    }

    app::AppState state;
};

TEST_F(StartOptions, BeginWithWhatTheJobHas) {
    const StartOptionsView view = shown();
    EXPECT_EQ(view.title, "Start Jira");
    EXPECT_EQ(view.entity_type.text, "jira_issues");
    EXPECT_EQ(view.integration.field.text, "2");
    EXPECT_EQ(view.integration.options.back().label, "2: Jira");
    EXPECT_EQ(view.priority.field.text, "5");
    EXPECT_EQ(view.payload.field.text, "{\n  \"file\": \"a.ndjson\"\n}");
    EXPECT_TRUE(view.start.enabled) << view.start.reason;
    EXPECT_EQ(view.note, "");
    EXPECT_FALSE(view.own_payload.enabled);
    EXPECT_EQ(sent().job, model::JobId("7"));
    EXPECT_EQ(sent().request, (model::PipelineRequest{"jira_issues", 2, view.payload.field.text, 5}));
    state.view.window.clear();
    EXPECT_FALSE(start_options_window(state));
}

TEST_F(StartOptions, SendWhatWasTyped) {
    enter(app::start_key::payload, "");
    enter(app::start_key::priority, "10");
    state.view.set(app::start_key::work, 2);
    EXPECT_EQ(sent().work, StartWork::load);
    EXPECT_EQ(sent().request.payload, "{}");
    EXPECT_EQ(shown().priority.field.reason, "A single stage takes no priority.");
    state.view.set(app::start_key::work, 0);
    EXPECT_EQ(sent().request.priority, 10);
}

TEST_F(StartOptions, AreSentOnlyWhereTheyMakeSense) {
    const auto refused = [&](std::string_view key, std::string text) {
        app::AppState before = state;
        enter(key, std::move(text));
        EXPECT_FALSE(shown().start.enabled);
        std::string reason = shown().start.reason;
        state = std::move(before);
        return reason;
    };
    EXPECT_EQ(refused(app::start_key::payload, "{"), "Line 1, column 2: a key in quotation marks is expected.");
    EXPECT_EQ(refused(app::start_key::entity_type, ""), "Enter an entity type.");
    EXPECT_EQ(refused(app::start_key::integration, ""), "Choose an integration.");
    EXPECT_EQ(refused(app::start_key::priority, "11"), "Enter a priority from 0 to 10.");
    EXPECT_EQ(refused(app::start_key::priority, ""), "Enter a priority from 0 to 10.");
    state.jobs.records[0].current.status = word(StatusKind::running);
    EXPECT_EQ(shown().start.reason, "Jira is running.");
    state.view.set(app::start_key::work, 1);
    EXPECT_TRUE(shown().start.enabled) << "a stage may go beside it";
}

TEST_F(StartOptions, SayThatSomethingElseIsStartedBesideTheJob) {
    enter(app::start_key::entity_type, "commits");
    EXPECT_NE(shown().note, "");
    state.view.set(app::start_key::work, 1);
    EXPECT_EQ(shown().note, "");
}

TEST_F(StartOptions, OfferTheLastPayloads) {
    EXPECT_FALSE(shown().kept.enabled);
    EXPECT_EQ(shown().kept.reason, "No payload of this job has been kept yet.");
    const std::string longer = "{\n  \"file\": \"" + std::string(100, 'f') + "\"\n}";
    state.start_options.kept =
        app::with_payload(app::with_payload("", model::JobId("7"), longer), model::JobId("7"), "{\n  \"n\": 1\n}");
    EXPECT_TRUE(shown().kept.enabled);
    EXPECT_TRUE(shown().kept_items.empty());
    state.view.menu = app::start_key::kept;
    const auto items = shown().kept_items;
    ASSERT_EQ(items.size(), 3u);
    EXPECT_EQ(items[0].label, "{ \"n\": 1 }");
    EXPECT_EQ(items[1].label.size(), 60 + std::string("…").size());
    EXPECT_EQ(std::get<app::TextEntered>(items[1].action).text, longer);
    EXPECT_EQ(app::get_if<app::PayloadsForgotten>(items[2].action)->job, model::JobId("7"));
    enter(app::start_key::payload, "{}");
    EXPECT_EQ(std::get<app::TextEntered>(shown().own_payload.action).text, "{\n  \"file\": \"a.ndjson\"\n}");
}

TEST_F(StartOptions, WarnThatASecretIsNotKept) {
    enter(app::start_key::payload, R"({"api_token":"x"})");
    EXPECT_EQ(shown().payload.field.hint, "It names a secret, so it will not be kept among the last payloads.");
    EXPECT_TRUE(shown().start.enabled);
}

TEST_F(StartOptions, SayTheServersRefusal) {
    app::RequestFailure why;
    why.kind = app::FailureKind::refused;
    why.http_status = 400;
    why.server_sentence = "No such file.";
    state.start_options.failure = why;
    EXPECT_NE(shown().trouble.find("No such file."), std::string::npos);
    why.kind = app::FailureKind::timed_out;
    why.http_status = 0;
    state.start_options.failure = why;
    EXPECT_EQ(shown().trouble.find("No such file."), std::string::npos);
    EXPECT_NE(shown().trouble, "");
}

TEST_F(StartOptions, SayARefusalOfWhatIsChosenAndOfNothingElse) {
    app::RequestFailure why;
    why.kind = app::FailureKind::refused;
    why.http_status = 409;
    why.server_sentence = "Nothing waits.";
    for (const auto& [sent, place] : {std::pair(model::HandWork::pipeline, 0), std::pair(model::HandWork::transform, 1),
                                      std::pair(model::HandWork::load, 2)}) {
        state.hand_work.work = sent;
        state.hand_work.starting.failure = why;
        for (int chosen = 0; chosen < 3; ++chosen) {
            state.view.set(app::start_key::work, chosen);
            EXPECT_EQ(shown().trouble.find("Nothing waits.") != std::string::npos, chosen == place) << place << chosen;
        }
    }
}

TEST_F(StartOptions, OfThePlatformAreDisabledWithTheReason) {
    platform();
    enter(app::start_key::payload, "{");
    const StartOptionsView view = shown();
    for (const FieldView* field : {&view.entity_type, &view.integration.field, &view.priority.field}) {
        EXPECT_FALSE(field->enabled);
        EXPECT_EQ(field->reason, "This server starts a job only as it is set up: whole, and with its own payload.");
    }
    EXPECT_FALSE(view.payload.field.enabled);
    EXPECT_FALSE(view.payload.mark);
    EXPECT_TRUE(view.works[0].enabled);
    EXPECT_FALSE(view.works[1].enabled);
    EXPECT_FALSE(view.works[2].reason.empty());
    EXPECT_FALSE(view.kept.enabled);
    EXPECT_TRUE(view.start.enabled) << view.start.reason;
}

} // namespace
} // namespace etl::view
