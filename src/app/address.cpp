// The words of the address are those of the contract's statuses; values are percent-encoded UTF-8.
#include "app/address.hpp"

#include "app/state.hpp"

#include <algorithm>
#include <array>

namespace etl::app {
namespace {

using model::StatusKind;

constexpr std::array<std::string_view, job_order_count> order_words{"", "name", "status", "next", "last"};

int hex_digit(char digit) {
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                          : -1;
}

std::string decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int high = at + 2 < text.size() && text[at] == '%' ? hex_digit(text[at + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            plain += text[at] == '+' ? ' ' : text[at];
        }
    }
    return plain;
}

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string safe;
    for (const char letter : text) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
        if (plain) {
            safe += letter;
        } else if (letter == ' ') {
            safe += '+';
        } else {
            const auto byte = static_cast<unsigned char>(letter);
            safe += '%';
            safe += digits[byte >> 4];
            safe += digits[byte & 15u];
        }
    }
    return safe;
}

/// "rate_limited": the status' name as one word.
std::string status_word(StatusKind kind) {
    std::string word(model::status_name(kind));
    for (char& letter : word) {
        letter = letter == ' ' ? '_' : letter;
    }
    return word;
}

template <class Use>
void each_part(std::string_view text, char separator, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
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

/// A field takes as much, and no link makes the page search for a book.
constexpr std::size_t longest_text = 200;

} // namespace

Address parse_address(std::string_view fragment) {
    Address address;
    const std::size_t query = std::min(fragment.find('?'), fragment.size());
    if (fragment.substr(0, query) == "#/gallery") {
        address.route = Route::gallery;
        return address;
    }
    each_part(fragment.substr(std::min(query + 1, fragment.size())), '&', [&](std::string_view part) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view name = part.substr(0, equals);
        const std::string value = decoded(part.substr(std::min(equals + 1, part.size())));
        if (name == "find" && value.size() <= longest_text) {
            address.finding.text = value;
        } else if (name == "status") {
            address.finding.kinds = parse_kinds(value);
        } else if (name == "sort") {
            for (std::size_t order = 1; order < order_words.size(); ++order) {
                if (value == order_words[order]) {
                    address.finding.order = static_cast<JobOrder>(order);
                }
            }
        }
    });
    return address;
}

std::string write_address(const Address& address) {
    if (address.route == Route::gallery) {
        return "#/gallery";
    }
    std::string query;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            query.append(query.empty() ? "?" : "&").append(name).append("=").append(value);
        }
    };
    add("find", address.finding.text.size() <= longest_text ? encoded(address.finding.text) : "");
    std::string kinds;
    for (std::size_t number = 0; number < status_kind_count; ++number) {
        const auto kind = static_cast<StatusKind>(number);
        if ((address.finding.kinds & bit_of(kind)) != 0) {
            kinds.append(kinds.empty() ? "" : ",").append(status_word(kind));
        }
    }
    add("status", kinds);
    add("sort", std::string(order_words[static_cast<std::size_t>(address.finding.order)]));
    return "#/" + query;
}

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds, Effects&) {
    const Address& address = action.address;
    if (state.view.route != address.route) {
        state.view.route = address.route;
        state.view.menu.clear();
        state.view.close_window();
        state.error_window.reset();
    }
    if (address.route == Route::jobs) {
        set_finding(state.view, address.finding);
    }
    state.view.address = write_address(address);
}

void show_address(AppState& state, HistoryEntry entry, Effects& effects) {
    std::string now = write_address({state.view.route, finding(state.view)});
    if (now != state.view.address) {
        state.view.address = now;
        effects.push_back(ShowAddress{std::move(now), entry});
    }
}

} // namespace etl::app
