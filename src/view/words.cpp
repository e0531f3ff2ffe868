// The longer sentences, declared in words.hpp.
#include "view/words.hpp"

#include <algorithm>

namespace etl::view::words {

std::string next_in_line_means(const std::vector<Text>& others, bool clears_error) {
    constexpr std::size_t most_named = 5;
    std::string text = "It runs as soon as a worker is free.";
    if (clears_error) {
        text += " Its last error is cleared.";
    }
    if (others.empty()) {
        return text;
    }
    text += others.size() == 1 ? " This job waits now and goes back to ready: "
                               : " " + std::to_string(others.size()) + " jobs wait now and go back to ready: ";
    const std::size_t named = std::min(others.size(), most_named);
    for (std::size_t place = 0; place < named; ++place) {
        text.append(place == 0 ? "" : ", ").append(others[place]);
    }
    if (others.size() > named) {
        text += " and " + std::to_string(others.size() - named) + " more";
    }
    return text + ".";
}

} // namespace etl::view::words
