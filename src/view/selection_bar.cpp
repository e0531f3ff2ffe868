// What lasts for all jobs alike (the role, the server) disables a control here; what differs from job to job is told by
// the list before anything is done (bulk_window).
#include "view/selection_bar.hpp"

#include "app/bulk.hpp"
#include "app/bulk_words.hpp"
#include "app/control_state.hpp"
#include "app/selection.hpp"
#include "view/bulk_words.hpp"
#include "view/words.hpp"

#include <array>
#include <utility>

namespace etl::view {
namespace {

using app::request_of;
using model::Control;

struct Offer {
    app::ControlRequest request;
    Icon icon;
    bool danger;
};

std::array<Offer, 8> offers() {
    return {{{request_of(Control::start), Icon::play, false},
             {request_of(Control::pause), Icon::pause, false},
             {request_of(Control::resume), Icon::circle_play, false},
             {request_of(Control::force_pending), Icon::clock, false},
             {request_of(Control::active, true), Icon::circle_check, false},
             {request_of(Control::active, false), Icon::circle_x, false},
             {request_of(Control::reset), Icon::reset, false},
             {request_of(Control::stop), Icon::stop, true}}};
}

std::string shown_count(std::size_t count, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(count));
}

/// How many of the picked jobs are found, and how many that are found are not picked.
struct Overlap {
    std::size_t picked = 0;
    std::size_t others = 0;
};

Overlap overlap(const app::AppState& state, const app::FoundJobs& found) {
    Overlap counts;
    for (const auto* places : {&found.places, &found.collapsed_places}) {
        for (const std::size_t place : *places) {
            ++(state.jobs.records[place].selected ? counts.picked : counts.others);
        }
    }
    return counts;
}

void add_run(SelectionBarView& view, const app::AppState& state, const ViewContext& context) {
    if (!state.bulk.run) {
        return;
    }
    const app::BulkRun& run = *state.bulk.run;
    const app::Action show = app::WindowOpened{std::string(app::bulk_window)};
    if (!run.over()) {
        const std::size_t over =
            run.asked() - run.count(app::BulkOutcome::waiting) - run.count(app::BulkOutcome::under_way);
        view.run = make_button(words::bulk_progress(bulk_label(run.request), shown_count(over, context),
                                                    shown_count(run.asked(), context)),
                               Icon::loader, show);
        return;
    }
    view.run =
        make_button(run.failed() > 0 ? words::bulk_failed(bulk_label(run.request), shown_count(run.failed(), context))
                                     : words::bulk_went_well(bulk_label(run.request)),
                    run.failed() > 0 ? Icon::circle_alert : Icon::circle_check, show);
    view.dismiss_run = make_button({}, Icon::close, app::BulkDismissed{});
    view.dismiss_run->name = words::with_name(words::dismiss, app::words::bulk_results());
}

} // namespace

std::string_view bulk_label(const app::ControlRequest& request) {
    switch (request.control) {
    case Control::start:
        return words::bulk_start;
    case Control::pause:
        return words::pause;
    case Control::resume:
        return words::resume;
    case Control::stop:
        return words::stop;
    case Control::force_pending:
        return words::next_in_line;
    case Control::active:
        return request.active ? words::switch_on : words::switch_off;
    case Control::reset:
        return words::reset;
    case Control::settings:
        break;
    }
    return words::settings;
}

std::vector<MenuItemView> bulk_items(const app::AppState& state) {
    std::vector<MenuItemView> items;
    const bool none = state.selection.count == 0;
    for (const Offer& offer : offers()) {
        const app::ControlState allowed = state.bulk.is_busy()
                                              ? app::ControlState{false, std::string(words::bulk_is_busy)}
                                              : app::control_state_of_all(state, offer.request.control);
        MenuItemView item;
        item.label = words::asked(bulk_label(offer.request));
        item.icon = offer.icon;
        item.danger = offer.danger;
        item.enabled = allowed.enabled && !none;
        item.reason = !allowed.enabled ? allowed.reason : std::string(none ? words::nothing_selected : words::Text());
        item.action = app::BulkAsked{offer.request};
        items.push_back(std::move(item));
    }
    return items;
}

std::optional<SelectionBarView> selection_bar(const app::AppState& state, const app::FoundJobs& found,
                                              const ViewContext& context) {
    const app::SelectionState& selection = state.selection;
    if (!selection.shows_boxes() && !state.bulk.run) {
        return std::nullopt;
    }
    SelectionBarView view;
    add_run(view, state, context);
    view.menu_key = "bulk actions";
    if (!selection.shows_boxes()) {
        return view;
    }
    const std::size_t count = selection.count;
    const Overlap counts = overlap(state, found);
    view.count = words::selected(shown_count(count, context));
    if (counts.picked < count) {
        view.hidden = words::not_shown(shown_count(count - counts.picked, context));
    }
    if (counts.others > 0) {
        const std::size_t all = found.count();
        view.all = make_button(words::select_all(words::jobs_count(all, shown_count(all, context))), Icon::list_checks,
                               app::FoundTicked{});
    }
    view.clear = make_button({}, Icon::close, app::SelectionCleared{});
    view.clear.name = words::clear_selection;
    view.menu = make_button(words::bulk_actions, Icon::ellipsis, app::MenuToggled{});
    view.menu.enabled = count > 0;
    view.menu.reason = count > 0 ? std::string_view() : words::nothing_selected;
    view.items = bulk_items(state);
    for (const MenuItemView& item : view.items) {
        const std::string_view label = words::without_dots(item.label);
        ButtonView action = make_button(label, item.icon, item.action);
        action.name = words::with_name(label, view.count);
        action.enabled = item.enabled;
        action.reason = item.reason;
        view.actions.push_back(std::move(action));
    }
    if (state.preferences.letters) {
        view.menu.shortcut = selection_key;
        view.actions.front().shortcut = selection_key;
    }
    if (state.view.menu != view.menu_key) {
        view.items.clear();
    }
    return view;
}

} // namespace etl::view
