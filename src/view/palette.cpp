// A word that was typed is found in a command's or an action's label at the beginning of a word, and anywhere in what a
// job is found by (app/finding). Only what is in sight is put into words.
#include "view/palette.hpp"

#include "app/address.hpp"
#include "app/finding.hpp"
#include "model/letter_case.hpp"
#include "view/bulk_words.hpp"
#include "view/failure_causes_window.hpp"
#include "view/filter_drawer.hpp"
#include "view/finding_bar.hpp"
#include "view/finding_words.hpp"
#include "view/job_card.hpp"
#include "view/job_controls.hpp"
#include "view/jobs_page.hpp"
#include "view/kiosk_words.hpp"
#include "view/page_settings.hpp"
#include "view/print_words.hpp"
#include "view/selection_bar.hpp"
#include "view/shortcut_help.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>
#include <variant>

namespace etl::view {
namespace {

/// Of so few jobs everything is offered though only the job was named.
constexpr std::size_t few_jobs = 12;
/// As many typed words are looked at; a bit for each.
constexpr std::size_t most_words = 16;

using Words = std::vector<std::string>;
using Mask = std::uint32_t;

/// Which of the words stand at the beginning of a word of the label.
Mask in_label(const Words& words, std::string_view label) {
    const std::string text = " " + model::folded(label);
    Mask mask = 0;
    for (std::size_t place = 0; place < words.size(); ++place) {
        mask |= text.find(" " + words[place]) != std::string::npos ? 1u << place : 0u;
    }
    return mask;
}

Mask in_text(const Words& words, const std::string& text) {
    Mask mask = 0;
    for (std::size_t place = 0; place < words.size(); ++place) {
        mask |= text.find(words[place]) != std::string::npos ? 1u << place : 0u;
    }
    return mask;
}

PaletteItemView command(std::string_view label, Icon icon, app::Action action, std::string_view shortcut = {}) {
    PaletteItemView item;
    item.key = "do " + std::string(label);
    item.label = label;
    item.icon = icon;
    item.action = std::move(action);
    item.shortcut = shortcut;
    return item;
}

std::string status_text(const app::JobRecord& record) {
    const model::StatusKind kind = app::shown_kind(record);
    const std::string& raw = record.current.status.raw;
    return kind == model::StatusKind::unknown && !raw.empty() ? raw : std::string(model::status_name(kind));
}

/// How well a job's name fits what was typed: 0 is best.
int distance(const std::string& name, const std::string& typed) {
    return name == typed ? 0 : name.starts_with(typed) ? 1 : 2;
}

} // namespace

std::vector<PaletteItemView> page_commands(const app::AppState& state) {
    std::vector<PaletteItemView> commands;
    const app::Finding sought = app::finding(state.view);
    const auto wait = [&](PaletteItemView one) {
        one.waits = true;
        commands.push_back(std::move(one));
    };
    if (sought.filters()) {
        commands.push_back(command(words::show_all_jobs, Icon::close, app::FindingCleared{}));
    }
    for (const app::ThemeChoice theme : {app::ThemeChoice::system, app::ThemeChoice::light, app::ThemeChoice::dark}) {
        if (theme != state.preferences.theme) {
            app::Preferences other = state.preferences;
            other.theme = theme;
            const ButtonView shown = theme_button(other);
            commands.push_back(command(shown.label, shown.icon, app::ThemeChosen{theme}));
        }
    }
    commands.push_back(command(words::settings, Icon::settings, app::WindowOpened{std::string(page_settings_window)}));
    const std::vector<SettingView> picks = picked_settings(state.preferences);
    for (const SettingView& setting : picks) {
        const auto& pick = std::get<PickView>(setting.control);
        for (std::size_t number = 0; number < pick.options.size(); ++number) {
            const ChoiceView& option = pick.options[number];
            if (number != pick.chosen && &setting != &picks.front()) { // the theme stands there already
                commands.push_back(
                    command(words::with_name(setting.label, option.label), Icon::settings, option.action));
                commands.back().waits = true;
            }
        }
    }
    for (int order = 0; order < app::job_order_count; ++order) {
        if (order != static_cast<int>(sought.order)) {
            commands.push_back(command(words::with_name(words::sort_by, order_label(static_cast<app::JobOrder>(order))),
                                       Icon::sort, app::ViewValueSet{std::string(app::finding_key::order), order}));
        }
    }
    for (std::size_t number = 0; number < app::status_kind_count; ++number) {
        const auto kind = static_cast<model::StatusKind>(number);
        if (state.jobs.count_by_status[number] > 0 && sought.kinds != app::bit_of(kind)) {
            wait(command(words::with_name(words::show_only, model::status_name(kind)), Icon::search,
                         app::ViewValueSet{std::string(app::finding_key::kinds), static_cast<int>(app::bit_of(kind))}));
        }
    }
    for (int grouping = 0; grouping < app::job_grouping_count; ++grouping) {
        if (grouping != static_cast<int>(sought.grouping)) {
            wait(command(grouping_label(static_cast<app::JobGrouping>(grouping)), Icon::list,
                         app::ViewValueSet{std::string(app::finding_key::grouping), grouping}));
        }
    }
    for (const app::SavedView& saved : state.saved_views.views) {
        commands.push_back(
            command(words::with_name(words::show_view, saved.name), Icon::bookmark, app::ViewChosen{saved.name}));
    }
    wait(command(words::manage_views, Icon::bookmark, app::WindowOpened{std::string(views_window)}));
    wait(command(words::select_found, Icon::list_checks, app::FoundTicked{}));
    if (state.selection.count > 0) {
        const std::string all = words::selected(std::to_string(state.selection.count));
        for (MenuItemView& item : bulk_items(state)) {
            PaletteItemView one = command(words::asked_of(item.label, all), item.icon, std::move(item.action));
            one.enabled = item.enabled;
            one.danger = item.danger;
            one.detail = item.reason;
            if (!one.enabled) {
                one.action = app::KeyRefused{one.label, one.detail};
            }
            commands.push_back(std::move(one));
        }
    }
    if (state.selection.shows_boxes()) {
        commands.push_back(command(words::clear_selection, Icon::close, app::SelectionCleared{}));
    }
    wait(command(words::filter_jobs, Icon::filter, app::WindowOpened{std::string(filter_window)}));
    wait(command(words::failures_by_cause, Icon::circle_alert, app::WindowOpened{std::string(causes_window)}));
    commands.push_back(command(words::print_asked, Icon::printer, app::PrintPressed{}));
    commands.push_back(command(words::kiosk_mode, Icon::monitor, app::KioskSwitched{}));
    commands.push_back(command(words::refresh, Icon::refresh, app::RefreshPressed{}));
    commands.push_back(command(words::shortcuts, Icon::keyboard, app::WindowOpened{std::string(shortcut_help_window)},
                               state.preferences.letters ? "?" : ""));
    return commands;
}

PaletteItemView PaletteList::item(const app::AppState& state, std::size_t place) const {
    const Entry& entry = entries_[place];
    if (entry.kind == Kind::command) {
        return commands_[entry.number];
    }
    const app::JobRecord& record = state.jobs.records[entry.job];
    const std::string& name = record.job.name;
    PaletteItemView item;
    if (entry.kind == Kind::go_to) {
        item.key = "go " + record.job.id.text;
        item.label = words::go_to(name);
        item.icon = job_icon(record.job);
        item.detail = status_text(record);
        item.action = app::JobSought{record.job.id};
        return item;
    }
    MenuItemView action = std::move(job_actions(state, record)[entry.number]);
    item.key = std::to_string(entry.number) + " " + record.job.id.text;
    item.label = words::asked_of(action.label, name);
    item.icon = action.icon;
    item.enabled = action.enabled;
    item.danger = action.danger;
    item.shortcut = action.shortcut;
    item.detail = action.reason;
    item.action = action.enabled ? std::move(action.action) : app::KeyRefused{item.label, item.detail};
    return item;
}

void PaletteFinder::look(const app::AppState& state, std::string_view typed) {
    list_.entries_.clear();
    list_.commands_ = page_commands(state);
    Words words = app::sought_words(typed);
    words.resize(std::min(words.size(), most_words));
    const Mask all = (1u << words.size()) - 1;
    using Kind = PaletteList::Kind;
    const std::string joined = model::folded(typed.substr(0, typed.find_last_not_of(' ') + 1));
    // What begins as it was typed is meant before a job is; what has the words somewhere, after its actions.
    std::vector<PaletteList::Entry> other_commands;
    for (std::size_t number = 0; number < list_.commands_.size(); ++number) {
        const std::string& label = list_.commands_[number].label;
        const bool waits = words.empty() && list_.commands_[number].waits;
        if (!waits && in_label(words, label) == all) {
            const bool begins = model::folded(label).starts_with(joined);
            (begins ? list_.entries_ : other_commands).push_back({Kind::command, static_cast<std::uint8_t>(number), 0});
        }
    }

    const std::vector<app::JobRecord>& records = state.jobs.records;
    std::vector<Mask> labels;
    for (const std::string_view label : job_action_labels()) {
        labels.push_back(in_label(words, label));
    }
    const Mask in_any_label = std::accumulate(labels.begin(), labels.end(), Mask{0}, std::bit_or<>());
    std::vector<std::pair<int, std::uint32_t>> whole; // jobs that have every word, the best first
    std::vector<std::pair<std::uint32_t, Mask>> partly;
    for (std::uint32_t place = 0; place < records.size(); ++place) {
        const Mask mask = words.empty() ? 0 : in_text(words, app::searched_text(records[place]));
        if (mask == all) {
            whole.emplace_back(words.empty() ? 0 : distance(model::folded(records[place].job.name), joined), place);
        }
        if (!words.empty() && (mask | in_any_label) == all) {
            partly.emplace_back(place, mask);
        }
    }
    std::stable_sort(whole.begin(), whole.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    for (const auto& [fit, place] : whole) {
        list_.entries_.push_back({Kind::go_to, 0, place});
    }

    const bool offers_all = !words.empty() && whole.size() <= few_jobs;
    std::vector<PaletteList::Entry> impossible;
    for (const auto& [place, mask] : partly) {
        for (std::size_t action = 0; action < labels.size(); ++action) {
            const bool named = labels[action] != 0 && (labels[action] | mask) == all;
            if (named || (offers_all && mask == all)) {
                const PaletteList::Entry entry{Kind::act, static_cast<std::uint8_t>(action), place};
                (job_action_enabled(state, records[place], action) ? list_.entries_ : impossible).push_back(entry);
            }
        }
    }
    list_.entries_.insert(list_.entries_.end(), other_commands.begin(), other_commands.end());
    list_.entries_.insert(list_.entries_.end(), impossible.begin(), impossible.end());
}

const PaletteList& PaletteFinder::find(const app::AppState& state, std::string_view typed) {
    const app::JobsState& jobs = state.jobs;
    if (!fresh_ || typed_ != typed || address_ != state.view.address || version_ != jobs.version ||
        structure_ != jobs.structure_version || count_ != jobs.records.size() ||
        preferences_ != state.preferences.version) {
        look(state, typed);
        typed_ = typed;
        address_ = state.view.address;
        version_ = jobs.version;
        structure_ = jobs.structure_version;
        count_ = jobs.records.size();
        preferences_ = state.preferences.version;
        fresh_ = true;
    }
    return list_;
}

} // namespace etl::view
