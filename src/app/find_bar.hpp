// Find bar: in which long text somebody looks for something, and how far they are. What matches there, each source
// knows by itself: a text in memory by view/matches, a log by its server's search. Here a match is nothing but its
// place, a number that grows towards the text's end (a byte of a text, an item of a tree, a line of a log), so that the
// current match stays where it is when the text grows or more of what is sought is typed.
#pragma once

#include "app/effect.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct AppState;
struct ViewState;

/// Where the focus is on its way to.
enum class FindFocus : unsigned char { stays, to_field, to_text };

/// One bar of the page is open at a time.
struct FindBar {
    /// The key of the text that it is open over, or was last.
    std::string text;
    bool open = false;
    /// The current match is the first one at or behind this place, or else the first of all.
    int from = 0;
    /// The current match is to come into sight.
    bool sought = false;
    FindFocus focus = FindFocus::stays;

    [[nodiscard]] bool is_open_over(std::string_view key) const { return open && text == key; }
};

/// The key under which the state keeps what is sought in a text (TextEntered).
[[nodiscard]] std::string find_field_key(std::string_view text);
/// Whether "A" differs from "a": 1 where it does (ViewValueSet).
inline constexpr std::string_view match_case_key = "match case";

/// Opens the bar over a text, or leads back into its field; `from` is the first place in sight.
struct FindOpened {
    std::string text;
    int from = 0;
};

/// The focus goes back into the text.
struct FindClosed {};

/// To the match at this place.
struct FindMoved {
    int to = 0;
};

/// What was on its way (the focus, the current match) is there; or, before that, what hides the match is unfolded: the
/// item of that number leaves the set of those that are folded (ViewState::rows).
struct FindReached {
    std::string folded = {};
    int item = -1; ///< below nothing: nothing hides it
};

/// Something was set or entered while a bar is open: where that is what is sought, or how, the first match from here on
/// is to come into sight.
void note_find(ViewState& view, std::string_view key);

void update(AppState& state, const FindOpened& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FindClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FindMoved& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FindReached& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
