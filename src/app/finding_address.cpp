// The words of statuses are the contract's, those of integrations and entity types the server's own.
#include "app/finding_address.hpp"

#include "app/failure_cause.hpp"

#include <array>
#include <span>
#include <utility>

namespace etl::app {
namespace {

using model::StatusKind;
using Text = std::string_view;

constexpr std::array<Text, job_order_count> order_words{"", "name", "status", "next", "last"};
constexpr std::array<Text, job_grouping_count> grouping_words{"", "integration", "status"};
constexpr std::array<Text, active_filter_count> active_words{"", "on", "off"};

StatusSet parse_kinds(Text text) {
    StatusSet kinds = 0;
    each_part(text, ',', [&](Text word) {
        for (std::size_t number = 0; number < status_kind_count; ++number) {
            const auto kind = static_cast<StatusKind>(number);
            kinds |= word == status_word(kind) ? bit_of(kind) : 0;
        }
    });
    return kinds;
}

std::string kinds_text(StatusSet kinds) {
    std::string text;
    for (std::size_t number = 0; number < status_kind_count; ++number) {
        const auto kind = static_cast<StatusKind>(number);
        if ((kinds & bit_of(kind)) != 0) {
            text.append(text.empty() ? "" : ",").append(status_word(kind));
        }
    }
    return text;
}

/// No key has a comma in it, or a line feed (job_facets).
FacetKeys parse_keys(Text text) {
    FacetKeys keys;
    each_part(text, ',', [&](Text word) {
        std::string key(word);
        if (!key.empty() && key.find('\n') == std::string::npos && toggled(keys, key).size() > keys.size()) {
            keys.push_back(std::move(key));
        }
    });
    return keys;
}

std::string keys_text(const FacetKeys& keys) {
    std::string text;
    for (const std::string& key : keys) {
        text.append(text.empty() ? "" : ",").append(address_encoded(key));
    }
    return text;
}

template <class Choice>
void parse_choice(std::span<const Text> words, Text value, Choice& choice) {
    for (std::size_t number = 1; number < words.size(); ++number) {
        if (value == words[number]) {
            choice = static_cast<Choice>(number);
        }
    }
}

} // namespace

std::string status_word(StatusKind kind) {
    std::string word(model::status_name(kind));
    for (char& letter : word) {
        letter = letter == ' ' ? '_' : letter;
    }
    return word;
}

Finding parse_finding(Text query) {
    Finding finding;
    each_parameter(query, [&](Text name, const std::string& value) {
        if (name == "find") {
            finding.text = value;
        } else if (name == "status") {
            finding.kinds = parse_kinds(value);
        } else if (name == "integration") {
            finding.integrations = parse_keys(value);
        } else if (name == "entity") {
            finding.entities = parse_keys(value);
        } else if (name == "active") {
            parse_choice(active_words, value, finding.active);
        } else if (name == "cause" && value.size() <= longest_cause) {
            finding.cause = value;
        } else if (name == "group") {
            parse_choice(grouping_words, value, finding.grouping);
        } else if (name == "sort") {
            parse_choice(order_words, value, finding.order);
        }
    });
    return finding;
}

void write_finding(const Finding& finding, AddressQuery& query) {
    query.add("find", finding.text);
    query.add_words("status", kinds_text(finding.kinds));
    query.add_words("integration", keys_text(finding.integrations));
    query.add_words("entity", keys_text(finding.entities));
    query.add_words("active", active_words[static_cast<std::size_t>(finding.active)]);
    query.add("cause", finding.cause);
    query.add_words("group", grouping_words[static_cast<std::size_t>(finding.grouping)]);
    query.add_words("sort", order_words[static_cast<std::size_t>(finding.order)]);
}

} // namespace etl::app
