// The words of the window that starts a job with care.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text start_work = "What is to be done";
inline constexpr Text start_pipeline = "The whole pipeline";
inline constexpr Text start_transform = "Transform what is stored and waits";
inline constexpr Text start_load = "Load what is transformed and waits";
inline constexpr Text start_entity_type = "Entity type";
inline constexpr Text start_integration = "Integration";
inline constexpr Text start_priority = "Priority";
inline constexpr Text start_priority_hint = "0 to 10: 10 goes first.";
inline constexpr Text start_no_priority = "A single stage takes no priority.";
inline constexpr Text start_payload = "Payload (JSON)";
inline constexpr Text start_kept = "Last payloads";
inline constexpr Text start_none_kept = "No payload of this job has been kept yet.";
inline constexpr Text start_forget = "Forget these payloads";
inline constexpr Text start_secret = "It names a secret, so it will not be kept among the last payloads.";
inline constexpr Text start_own_payload = "The job’s own";
inline constexpr Text start_has_own = "This is the job’s own payload.";
inline constexpr Text start_do = "Start";
inline constexpr Text start_needs_type = "Enter an entity type.";
inline constexpr Text start_needs_integration = "Choose an integration.";
inline constexpr Text start_needs_priority = "Enter a priority from 0 to 10.";
inline constexpr Text start_other_job =
    "This is not what the job reads: it is started beside the job, and followed here.";

/// "Start Jira"
[[nodiscard]] inline std::string start_title(Text name) { return std::string("Start ").append(name); }

} // namespace etl::view::words
