// Capabilities: what the server says that it can do and whether this user may, asked for once and again after a loss.
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/capabilities.hpp"
#include "model/result.hpp"

#include <cstdint>
#include <optional>

namespace etl::app {

struct AppState;

struct CapabilitiesState {
    /// As the server last said them; a server without such an answer has none.
    model::Capabilities server;
    /// The server has said what it can do, or that it knows of no such question.
    bool known = false;
    /// They are the platform's, which does not say them: its calls are fixed.
    bool of_platform = false;
    /// The user's role may only look.
    bool read_only = false;
    /// The request: under way (its sequence and sending time), and due next.
    std::optional<std::uint64_t> under_way;
    std::uint64_t next_sequence = 1;
    model::EpochMilliseconds sent_at = 0;
    std::optional<model::EpochMilliseconds> due_at;
    int failures = 0; ///< in a row
};

struct CapabilitiesAnswered {
    std::uint64_t sequence = 0;
    /// not_found: the server has none. The shell says so of a page of HTML too, which some hosts answer to anything.
    model::Result<model::Capabilities, RequestFailure> answer;
};

void update(AppState& state, const CapabilitiesAnswered& action, model::EpochMilliseconds now, Effects& effects);

/// The server has it, as far as is known.
[[nodiscard]] bool can(const AppState& state, model::Control control);

/// It is known what the server can do, or that this can't be known for now: sockets need wait no longer.
[[nodiscard]] bool capabilities_settled(const AppState& state);

/// What was known is nobody's any more: another server is there, or another user.
void forget_capabilities(AppState& state);

/// Asks (again) what the server can do; what was known stands until the answer. An answer under way is dropped.
void want_capabilities(AppState& state, model::EpochMilliseconds now);

void advance_capabilities(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_capabilities has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> capabilities_due(const AppState& state);

} // namespace etl::app
