// Questions: for each question that a page asks (model/question.hpp), the request that asks it of the back end that is
// there, and what its answer means.
#pragma once

#include "model/question.hpp"
#include "shell/answers.hpp"
#include "shell/requests.hpp"

namespace etl::shell {

// One pair of functions for each question; the EffectRunner calls them for whichever is asked.

[[nodiscard]] HttpRequest question_request(const Target& target, const model::RunsQuestion& question);
[[nodiscard]] Answer<model::RunPage> question_answer(const model::RunsQuestion& question, const HttpRequest& request,
                                                     const HttpAnswer& answer);

[[nodiscard]] HttpRequest question_request(const Target& target, const model::RunQuestion& question);
[[nodiscard]] Answer<model::Run> question_answer(const model::RunQuestion& question, const HttpRequest& request,
                                                 const HttpAnswer& answer);

[[nodiscard]] HttpRequest question_request(const Target& target, const model::LogQuestion& question);
[[nodiscard]] Answer<model::LogWindow> question_answer(const model::LogQuestion& question, const HttpRequest& request,
                                                       const HttpAnswer& answer);

[[nodiscard]] HttpRequest question_request(const Target& target, const model::LogSearchQuestion& question);
[[nodiscard]] Answer<model::LogMatches> question_answer(const model::LogSearchQuestion& question,
                                                        const HttpRequest& request, const HttpAnswer& answer);

/// Where the whole log of a run is had.
[[nodiscard]] std::string log_download_path(const model::RunId& run);

} // namespace etl::shell
