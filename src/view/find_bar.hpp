// Find bar: what the bar says that finds in one long text. It is the same over every kind of text: whoever knows the
// matches (a text in memory, a tree, a server that searches a log) says by FindSource how many there are and where the
// next and the previous one are, and draws the text with the current one marked and in sight.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/matches.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::view {

/// What a source of matches tells the bar of itself.
struct FindSource {
    /// The text's key (app::FindBar) and its name: "Stack trace".
    std::string_view text;
    std::string_view name;
    /// How many matches there are; at least so many where there are more.
    std::size_t total = 0;
    bool more = false;
    /// The current one, from 0; nothing where nothing matches.
    std::optional<std::size_t> current = {};
    /// The places of the matches before and behind it, as app::FindMoved takes them.
    int previous = 0;
    int next = 0;
    /// They are still being looked for; what is said above is then so far.
    bool busy = false;
    /// Why they can't be.
    std::string error = {};

    /// Takes everything from the matches of a text in memory, for a bar that stands at that place of it.
    void show(const Matches& matches, int from);
};

struct FindBarView {
    std::string name; ///< "Find in Stack trace"
    FieldView field;
    std::string count; ///< "3 of 120"; empty while nothing is sought
    ToggleView match_case;
    ButtonView previous;
    ButtonView next;
    ButtonView close;
};

[[nodiscard]] FindBarView find_bar(const app::ViewState& state, const FindSource& source);

/// What is sought in that text.
[[nodiscard]] std::string sought_in(const app::ViewState& state, std::string_view text);
[[nodiscard]] bool matches_case(const app::ViewState& state);

} // namespace etl::view
