// Session: what is known of the user's token (never the token itself, which stays with the shell), and how a new one is
// come by: by the platform's refresh, or from the host around the frame; one at a time, before the old one ends where
// that is known.
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/result.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace etl::app {

struct AppState;

/// What the shell reads off the token.
struct TokenFacts {
    bool present = false;
    /// The claim, as the server wrote it; empty where the token does not say.
    std::string role;
    /// Who it is for, as far as the token says: a change of it is a change of the user.
    std::string user;
    /// When it ends, by the server's clock.
    std::optional<model::EpochMilliseconds> expires;

    bool operator==(const TokenFacts&) const = default;
};

struct SessionState {
    TokenFacts token;
    /// Who was here last, as far as tokens told.
    std::string user;
    /// The page stands in a frame, so there may be a host that has a token.
    bool in_frame = false;
    /// When the token is renewed by itself.
    std::optional<model::EpochMilliseconds> renew_at;
    /// The renewal that is under way: its ticket, its way, and when it is given up.
    std::optional<std::uint64_t> renewal;
    RenewalWay renewal_way = RenewalWay::none;
    model::EpochMilliseconds renewal_ends_at = 0;
    std::uint64_t next_ticket = 1;
    /// Requests are held by the shell until there is a new token, or none.
    bool requests_held = false;
    /// A renewed token has not been accepted yet: if it is refused as well, renewing again is of no use.
    bool unproved = false;
    /// The way to a new token was gone in vain; another one has to come by itself.
    bool exhausted = false;
};

// ---- actions

/// The token changed: another tab signed in or out, the host sent one.
struct TokenChanged {
    TokenFacts token;
};

/// The server refused a request for its token. The shell holds it back until ResumeRequests.
struct TokenRefused {};

struct RenewalAnswered {
    std::uint64_t ticket = 0;
    model::Result<TokenFacts, RequestFailure> answer;
};

void update(AppState& state, const TokenChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const TokenRefused& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RenewalAnswered& action, model::EpochMilliseconds now, Effects& effects);

/// Takes over what the token says, at the start and whenever it is another one.
void take_token(AppState& state, const TokenFacts& token, model::EpochMilliseconds now);

/// The server accepted the token.
void token_accepted(SessionState& session);

/// How long before its end a token is renewed; one that lasts less than twice as long, at half of its time.
inline constexpr model::EpochMilliseconds renewal_lead = 60'000;

void advance_session(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_session has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> session_due(const AppState& state);

} // namespace etl::app
