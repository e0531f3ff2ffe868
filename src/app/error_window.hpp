// Error window: which job's error is open. It keeps its own copy, so that a job that vanishes or runs again while the
// window is open takes nothing away from the reader.
#pragma once

#include "app/effect.hpp"
#include "model/job.hpp"

#include <string>

namespace etl::app {

struct AppState;

struct ErrorWindow {
    model::JobId job;
    std::string job_name;
    model::JobError error;
    bool operator==(const ErrorWindow&) const = default;
};

struct ViewErrorsPressed {
    model::JobId job;
};

struct ErrorWindowClosed {};

/// Copy a text that the window shows.
struct CopyPressed {
    std::string text;
    std::string what;
};

struct CopyAnswered {
    std::string what;
    bool copied = false;
};

void update(AppState& state, const ViewErrorsPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ErrorWindowClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CopyPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CopyAnswered& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
