// Folding keeps every letter's place and length, so that what is found in the folded text stands there in the text too.
#include "view/matches.hpp"

#include "model/letter_case.hpp"

#include <algorithm>
#include <string>

namespace etl::view {
namespace {

Matches places_of(std::string_view text, std::string_view sought) {
    Matches found;
    found.length = sought.size();
    for (std::size_t at = text.find(sought); at != std::string_view::npos; at = text.find(sought, at + sought.size())) {
        if (found.places.size() == most_matches) {
            found.more = true;
            break;
        }
        found.places.push_back(static_cast<std::uint32_t>(at));
    }
    return found;
}

} // namespace

std::size_t Matches::first_from(std::size_t byte) const {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), byte) - places.begin());
}

std::optional<std::size_t> Matches::current(std::size_t byte) const {
    if (places.empty()) {
        return std::nullopt;
    }
    const std::size_t first = first_from(byte);
    return first < places.size() ? first : 0;
}

Matches matches_in(std::string_view text, std::string_view sought, LetterCase letters) {
    if (sought.empty()) {
        return {};
    }
    return letters == LetterCase::same ? places_of(text, sought)
                                       : places_of(model::folded(text), model::folded(sought));
}

} // namespace etl::view
