// Addresses and decoders are wire's.
#include "shell/questions.hpp"

#include "wire/spec_calls.hpp"
#include "wire/spec_runs.hpp"

#include <utility>

namespace etl::shell {

HttpRequest request_of(wire::Call&& call) {
    HttpRequest request;
    request.method = std::move(call.method);
    request.path = std::move(call.path);
    request.body = std::move(call.body);
    return request;
}

HttpRequest question_request(const Target&, const model::RunsQuestion& question) {
    return request_of(wire::runs_call(question.query));
}

Answer<model::RunPage> question_answer(const model::RunsQuestion&, const HttpRequest& request,
                                       const HttpAnswer& answer) {
    return read<model::RunPage>(request, answer, [](const std::string& body) { return wire::decode_runs(body); });
}

} // namespace etl::shell
