// The sources are read anew each time: another tab or the host may change them at any moment.
#include "shell/session.hpp"

#include "wire/platform_session.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace etl::shell {
namespace {

/// FNV-1a, 64 bits: two users' pages must not meet, and nobody is to read the token out of it.
std::string fingerprint(std::string_view text) {
    std::uint64_t value = 14'695'981'039'346'656'037U;
    for (const char letter : text) {
        value = (value ^ static_cast<unsigned char>(letter)) * 1'099'511'628'211U;
    }
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return {digits.data(), end.ptr};
}

model::Claims claims_of(const std::string& token) {
    auto decoded = wire::decode_token_claims(token);
    return decoded.ok() ? std::move(decoded).value() : model::Claims{};
}

std::string user_of(const model::Claims& claims) {
    const std::string& who = claims.user_id.empty() ? claims.email : claims.user_id;
    return who.empty() ? who : std::to_string(claims.tenant_id.value_or(0)) + "/" + who;
}

} // namespace

Session::Chosen Session::choose() const {
    const std::array<std::optional<std::string>, 4> sources{host_.token(), storage_.get("auth_token"),
                                                            storage_.get("pulse_token"), host_.cookie_token()};
    Chosen ended;
    for (const auto& source : sources) {
        if (!source || !wire::is_sendable_token(*source)) {
            continue;
        }
        // A renewed one lasts longer than the one that it was made of.
        Chosen one{*source, !renewed_.empty() && *source == renewed_from_ ? renewed_ : *source};
        const auto expires = claims_of(one.token).expires;
        if (!expires || *expires > clock_.now()) {
            return one;
        }
        // This machine's clock may be wrong, so one that has ended is better than none.
        if (ended.token.empty()) {
            ended = std::move(one);
        }
    }
    return ended;
}

std::string Session::token() const { return choose().token; }

app::TokenFacts Session::facts() const {
    const std::string present = token();
    const model::Claims claims = claims_of(present);
    app::TokenFacts facts;
    facts.present = !present.empty();
    facts.role = claims.role;
    facts.user = user_of(claims);
    facts.expires = claims.expires;
    return facts;
}

std::string Session::user() const { return user_of(claims_of(token())); }

std::optional<std::int64_t> Session::tenant() const { return claims_of(token()).tenant_id; }

std::string Session::group() const {
    const std::string present = token();
    const std::string user = user_of(claims_of(present));
    return fingerprint(user.empty() ? present : user);
}

void Session::renewed(const std::string& old, std::string fresh) {
    Chosen present = choose();
    if (present.token == old) {
        renewed_from_ = std::move(present.source);
        renewed_ = std::move(fresh);
    }
}

} // namespace etl::shell
