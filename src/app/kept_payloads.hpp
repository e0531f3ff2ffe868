// Kept payloads: the payloads that each job was last started with by hand, kept across visits. Nothing secret is kept.
#pragma once

#include "app/effect.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// The preference that keeps them: a line for each, the job's id and the payload, encoded, the newest first.
inline constexpr std::string_view payloads_preference = "payloads";
inline constexpr std::size_t most_payloads_of_job = 5;
inline constexpr std::size_t most_payloads = 60;
/// In bytes; a longer one is not kept.
inline constexpr std::size_t longest_kept_payload = 10'000;

/// A member of it is named as what must not be kept: a token, a password, a key.
[[nodiscard]] bool names_secret(std::string_view payload);

/// With the payload as the job's newest; the same as before where it is not to be kept.
[[nodiscard]] std::string with_payload(std::string_view kept, const model::JobId& job, const std::string& payload);
[[nodiscard]] std::string without_payloads_of(std::string_view kept, const model::JobId& job);
/// The newest first. Never fails: what is no such line is left out.
[[nodiscard]] std::vector<std::string> payloads_of(std::string_view kept, const model::JobId& job);

} // namespace etl::app
