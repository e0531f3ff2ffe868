// Tokens are never quoted in an error: errors are shown and logged.
#include "wire/platform_session.hpp"

#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

#include <algorithm>
#include <cstdint>

namespace etl::wire {
namespace {

using model::Claims;
using model::RefreshAnswer;

constexpr std::size_t longest_token = 16u * 1024u;

/// JWT's times are seconds, often with a fraction.
Verdict read_seconds(std::optional<model::EpochMilliseconds>& member, const Plain& value, const Limits& limits) {
    // 9999-12-31, beyond which nothing can be shown as a date.
    constexpr double last_second = 253402300799.0;
    std::optional<double> seconds;
    const Verdict verdict = read_rate(seconds, value, limits);
    member.reset();
    if (seconds && *seconds <= last_second) {
        member = static_cast<model::EpochMilliseconds>(*seconds * 1000.0);
    }
    return verdict;
}

constexpr Rule claims_rules[] = {
    plain<&Claims::user_id, read_id>("user_id"),
    plain<&Claims::email, read_word>("email"),
    plain<&Claims::role, read_word>("role"),
    plain<&Claims::is_admin, read_optional_flag>("is_admin"),
    plain<&Claims::tenant_id, read_integer>("tenant_id"),
    plain<&Claims::expires, read_seconds>("exp"),
};
constexpr Shape claims_shape = shape_of(claims_rules);
constexpr Rule claims_document = document_object<claims_shape>("claims (an object)");

/// The user of a refresh is the same, but for its id's name.
constexpr Rule user_rules[] = {
    plain<&Claims::user_id, read_id>("id"),
    plain<&Claims::user_id, read_id>("user_id"),
    plain<&Claims::email, read_word>("email"),
    plain<&Claims::role, read_word>("role"),
    plain<&Claims::is_admin, read_optional_flag>("is_admin"),
    plain<&Claims::tenant_id, read_integer>("tenant_id"),
};
constexpr Shape user_shape = shape_of(user_rules);

struct Answer {
    RefreshAnswer refreshed;
    std::optional<bool> success;
};

Verdict read_token(RefreshAnswer& member, const Plain& value, const Limits&) {
    member.token = value.kind == Plain::Kind::text && is_sendable_token(value.text) ? value.text : std::string_view{};
    return member.token.empty() ? Verdict::wrong_type : Verdict::stored;
}

constexpr Rule answer_rules[] = {
    plain<&Answer::refreshed, read_token>("token", "a token"),
    plain<&Answer::success, read_optional_flag>("success"),
    Rule{
        .key = "user",
        .object = [](void* target) -> void* {
            Claims& user = static_cast<Answer*>(target)->refreshed.user;
            user = {};
            return &user;
        },
        .shape = &user_shape,
    },
};
constexpr Shape answer_shape = shape_of(answer_rules, "token", "a token", [](const void* target) {
    return !static_cast<const Answer*>(target)->refreshed.token.empty();
});
constexpr Rule answer_document = document_object<answer_shape>("an object");

std::optional<std::uint32_t> base64url_digit(char letter) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::size_t found = digits.find(letter);
    return found == std::string_view::npos ? std::nullopt : std::optional(static_cast<std::uint32_t>(found));
}

/// Nothing where a character is none of base64url's, or one digit is left over.
std::optional<std::string> from_base64url(std::string_view text) {
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) {
        text.remove_suffix(1);
    }
    if (text.size() % 4 == 1) {
        return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char letter : text) {
        const auto digit = base64url_digit(letter);
        if (!digit) {
            return std::nullopt;
        }
        bits = ((bits << 6u) | *digit) & 0xFFFFu;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<char>((bits >> count) & 0xFFu));
        }
    }
    return bytes;
}

DecodeError no_token() { return {"$", "a token of three parts"}; }

} // namespace

bool is_sendable_token(std::string_view token) {
    return !token.empty() && token.size() <= longest_token &&
           std::ranges::all_of(token, [](char letter) { return letter > ' ' && letter <= '~'; });
}

Decoded<Claims> decode_token_claims(std::string_view token) {
    if (token.size() > longest_token || std::ranges::count(token, '.') != 2) {
        return model::Failure{no_token()};
    }
    const std::size_t first = token.find('.');
    const std::size_t second = token.find('.', first + 1);
    const auto payload = from_base64url(token.substr(first + 1, second - first - 1));
    if (!payload || payload->empty()) {
        return model::Failure{no_token()};
    }
    const Limits limits;
    return decode<Claims>(*payload, longest_token, claims_document, limits);
}

Decoded<RefreshAnswer> decode_refresh(std::string_view body, const Limits& limits) {
    Answer answer;
    if (auto error = read_document(body, limits.message_bytes, answer_document, &answer, limits)) {
        return model::Failure{*std::move(error)};
    }
    if (answer.success == false) {
        return model::Failure{DecodeError{"$.success", "true"}};
    }
    return std::move(answer.refreshed);
}

} // namespace etl::wire
