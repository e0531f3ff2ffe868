// The table of keys; what they do is in shell/keys.cpp and, of a job's letters, in job_controls.cpp.
#include "view/shortcut_help.hpp"

#include "view/bulk_words.hpp"
#include "view/error_foot.hpp"
#include "view/error_words.hpp"
#include "view/find_words.hpp"
#include "view/finding_bar.hpp"
#include "view/job_controls.hpp"
#include "view/selection_bar.hpp"
#include "view/words.hpp"

#include <initializer_list>

namespace etl::view {

ToggleView letters_toggle(const app::Preferences& preferences) {
    ToggleView view;
    view.label = words::single_keys;
    view.tick = preferences.letters ? Tick::on : Tick::off;
    view.action = app::LettersSwitched{!preferences.letters};
    return view;
}

std::optional<ShortcutHelpView> shortcut_help(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != shortcut_help_window) {
        return std::nullopt;
    }
    ShortcutHelpView view;
    view.title = words::shortcuts;
    view.letters = letters_toggle(state.preferences);
    view.letters_hint = words::single_keys_hint;
    view.close = app::WindowClosed{};

    const bool off = !state.preferences.letters;
    const auto chord = [&](std::string_view key) { return context.locale.command_key().append(" ").append(key); };
    const auto row = [](std::string_view label, std::initializer_list<std::string_view> keys, bool is_off = false) {
        ShortcutView shortcut{std::string(label), {}, is_off};
        for (const std::string_view key : keys) {
            shortcut.keys.emplace_back(key);
        }
        return shortcut;
    };
    const auto letter = [&](std::string_view label, std::initializer_list<std::string_view> keys) {
        return row(label, keys, off);
    };
    ShortcutView help = off ? row(words::show_shortcuts, {chord("/")}) : row(words::show_shortcuts, {"?", chord("/")});
    ShortcutView next = off ? row(words::next_job, {"↓"}) : row(words::next_job, {"J", "↓"});
    ShortcutView previous = off ? row(words::previous_job, {"↑"}) : row(words::previous_job, {"K", "↑"});
    view.groups = {
        {std::string(words::everywhere),
         {row(words::search_and_commands, {chord("K")}), letter(words::search_jobs, {search_key}), std::move(help),
          row(words::close_what_is_open, {"Esc"})}},
        {std::string(words::in_the_list),
         {std::move(next), std::move(previous), row(words::its_controls, {"Tab"}),
          row(words::details, {words::enter_key}), row(words::pick_job, {words::space_key}),
          row(words::pick_up_to, {words::shift_space}), row(words::select_found, {chord("A")}),
          letter(words::act_on_selected, {selection_key})}},
        {std::string(words::on_a_job),
         {letter(words::run_job, {job_key::run}), letter(words::pause_or_resume, {job_key::pause}),
          letter(words::stop_asked, {job_key::stop}), letter(words::view_errors, {job_key::errors}),
          letter(words::more_controls, {job_key::menu})}},
        {std::string(words::in_an_error),
         {letter(words::next_failure, {failure_key::next}), letter(words::previous_failure, {failure_key::previous})}},
        {std::string(find_words::in_long_text),
         {row(find_words::find_in_all, {chord("F")}), row(find_words::next, {"F3"}),
          row(find_words::previous, {"⇧ F3"})}},
    };
    return view;
}

} // namespace etl::view
