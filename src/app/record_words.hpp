// The sentences that this room says about raw records, what is done with them, and files.
#pragma once

#include "model/json_document.hpp"
#include "model/record_question.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace etl::app::words {

inline constexpr std::string_view no_records_call = "This server keeps no raw records that could be looked at.";
inline constexpr std::string_view record_is_no_object = "A record is an object: it begins with {.";
inline constexpr std::string_view could_not_store = "The record was not stored";
inline constexpr std::string_view store_unknown = "No answer came: whether the record was stored is not known";

[[nodiscard]] inline std::string records(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " record" : " records");
}

/// "Record 12"
[[nodiscard]] inline std::string record_named(std::string_view id) { return std::string("Record ").append(id); }

/// "12 records set to pending"
[[nodiscard]] inline std::string records_changed(std::int64_t count, std::string_view status) {
    return records(count).append(" set to ").append(status);
}
[[nodiscard]] inline std::string records_not_changed(std::int64_t count) {
    return records(count).append(" could not be changed");
}

[[nodiscard]] inline std::string record_stored(std::string_view id) {
    return std::string("Stored as record ").append(id);
}

/// "Transform", "Load", "Pipeline"
[[nodiscard]] constexpr std::string_view hand_work_name(model::HandWork work) {
    return work == model::HandWork::transform ? "Transform" : work == model::HandWork::load ? "Load" : "Pipeline";
}
/// "Transform of 3 records completed"; where nobody chose records, "Transform completed"
[[nodiscard]] inline std::string hand_work_ended(model::HandWork work, std::int64_t count, std::string_view how) {
    const std::string chosen = count == 0 ? std::string() : " of " + records(count);
    return std::string(hand_work_name(work)).append(chosen).append(" ").append(how);
}

/// What a JSON text should have had where it went wrong.
[[nodiscard]] constexpr std::string_view json_expectation(model::JsonExpectation expected) {
    using enum model::JsonExpectation;
    switch (expected) {
    case value:
        return "a value is expected";
    case key:
        return "a key in quotation marks is expected";
    case colon:
        return "a colon is expected";
    case comma_or_brace:
        return "a comma or } is expected";
    case comma_or_bracket:
        return "a comma or ] is expected";
    case end_of_text:
        return "nothing more is expected";
    case end_of_string:
        return "the text has no closing quotation mark";
    case good_escape:
        return "what follows the backslash means nothing";
    case good_number:
        return "a number can’t be written so";
    case no_control_character:
        return "a line break or control character has to be escaped";
    case fewer_levels:
        return "there are too many levels";
    case fewer_values:
        break;
    }
    return "there are too many values";
}

/// "Line 3, column 7: a comma or } is expected."
[[nodiscard]] inline std::string json_problem(model::TextPlace place, model::JsonExpectation expected) {
    return "Line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
           std::string(json_expectation(expected)) + ".";
}

} // namespace etl::app::words
