// A status without jobs is not offered, unless it is chosen: what is pressed stays in sight.
#include "view/finding_bar.hpp"

#include "app/state.hpp"
#include "model/letter_case.hpp"
#include "view/bulk_words.hpp"
#include "view/failure_causes_window.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <array>
#include <utility>

namespace etl::view {
namespace {

using app::JobOrder;
using model::StatusKind;

constexpr std::array shown_order{StatusKind::running,   StatusKind::failed,       StatusKind::pending,
                                 StatusKind::pausing,   StatusKind::paused,       StatusKind::stopping,
                                 StatusKind::stopped,   StatusKind::rate_limited, StatusKind::ready,
                                 StatusKind::completed, StatusKind::inactive,     StatusKind::unknown};
static_assert(shown_order.size() == app::status_kind_count);

constexpr std::array<std::string_view, app::job_order_count> order_labels{
    words::order_server, words::order_name, words::order_status, words::order_next_run, words::order_last_run};
constexpr std::array<std::string_view, app::job_grouping_count> grouping_labels{words::no_groups, words::by_integration,
                                                                                words::by_status};

StatusFilterView status_filter(std::string label, std::size_t count, bool on, app::StatusSet kinds,
                               const ViewContext& context) {
    StatusFilterView view;
    view.count = context.locale.number(static_cast<std::int64_t>(count));
    view.name = words::with_name(label, words::jobs_count(count, view.count));
    view.label = std::move(label);
    view.on = on;
    view.action = app::ViewValueSet{std::string(app::finding_key::kinds), static_cast<int>(kinds)};
    return view;
}

ButtonView show_all_button() { return make_button(words::show_all, Icon::none, app::FindingCleared{}); }

std::vector<MenuItemView> order_items(const app::Finding& sought) {
    std::vector<MenuItemView> items;
    for (int order = 0; order < app::job_order_count; ++order) {
        MenuItemView item;
        item.label = order_labels[static_cast<std::size_t>(order)];
        item.icon = order == static_cast<int>(sought.order) ? Icon::check : Icon::none;
        item.action = app::ViewValueSet{std::string(app::finding_key::order), order};
        items.push_back(std::move(item));
    }
    for (int number = 0; number < app::job_grouping_count; ++number) {
        MenuItemView item;
        item.label = grouping_label(static_cast<app::JobGrouping>(number));
        item.icon = number == static_cast<int>(sought.grouping) ? Icon::check : Icon::none;
        item.action = app::ViewValueSet{std::string(app::finding_key::grouping), number};
        item.line_above = number == 0;
        items.push_back(std::move(item));
    }
    return items;
}

ButtonView filters_button(std::size_t chosen, const ViewContext& context) {
    ButtonView button;
    button.label = words::filters_title;
    button.name = words::filters_title;
    if (chosen > 0) {
        const std::string count = context.locale.number(static_cast<std::int64_t>(chosen));
        button.label.append(" ").append(count);
        button.name = words::filters_chosen(count);
    }
    button.icon = Icon::filter;
    button.action = app::WindowOpened{std::string(filter_window)};
    return button;
}

} // namespace

ButtonView causes_button(const app::AppState& state) {
    ButtonView button =
        make_button(words::failures_by_cause, Icon::circle_alert, app::WindowOpened{std::string(causes_window)});
    button.enabled = state.jobs.count_by_status[static_cast<std::size_t>(StatusKind::failed)] > 0;
    button.reason = button.enabled ? std::string_view() : words::no_failures_title;
    return button;
}

ButtonView views_button(const app::AppState& state) {
    ButtonView button;
    const app::SavedView* shown = app::shown_view(state);
    button.name =
        shown == nullptr ? std::string(words::saved_views) : words::with_name(words::saved_views, shown->name);
    button.icon = Icon::bookmark;
    return button;
}

std::string_view grouping_label(app::JobGrouping grouping) {
    return grouping_labels[static_cast<std::size_t>(grouping)];
}

std::string_view order_label(app::JobOrder order) { return order_labels[static_cast<std::size_t>(order)]; }

FindingBarView finding_bar(const app::AppState& state, const app::FoundJobs& found, const ViewContext& context) {
    const app::Finding sought = app::finding(state.view);
    FindingBarView view;
    view.search.key = app::finding_key::text;
    view.search.text = sought.text;
    view.search.name = words::search_jobs;
    view.search.placeholder = words::search_jobs;
    view.search.keyboard = Keyboard::search;
    view.search.enter_key = EnterKey::search;
    view.search.most_characters = 200;
    view.search.shortcut = state.preferences.letters ? search_key : std::string_view();

    view.statuses.push_back(
        status_filter(std::string(words::all_statuses), found.matching_others, sought.kinds == 0, 0, context));
    for (const StatusKind kind : shown_order) {
        const std::size_t count = found.count_by_status[static_cast<std::size_t>(kind)];
        const bool on = (sought.kinds & app::bit_of(kind)) != 0;
        if (count > 0 || on) {
            view.statuses.push_back(status_filter(model::capitalized(model::status_name(kind)), count, on,
                                                  sought.kinds ^ app::bit_of(kind), context));
        }
    }

    view.chips = filter_chips(sought);
    view.filters = filters_button(view.chips.size(), context);
    if ((sought.kinds & app::bit_of(StatusKind::failed)) != 0 || !sought.cause.empty()) {
        view.causes = causes_button(state);
    }

    view.order_menu = "order";
    view.order.label = order_labels[static_cast<std::size_t>(sought.order)];
    view.order.name = words::with_name(words::order, view.order.label);
    view.order.icon = Icon::sort;
    if (state.view.menu == view.order_menu) {
        view.orders = order_items(sought);
    }
    view.views = views_button(state);
    if (state.view.menu == views_menu && state.later_code == app::LaterCode::there) {
        view.view_items = views_items(state);
    }
    view.selecting = state.selection.shows_boxes();
    view.select.name = view.selecting ? words::stop_selecting : words::select_jobs;
    view.select.icon = Icon::list_checks;
    view.select.action = app::SelectionModeSet{!view.selecting};
    view.looks = {{std::string(words::as_rows), app::ListLookChosen{app::ListLook::rows}, true, {}, Icon::list},
                  {std::string(words::as_cards), app::ListLookChosen{app::ListLook::cards}, true, {}, Icon::grid}};
    view.look = state.preferences.list_look == app::ListLook::rows ? 0 : 1;
    if (sought.filters()) {
        const std::size_t all = state.jobs.records.size();
        view.outcome = words::some_of(context.locale.number(static_cast<std::int64_t>(found.count())),
                                      words::jobs_count(all, context.locale.number(static_cast<std::int64_t>(all))));
        view.clear = show_all_button();
        view.clear->icon = Icon::close;
    }
    return view;
}

MessageView nothing_found(const app::AppState& state) {
    const app::Finding sought = app::finding(state.view);
    MessageView message;
    message.icon = Icon::search;
    message.title = words::nothing_found_title;
    message.detail = sought.narrows()      ? std::string(words::no_job_filtered)
                     : sought.text.empty() ? std::string(words::no_job_of_status)
                                           : words::no_job_with(sought.text, sought.kinds != 0);
    message.action = show_all_button();
    return message;
}

} // namespace etl::view
