// Each control says the word of the preference that it chooses; what is chosen is in effect at once.
#include "view/page_settings.hpp"

#include "view/export_words.hpp"
#include "view/kiosk_words.hpp"
#include "view/settings_words.hpp"
#include "view/shortcut_help.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <memory>
#include <utility>

namespace etl::view {
namespace {

namespace preference = app::preference;

constexpr std::array<int, 5> refresh_intervals{5, 10, 30, 60, 300};
constexpr std::string_view zone_field = "window zone";

struct Word {
    std::string_view word;
    std::string_view label;
};

SettingView pick(const app::Preferences& preferences, std::string_view label, std::string_view key,
                 std::initializer_list<Word> words) {
    PickView view;
    const std::string chosen = app::preference_word(preferences, key);
    for (const Word& one : words) {
        if (one.word == chosen) {
            view.chosen = view.options.size();
        }
        ChoiceView option;
        option.label = one.label;
        option.action = app::PreferenceChosen{std::string(key), std::string(one.word)};
        view.options.push_back(std::move(option));
    }
    return {std::string(label), {}, std::move(view)};
}

/// Names of zones have a place's underscores, which nobody types.
std::string zone_label(std::string_view name) {
    std::string label(name);
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
}

SettingView zone_setting(const app::AppState& state, const Locale& locale) {
    ComboboxView view;
    view.preference = preference::zone;
    auto options = std::make_shared<std::vector<OptionView>>();
    options->push_back({"", words::own_zone(zone_label(locale.own_zone()))});
    options->push_back({std::string(words::utc), std::string(words::utc)});
    for (std::string& name : locale.zones()) {
        if (name != words::utc) {
            std::string label = zone_label(name);
            options->push_back({std::move(name), std::move(label)});
        }
    }
    const auto chosen = std::find_if(options->begin(), options->end(),
                                     [&](const OptionView& option) { return option.value == state.preferences.zone; });
    const std::string label = chosen == options->end() ? zone_label(state.preferences.zone) : chosen->label;
    view.field.key = zone_field;
    view.field.name = words::zone;
    view.field.text = state.view.text(zone_field, label);
    view.field.most_characters = 64;
    view.open = state.view.menu == zone_field;
    view.active = state.view.value(zone_field, -1);
    if (offered(*options, view.field.text).places.empty()) {
        view.field.error = words::no_such_zone;
    }
    view.options = std::move(options);
    return {std::string(words::zone), std::string(words::zone_hint), std::move(view)};
}

SettingView refresh_setting(const app::Preferences& preferences, const Locale& locale) {
    SelectView view;
    const std::string now = app::preference_word(preferences, preference::refresh);
    view.field.key = std::string(app::preference_field).append(preference::refresh);
    view.field.name = words::refresh_way;
    view.field.text = now;
    view.options.push_back({"automatic", std::string(words::refresh_automatic)});
    const auto add = [&](int seconds) {
        const bool whole = seconds % 60 == 0;
        const std::string shown = locale.number(whole ? seconds / 60 : seconds);
        view.options.push_back({std::to_string(seconds),
                                whole ? words::every_minutes(seconds == 60, shown) : words::every_seconds(shown)});
    };
    for (const int seconds : refresh_intervals) {
        add(seconds);
    }
    const bool is_interval = preferences.refresh == app::RefreshWay::interval;
    if (is_interval && std::find(refresh_intervals.begin(), refresh_intervals.end(), preferences.refresh_seconds) ==
                           refresh_intervals.end()) {
        add(preferences.refresh_seconds); // out of an imported file
    }
    view.options.push_back({"off", std::string(words::refresh_off)});
    const std::string_view hint = is_interval                                       ? words::refresh_interval_hint
                                  : preferences.refresh == app::RefreshWay::by_hand ? words::refresh_off_hint
                                                                                    : words::refresh_automatic_hint;
    return {std::string(words::refresh_way), std::string(hint), std::move(view)};
}

SettingView toggle(std::string_view label, std::string_view hint, bool on, app::Action action) {
    ToggleView view;
    view.name = label;
    view.tick = on ? Tick::on : Tick::off;
    view.action = std::move(action);
    return {std::string(label), std::string(hint), std::move(view)};
}

SettingView system_notices(const app::AppState& state) {
    using enum app::NoticePermission;
    const app::NoticePermission permission = state.surroundings.notifications;
    const bool on = state.preferences.system_notices && permission == granted;
    SettingView setting = toggle(words::system_notices, words::system_notices_hint, on, app::SystemNoticesPressed{!on});
    auto& view = std::get<ToggleView>(setting.control);
    const bool quiet = state.preferences.notice_scope == app::NoticeScope::none;
    view.enabled = !quiet && (permission == granted || permission == asks);
    view.reason = view.enabled           ? std::string_view()
                  : permission == denied ? words::notices_denied
                  : quiet                ? words::notices_off
                                         : words::notices_unavailable;
    if (!view.enabled) {
        setting.hint = view.reason;
    }
    return setting;
}

SettingGroupView notices(const app::AppState& state) {
    const app::Preferences& preferences = state.preferences;
    SettingView scope =
        pick(preferences, words::tell_of, preference::notices,
             {{"chosen", words::tell_of_chosen}, {"all", words::tell_of_all}, {"none", words::tell_of_none}});
    scope.hint = words::tell_of_hint;
    return {std::string(words::notices_group),
            {std::move(scope),
             pick(preferences, words::tell_which, preference::notice_kinds,
                  {{"every", words::tell_every_end}, {"failures", words::tell_failures}}),
             system_notices(state),
             toggle(words::shows_in_tab, words::shows_in_tab_hint, preferences.shows_in_tab,
                    app::PreferenceChosen{std::string(preference::tab), preferences.shows_in_tab ? "off" : "on"})}};
}

} // namespace

std::vector<SettingView> picked_settings(const app::Preferences& preferences) {
    return {
        pick(preferences, words::theme, preference::theme,
             {{"system", words::system}, {"light", words::light}, {"dark", words::dark}}),
        pick(preferences, words::list_look, preference::list, {{"rows", words::as_rows}, {"cards", words::as_cards}}),
        pick(preferences, words::density, preference::density,
             {{"comfortable", words::comfortable}, {"compact", words::compact}}),
        pick(preferences, words::moments_as, preference::times,
             {{"absolute", words::dates}, {"relative", words::whiles}}),
    };
}

std::optional<PageSettingsView> page_settings(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != page_settings_window) {
        return std::nullopt;
    }
    const app::Preferences& preferences = state.preferences;
    PageSettingsView view;
    view.title = words::settings;
    view.close = app::WindowClosed{};
    std::vector<SettingView> picks = picked_settings(preferences);
    SettingGroupView appearance{std::string(words::appearance), {}};
    SettingGroupView times{std::string(words::times), {}};
    times.settings.push_back(std::move(picks.back()));
    picks.pop_back();
    appearance.settings = std::move(picks);
    appearance.settings.push_back({std::string(words::kiosk_mode), std::string(words::kiosk_hint),
                                   make_button(words::start_kiosk, Icon::monitor, app::KioskSwitched{})});
    times.settings.push_back(zone_setting(state, context.locale));
    SettingGroupView updates{std::string(words::updates), {refresh_setting(preferences, context.locale)}};
    ToggleView letters = letters_toggle(preferences);
    letters.name = std::exchange(letters.label, {});
    SettingGroupView keyboard{std::string(words::keyboard), {}};
    keyboard.settings.push_back({letters.name, std::string(words::single_keys_hint), letters});
    view.groups = {std::move(appearance), std::move(times), std::move(updates), notices(state), std::move(keyboard)};

