// Connection kind: what can honestly be claimed about the connection, worked out in one place.
#pragma once

#include "app/connection.hpp"

namespace etl::app {

/// What the connection is now. It looks at its former kind only to tell a first connecting from a return.
[[nodiscard]] ConnectionKind derive_kind(const AppState& state);

/// Takes over the derived kind; says a loss, and its end, once.
void settle_kind(AppState& state, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
