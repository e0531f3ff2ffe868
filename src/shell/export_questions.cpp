// The calls are those of the pages themselves.
#include "shell/export_questions.hpp"

#include "shell/questions.hpp"
#include "wire/spec_calls.hpp"
#include "wire/spec_raw_data.hpp"
#include "wire/spec_runs.hpp"

#include <utility>

namespace etl::shell {
namespace {

using Question = model::ExportQuestion;
using Said = Question::Answer;

/// Pages are long here, and nobody waits for the next one with a finger on a key.
constexpr int page_deadline = 60'000;

struct CallOf {
    wire::Call operator()(const model::RunsQuery& query) const { return wire::runs_call(query); }
    wire::Call operator()(const Question::Log& log) const { return wire::log_call(log.run, log.query); }
    wire::Call operator()(const model::RawDataQuery& query) const { return wire::raw_data_call(query); }
};

/// Decodes a good answer's body.
class Decoder {
  public:
    Decoder(const HttpRequest& request, const HttpAnswer& answer) : request_(request), answer_(answer) {}

    Answer<Said> operator()(const model::RunsQuery&) const {
        return as<model::RunPage>([](auto& body) { return wire::decode_runs(body); });
    }
    Answer<Said> operator()(const Question::Log&) const {
        return as<model::LogWindow>([](auto& body) { return wire::decode_log_window(body); });
    }
    Answer<Said> operator()(const model::RawDataQuery&) const {
        return as<model::RawDataPage>([](auto& body) { return wire::decode_raw_data(body); });
    }

  private:
    template <class T, class Decode>
    Answer<Said> as(Decode decode) const {
        Answer<T> decoded = read<T>(request_, answer_, [&](const std::string& body) { return decode(body); });
        if (!decoded.ok()) {
            return model::Failure{decoded.error()};
        }
        return Said(std::move(decoded).value());
    }

    const HttpRequest& request_;
    const HttpAnswer& answer_;
};

} // namespace

HttpRequest question_request(const Target&, const Question& question) {
    HttpRequest request = request_of(std::visit(CallOf{}, question.call));
    request.deadline_milliseconds = page_deadline;
    return request;
}

Answer<Said> question_answer(const Question& question, const HttpRequest& request, const HttpAnswer& answer) {
    return std::visit(Decoder(request, answer), question.call);
}

} // namespace etl::shell
