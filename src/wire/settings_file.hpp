// The file of settings: written and read here, so that what one browser saved, another one takes.
#pragma once

#include "model/settings_file.hpp"
#include "wire/decoding.hpp"

#include <string>
#include <string_view>

namespace etl::wire {

/// As people can read it: indented JSON.
[[nodiscard]] std::string encode_settings_file(const model::SettingsFile& file);

/// Refuses what says nothing of being such a file.
[[nodiscard]] Decoded<model::SettingsFile> decode_settings_file(std::string_view text, const Limits& limits = {});

} // namespace etl::wire
