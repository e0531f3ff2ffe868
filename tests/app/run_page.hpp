// Run page: a live page with a job that can be started, and what its user and server do about that.
#pragma once

#include "page.hpp"

namespace etl::app {

inline const model::RunHandle handle("run-9");

inline Page live_page() {
    Page page;
    auto job = row("a");
    job.last_run = at(100);
    page.go_live({job, row("b")});
    return page;
}

inline void press(Page& page, const std::string& id = "a") { page.dispatch(RunPressed{JobId(id)}); }

inline void accept(Page& page, const std::string& id = "a") { page.dispatch(TriggerAnswered{JobId(id), handle}); }

inline void refuse(Page& page, FailureKind kind, std::string sentence = {}) {
    page.dispatch(TriggerAnswered{JobId("a"), model::Failure{failure(kind, std::move(sentence))}});
}

inline void answer_run(Page& page, model::JobStatus said) {
    page.now += 1; // the call is younger than anything heard before
    page.dispatch(RunStatusAnswered{JobId("a"), handle, page.now, std::move(said)});
}

inline void fail_run(Page& page, FailureKind kind) {
    page.dispatch(RunStatusAnswered{JobId("a"), handle, page.now, model::Failure{failure(kind)}});
}

inline std::vector<std::string> titles(const Page& page) {
    std::vector<std::string> all;
    for (const Notice& notice : page.state().notices.notices) {
        all.push_back(notice.title);
    }
    return all;
}

using Titles = std::vector<std::string>;

/// A page whose job was started and has no socket.
inline Page following_page() {
    Page page = live_page();
    page.close_sockets();
    page.answer_list({row("a"), row("b")});
    press(page);
    accept(page);
    page.forget();
    return page;
}

} // namespace etl::app
