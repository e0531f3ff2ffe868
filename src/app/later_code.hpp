// Later code: the part of the program that is loaded after the jobs are on screen (cmake/later.json): all pages but the
// Jobs page, and all windows. Until it is there, nothing of it may be called.
#pragma once

#include "app/effect.hpp"

namespace etl::app {

struct AppState;

enum class LaterCode : unsigned char {
    there,
    absent, ///< nobody has asked for it yet
    loading,
    failed, ///< asked for again by a press
};

/// The program came in two parts, and this one is not there yet.
struct LaterCodeAbsent {};
/// It is to be loaded, if it is not there or on its way: something needs it, or the first paint is over.
struct LaterCodeWanted {};
struct LaterCodeArrived {};
/// The page could not load it.
struct LaterCodeFailed {};

void update(AppState& state, const LaterCodeAbsent& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LaterCodeWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LaterCodeArrived& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const LaterCodeFailed& action, model::EpochMilliseconds now, Effects& effects);

/// Asks for it as soon as what is to be seen is part of it.
void advance_later_code(AppState& state, Effects& effects);

} // namespace etl::app
