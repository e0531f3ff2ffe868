// The words of exports that this room says.
#pragma once

#include "app/exporting.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::app::words {

/// As a file's name has it.
[[nodiscard]] constexpr std::string_view export_name(ExportKind kind) {
    switch (kind) {
    case ExportKind::runs:
        return "runs-";
    case ExportKind::log:
        return "log-";
    case ExportKind::queues:
        return "queues-";
    case ExportKind::records:
        break;
    }
    return "records-";
}

[[nodiscard]] constexpr std::string_view export_too_large() { return "The export was ended: it is too large"; }

[[nodiscard]] inline std::string export_rows(std::size_t rows) {
    return "It has the first " + std::to_string(rows) + " rows.";
}

} // namespace etl::app::words
