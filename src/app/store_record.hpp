// Store record: a record that is stored by hand, out of the editor or of a file.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/file_choosing.hpp"
#include "model/json_document.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::app {

inline constexpr std::string_view store_window = "store record";
namespace store_key {
inline constexpr std::string_view integration = "window store integration";
inline constexpr std::string_view entity_type = "window store type";
inline constexpr std::string_view external_id = "window store external";
inline constexpr std::string_view json = "window store json";
inline constexpr std::string_view file = "window store file";
} // namespace store_key

/// A file up to so large is put into the editor; a larger one stays a file.
inline constexpr std::size_t most_edited_bytes = 200'000;

struct StoreRecordState {
    /// Of the file that was chosen last; the text where it is too large for the editor.
    std::string file_name;
    std::string file_text;
    /// Why the file could not be read; empty where it could.
    FileTrouble trouble = FileTrouble::none;
    Reading storing;
};

struct StoreRecordWanted {};
struct RecordStored {
    model::StoreRawDataRequest request;
};
/// The file that was chosen is none any more.
struct StoredFileDropped {};

void update(AppState& state, const StoreRecordWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordStored& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StoredFileDropped& action, model::EpochMilliseconds now, Effects& effects);
/// A file was chosen in the window's field.
void take_stored_file(AppState& state, const FileChosen& action);

/// An answer about records; true where it was this one's.
[[nodiscard]] bool take_stored(AppState& state, const Answered<model::RecordQuestion>& action,
                               model::EpochMilliseconds now, Effects& effects);

/// What is wrong with a text that is to be a record; empty for an object. "Line 3, column 7: …".
[[nodiscard]] std::string record_text_problem(std::string_view text);

} // namespace etl::app
