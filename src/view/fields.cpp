// Numbers as people type them, and the words around fields.
#include "view/fields.hpp"

#include "model/letter_case.hpp"

#include <algorithm>
#include <cmath>

namespace etl::view {
namespace {

constexpr int most_decimals = 6;

int decimals_of(double step) {
    int decimals = 0;
    for (double rest = step; decimals < most_decimals && std::abs(rest - std::round(rest)) > 1e-9; rest *= 10) {
        ++decimals;
    }
    return decimals;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

} // namespace

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

std::optional<double> number_in(std::string_view text) {
    std::string plain(trimmed(text));
    std::replace(plain.begin(), plain.end(), ',', '.');
    if (plain.rfind("−", 0) == 0) {
        plain.replace(0, std::string_view("−").size(), "-"); // as number_text and other programs write it
    }
    const std::size_t first = !plain.empty() && (plain[0] == '-' || plain[0] == '+') ? 1 : 0;
    const bool has_digit = std::any_of(plain.begin(), plain.end(), is_digit);
    const bool is_plain = std::all_of(plain.begin() + static_cast<std::ptrdiff_t>(first), plain.end(),
                                      [](char letter) { return is_digit(letter) || letter == '.'; });
    if (!has_digit || !is_plain || std::count(plain.begin(), plain.end(), '.') > 1 || plain.size() > 30) {
        return std::nullopt;
    }
    // The C library's own reader and writer of numbers would weigh more than all fields together.
    double number = 0;
    double place = 1;
    bool behind_point = false;
    for (std::size_t at = first; at < plain.size(); ++at) {
        if (plain[at] == '.') {
            behind_point = true;
            continue;
        }
        number = number * 10 + (plain[at] - '0');
        place *= behind_point ? 10 : 1;
    }
    return plain[0] == '-' ? -number / place : number / place;
}

std::string number_text(double number, const NumberRange& range) {
    const int decimals = decimals_of(range.step);
    const double most = 1e18; // what a 64-bit number surely holds
    const long long scaled = std::llround(std::clamp(number * std::pow(10.0, decimals), -most, most));
    std::string digits = std::to_string(std::abs(scaled));
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places) {
            digits.insert(0, places + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - places, 1, '.');
    }
    return scaled < 0 ? "-" + digits : digits;
}

std::string stepped(std::string_view text, const NumberRange& range, int steps) {
    const std::optional<double> now = number_in(text);
    if (!now) {
        return number_text(std::clamp(0.0, range.least, range.most), range);
    }
    // Onto the grid of steps: from between two of them, the first step leads to the next one.
    const double place = (*now - range.least) / range.step;
    constexpr double tiny = 1e-9;
    const double from = steps > 0 ? std::floor(place + tiny) : std::ceil(place - tiny);
    const double to = range.least + (from + steps) * range.step;
    return number_text(std::clamp(to, range.least, range.most), range);
}

std::string number_error(std::string_view text, const NumberRange& range) {
    if (trimmed(text).empty()) {
        return {};
    }
    const bool whole = decimals_of(range.step) == 0;
    const std::optional<double> number = number_in(text);
    if (!number || (whole && *number != std::round(*number))) {
        return whole ? "Enter a whole number." : "Enter a number.";
    }
    if (*number < range.least || *number > range.most) {
        return "Enter a number from " + number_text(range.least, range) + " to " + number_text(range.most, range) + ".";
    }
    return {};
}

app::Action choice_action(std::string_view key, std::string_view preference, const OptionView& option) {
    if (preference.empty()) {
        return app::TextEntered{std::string(key), option.label};
    }
    return app::PreferenceChosen{std::string(preference), option.value};
}

std::vector<std::size_t> matching(std::span<const OptionView> options, std::string_view typed) {
    const std::string wanted = model::folded(trimmed(typed));
    std::vector<std::size_t> found;
    for (std::size_t place = 0; place < options.size(); ++place) {
        if (wanted.empty() || model::folded(options[place].label).find(wanted) != std::string::npos) {
            found.push_back(place);
        }
    }
    return found;
}

Offered offered(std::span<const OptionView> options, std::string_view typed) {
    const auto chosen =
        std::find_if(options.begin(), options.end(), [&](const OptionView& option) { return option.label == typed; });
    if (chosen == options.end()) {
        return {matching(options, typed)};
    }
    return {matching(options, {}), static_cast<std::size_t>(chosen - options.begin())};
}

std::string increase_name(const FieldView& field) { return "Increase: " + field.spoken_name(); }

std::string decrease_name(const FieldView& field) { return "Decrease: " + field.spoken_name(); }

std::string options_name(const FieldView& field) { return "Options: " + field.spoken_name(); }

} // namespace etl::view
