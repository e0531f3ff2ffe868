// The words of exports.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text export_label = "Export…";
inline constexpr Text export_nothing = "There is nothing to export.";
inline constexpr Text export_runs = "Export runs";
inline constexpr Text export_log = "Export the log";
inline constexpr Text export_queues = "Export the queues’ figures";
inline constexpr Text export_records = "Export records";
inline constexpr Text export_format = "Form";
inline constexpr Text export_csv = "CSV";
inline constexpr Text export_json = "JSON";
inline constexpr Text export_extent = "How much";
inline constexpr Text export_all = "All that match";
inline constexpr Text export_with_content = "All that match, with their content";
inline constexpr Text export_file = "Download";
inline constexpr Text export_copy = "Copy";
inline constexpr Text downloads_blocked = "The page around this one allows no downloads. Copy instead.";
inline constexpr Text export_stop = "Stop";
inline constexpr Text export_resume = "Go on";
inline constexpr Text export_progress = "Reading what is exported";

/// "The 50 that were read"
[[nodiscard]] inline std::string export_read(Text shown) {
    return std::string("The ").append(shown).append(" that were read");
}
[[nodiscard]] inline std::string export_rows_read(Text shown) { return std::string(shown).append(" rows read"); }

} // namespace etl::view::words
