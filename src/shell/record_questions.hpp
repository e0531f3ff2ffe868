// Record questions: the requests that ask about raw records, and what their answers mean. Only the specification's back
// end has them.
#pragma once

#include "model/record_question.hpp"
#include "shell/answers.hpp"
#include "shell/requests.hpp"

namespace etl::shell {

[[nodiscard]] HttpRequest question_request(const Target& target, const model::RecordQuestion& question);
[[nodiscard]] Answer<model::RecordQuestion::Answer>
question_answer(const model::RecordQuestion& question, const HttpRequest& request, const HttpAnswer& answer);

} // namespace etl::shell
