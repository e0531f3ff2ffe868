// Error window: which job's error is open. It keeps its own copy, so that a job that vanishes or runs again while the
// window is open takes nothing away from the reader.
#pragma once

#include "app/effect.hpp"
#include "model/job.hpp"

#include <optional>
#include <string>

namespace etl::app {

struct AppState;
struct JobRecord;

struct ErrorWindow {
    model::JobId job;
    std::string job_name;
    model::JobError error;
    /// Which of the job's runs it is the error of: the one that began then; empty where that is not known.
    std::optional<model::EpochMilliseconds> run_began = {};
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

/// Opens the window, or shows that job's error in the one that is open; false where there is no error to show.
bool open_error_window(AppState& state, const JobRecord& record);

void update(AppState& state, const ViewErrorsPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ErrorWindowClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CopyPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const CopyAnswered& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
