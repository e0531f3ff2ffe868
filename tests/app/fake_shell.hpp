// Fake shell: what stands between page and server: a network that delays and loses, the token with its renewals, the
// requests that are held while it is refused, and the user's other pages. All chance is the server's.
#pragma once

#include "fake_server.hpp"

namespace etl::app {

class FakeShell {
  public:
    explicit FakeShell(FakeServer& server) : server_(server) {}

    std::string user = "1/ann";
    /// Renewals come through, and bring a token that is accepted.
    bool renewals_work = false;
    /// When the token says that it ends.
    EpochMilliseconds lasts = 120'000;

    /// The token as the page may know it.
    [[nodiscard]] TokenFacts facts(EpochMilliseconds now) const { return token_of(user, now + lasts); }

    /// The user signs in somewhere else: there is a token that the server accepts.
    void sign_in() { token_ = server_.token = ++last_token_; }
    /// The server has forgotten the token.
    void revoke() { server_.token = ++last_token_; }

    /// Another page of the user reads the list.
    void other_page_reads(EpochMilliseconds now) {
        if (requests_.size() < 50) {
            requests_.push_back({ReadList{0, server_.profile}, now, token_, true, std::nullopt});
        }
    }

    /// Takes the page's effects, and checks what must hold of every one of them.
    std::string take(const Effects& effects, EpochMilliseconds now, const AppState& state) {
        std::string problem;
        for (const Effect& effect : effects) {
            const std::string next = std::visit([&](const auto& one) { return take_one(one, now, state); }, effect);
            problem = problem.empty() ? next : problem;
        }
        return problem.empty() ? server_.broken : problem;
    }

    /// What became of requests that were held, at once.
    std::optional<Action> take_action() {
        if (actions_.empty()) {
            return std::nullopt;
        }
        Action action = std::move(actions_.front());
        actions_.pop_front();
        return action;
    }

    /// The server reads a request: what it answers is true now, whenever the answer arrives.
    void serve_one() {
        const bool others_first = server_.chance(50);
        for (const bool others : {others_first, !others_first}) {
            for (Request& request : requests_) {
                if (!request.answer && request.is_others == others) {
                    serve(request);
                    return;
                }
            }
        }
    }

    [[nodiscard]] bool busy() const {
        return !requests_.empty() || !connecting_.empty() || server_.has_events() || (renewal_ && renewals_work);
    }

    /// The next thing that reaches the page, if anything does: answers overtake each other, one socket's events don't.
    std::optional<Action> deliver_one(EpochMilliseconds now) {
        const int first = server_.pick(4);
        for (int turn = 0; turn < 4; ++turn) {
            const int way = (first + turn) % 4;
            std::optional<Action> action = way == 0   ? deliver_answer(now)
                                           : way == 1 ? deliver_handshake()
                                           : way == 2 ? deliver_renewal(now)
                                                      : server_.next_event();
            if (action) {
                return action;
            }
        }
        return std::nullopt;
    }

  private:
    using What = std::variant<ReadList, ReadRunStatus, ReadCapabilities, SendTrigger, SendStart, SendControl>;

    struct Request {
        What what;
        EpochMilliseconds sent_at;
        int token;
        /// Another page's.
        bool is_others;
        /// Set when the server has read it; the action lacks its duration, which is known on arrival. Without an action
        /// the token was refused.
        std::optional<std::optional<Action>> answer;
    };

    // ---- effects

    std::string ask(What what, EpochMilliseconds now) {
        if (holding_) {
            held_.push_back(std::move(what));
        } else {
            requests_.push_back({std::move(what), now, token_, false, std::nullopt});
        }
        return {};
    }

    template <class Effect>
    std::string take_one(const Effect&, EpochMilliseconds, const AppState&) {
        return {};
    }

    std::string take_one(const ReadList& one, EpochMilliseconds now, const AppState&) { return ask(one, now); }
    std::string take_one(const ReadCapabilities& one, EpochMilliseconds now, const AppState&) { return ask(one, now); }

    template <class Effect>
    std::string ask_about(const Effect& one, EpochMilliseconds now, const AppState& state) {
        return state.jobs.find(one.job) == nullptr ? "asks about an unknown job" : ask(one, now);
    }
    std::string take_one(const ReadRunStatus& one, EpochMilliseconds now, const AppState& state) {
        return ask_about(one, now, state);
    }
    std::string take_one(const SendTrigger& one, EpochMilliseconds now, const AppState& state) {
        return ask_about(one, now, state);
    }
    std::string take_one(const SendStart& one, EpochMilliseconds now, const AppState& state) {
        return ask_about(one, now, state);
    }

    std::string take_one(const SendControl& one, EpochMilliseconds now, const AppState&) {
        return tickets_.insert(one.ticket).second ? ask(one, now) : "sends one press twice";
    }

    std::string take_one(const OpenSocket& one, EpochMilliseconds, const AppState& state) {
        if (!generations_.insert(one.generation).second) {
            return "uses a generation twice";
        }
        if (!is_stream(one.job) && state.jobs.find(one.job) == nullptr) {
            return "opens a socket for an unknown job";
        }
        connecting_.push_back(one);
        return {};
    }

