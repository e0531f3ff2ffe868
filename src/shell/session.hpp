// Session: the user's token: where it comes from, what stands in it, and the renewed one, which is kept in memory only.
#pragma once

#include "app/session.hpp"
#include "shell/ports.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace etl::shell {

class Session {
  public:
    Session(const StoragePort& storage, const HostPort& host, const ClockPort& clock)
        : storage_(storage), host_(host), clock_(clock) {}

    /// The token to send now; empty where there is none that can be sent. In contract.md 3's order: the host's message,
    /// auth_token and pulse_token of the storage, the cookie pulse_token; one that has ended only where there is no
    /// other. A renewed one stands in the place of the one that it was made of.
    [[nodiscard]] std::string token() const;

    [[nodiscard]] app::TokenFacts facts() const;
    [[nodiscard]] std::optional<std::int64_t> tenant() const;

    /// Who it is for; empty where it does not say.
    [[nodiscard]] std::string user() const;

    /// The same for all pages of one user, and tells nothing of the token.
    [[nodiscard]] std::string group() const;

    /// The server gave `fresh` for `old`; counts only where `old` is still the token, since somebody else may have
    /// signed in meanwhile.
    void renewed(const std::string& old, std::string fresh);

  private:
    struct Chosen {
        /// What the source says, and what is sent in its place.
        std::string source;
        std::string token;
    };
    [[nodiscard]] Chosen choose() const;

    const StoragePort& storage_;
    const HostPort& host_;
    const ClockPort& clock_;
    std::string renewed_;
    /// What the source said when it was renewed: once it says something else, that counts.
    std::string renewed_from_;
};

} // namespace etl::shell
