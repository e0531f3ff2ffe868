// Capable page: a live page whose server has every control, and what its user asks of it.
#pragma once

#include "page.hpp"

#include <array>

namespace etl::app {

using model::Control;

inline constexpr std::array all_controls{Control::start,         Control::pause,  Control::resume,   Control::stop,
                                         Control::force_pending, Control::active, Control::settings, Control::reset};

inline model::Capabilities every_control() {
    model::Capabilities all;
    for (const Control control : all_controls) {
        all.controls.insert(control);
    }
    all.role = "admin";
    return all;
}

inline Page capable_page(const std::vector<model::Job>& list, const model::Capabilities& can = every_control()) {
    Page page;
    page.capabilities = can;
    page.go_live(list);
    page.now += 10;
    return page;
}

inline model::Capabilities streaming() {
    model::Capabilities can = every_control();
    can.job_stream = true;
    return can;
}

inline Page stream_page(const std::vector<model::Job>& list) { return capable_page(list, streaming()); }

inline Page running_page() {
    auto job = row("a", StatusKind::running, 40);
    job.last_run = at(100);
    return capable_page({job, row("b")});
}

inline void ask(Page& page, const ControlRequest& request, const std::string& id = "a") {
    page.dispatch(ControlPressed{JobId(id), request});
    page.now += 10;
}

inline const PendingControl* pending(const Page& page, const std::string& id = "a") {
    return pending_control(page.state(), JobId(id));
}

/// The answer to what is pending, sent when it was pressed.
inline void answer(Page& page, model::Result<ControlReply, RequestFailure> reply, const std::string& id = "a") {
    const PendingControl* one = pending(page, id);
    page.dispatch(ControlAnswered{JobId(id), one == nullptr ? 0 : one->ticket, one == nullptr ? 0 : one->since,
                                  std::move(reply)});
}

inline ControlReply said(StatusKind kind) {
    ControlReply reply;
    reply.new_status = word(kind);
    return reply;
}

inline const Notice* notice(const Page& page) {
    return page.state().notices.notices.empty() ? nullptr : &page.state().notices.notices.back();
}

} // namespace etl::app
