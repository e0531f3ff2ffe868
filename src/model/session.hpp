// Who the user is, as a token or a refresh says it (contract.md 2). Nothing here proves anything: only the server does.
#pragma once

#include "model/timestamp.hpp"

#include <optional>
#include <string>

namespace etl::model {

/// Absent and empty mean that the token does not say.
struct Claims {
    std::string user_id;
    std::string email;
    std::string role;
    std::optional<bool> is_admin;
    std::optional<std::int64_t> tenant_id;
    /// When the token ends.
    std::optional<EpochMilliseconds> expires;

    bool operator==(const Claims&) const = default;
};

struct RefreshAnswer {
    /// Printable ASCII without blanks, so that it can stand in a header.
    std::string token;
    Claims user;

    bool operator==(const RefreshAnswer&) const = default;
};

} // namespace etl::model
