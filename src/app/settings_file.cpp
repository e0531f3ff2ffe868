// Takes over what it knows and leaves the rest: a file may come from another version of the page.
#include "app/settings_file.hpp"

#include "app/saved_views.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <utility>

namespace etl::app {

void update(AppState& state, const SettingsExported& action, model::EpochMilliseconds now, Effects& effects) {
    model::SettingsFile file;
    for (const std::string_view key : preference_keys()) {
        file.choices.emplace_back(key, preference_word(state.preferences, key));
    }
    effects.push_back(ExportSettings{action.way, std::move(file), std::string(words::settings())});
    if (action.way == ExportWay::file) {
        add_notice(state, NoticeKind::success, std::string(words::settings_saved()), {}, now, effects);
    }
}

void update(AppState&, const SettingsFilePressed&, model::EpochMilliseconds, Effects& effects) {
    effects.push_back(ReadSettings{});
}

void update(AppState& state, const SettingsImported&, model::EpochMilliseconds, Effects& effects) {
    effects.push_back(ReadSettings{state.view.text(import_text)});
}

void update(AppState& state, const SettingsRead& action, model::EpochMilliseconds now, Effects& effects) {
    if (!action.answer.ok()) {
        state.view.enter(import_error, action.answer.error());
        effects.push_back(Announce{action.answer.error(), Urgency::assertive});
        return;
    }
    const model::SettingsFile& file = action.answer.value();
    for (const auto& [key, word] : file.choices) {
        choose(state, key, word, now, effects);
    }
    if (file.views) {
        update(state, ViewsLoaded{*file.views}, now, effects);
        effects.push_back(SavePreference{std::string(views_preference), write_views(state.saved_views.views)});
    }
    state.view.close_window();
    add_notice(state, NoticeKind::success, std::string(words::settings_imported()), {}, now, effects);
}

} // namespace etl::app
