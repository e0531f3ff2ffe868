// The words of fields for files.
#pragma once

#include "app/file_choosing.hpp"
#include "view/words.hpp"

namespace etl::view::words {

/// What a file's trouble means; empty where there is none.
[[nodiscard]] constexpr Text file_trouble(app::FileTrouble trouble) {
    switch (trouble) {
    case app::FileTrouble::too_large:
        return "The file is too large: at most 32 MB are taken.";
    case app::FileTrouble::no_text:
        return "The file is no text: its bytes are no UTF-8.";
    case app::FileTrouble::unreadable:
        return "The file can’t be read.";
    case app::FileTrouble::none:
        break;
    }
    return {};
}

} // namespace etl::view::words
