// Error report: an error as a person sends it to another one: as plain text, and as a file of JSON.
#pragma once

#include "app/file_saving.hpp"
#include "model/identifier.hpp"
#include "view/error_window.hpp"

#include <string>

namespace etl::view {

/// Title, sentence, stage and type, message, context and stack trace, with an empty line between.
[[nodiscard]] std::string error_text(const app::ErrorWindow& window, const ErrorWindowView& view);

/// "Job Error Jira.json": the error as the server told it, with its job and, where it is known, its run.
[[nodiscard]] app::SaveFile error_file(const app::ErrorWindow& window, const model::RunId& run);

} // namespace etl::view
