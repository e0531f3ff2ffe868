// Backend: which of the two back ends answers here. Nothing but the answer to a list request decides it (contract.md
// 1.2, "Auto profile").
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/profile.hpp"

namespace etl::app {

struct AppState;

enum class ProfileChoice { automatic, spec, platform };

struct BackendState {
    ProfileChoice choice = ProfileChoice::automatic;
    /// The one that is there, as far as is known: everything but the list is asked of it.
    model::Profile profile = model::Profile::spec;
    /// The one that the list is asked of next: another one only while that is being tried.
    model::Profile asked = model::Profile::spec;
    /// It was configured, or a list came from it.
    bool decided = false;
    /// The other one was asked too since a list last came.
    bool both_asked = false;
};

/// Takes the configured choice over.
void choose_backend(AppState& state, ProfileChoice choice);

[[nodiscard]] inline bool is_platform(const BackendState& backend) {
    return backend.decided && backend.profile == model::Profile::platform;
}

/// A list came: it is this one. What it can do is asked anew where it is another one than before.
void backend_answered(AppState& state, model::Profile profile, model::EpochMilliseconds now, Effects& effects);

/// The list request failed. Returns whether the other back end is now to be asked at once, which makes this no failure
/// yet.
[[nodiscard]] bool try_other_backend(AppState& state, const RequestFailure& failure);

} // namespace etl::app
