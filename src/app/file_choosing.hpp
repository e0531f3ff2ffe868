// File choosing: the user has chosen a file in a field of the page, or dropped one there.
#pragma once

#include "app/effect.hpp"

#include <cstddef>
#include <string>

namespace etl::app {

struct AppState;

/// A larger one is not read, bytes.
inline constexpr std::size_t largest_file = 32u * 1024u * 1024u;

/// Why a file's text is not there. The numbers are those of web/file_field.ts.
enum class FileTrouble : unsigned char {
    none = 0,
    too_large = 1,
    no_text = 2, ///< its bytes are no UTF-8
    unreadable = 3
};

struct FileChosen {
    /// Of the field. The text of one that no window has a use of its own for is entered under its key, and its trouble
    /// is the key's value.
    std::string key;
    std::string name;
    std::string text;
    FileTrouble trouble = FileTrouble::none;
};

void update(AppState& state, const FileChosen& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
