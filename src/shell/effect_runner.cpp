// One function for each kind of effect.
#include "shell/effect_runner.hpp"

#include "wire/spec_stream.hpp"

#include <utility>
#include <variant>

namespace etl::shell {

void EffectRunner::perform(const app::Effect& effect) {
    std::visit([this](const auto& one) { (*this)(one); }, effect);
}

std::optional<app::Action> EffectRunner::take_action() {
    if (actions_.empty()) {
        return std::nullopt;
    }
    app::Action action = std::move(actions_.front());
    actions_.pop_front();
    return action;
}

// ---- requests

void EffectRunner::send(HttpRequest request, Make make) {
    if (holding_ && request.delivery == app::Delivery::ordinary) {
        held_.push_back({std::move(request), std::move(make)});
        return;
    }
    request.token = session_.token();
    ports_.http.send(request,
                     [this, alive = std::weak_ptr<bool>(alive_), request, make = std::move(make)](HttpAnswer answer) {
                         if (alive.expired()) {
                             return;
                         }
                         answer.received_at = ports_.clock.now();
                         if (answer.outcome == HttpAnswer::Outcome::answered && answer.status == 401) {
                             refused(request, answer, make);
                         } else {
                             dispatch_(make(request, answer));
                         }
                     });
}

void EffectRunner::refused(HttpRequest request, const HttpAnswer& answer, Make make) {
    if (request.delivery == app::Delivery::outlives_page) {
        dispatch_(make(request, answer));
        return;
    }
    const bool is_old_token = request.token != session_.token();
    held_.push_back({std::move(request), std::move(make)});
    if (holding_) {
        return;
    }
    holding_ = true;
    if (is_old_token) {
        // There is another one already.
        (*this)(app::ResumeRequests{app::HeldRequests::send_again});
    } else {
        dispatch_(app::TokenRefused{});
    }
}

void EffectRunner::operator()(const app::ResumeRequests& effect) {
    holding_ = false;
    std::vector<Held> held;
    held.swap(held_);
    for (Held& one : held) {
        if (effect.fate == app::HeldRequests::send_again) {
            send(std::move(one.request), std::move(one.make));
            continue;
        }
        HttpAnswer answer;
        if (effect.fate == app::HeldRequests::signed_out) {
            answer.outcome = HttpAnswer::Outcome::answered;
            answer.status = 401;
        }
        actions_.push_back(one.make(one.request, answer));
    }
}

void EffectRunner::operator()(const app::RenewToken& effect) {
    if (effect.way == app::RenewalWay::refresh) {
        HttpRequest request = refresh_request(target(model::Profile::platform));
        request.token = session_.token();
        ports_.http.send(
            request, [this, alive = std::weak_ptr<bool>(alive_), request, ticket = effect.ticket](HttpAnswer answer) {
                if (alive.expired()) {
                    return;
                }
                answer.received_at = ports_.clock.now();
                const Answer<std::string> token = refresh_answer(request, answer);
                if (token.ok()) {
                    session_.renewed(token.value());
                    dispatch_(app::RenewalAnswered{ticket, session_.facts()});
                } else {
                    dispatch_(app::RenewalAnswered{ticket, model::Failure{token.error()}});
                }
            });
        return;
    }
    ports_.host.ask_for_token([this, alive = std::weak_ptr<bool>(alive_), ticket = effect.ticket](bool came) {
        if (alive.expired()) {
            return;
        }
        if (came) {
            dispatch_(app::RenewalAnswered{ticket, session_.facts()});
            return;
        }
        app::RequestFailure failure;
        failure.kind = app::FailureKind::signed_out;
        failure.technical = "the page around the frame sent no token";
        dispatch_(app::RenewalAnswered{ticket, model::Failure{failure}});
    });
}

void EffectRunner::operator()(const app::AskLeader&) { ports_.tabs.ask_leader(); }

void EffectRunner::operator()(const app::ReadList& effect) {
    const auto sent_at = ports_.clock.now();
    const Target asked = target(effect.profile);
    send(list_request(asked),
         [this, asked, sequence = effect.sequence, sent_at](const HttpRequest& request,
                                                            const HttpAnswer& answer) -> app::Action {
             auto jobs = list_answer(asked, request, answer);
             const auto duration = ports_.clock.now() - sent_at;
             if (jobs.ok()) {
                 ports_.tabs.share_list(asked.profile, sent_at, duration, answer.body);
             }
             return app::ListAnswered{sequence, sent_at, duration, std::move(jobs), asked.profile};
         });
}

void EffectRunner::operator()(const app::ReadRunStatus& effect) {
    const auto sent_at = ports_.clock.now();
    send(run_status_request(effect.run),
         [effect, sent_at](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::RunStatusAnswered{effect.job, effect.run, sent_at, run_status_answer(request, answer)};
         });
}

void EffectRunner::operator()(const app::SendTrigger& effect) {
    send(trigger_request(effect.request),
         [job = effect.job](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::TriggerAnswered{job, trigger_answer(request, answer)};
         });
}

void EffectRunner::operator()(const app::ReadCapabilities& effect) {
    send(capabilities_request(),
         [sequence = effect.sequence](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::CapabilitiesAnswered{sequence, capabilities_answer(request, answer)};
         });
}

void EffectRunner::operator()(const app::SendStart& effect) {
    send(start_request(target(effect.profile), effect.job, effect.request),
         [job = effect.job](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::TriggerAnswered{job, start_answer(request, answer)};
         });
}

void EffectRunner::operator()(const app::SendControl& effect) {
    HttpRequest control = control_request(target(effect.profile), effect.job, effect.request);
    control.delivery = effect.delivery;
    const auto sent_at = ports_.clock.now();
    send(std::move(control), [effect, sent_at](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
        return app::ControlAnswered{effect.job, effect.ticket, sent_at,
                                    control_answer(effect.request, request, answer)};
    });
}

// ---- sockets

void EffectRunner::operator()(const app::OpenSocket& effect) {
    ports_.sockets.open(effect.job, effect.generation,
                        socket_path(target(effect.profile), effect.job, session_.token()));
}

void EffectRunner::operator()(const app::CloseSocket& effect) { ports_.sockets.close(effect.job, effect.generation); }

void EffectRunner::operator()(const app::Subscribe& effect) {
    switch (effect.kind) {
    case app::Subscription::all:
        return ports_.sockets.send(effect.generation, wire::encode_subscribe_to_all());
    case app::Subscription::more:
        return ports_.sockets.send(effect.generation, wire::encode_subscribe(effect.jobs));
    case app::Subscription::fewer:
        return ports_.sockets.send(effect.generation, wire::encode_unsubscribe(effect.jobs));
    }
}

void EffectRunner::operator()(const app::RemindAt& effect) { remind_(effect.at); }

void EffectRunner::operator()(const app::Announce& effect) { ports_.page.announce(effect.text, effect.urgency); }

void EffectRunner::operator()(const app::CopyText& effect) {
    ports_.page.copy(effect.text, [this, alive = std::weak_ptr<bool>(alive_), what = effect.what](bool copied) {
        if (!alive.expired()) {
            dispatch_(app::CopyAnswered{what, copied});
        }
    });
}

void EffectRunner::operator()(const app::SavePreference& effect) {
    ports_.storage.set(std::string(preference_prefix) + effect.key, effect.value);
}

} // namespace etl::shell
