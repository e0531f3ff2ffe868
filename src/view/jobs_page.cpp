// Says what the list's picture is, and what the jobs are in sum.
#include "view/jobs_page.hpp"

#include "view/sign_in.hpp"
#include "view/words.hpp"

namespace etl::view {
namespace {

using model::StatusKind;

MessageView failed_message(const app::AppState& state) {
    const app::RequestFailure failure = state.jobs.list_failure.value_or(app::RequestFailure{});
    if (failure.kind == app::FailureKind::signed_out) {
        return signed_out_message(state);
    }
    return {Icon::plug_off, std::string(words::failed_title), failure_sentence(failure),
            refresh_button(words::try_again)};
}

} // namespace

std::string jobs_summary(const app::JobsState& jobs, const ViewContext& context) {
    if (jobs.records.empty()) {
        return {};
    }
    std::string text;
    const auto add = [&](StatusKind kind, std::string_view word) {
        const std::size_t count = jobs.count_by_status[static_cast<std::size_t>(kind)];
        if (count > 0) {
            text += context.locale.number(static_cast<std::int64_t>(count)) + " " + std::string(word) + " · ";
        }
    };
    add(StatusKind::running, "running");
    add(StatusKind::stopping, "stopping");
    add(StatusKind::pending, "waiting");
    add(StatusKind::rate_limited, "rate limited");
    add(StatusKind::failed, "failed");
    const std::size_t total = jobs.records.size();
    return text + words::jobs_count(total, context.locale.number(static_cast<std::int64_t>(total)));
}

JobsPageView jobs_page(const app::AppState& state, const ViewContext& context) {
    JobsPageView page;
    page.head = page_head(state, words::page_title, context);
    page.stale = app::is_stale(state.connection) && state.jobs.phase == app::ListPhase::loaded;
    if (page.stale) {
        page.stale_sentence = stale_sentence(state, context);
    }

    switch (state.jobs.phase) {
    case app::ListPhase::loading:
        page.picture = ListPicture::loading;
        page.message = {Icon::none,
                        std::string(waits_for_host(state) ? words::waiting_for_host : words::loading_title),
                        {},
                        std::nullopt};
        break;
    case app::ListPhase::failed:
        page.picture = ListPicture::failed;
        page.message = failed_message(state);
        page.head.connection.action.reset(); // the picture itself offers it
        break;
    case app::ListPhase::loaded:
        if (state.jobs.records.empty()) {
            page.picture = ListPicture::empty;
            page.message = {Icon::inbox, std::string(words::empty_title), std::string(words::empty_detail),
                            refresh_button(words::refresh)};
        } else {
            page.picture = ListPicture::cards;
        }
        break;
    }
    return page;
}

} // namespace etl::view
