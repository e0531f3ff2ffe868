// "Not here" is an answer of HTML, a 404 or a 405, which the shell calls not found; anything else, a 401 above all,
// decides nothing.
#include "app/backend.hpp"

#include "app/capabilities.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::Profile;

Profile other(Profile profile) { return profile == Profile::spec ? Profile::platform : Profile::spec; }

} // namespace

void choose_backend(AppState& state, ProfileChoice choice) {
    BackendState& backend = state.backend;
    backend.choice = choice;
    backend.decided = choice != ProfileChoice::automatic;
    backend.profile = choice == ProfileChoice::platform ? Profile::platform : Profile::spec;
    backend.asked = backend.profile;
}

void backend_answered(AppState& state, Profile profile, model::EpochMilliseconds now, Effects& effects) {
    BackendState& backend = state.backend;
    const bool is_news = !backend.decided || backend.profile != profile;
    backend.both_asked = false;
    backend.decided = true;
    backend.profile = profile;
    backend.asked = profile;
    if (!is_news) {
        return;
    }
    // The specification's back end was asked at the start already, as the one that is tried first.
    if (profile == Profile::platform || state.capabilities.of_platform) {
        forget_capabilities(state); // another server's
        want_capabilities(state, now);
        renew_sockets(state.connection, now, effects); // those of the other back end, if there are any
        plan_sockets_now(state.connection, now);
    }
}

bool try_other_backend(AppState& state, const RequestFailure& failure) {
    BackendState& backend = state.backend;
    if (backend.choice != ProfileChoice::automatic) {
        return false;
    }
    if (failure.kind != FailureKind::not_found) {
        backend.both_asked = false;
        if (backend.decided) {
            backend.asked = backend.profile; // nothing speaks for the other one
        }
        return false;
    }
    // What is known stays until a list says something else: a server may be away for a moment behind one that says
    // "not found", and its sockets go on.
    backend.asked = other(backend.asked);
    if (!backend.decided) {
        backend.profile = backend.asked;
    }
    return !std::exchange(backend.both_asked, !backend.both_asked);
}

} // namespace etl::app
