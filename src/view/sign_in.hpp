// Sign-in: what is said to who is signed out, and the way in: a configured login, or the host around the frame.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"

namespace etl::view {

/// A token has been asked of the page around this one, and has not come yet.
[[nodiscard]] bool waits_for_host(const app::AppState& state);

/// A link to the login where one is configured; else the server is asked once more.
[[nodiscard]] ButtonView sign_in_button(const app::AppState& state);

/// What stands in the place of what only who is signed in may see.
[[nodiscard]] MessageView signed_out_message(const app::AppState& state);

} // namespace etl::view
