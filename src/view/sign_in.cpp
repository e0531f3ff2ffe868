// On a page of its own the login is a link away; in a frame it is the host's affair.
#include "view/sign_in.hpp"

#include "view/page_head.hpp"
#include "view/words.hpp"

namespace etl::view {

bool waits_for_host(const app::AppState& state) {
    return state.session.renewal && state.session.renewal_way == app::RenewalWay::ask_host;
}

ButtonView sign_in_button(const app::AppState& state) {
    ButtonView button = refresh_button(words::try_again);
    if (!state.surroundings.login.empty()) {
        button.label = button.name = words::sign_in;
        button.icon = Icon::log_in;
        button.href = state.surroundings.login;
    }
    return button;
}

MessageView signed_out_message(const app::AppState& state) {
    const bool waits = waits_for_host(state);
    const bool can_sign_in = !state.surroundings.login.empty();
    MessageView message;
    message.icon = Icon::log_in;
    message.title = waits ? words::waiting_for_host : words::signed_out_title;
    message.detail = waits                    ? words::host_was_asked
                     : state.session.in_frame ? words::host_sent_nothing
                     : can_sign_in            ? words::signed_out_with_login
                                              : words::signed_out_detail;
    if (!waits) {
        message.action = sign_in_button(state);
    }
    return message;
}

} // namespace etl::view
