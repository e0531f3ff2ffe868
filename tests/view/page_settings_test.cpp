// What the settings window offers, what is chosen in it, and what its buttons do.
#include "view/page_settings.hpp"

#include "view/palette.hpp"

#include "records.hpp"

#include <algorithm>

namespace etl::view {
namespace {

const shell::native::FixedLocale locale;

PageSettingsView settings_of(app::AppState state) {
    state.view.window = page_settings_window;
    auto view = page_settings(state, {monday, locale});
    EXPECT_TRUE(view);
    return std::move(view).value_or(PageSettingsView{});
}

const SettingView& setting(const PageSettingsView& view, std::string_view label) {
    static const SettingView none;
    for (const SettingGroupView& group : view.groups) {
        for (const SettingView& one : group.settings) {
            if (one.label == label) {
                return one;
            }
        }
    }
    ADD_FAILURE() << "there is no " << label;
    return none;
}

const ButtonView& deed(const PageSettingsView& view, std::string_view label) {
    return *std::find_if(view.deeds.begin(), view.deeds.end(),
                         [&](const ButtonView& one) { return one.label == label; });
}

TEST(PageSettings, AreThereOnlyWhileTheirWindowIsOpen) {
    EXPECT_FALSE(page_settings({}, {monday, locale}));
    EXPECT_FALSE(import_settings({}));
    EXPECT_FALSE(reset_settings_question({}));
}

TEST(PageSettings, EachPickShowsAndChoosesWords) {
    app::AppState state;
    state.preferences.density = app::Density::compact;
    const PageSettingsView view = settings_of(state);
    const auto& density = std::get<PickView>(setting(view, "Density").control);
    ASSERT_EQ(density.options.size(), 2u);
    EXPECT_EQ(density.options[density.chosen].label, "Compact");
    const auto chosen = std::get<app::PreferenceChosen>(density.options[0].action);
    EXPECT_EQ(chosen.key, "density");
    EXPECT_EQ(chosen.word, "comfortable");
    for (const SettingView& pick : picked_settings(state.preferences)) {
        for (const ChoiceView& option : std::get<PickView>(pick.control).options) {
            const auto& choice = std::get<app::PreferenceChosen>(option.action);
            app::AppState other;
            app::Effects effects;
            update(other, choice, monday, effects);
            EXPECT_EQ(app::preference_word(other.preferences, choice.key), choice.word) << "it is a word of the key";
        }
    }
}

TEST(PageSettings, TheZoneIsFoundByItsNameAndShownByIt) {
    app::AppState state;
    const auto box = [&] { return std::get<ComboboxView>(setting(settings_of(state), "Time zone").control); };
    EXPECT_EQ(box().field.text, "This device’s (UTC)");
    EXPECT_EQ(box().options->size(), 4u);
    EXPECT_EQ(
        std::get<app::PreferenceChosen>(choice_action("window zone", box().preference, box().options->at(2))).word,
        "Asia/Tokyo");
    state.view.enter("window zone", "berl");
    EXPECT_EQ(offered(*box().options, box().field.text).places.size(), 1u);
    EXPECT_EQ(box().field.error, "");
    state.view.enter("window zone", "nowhere");
    EXPECT_EQ(box().field.error, "No time zone has this name.");
    state = {};
    state.preferences.zone = "America/New_York";
    EXPECT_EQ(box().field.text, "America/New York") << "though this machine has no such zone";
}

TEST(PageSettings, TheRefreshIsOneOfAListAndSaysWhatItMeans) {
    app::AppState state;
    const auto select = [&] { return std::get<SelectView>(setting(settings_of(state), "Refresh").control); };
    EXPECT_EQ(select().field.text, "automatic");
    EXPECT_EQ(select().options[1].label, "Every 5 seconds");
    EXPECT_EQ(select().options[4].label, "Every minute");
    EXPECT_EQ(select().options[5].label, "Every 5 minutes");
    EXPECT_EQ(select().options.back().value, "off");
    state.preferences.refresh = app::RefreshWay::interval;
    state.preferences.refresh_seconds = 45;
    EXPECT_EQ(select().field.text, "45");
    const SelectView odd = select();
    EXPECT_TRUE(std::any_of(odd.options.begin(), odd.options.end(),
                            [](const OptionView& option) { return option.label == "Every 45 seconds"; }));
    EXPECT_NE(setting(settings_of(state), "Refresh").hint, setting(settings_of({}), "Refresh").hint);
}

TEST(PageSettings, WhereFilesCantBeSavedACopyCan) {
    app::AppState state;
    EXPECT_TRUE(deed(settings_of(state), "Save as file").enabled);
    state.surroundings.downloads = false;
    EXPECT_FALSE(deed(settings_of(state), "Save as file").enabled);
    EXPECT_NE(deed(settings_of(state), "Save as file").reason, "");
    EXPECT_EQ(app::get_if<app::SettingsExported>(deed(settings_of(state), "Copy").action)->way,
              app::ExportWay::clipboard);
}

TEST(PageSettings, ImportTakesWhatIsPastedAndSaysWhatIsWrongWithIt) {
    app::AppState state;
    state.view.window = import_settings_window;
    EXPECT_FALSE(import_settings(state)->import.enabled);
    EXPECT_NE(import_settings(state)->import.reason, "");
    state.view.enter(app::import_text, "{}");
    EXPECT_TRUE(import_settings(state)->import.enabled);
    state.view.enter(app::import_error, "These are no settings of this page.");
    EXPECT_EQ(import_settings(state)->text.error, "These are no settings of this page.");
    EXPECT_EQ(std::get<app::WindowOpened>(import_settings(state)->cancel.action).window, page_settings_window);
}

TEST(PageSettings, TheResetAsksFirst) {
    app::AppState state;
    state.view.window = reset_settings_window;
    const auto question = reset_settings_question(state);
    ASSERT_TRUE(question);
    EXPECT_TRUE(std::holds_alternative<app::PreferencesReset>(question->confirm.action));
}

TEST(PageSettings, ThePaletteOffersTheWindowAndEachOtherPick) {
    const std::vector<PaletteItemView> commands = page_commands(app::AppState{});
    const auto has = [&](std::string_view label) {
        return std::any_of(commands.begin(), commands.end(),
                           [&](const PaletteItemView& item) { return item.label == label; });
    };
    EXPECT_TRUE(has("Settings"));
    EXPECT_TRUE(has("Density: Compact"));
    EXPECT_TRUE(has("Times as: 5m ago"));
    EXPECT_TRUE(has("Show jobs as: Cards"));
    EXPECT_FALSE(has("Show jobs as: Rows")) << "they are shown";
}

} // namespace
} // namespace etl::view