    std::string take_one(const CloseSocket& one, EpochMilliseconds, const AppState&) {
        server_.close(one);
        std::erase_if(connecting_, [&](const OpenSocket& open) { return open.generation == one.generation; });
        return {};
    }

    std::string take_one(const Subscribe& one, EpochMilliseconds, const AppState&) {
        server_.subscribe(one);
        return {};
    }

    std::string take_one(const RenewToken& one, EpochMilliseconds, const AppState& state) {
        if (one.way == RenewalWay::none || (one.way == RenewalWay::ask_host && !state.session.in_frame)) {
            return "renews by a way that is not there";
        }
        renewal_ = one;
        return state.session.renewal == one.ticket ? "" : "renews twice at once";
    }

    std::string take_one(const ResumeRequests& one, EpochMilliseconds now, const AppState&) {
        holding_ = false;
        const std::vector<What> held = std::exchange(held_, {});
        for (const What& what : held) {
            if (one.fate == HeldRequests::send_again) {
                ask(what, now);
            } else {
                const bool refused = one.fate == HeldRequests::signed_out;
                actions_.push_back(
                    answered(what, now, failure(refused ? FailureKind::signed_out : FailureKind::unreachable)));
            }
        }
        return {};
    }

    std::string take_one(const AskLeader&, EpochMilliseconds now, const AppState&) {
        if (server_.chance(60)) { // else it is stuck
            other_page_reads(now);
        }
        return {};
    }

    // ---- answers

    Action answered(const What& what, EpochMilliseconds sent_at, const std::optional<RequestFailure>& why) {
        return std::visit([&](const auto& one) { return server_.answer(one, sent_at, why); }, what);
    }

    void serve(Request& request) {
        const auto* control = std::get_if<SendControl>(&request.what);
        if (!server_.up) {
            request.answer = answered(request.what, request.sent_at, failure(FailureKind::unreachable));
        } else if (server_.accepts(request.token)) {
            request.answer = answered(request.what, request.sent_at, std::nullopt);
        } else if (request.is_others || (control != nullptr && control->delivery == Delivery::outlives_page)) {
            request.answer = answered(request.what, request.sent_at, failure(FailureKind::signed_out));
        } else {
            request.answer.emplace(); // an inner nothing
        }
    }

    std::optional<Action> deliver_answer(EpochMilliseconds now) {
        std::vector<std::size_t> ready;
        for (std::size_t place = 0; place < requests_.size(); ++place) {
            if (requests_[place].answer) {
                ready.push_back(place);
            }
        }
        if (ready.empty()) {
            return std::nullopt;
        }
        const std::size_t chosen = ready[static_cast<std::size_t>(server_.pick(static_cast<int>(ready.size())))];
        const Request request = std::move(requests_[chosen]);
        requests_.erase(requests_.begin() + static_cast<std::ptrdiff_t>(chosen));
        if (!*request.answer) {
            return refused(request);
        }
        Action action = **request.answer;
        if (auto* list = std::get_if<ListAnswered>(&action)) {
            list->duration = now - list->sent_at;
            if (request.is_others) {
                return list->answer.ok() ? std::optional<Action>(ListShared{list->profile, list->sent_at,
                                                                            list->duration, list->answer.value()})
                                         : std::nullopt;
            }
        }
        return action;
    }

    std::optional<Action> refused(const Request& request) {
        if (holding_ || request.token == token_) {
            held_.push_back(request.what);
            return std::exchange(holding_, true) ? std::nullopt : std::optional<Action>(TokenRefused{});
        }
        requests_.push_back({request.what, request.sent_at, token_, false, std::nullopt});
        return std::nullopt;
    }

    std::optional<Action> deliver_handshake() {
        if (connecting_.empty()) {
            return std::nullopt;
        }
        const OpenSocket open = connecting_.front();
        connecting_.pop_front();
        return server_.shake_hands(open, token_);
    }

    /// Well, badly or never.
    std::optional<Action> deliver_renewal(EpochMilliseconds now) {
        if (!renewal_ || (!renewals_work && server_.chance(70))) {
            return std::nullopt;
        }
        const RenewToken renewal = *std::exchange(renewal_, std::nullopt);
        const int fate = renewals_work ? 9 : server_.pick(10);
        if (fate < 2) {
            return std::nullopt; // never
        }
        if (fate < 6) {
            const FailureKind why = fate < 4 ? FailureKind::signed_out : FailureKind::unreachable;
            return RenewalAnswered{renewal.ticket, model::Failure{failure(why)}};
        }
        token_ = ++last_token_;
        if (fate > 6) { // else the new one won't do either
            server_.token = token_;
        }
        return RenewalAnswered{renewal.ticket, facts(now)};
    }

    FakeServer& server_;
    std::deque<OpenSocket> connecting_;
    std::deque<Request> requests_;
    std::deque<Action> actions_;
    std::vector<What> held_;
    bool holding_ = false;
    std::optional<RenewToken> renewal_;
    int token_ = 1;
    int last_token_ = 1;
    std::set<std::uint32_t> generations_;
    std::set<std::uint64_t> tickets_;
};

} // namespace etl::app
