// Settings file: all choices and the saved views as one text, to be saved or copied, and read in again.
#pragma once

#include "app/effect.hpp"
#include "model/result.hpp"
#include "model/settings_file.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct AppState;

/// Where ViewState keeps what was pasted to be imported, and what is wrong with it.
inline constexpr std::string_view import_text = "window import";
inline constexpr std::string_view import_error = "window import error";

/// Saved or copied.
struct SettingsExported {
    ExportWay way = ExportWay::file;
};

/// The user wants to choose a file.
struct SettingsFilePressed {};

/// What was pasted is to be taken over.
struct SettingsImported {};

/// What was chosen or pasted has been read; an error says in a sentence why not.
struct SettingsRead {
    model::Result<model::SettingsFile, std::string> answer;
};

void update(AppState& state, const SettingsExported& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SettingsFilePressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SettingsImported& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SettingsRead& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
