// Everything acts by the views' names: each is there once.
#include "view/saved_views_window.hpp"

#include "model/letter_case.hpp"
#include "view/filter_drawer.hpp"
#include "view/finding_bar.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <utility>

namespace etl::view {
namespace {

/// A menu of more would be longer than the page; the window has them all.
constexpr std::size_t most_in_menu = 12;

ButtonView button(std::string_view label, std::string name, Icon icon, app::Action action) {
    ButtonView view = make_button(label, icon, std::move(action));
    view.name = std::move(name);
    return view;
}

/// A button that is its icon alone.
ButtonView icon_button(std::string_view deed, std::string_view name, Icon icon, app::Action action) {
    return button({}, words::with_name(deed, name), icon, std::move(action));
}

void allow(ButtonView& view, std::string_view why_not) {
    view.enabled = why_not.empty();
    view.reason = why_not;
}

FieldView name_field(std::string_view key, std::string_view label, std::string text) {
    FieldView field;
    field.key = key;
    field.label = label;
    field.text = std::move(text);
    field.enter_key = EnterKey::done;
    field.most_characters = 60;
    return field;
}

SavedViewRow row_of(const app::AppState& state, const app::SavedView& saved) {
    SavedViewRow row;
    row.shown = &saved == app::shown_view(state);
    row.summary = finding_summary(saved.finding);
    row.show =
        button(saved.name, words::with_name(words::show_view, saved.name), Icon::bookmark, app::ViewChosen{saved.name});
    row.replace = icon_button(words::replace_view, saved.name, Icon::refresh, app::ViewSaved{saved.name});
    allow(row.replace, row.shown ? words::view_is_shown : std::string_view());
    row.rename = icon_button(words::rename, saved.name, Icon::pencil,
                             app::TextEntered{std::string(app::renamed_view_key), saved.name});
    row.remove = icon_button(words::remove, saved.name, Icon::trash, app::ViewDeleted{saved.name});
    if (state.view.text(app::renamed_view_key) != saved.name) {
        return row;
    }
    const std::string typed = state.view.text(app::new_name_key, saved.name);
    FieldView field = name_field(app::new_name_key, words::new_name, typed);
    const std::string to = app::view_name(typed);
    const app::SavedView* other = state.saved_views.find(to);
    field.error = to.empty()                            ? words::name_missing
                  : other != nullptr && other != &saved ? words::name_taken
                                                        : std::string_view();
    row.keep_name = button(words::save, words::with_name(words::save, saved.name), Icon::check,
                           app::ViewRenamed{saved.name, typed});
    allow(row.keep_name, field.error);
    row.keep_old_name = button(words::cancel, words::with_name(words::cancel, saved.name), Icon::none,
                               app::TextEntered{std::string(app::renamed_view_key), {}});
    field.submit = row.keep_name.enabled ? std::optional<app::Action>(row.keep_name.action) : std::nullopt;
    field.cancel = row.keep_old_name.action;
    row.name = std::move(field);
    return row;
}

} // namespace

std::string finding_summary(const app::Finding& finding) {
    std::string text;
    const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : " · ").append(part); };
    for (std::size_t number = 0; number < app::status_kind_count; ++number) {
        const auto kind = static_cast<model::StatusKind>(number);
        if ((finding.kinds & app::bit_of(kind)) != 0) {
            add(model::capitalized(model::status_name(kind)));
        }
    }
    if (finding.has_text()) {
        add(words::quoted(finding.text));
    }
    for (const ChipView& chip : filter_chips(finding)) {
        add(chip.label);
    }
    if (text.empty()) {
        add(words::all_jobs);
    }
    if (finding.grouping != app::JobGrouping::none) {
        add(grouping_label(finding.grouping));
    }
    if (finding.order != app::JobOrder::server) {
        add(words::with_name(words::order, order_label(finding.order)));
    }
    return text;
}

SavedViewsWindow saved_views_window(const app::AppState& state) {
    const app::SavedViewsState& saved = state.saved_views;
    SavedViewsWindow view;
    view.close = app::WindowClosed{};
    view.name = name_field(app::view_name_key, words::name_of_view, state.view.text(app::view_name_key));
    const std::string name = app::view_name(view.name.text);
    const bool is_known = saved.find(name) != nullptr;
    view.name.hint = is_known ? std::string(words::view_is_replaced) : finding_summary(app::finding(state.view));
    const std::string_view label = is_known ? words::replace : words::save;
    view.save = button(label, std::string(label), Icon::bookmark, app::ViewSaved{view.name.text});
    allow(view.save, name.empty()                                         ? words::name_missing
                     : !is_known && saved.views.size() >= app::most_views ? words::too_many_views
                                                                          : std::string_view());
    view.name.submit = view.save.enabled ? std::optional<app::Action>(view.save.action) : std::nullopt;
    view.name.cancel = view.close;
    for (const app::SavedView& one : saved.views) {
        view.rows.push_back(row_of(state, one));
    }
    if (saved.deleted) {
        view.deleted = words::view_is_deleted(saved.deleted->name);
        view.undo = button(words::undo, words::with_name(words::undo, view.deleted), Icon::undo, app::ViewRestored{});
    }
    if (saved.views.empty()) {
        view.nothing = words::no_views;
    }
    return view;
}

std::vector<MenuItemView> views_items(const app::AppState& state) {
    std::vector<MenuItemView> items;
    const app::SavedView* shown = app::shown_view(state);
    for (const app::SavedView& saved : state.saved_views.views) {
        if (items.size() == most_in_menu) {
            break;
        }
        MenuItemView item;
        item.label = saved.name;
        item.icon = &saved == shown ? Icon::check : Icon::none;
        item.action = app::ViewChosen{saved.name};
        items.push_back(std::move(item));
    }
    MenuItemView manage;
    manage.label = words::manage_views;
    manage.icon = Icon::bookmark;
    manage.line_above = !items.empty();
    manage.action = app::WindowOpened{std::string(views_window)};
    items.push_back(std::move(manage));
    return items;
}

} // namespace etl::view
