// Goes through the message once: quoted parts, then words, whose runs of letters and digits are looked at one by one.
#include "app/failure_cause.hpp"

#include "app/jobs.hpp"
#include "app/words.hpp"
#include "model/letter_case.hpp"

#include <algorithm>
#include <array>

namespace etl::app {
namespace {

using Text = std::string_view;

/// More of a message is not looked at.
constexpr std::size_t looked_at = 1'000;
/// A word of so many bytes that mixes letters and digits is an id or a key, with all that hangs on it.
constexpr std::size_t length_of_key = 24;
/// No word of a language has so many letters.
constexpr std::size_t length_of_no_word = 40;
constexpr Text left_out = "“…”";

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) {
    // Every byte of a letter that is not ASCII counts as one.
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           static_cast<unsigned char>(letter) >= 0x80;
}
bool is_part_of_word(char letter) { return is_digit(letter) || is_letter(letter); }
bool is_hex(char letter) {
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}
bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }
/// Ends a word; everything else that is no letter may stand inside of one.
bool ends_word(char letter) { return is_blank(letter) || Text(",;()[]{}<>\"'`|").find(letter) != Text::npos; }

Text first_line(Text message) {
    message = message.substr(0, looked_at);
    const std::size_t begin = std::min(message.find_first_not_of(" \t\r\n"), message.size());
    message.remove_prefix(begin);
    return message.substr(0, message.find_first_of("\r\n"));
}

/// Where what is quoted from `at` on ends, past its closing sign; 0 where nothing is.
std::size_t end_of_quoted(Text text, std::size_t at) {
    struct Pair {
        Text open;
        Text close;
    };
    constexpr std::array<Pair, 6> pairs{{{"\"", "\""}, {"'", "'"}, {"`", "`"}, {"“", "”"}, {"‘", "’"}, {"«", "»"}}};
    for (const Pair& pair : pairs) {
        if (!text.substr(at).starts_with(pair.open)) {
            continue;
        }
        // An apostrophe stands between letters.
        if (pair.open == "'" && at > 0 && is_part_of_word(text[at - 1])) {
            return 0;
        }
        std::size_t close = text.find(pair.close, at + pair.open.size());
        while (pair.close == "'" && close + 1 < text.size() && close != Text::npos &&
               is_part_of_word(text[close + 1])) {
            close = text.find(pair.close, close + 1);
        }
        return close == Text::npos ? 0 : close + pair.close.size();
    }
    return 0;
}

bool is_uuid(Text word) {
    constexpr std::size_t length = 36;
    if (word.size() < length || (word.size() > length && is_part_of_word(word[length]))) {
        return false;
    }
    for (std::size_t at = 0; at < length; ++at) {
        const bool dash = at == 8 || at == 13 || at == 18 || at == 23;
        if (dash ? word[at] != '-' : !is_hex(word[at])) {
            return false;
        }
    }
    return true;
}

/// Letters and digits in turn, or hexadecimal: no word with a number behind it ("job42").
bool is_mixed(Text run) {
    const std::size_t digit =
        std::min(static_cast<std::size_t>(std::find_if(run.begin(), run.end(), is_digit) - run.begin()), run.size());
    const bool letters_behind = std::any_of(run.begin() + static_cast<std::ptrdiff_t>(digit), run.end(), is_letter);
    const bool hexadecimal = run.size() >= 4 && digit < run.size() && std::all_of(run.begin(), run.end(), is_hex);
    return digit < run.size() && (letters_behind || hexadecimal);
}

/// "HTTP 503", "status code 404".
bool is_status_code(Text run, Text before) {
    return run.size() == 3 && std::all_of(run.begin(), run.end(), is_digit) && run[0] >= '1' && run[0] <= '5' &&
           (before.ends_with("http ") || before.ends_with("status ") || before.ends_with("code "));
}

/// Two numbers with a sign between them are one: dates, times, versions, addresses.
void add_number(std::string& cause) {
    const std::size_t size = cause.size();
    if (size >= 2 && cause[size - 2] == '#' && Text("-:./_+,").find(cause[size - 1]) != Text::npos) {
        cause.pop_back();
    } else if (size == 0 || cause[size - 1] != '#') {
        cause += '#';
    }
}

