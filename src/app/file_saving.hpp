// File saving: a text goes to the user as a file. A frame whose host allows no downloads gets it on the clipboard
// instead. A feature whose text is long makes it when it is asked for, and adds the effect SaveFile itself.
#pragma once

#include "app/effect.hpp"

#include <string>

namespace etl::app {

struct AppState;

/// A press that saves a text which is there already.
struct SavePressed {
    SaveFile file;
};

/// What the browser did with it.
enum class SaveOutcome : unsigned char {
    started,   ///< a download began; of a frame of a foreign host nobody can tell whether it was let through
    forbidden, ///< the frame's sandbox allows none
};

struct FileSaved {
    SaveFile file;
    SaveOutcome outcome = SaveOutcome::started;
};

void update(AppState& state, const SavePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FileSaved& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
