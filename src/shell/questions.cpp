// Addresses and decoders are wire's.
#include "shell/questions.hpp"

#include "wire/platform_calls.hpp"
#include "wire/platform_operations.hpp"
#include "wire/spec_calls.hpp"
#include "wire/spec_runs.hpp"

#include <utility>

namespace etl::shell {
namespace {

HttpRequest request_of(wire::Call&& call) {
    HttpRequest request;
    request.method = std::move(call.method);
    request.path = std::move(call.path);
    request.body = std::move(call.body);
    return request;
}

} // namespace

HttpRequest question_request(const Target&, const model::RunsQuestion& question) {
    return request_of(wire::runs_call(question.query));
}

HttpRequest question_request(const Target&, const model::RunQuestion& question) {
    return request_of(wire::run_call(question.run));
}

Answer<model::RunPage> question_answer(const model::RunsQuestion&, const HttpRequest& request,
                                       const HttpAnswer& answer) {
    return read<model::RunPage>(request, answer, [](const std::string& body) { return wire::decode_runs(body); });
}

Answer<model::Run> question_answer(const model::RunQuestion&, const HttpRequest& request, const HttpAnswer& answer) {
    return read<model::Run>(request, answer, [](const std::string& body) { return wire::decode_run(body); });
}

HttpRequest question_request(const Target& target, const model::LogQuestion& question) {
    return request_of(question.run.empty()
                          ? wire::platform_logs_call(target.tenant.value_or(0), static_cast<int>(question.query.number))
                          : wire::log_call(question.run, question.query));
}

Answer<model::LogWindow> question_answer(const model::LogQuestion& question, const HttpRequest& request,
                                         const HttpAnswer& answer) {
    return read<model::LogWindow>(request, answer, [&](const std::string& body) {
        return question.run.empty() ? wire::decode_platform_logs(body) : wire::decode_log_window(body);
    });
}

std::string log_download_path(const model::RunId& run) { return wire::log_download_call(run).path; }

HttpRequest question_request(const Target&, const model::LogSearchQuestion& question) {
    return request_of(wire::log_search_call(question.run, question.search));
}

Answer<model::LogMatches> question_answer(const model::LogSearchQuestion&, const HttpRequest& request,
                                          const HttpAnswer& answer) {
    return read<model::LogMatches>(request, answer,
                                   [](const std::string& body) { return wire::decode_log_matches(body); });
}

} // namespace etl::shell
