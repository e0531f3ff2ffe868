// Export questions: the requests that read a list page by page, and what their answers mean.
#pragma once

#include "model/export_question.hpp"
#include "shell/answers.hpp"
#include "shell/requests.hpp"

namespace etl::shell {

[[nodiscard]] HttpRequest question_request(const Target& target, const model::ExportQuestion& question);
[[nodiscard]] Answer<model::ExportQuestion::Answer>
question_answer(const model::ExportQuestion& question, const HttpRequest& request, const HttpAnswer& answer);

} // namespace etl::shell
