// Queue questions: the requests that ask the back end that is there about queues and workers, and what it answers.
#pragma once

#include "model/queue_question.hpp"
#include "shell/answers.hpp"
#include "shell/requests.hpp"

namespace etl::shell {

[[nodiscard]] HttpRequest question_request(const Target& target, const model::QueueQuestion& question);
[[nodiscard]] Answer<model::QueueQuestion::Answer>
question_answer(const model::QueueQuestion& question, const HttpRequest& request, const HttpAnswer& answer);

} // namespace etl::shell
