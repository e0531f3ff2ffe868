// Every string that is only printed: plain, short, English.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text print_asked = "Print…";
inline constexpr Text print_name = "Name";
inline constexpr Text print_status = "Status";
inline constexpr Text print_details = "Details";
inline constexpr Text print_value = "Value";

/// "Printed Nov 23, 2026, 1:41:07 PM GMT+1"
[[nodiscard]] inline std::string printed_at(Text moment) { return std::string("Printed ").append(moment); }

/// "With “jira” in the name, integration, entity type or number"
[[nodiscard]] inline std::string printed_search(Text text) {
    return std::string("With “").append(text).append("” in the name, integration, entity type or number");
}
[[nodiscard]] inline std::string printed_statuses(Text statuses) { return std::string("Only ").append(statuses); }

/// `count`, `all`: in the user's own way of writing them.
[[nodiscard]] inline std::string only_first_printed(Text count, Text all) {
    return std::string("Only the first ")
        .append(count)
        .append(" of ")
        .append(all)
        .append(" are printed. Search or filter for those that you want to have.");
}
/// `part`, `all`: sizes, as "100 kB".
[[nodiscard]] inline std::string only_beginning_printed(Text part, Text all) {
    return std::string("Only the first ")
        .append(part)
        .append(" of ")
        .append(all)
        .append(" are printed. Download it to have all.");
}

} // namespace etl::view::words
