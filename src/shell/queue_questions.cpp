// Which call asks what in which profile. What a back end has no call for is never asked: the app knows (queues.cpp).
#include "shell/queue_questions.hpp"

#include "shell/questions.hpp"
#include "wire/platform_calls.hpp"
#include "wire/platform_operations.hpp"
#include "wire/spec_calls.hpp"
#include "wire/spec_queues.hpp"

namespace etl::shell {
namespace {

using Question = model::QueueQuestion;
using Said = Question::Answer;

class CallOf {
  public:
    explicit CallOf(const Target& target)
        : platform_(target.profile == model::Profile::platform), tenant_(target.tenant.value_or(0)) {}

    wire::Call operator()(const Question::Status&) const {
        return platform_ ? wire::platform_queues_call(tenant_) : wire::queues_call();
    }
    wire::Call operator()(const Question::History& history) const { return wire::queue_history_call(history.minutes); }
    wire::Call operator()(const Question::Workers&) const { return wire::platform_workers_call(tenant_); }
    wire::Call operator()(const Question::DeadLetters& dead) const {
        return wire::dead_letters_call(dead.queue, dead.query);
    }
    wire::Call operator()(const Question::Redrive& redrive) const {
        return wire::redrive_call(redrive.queue, redrive.request);
    }
    wire::Call operator()(const Question::Command& command) const {
        return platform_ ? wire::worker_action_call(tenant_, command.request) : wire::workers_call(command.request);
    }
    wire::Call operator()(const Question::WorkerLogs& logs) const {
        return wire::platform_logs_call(tenant_, logs.lines);
    }

  private:
    bool platform_;
    wire::Tenant tenant_;
};

/// Decodes a good answer's body.
class Decoder {
  public:
    Decoder(const HttpRequest& request, const HttpAnswer& answer)
        : request_(request), answer_(answer), platform_(request.path.starts_with("/api/v1/admin/")) {}

    Answer<Said> operator()(const Question::Status&) const {
        return as<model::QueuesStatus>(
            [&](auto& body) { return platform_ ? wire::decode_platform_queues(body) : wire::decode_queues(body); });
    }
    Answer<Said> operator()(const Question::History&) const {
        return as<model::QueueHistory>([](auto& body) { return wire::decode_queue_history(body); });
    }
    Answer<Said> operator()(const Question::Workers&) const {
        return as<model::WorkersStatus>([](auto& body) { return wire::decode_platform_workers(body); });
    }
    Answer<Said> operator()(const Question::DeadLetters&) const {
        return as<model::DeadLetterPage>([](auto& body) { return wire::decode_dead_letters(body); });
    }
    Answer<Said> operator()(const Question::Redrive&) const {
        return as<model::RedriveOutcome>([](auto& body) { return wire::decode_redrive(body); });
    }
    Answer<Said> operator()(const Question::Command&) const {
        return as<model::WorkersStatus>(
            [&](auto& body) { return platform_ ? wire::decode_platform_workers(body) : wire::decode_workers(body); });
    }
    Answer<Said> operator()(const Question::WorkerLogs&) const {
        return as<model::LogWindow>([](auto& body) { return wire::decode_platform_logs(body); });
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
    bool platform_;
};

} // namespace

HttpRequest question_request(const Target& target, const Question& question) {
    return request_of(std::visit(CallOf(target), question.call));
}

Answer<Said> question_answer(const Question& question, const HttpRequest& request, const HttpAnswer& answer) {
    return std::visit(Decoder(request, answer), question.call);
}

} // namespace etl::shell
