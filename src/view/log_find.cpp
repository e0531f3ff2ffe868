// What the find bar over a log says: the server has found, of the whole log.
#include "view/find_words.hpp"
#include "view/log_page.hpp"
#include "view/log_words.hpp"

namespace etl::view {

std::optional<FindBarView> log_find_bar(const app::AppState& state, const ViewContext& context) {
    const app::LogState& log = state.log;
    if (!state.view.find.is_open_over(app::log_key::text)) {
        return std::nullopt;
    }
    const app::LogSearchState& search = log.search;
    FindSource source{.text = app::log_key::text, .name = log_words::title, .current = {}};
    source.total = static_cast<std::size_t>(search.total);
    source.busy = search.reading.under_way.has_value() || (!search.text.empty() && !search.known);
    if (search.reading.failure) {
        source.error = failure_sentence(*search.reading.failure);
    }
    const auto current = app::current_match(log, state.view.find.from);
    const auto place = current ? app::match_number(log, *current) : std::nullopt;
    if (place) {
        source.current = static_cast<std::size_t>(*place);
    }
    FindBarView view = find_bar(state.view, source);
    const bool any = search.known && search.total > 0;
    if (any && !place && source.error.empty()) {
        view.count = log_words::matches(context.locale.number(search.total));
    }
    const std::int64_t from = current.value_or(state.view.find.from);
    const app::LogMatchWanted next{from + (current ? 1 : 0), true};
    const app::LogMatchWanted previous{from, false};
    view.next.action = next;
    view.previous.action = previous;
    for (ButtonView* step : {&view.next, &view.previous}) {
        step->enabled = any;
        step->reason = any                   ? std::string_view()
                       : search.text.empty() ? find_words::nothing_sought
                                             : find_words::nothing_matches;
    }
    view.field.submit = any ? std::optional<app::Action>(next) : std::nullopt;
    // The server tells no difference.
    view.match_case.name.clear();
    return view;
}

} // namespace etl::view
