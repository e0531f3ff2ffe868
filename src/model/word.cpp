// One spelling for state and stage words.
#include "model/word.hpp"

#include <cstddef>

namespace etl::model {
namespace {

constexpr std::string_view separators = " \t\r\n-_";
constexpr std::size_t longest_word = 64;

char normalise(char letter) {
    if (letter >= 'A' && letter <= 'Z') {
        return static_cast<char>(letter - 'A' + 'a');
    }
    return separators.find(letter) == std::string_view::npos ? letter : '_';
}

} // namespace

std::string normalise_word(std::string_view word) {
    const std::size_t first = word.find_first_not_of(separators);
    if (first == std::string_view::npos) {
        return {};
    }
    word = word.substr(first, word.find_last_not_of(separators) - first + 1);
    if (word.size() > longest_word) {
        return {};
    }
    std::string normalised(word);
    for (char& letter : normalised) {
        letter = normalise(letter);
    }
    return normalised;
}

} // namespace etl::model