void add_run(std::string& cause, Text run) {
    if (is_status_code(run, model::folded(Text(cause).substr(cause.size() - std::min<std::size_t>(cause.size(), 8))))) {
        cause += run;
    } else if (is_mixed(run) || run.size() >= length_of_no_word) {
        add_number(cause);
    } else {
        const std::size_t letters = std::min(run.find_first_of("0123456789"), run.size());
        cause += run.substr(0, letters);
        if (letters < run.size()) {
            add_number(cause);
        }
    }
}

/// A word that is a value as a whole: an id, a key, somebody's address.
bool is_value(Text word) {
    const std::size_t at_sign = word.find('@');
    if (is_uuid(word) || (at_sign != Text::npos && at_sign > 0 && at_sign + 1 < word.size())) {
        return true;
    }
    if (word.size() < length_of_key) {
        return false;
    }
    for (std::size_t at = 0; at < word.size();) {
        const auto end = std::find_if_not(word.begin() + static_cast<std::ptrdiff_t>(at), word.end(), is_part_of_word);
        const auto past = static_cast<std::size_t>(end - word.begin());
        if (past - at >= 8 && is_mixed(word.substr(at, past - at))) {
            return true;
        }
        at = past + 1;
    }
    return false;
}

void add_word(std::string& cause, Text word) {
    const std::size_t punctuation = word.find_last_not_of(".:!?…") + 1;
    if (is_value(word.substr(0, punctuation))) {
        add_number(cause);
        cause += word.substr(punctuation);
        return;
    }
    for (std::size_t at = 0; at < word.size();) {
        if (!is_part_of_word(word[at])) {
            cause += word[at++];
            continue;
        }
        const auto end = std::find_if_not(word.begin() + static_cast<std::ptrdiff_t>(at), word.end(), is_part_of_word);
        const auto past = static_cast<std::size_t>(end - word.begin());
        add_run(cause, word.substr(at, past - at));
        at = past;
    }
}

/// Not inside of a letter.
std::string cut(std::string cause) {
    constexpr Text dots = "…";
    if (cause.size() > longest_cause) {
        std::size_t end = longest_cause - dots.size();
        while (end > 0 && (static_cast<unsigned char>(cause[end]) & 0xC0u) == 0x80u) {
            --end;
        }
        cause.resize(end);
        cause += dots;
    }
    return cause;
}

} // namespace

std::string common_cause(std::string_view message) {
    const Text line = first_line(message);
    std::string cause;
    for (std::size_t at = 0; at < line.size() && cause.size() <= longest_cause;) {
        if (const std::size_t quoted = end_of_quoted(line, at); quoted != 0) {
            cause += left_out;
            at = quoted;
        } else if (is_blank(line[at])) {
            if (!cause.ends_with(' ')) {
                cause += ' ';
            }
            ++at;
        } else if (ends_word(line[at])) {
            cause += line[at++];
        } else {
            std::size_t end = at;
            // A quote that is none stands inside of a word: "doesn't".
            while (end < line.size() && !ends_word(line[end]) && (end == at || end_of_quoted(line, end) == 0)) {
                ++end;
            }
            add_word(cause, line.substr(at, end - at));
            at = end;
        }
    }
    cause.resize(cause.find_last_not_of(' ') + 1);
    return cut(std::move(cause));
}

const std::string& failure_message(const JobRecord& record) {
    const auto& error = record.current.error;
    return error && !error->message.empty() ? error->message : record.job.error_message;
}

std::string failure_cause(const JobRecord& record) {
    if (shown_kind(record) != model::StatusKind::failed) {
        return {};
    }
    std::string cause = common_cause(failure_message(record));
    if (cause.empty() && record.current.error) {
        cause = cut(record.current.error->error_type);
    }
    return cause.empty() ? std::string(words::no_cause()) : cause;
}

} // namespace etl::app
