// Error window: what it says of a failed run (specification, JobErrorModal).
#pragma once

#include "app/error_window.hpp"
#include "view/job_card.hpp"

#include <optional>
#include <string>

namespace etl::view {

struct TextBlockView {
    std::string title;
    std::string text;
    ButtonView copy;
};

struct ErrorWindowView {
    std::string key;   ///< another one for each job
    std::string title; ///< "Job Error: Jira"
    Icon icon = Icon::circle_alert;
    Tone icon_tone = Tone::bad; ///< a timeout's clock is orange
    std::string sentence;       ///< "Error occurred during transform stage at …"
    std::string stage_label;    ///< "TRANSFORM"
    model::StageKind stage = model::StageKind::unknown;
    std::string type_label; ///< "DATABASE CONNECTION ERROR"
    std::string message;
    std::optional<TextBlockView> context;
    std::optional<TextBlockView> stack_trace;
    ButtonView close;
};

[[nodiscard]] ErrorWindowView error_window(const app::ErrorWindow& window, const ViewContext& context);

} // namespace etl::view
