// Platform page: a live page of the platform's back end with a token, and what its server, its host and the user's
// other pages do.
#pragma once

#include "page.hpp"

namespace etl::app {

using model::Profile;

/// One step; so many of its three cells are finished.
inline model::Steps steps(int finished) {
    const auto cell = [&](int place) { return model::parse_cell(finished > place ? "finished" : "idle"); };
    return {{"issues", 0, "Issues", cell(0), cell(1), cell(2)}};
}

inline model::Job platform_row(const std::string& id, StatusKind kind = StatusKind::ready, int finished = 0) {
    model::Job job = row(id, kind);
    job.steps = steps(finished);
    model::settle(job);
    return job;
}

/// A status object as the platform pushes it.
inline model::JobPatch patch(StatusKind kind, int finished = 0) {
    model::JobPatch said;
    said.status = word(kind);
    said.steps = steps(finished);
    said.whole = true;
    return said;
}

inline TokenFacts token_of(const std::string& user, std::optional<EpochMilliseconds> expires = {}) {
    TokenFacts token;
    token.present = true;
    token.user = user;
    token.role = "admin";
    token.expires = expires;
    return token;
}

enum class Frame { none, around };

/// Started with this token, list read, sockets open, list confirmed: live.
inline Page platform_page(const std::vector<model::Job>& list, const TokenFacts& token = token_of("1/ann"),
                          Frame frame = Frame::none) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::platform, token, frame == Frame::around});
    page.answer_list(list);
    page.open_sockets();
    page.answer_list(list);
    page.now += 10;
    page.forget();
    return page;
}

inline void hear(Page& page, const std::string& id, const model::JobPatch& said) {
    const SocketSlot* slot = page.slot(id);
    page.dispatch(PatchReceived{JobId(id), slot == nullptr ? 0 : slot->generation, said});
}

/// The answer to the renewal that is under way.
inline void renew(Page& page, const TokenFacts& token) {
    page.dispatch(RenewalAnswered{page.state().session.renewal.value_or(0), token});
}

inline void fail_renewal(Page& page, RequestFailure why) {
    page.dispatch(RenewalAnswered{page.state().session.renewal.value_or(0), model::Failure{std::move(why)}});
}

inline void fail_renewal(Page& page, FailureKind kind) { fail_renewal(page, failure(kind)); }

/// Another page of the user read the list: sent then, heard now.
inline void share(Page& page, EpochMilliseconds sent_at, std::vector<model::Job> list,
                  Profile profile = Profile::platform) {
    page.dispatch(ListShared{profile, sent_at, 0, std::move(list)});
}

inline std::vector<HeldRequests> fates(const Page& page) {
    std::vector<HeldRequests> all;
    for (const ResumeRequests& one : page.all<ResumeRequests>()) {
        all.push_back(one.fate);
    }
    return all;
}

inline std::vector<RenewalWay> ways(const Page& page) {
    std::vector<RenewalWay> all;
    for (const RenewToken& one : page.all<RenewToken>()) {
        all.push_back(one.way);
    }
    return all;
}

using Fates = std::vector<HeldRequests>;
using Ways = std::vector<RenewalWay>;

} // namespace etl::app
