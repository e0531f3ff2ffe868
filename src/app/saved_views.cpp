// Kept whole with every change: there are few, and each is a line.
#include "app/saved_views.hpp"

#include "app/address.hpp"
#include "app/address_text.hpp"
#include "app/finding_address.hpp"
#include "app/state.hpp"
#include "app/words.hpp"
#include "model/letter_case.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using Views = std::vector<SavedView>;

/// Where a view of this name stands or would stand.
template <class Some>
auto place_of(Some& views, std::string_view name) {
    return std::lower_bound(
        views.begin(), views.end(), model::folded(name),
        [](const SavedView& one, const std::string& folded) { return model::folded(one.name) < folded; });
}

template <class Some, class Place>
bool is_there(const Some& views, Place place, std::string_view name) {
    return place != views.end() && model::folded(place->name) == model::folded(name);
}

/// False where there is no room for another one.
bool put(Views& views, SavedView view) {
    const auto place = place_of(views, view.name);
    if (is_there(views, place, view.name)) {
        *place = std::move(view);
        return true;
    }
    if (view.name.empty() || views.size() >= most_views) {
        return false;
    }
    views.insert(place, std::move(view));
    return true;
}

void keep(const AppState& state, Effects& effects) {
    effects.push_back(SavePreference{std::string(views_preference), write_views(state.saved_views.views)});
}

} // namespace

const SavedView* SavedViewsState::find(std::string_view name) const {
    const auto place = place_of(views, name);
    return is_there(views, place, name) ? &*place : nullptr;
}

std::string write_views(const Views& views) {
    std::string text;
    for (const SavedView& view : views) {
        AddressQuery query;
        write_finding(view.finding, query);
        text.append(address_encoded(view.name)).append(query.text()).append("\n");
    }
    return text;
}

Views parse_views(std::string_view text) {
    Views views;
    each_part(text, '\n', [&](std::string_view line) {
        const std::size_t mark = std::min(line.find('?'), line.size());
        SavedView view{view_name(address_decoded(line.substr(0, mark))),
                       parse_finding(line.substr(std::min(mark + 1, line.size())))};
        put(views, std::move(view));
    });
    return views;
}

std::string view_name(std::string_view typed) {
    std::string name;
    for (const char letter : typed) {
        const bool blank = letter == ' ' || static_cast<unsigned char>(letter) < 0x20;
        if (!blank) {
            name += letter;
        } else if (!name.empty() && name.back() != ' ') {
            name += ' ';
        }
    }
    std::size_t end = std::min(name.size(), longest_view_name);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0u) == 0x80u) {
        --end; // no letter is cut in two
    }
    name.resize(end);
    name.resize(name.find_last_not_of(' ') + 1);
    return name;
}

void update(AppState& state, const ViewsLoaded& action, model::EpochMilliseconds, Effects&) {
    state.saved_views = {parse_views(action.text), std::nullopt};
}

void update(AppState& state, const ViewSaved& action, model::EpochMilliseconds now, Effects& effects) {
    SavedView view{view_name(action.name), finding(state.view)};
    std::string name = view.name;
    if (!put(state.saved_views.views, std::move(view))) {
        return;
    }
    state.view.enter(view_name_key, {});
    state.saved_views.deleted.reset();
    add_notice(state, NoticeKind::success, words::view_saved(name), {}, now, effects);
    keep(state, effects);
}

void update(AppState& state, const ViewRenamed& action, model::EpochMilliseconds, Effects& effects) {
    Views& views = state.saved_views.views;
    const std::string to = view_name(action.to);
    const auto place = place_of(views, action.name);
    const SavedView* other = state.saved_views.find(to);
    if (to.empty() || !is_there(views, place, action.name) || (other != nullptr && other != &*place)) {
        return;
    }
    SavedView view{to, std::move(place->finding)};
    views.erase(place);
    put(views, std::move(view));
    state.view.enter(renamed_view_key, {});
    state.view.enter(new_name_key, {});
    effects.push_back(Announce{words::view_renamed(to), Urgency::polite});
    keep(state, effects);
}

void update(AppState& state, const ViewDeleted& action, model::EpochMilliseconds, Effects& effects) {
    Views& views = state.saved_views.views;
    const auto place = place_of(views, action.name);
    if (!is_there(views, place, action.name)) {
        return;
    }
    effects.push_back(Announce{words::view_deleted(place->name), Urgency::polite});
    state.saved_views.deleted = std::move(*place);
    views.erase(place);
    keep(state, effects);
}

void update(AppState& state, const ViewRestored&, model::EpochMilliseconds, Effects& effects) {
    auto& deleted = state.saved_views.deleted;
    // What was saved under its name meanwhile is not lost for it.
    if (deleted && state.saved_views.find(deleted->name) == nullptr && put(state.saved_views.views, *deleted)) {
        effects.push_back(Announce{words::view_restored(deleted->name), Urgency::polite});
        keep(state, effects);
    }
    deleted.reset();
}

void update(AppState& state, const ViewChosen& action, model::EpochMilliseconds now, Effects& effects) {
    if (const SavedView* view = state.saved_views.find(action.name)) {
        const Finding wanted = view->finding;
        state.view.close_window();
        state.view.menu.clear();
        update(state, FindingChosen{wanted}, now, effects);
    }
}

} // namespace etl::app