    view.deeds_title = words::your_settings;
    view.deeds_hint = words::your_settings_hint;
    ButtonView save = make_button(words::save_as_file, Icon::download, app::SettingsExported{app::ExportWay::file});
    save.enabled = state.surroundings.downloads;
    save.reason = save.enabled ? std::string_view() : words::downloads_blocked;
    view.deeds.push_back(std::move(save));
    view.deeds.push_back(make_button(words::copy, Icon::copy, app::SettingsExported{app::ExportWay::clipboard}));
    view.deeds.push_back(
        make_button(words::import_asked, Icon::upload, app::WindowOpened{std::string(import_settings_window)}));
    view.deeds.push_back(
        make_button(words::reset_settings_asked, Icon::reset, app::WindowOpened{std::string(reset_settings_window)}));
    return view;
}

std::optional<ImportSettingsView> import_settings(const app::AppState& state) {
    if (state.view.window != import_settings_window) {
        return std::nullopt;
    }
    ImportSettingsView view;
    view.title = words::import_title;
    view.text.key = app::import_text;
    view.text.text = state.view.text(app::import_text);
    view.text.label = words::settings_text;
    view.text.code = true;
    view.text.error = state.view.text(app::import_error);
    view.cancel = make_button(words::cancel, Icon::none, app::WindowOpened{std::string(page_settings_window)});
    view.text.cancel = view.cancel.action;
    view.file = make_button(words::choose_file, Icon::upload, app::SettingsFilePressed{});
    view.import = make_button(words::import, Icon::check, app::SettingsImported{});
    view.import.enabled = !view.text.text.empty();
    view.import.reason = view.import.enabled ? std::string_view() : words::nothing_to_import;
    return view;
}

std::optional<ConfirmView> reset_settings_question(const app::AppState& state) {
    if (state.view.window != reset_settings_window) {
        return std::nullopt;
    }
    ConfirmView view;
    view.title = words::reset_settings_title;
    view.consequence = words::reset_settings_means;
    view.confirm = make_button(words::reset, Icon::reset, app::PreferencesReset{});
    view.cancel = make_button(words::cancel, Icon::none, app::WindowOpened{std::string(page_settings_window)});
    return view;
}

} // namespace etl::view
