// Each says why it can't be pressed.
#include "view/job_menu.hpp"

#include "app/address.hpp"
#include "app/attention.hpp"
#include "app/control_state.hpp"
#include "view/words.hpp"

#include <utility>

namespace etl::view {

MenuItemView notify_item(const app::AppState& state, const app::JobRecord& record) {
    const bool on = app::is_told_of(state, record.job.id);
    MenuItemView item;
    item.label = on ? words::do_not_notify_me : words::notify_me;
    item.icon = on ? Icon::bell_off : Icon::bell;
    item.action = app::JobNoticesSwitched{record.job.id, !on};
    const app::NoticeScope scope = state.preferences.notice_scope;
    item.enabled = scope == app::NoticeScope::chosen;
    item.reason = item.enabled                     ? std::string_view()
                  : scope == app::NoticeScope::all ? words::notified_of_all
                                                   : words::notified_of_none;
    return item;
}

MenuItemView details_item(const app::AppState& state, const app::JobRecord& record) {
    MenuItemView item;
    item.label = words::details;
    item.icon = Icon::info;
    item.action = app::AddressOpened{app::details_address(state, record.job.id)};
    return item;
}

MenuItemView start_options_item(const app::AppState& state, const app::JobRecord& record) {
    app::ControlState allowed = app::control_state_of_all(state, model::Control::start);
    MenuItemView item;
    item.label = words::start_options_asked;
    item.icon = Icon::pencil;
    item.action = app::StartOptionsOpened{record.job.id};
    item.enabled = allowed.enabled;
    item.reason = std::move(allowed.reason);
    return item;
}

MenuItemView runs_item(const app::JobRecord& record) {
    MenuItemView item;
    item.label = words::runs;
    item.icon = Icon::list;
    app::Address address;
    address.route = app::Route::runs;
    address.runs.job = record.job.id;
    item.action = app::AddressOpened{std::move(address)};
    return item;
}

} // namespace etl::view
