// Lines that can't be read belong to no job, and go when there are too many.
#include "app/kept_payloads.hpp"

#include "app/address_text.hpp"
#include "model/json_document.hpp"
#include "model/letter_case.hpp"

#include <algorithm>
#include <array>

namespace etl::app {
namespace {

std::string_view job_of(std::string_view line) { return line.substr(0, line.find(' ')); }

std::string payload_of(std::string_view line) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    return address_decoded(line.substr(std::min(blank + 1, line.size())));
}

std::string line_of(const model::JobId& job, std::string_view payload) {
    return address_encoded(job.text).append(" ").append(address_encoded(payload));
}

} // namespace

bool names_secret(std::string_view payload) {
    constexpr std::array<std::string_view, 8> words{"token",    "secret", "password",   "passwd",
                                                    "authoriz", "apikey", "credential", "privatekey"};
    model::JsonDocument document{std::string(payload)};
    document.read_all();
    const auto& values = document.values();
    return std::any_of(values.begin(), values.end(), [&](const model::JsonValue& value) {
        std::string key = model::folded(document.key(value));
        std::erase_if(key, [](char letter) { return letter == '_' || letter == '-' || letter == ' '; });
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return key.find(word) != std::string::npos; });
    });
}

std::string with_payload(std::string_view kept, const model::JobId& job, const std::string& payload) {
    if (payload.empty() || payload.size() > longest_kept_payload || names_secret(payload)) {
        return std::string(kept);
    }
    const std::string newest = line_of(job, payload);
    const std::string name = address_encoded(job.text);
    std::string text = newest;
    std::size_t lines = 1;
    std::size_t of_job = 1;
    each_part(kept, '\n', [&](std::string_view line) {
        const bool same_job = job_of(line) == name;
        if (line.empty() || line == newest || lines == most_payloads || (same_job && of_job == most_payloads_of_job)) {
            return;
        }
        ++lines;
        of_job += same_job ? 1 : 0;
        text.append("\n").append(line);
    });
    return text;
}

std::string without_payloads_of(std::string_view kept, const model::JobId& job) {
    const std::string name = address_encoded(job.text);
    std::string text;
    each_part(kept, '\n', [&](std::string_view line) {
        if (!line.empty() && job_of(line) != name) {
            text.append(text.empty() ? "" : "\n").append(line);
        }
    });
    return text;
}

std::vector<std::string> payloads_of(std::string_view kept, const model::JobId& job) {
    const std::string name = address_encoded(job.text);
    std::vector<std::string> payloads;
    each_part(kept, '\n', [&](std::string_view line) {
        std::string payload = job_of(line) == name ? payload_of(line) : std::string();
        if (!payload.empty()) {
            payloads.push_back(std::move(payload));
        }
    });
    return payloads;
}

} // namespace etl::app
