// The specification's calls as HTTP requests, and what each kind of answer means.
#include "server.hpp"
#include "shell/requests.hpp"

namespace etl::shell {
namespace {

using app::FailureKind;
using Outcome = HttpAnswer::Outcome;

HttpAnswer answered(int status, std::string body = {}) { return {Outcome::answered, status, std::move(body)}; }

TEST(Requests, AskForWhatTheContractSays) {
    const HttpRequest all = list_request({});
    EXPECT_EQ(all.method, "GET");
    EXPECT_EQ(all.path, "/api/v1/etl/jobs");
    EXPECT_EQ(all.body, "");

    const HttpRequest status = run_status_request(model::RunHandle("etl-7f3a"));
    EXPECT_EQ(status.method, "GET");
    EXPECT_EQ(status.path, "/api/v1/etl/jobs/etl-7f3a/status");

    const HttpRequest trigger = trigger_request({"issues", 17, R"({"full":true})", 5});
    EXPECT_EQ(trigger.method, "POST");
    EXPECT_EQ(trigger.path, "/api/v1/etl/pipeline/trigger");
    EXPECT_EQ(trigger.body, R"({"entity_type":"issues","integration_id":17,"payload":{"full":true},"priority":5})");

    EXPECT_EQ(socket_path({}, model::JobId("7"), "secret"), "/ws/jobs/7/status?token=secret");
    EXPECT_EQ(socket_path({}, model::JobId("7"), ""), "/ws/jobs/7/status?token=");
    for (const HttpRequest& request : {all, status, trigger}) {
        EXPECT_EQ(request.token, "") << "the token is added where it is sent, and never to the path";
        EXPECT_GT(request.deadline_milliseconds, 0);
    }
}

TEST(Requests, LetNoIdOrTokenOutOfItsPlace) {
    EXPECT_EQ(run_status_request(model::RunHandle("../x?y#z")).path, "/api/v1/etl/jobs/..%2Fx%3Fy%23z/status");
    EXPECT_EQ(socket_path({}, model::JobId("a/b"), "t&u=1"), "/ws/jobs/a%2Fb/status?token=t%26u%3D1");
    EXPECT_EQ(socket_path({}, model::JobId("7"), "a\r\nb"), "/ws/jobs/7/status?token=a%0D%0Ab");
}

TEST(PercentEncoding, KeepsOnlyWhatIsUnreserved) {
    EXPECT_EQ(percent_encoded("AZaz09-._~"), "AZaz09-._~");
    EXPECT_EQ(percent_encoded(" +/%\""), "%20%2B%2F%25%22");
    EXPECT_EQ(percent_encoded("é統"), "%C3%A9%E7%B5%B1");
    EXPECT_EQ(percent_encoded(std::string_view("\0\xff", 2)), "%00%FF");
    EXPECT_EQ(percent_encoded(""), "");
    for (int byte = 0; byte < 256; ++byte) {
        const char letter = static_cast<char>(byte);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || std::string_view("-._~").find(letter) != std::string::npos;
        EXPECT_EQ(percent_encoded({&letter, 1}).size(), plain ? 1u : 3u) << byte;
    }
}

TEST(Answers, OfEachStatusMeanWhatTheUserCanDo) {
    struct Case {
        int status;
        FailureKind kind;
    };
    for (const Case& one :
         {Case{400, FailureKind::refused}, Case{401, FailureKind::signed_out}, Case{403, FailureKind::forbidden},
          Case{404, FailureKind::not_found}, Case{405, FailureKind::not_found}, Case{409, FailureKind::refused},
          Case{422, FailureKind::invalid}, Case{429, FailureKind::too_many}, Case{500, FailureKind::server_error},
          Case{502, FailureKind::server_error}, Case{599, FailureKind::server_error},
          Case{302, FailureKind::unreadable}, Case{418, FailureKind::refused}, Case{0, FailureKind::unreachable}}) {
        const auto failure = list_answer({}, list_request({}), answered(one.status, R"({"detail":"Ask Ann."})"));
        ASSERT_FALSE(failure.ok()) << one.status;
        EXPECT_EQ(failure.error().kind, one.kind) << one.status;
        EXPECT_EQ(failure.error().http_status, one.status);
        EXPECT_EQ(failure.error().server_sentence, "Ask Ann.");
        EXPECT_EQ(failure.error().technical, "GET /api/v1/etl/jobs: HTTP " + std::to_string(one.status));
    }
}

TEST(Answers, ThatNeverCameAreToldApart) {
    auto failure = trigger_answer(trigger_request({}), {Outcome::unreachable, 0, "ignored"}).error();
    EXPECT_EQ(failure.kind, FailureKind::unreachable);
    EXPECT_EQ(failure.http_status, 0);
    EXPECT_EQ(failure.server_sentence, "");
    EXPECT_EQ(failure.technical, "POST /api/v1/etl/pipeline/trigger: no answer");

    failure = list_answer({}, list_request({}), {Outcome::timed_out, 0, ""}).error();
    EXPECT_EQ(failure.kind, FailureKind::timed_out);
    EXPECT_EQ(failure.technical, "GET /api/v1/etl/jobs: no answer in 20 s");
}

TEST(Answers, ThatCannotBeReadSayWhere) {
    const auto failure = list_answer({}, list_request({}), answered(200, R"([{"name":"no id"}])"));
    ASSERT_FALSE(failure.ok());
    EXPECT_EQ(failure.error().kind, FailureKind::unreadable);
    EXPECT_EQ(failure.error().http_status, 200);
    EXPECT_NE(failure.error().technical.find("GET /api/v1/etl/jobs: at "), std::string::npos)
        << failure.error().technical;
    for (const char* body : {"", "<html>", "null", "[1]", "{}"}) {
        EXPECT_FALSE(list_answer({}, list_request({}), answered(200, body)).ok()) << body;
        EXPECT_FALSE(trigger_answer(trigger_request({}), answered(200, body)).ok()) << body;
    }
}

TEST(Answers, ThatAreGoodAreRead) {
    const auto jobs = list_answer({}, list_request({}), answered(200, quiet_list()));
    ASSERT_TRUE(jobs.ok());
    ASSERT_EQ(jobs.value().size(), 2u);
    EXPECT_EQ(jobs.value()[0].name, "Jira");

    for (const int status : {200, 201, 202, 299}) {
        const auto run = trigger_answer(trigger_request({}), answered(status, R"({"job_id":"etl-7f3a"})"));
        ASSERT_TRUE(run.ok()) << status;
        EXPECT_EQ(run.value().text, "etl-7f3a");
    }
    const auto status =
        run_status_answer(run_status_request(model::RunHandle("r")), answered(200, message("running", 42, "load")));
    ASSERT_TRUE(status.ok());
    EXPECT_EQ(status.value().progress, 42);
}

} // namespace
} // namespace etl::shell
