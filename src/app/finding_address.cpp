// The words of the address are those of the contract's statuses.
#include "app/finding_address.hpp"

#include <array>

namespace etl::app {
namespace {

using model::StatusKind;

constexpr std::array<std::string_view, job_order_count> order_words{"", "name", "status", "next", "last"};

/// "rate_limited": the status' name as one word.
std::string status_word(StatusKind kind) {
    std::string word(model::status_name(kind));
    for (char& letter : word) {
        letter = letter == ' ' ? '_' : letter;
    }
    return word;
}

StatusSet parse_kinds(std::string_view text) {
    StatusSet kinds = 0;
    each_part(text, ',', [&](std::string_view word) {
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

} // namespace

Finding parse_finding(std::string_view query) {
    Finding finding;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "find") {
            finding.text = value;
        } else if (name == "status") {
            finding.kinds = parse_kinds(value);
        } else if (name == "sort") {
            for (std::size_t order = 1; order < order_words.size(); ++order) {
                if (value == order_words[order]) {
                    finding.order = static_cast<JobOrder>(order);
                }
            }
        }
    });
    return finding;
}

void write_finding(const Finding& finding, AddressQuery& query) {
    query.add("find", finding.text);
    query.add_words("status", kinds_text(finding.kinds));
    query.add_words("sort", order_words[static_cast<std::size_t>(finding.order)]);
}

} // namespace etl::app
