// Puts the bar's parts into words.
#include "view/find_bar.hpp"

#include "view/find_words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

std::string count_of(const FindSource& source) {
    if (source.current) {
        return find_words::count(*source.current + 1, source.total, source.more);
    }
    return std::string(source.busy ? find_words::searching : find_words::no_match);
}

ButtonView step(find_words::Text name, Icon icon, int to, std::string_view reason) {
    ButtonView view;
    view.name = name;
    view.icon = icon;
    view.enabled = reason.empty();
    view.reason = reason;
    view.action = app::FindMoved{to};
    return view;
}

} // namespace

void FindSource::show(const Matches& matches, int from) {
    total = matches.places.size();
    more = matches.more;
    current = matches.current(static_cast<std::size_t>(std::max(0, from)));
    if (current) {
        previous = static_cast<int>(matches.places[(*current + total - 1) % total]);
        next = static_cast<int>(matches.places[(*current + 1) % total]);
    }
}

std::string sought_in(const app::ViewState& state, std::string_view text) {
    return state.text(app::find_field_key(text));
}

bool matches_case(const app::ViewState& state) { return state.value(app::match_case_key) == 1; }

FindBarView find_bar(const app::ViewState& state, const FindSource& source) {
    FindBarView view;
    view.name = find_words::find_in(source.name);
    view.field.key = app::find_field_key(source.text);
    view.field.text = sought_in(state, source.text);
    view.field.name = view.name;
    view.field.placeholder = find_words::placeholder;
    view.field.keyboard = Keyboard::search;
    view.field.enter_key = EnterKey::search;
    view.field.most_characters = 1'000;
    view.field.busy = source.busy;
    view.field.error = source.error;
    view.field.cancel = app::FindClosed{};
    const bool seeks = !view.field.text.empty();
    if (seeks && source.error.empty()) {
        view.count = count_of(source);
    }
    if (source.current) {
        view.field.submit = app::FindMoved{source.next};
    }
    const bool on = matches_case(state);
    view.match_case.name = find_words::match_case;
    view.match_case.tick = on ? Tick::on : Tick::off;
    view.match_case.action = app::ViewValueSet{std::string(app::match_case_key), on ? 0 : 1};
    const std::string_view reason = source.current ? ""
                                    : seeks        ? find_words::nothing_matches
                                                   : find_words::nothing_sought;
    view.previous = step(find_words::previous, Icon::chevron_up, source.previous, reason);
    view.next = step(find_words::next, Icon::chevron_down, source.next, reason);
    view.close.name = find_words::close;
    view.close.icon = Icon::close;
    view.close.action = app::FindClosed{};
    return view;
}

} // namespace etl::view
