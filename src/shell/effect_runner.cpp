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

bool EffectRunner::is_of_another(const Call& call) const {
    const std::string user = session_.user();
    return !call.user.empty() && !user.empty() && call.user != user;
}

void EffectRunner::send(Call call) {
    call.request = call.build();
    call.user = session_.user();
    if (holding_ && call.request.delivery == app::Delivery::ordinary) {
        held_.push_back(std::move(call));
        return;
    }
    call.request.token = session_.token();
    call.request.sent_at = ports_.clock.now();
    const HttpRequest request = call.request;
    ports_.http.send(request,
                     [this, alive = std::weak_ptr<bool>(alive_), call = std::move(call)](const HttpAnswer& answer) {
                         if (alive.expired()) {
                             return;
                         }
                         if (answer.outcome == HttpAnswer::Outcome::answered && answer.status == 401) {
                             refused(call, answer);
                         } else {
                             finish(call, answer);
                         }
                     });
}

void EffectRunner::finish(const Call& call, HttpAnswer answer) {
    answer.received_at = ports_.clock.now();
    dispatch_(call.make(call.request, answer));
}

void EffectRunner::refused(Call call, const HttpAnswer& answer) {
    if (call.request.delivery == app::Delivery::outlives_page || is_of_another(call)) {
        finish(call, answer);
        return;
    }
    const bool is_old_token = call.request.token != session_.token();
    call.refusal = answer;
    held_.push_back(std::move(call));
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
    std::vector<Call> held;
    held.swap(held_);
    for (Call& call : held) {
        if (effect.fate == app::HeldRequests::send_again && !is_of_another(call)) {
            send(std::move(call));
            continue;
        }
        HttpAnswer answer = effect.fate == app::HeldRequests::unreachable ? HttpAnswer{} : call.refusal;
        answer.received_at = ports_.clock.now();
        actions_.push_back(call.make(call.request, answer));
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
                    session_.renewed(request.token, token.value());
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
    send(
        {[this, effect] { return list_request(target(effect.profile)); },
         [this, effect, group = session_.group()](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             auto jobs = list_answer({effect.profile, {}}, request, answer);
             const auto duration = answer.received_at - request.sent_at;
             // The pages of somebody who has signed in meanwhile may not be told of it.
             if (jobs.ok() && group == session_.group()) {
                 ports_.tabs.share_list(effect.profile, request.sent_at, duration, answer.body);
             }
             return app::ListAnswered{effect.sequence, request.sent_at, duration, std::move(jobs), effect.profile};
         }});
}

void EffectRunner::operator()(const app::ReadRunStatus& effect) {
    send(
        {[effect] { return run_status_request(effect.run); },
         [effect](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::RunStatusAnswered{effect.job, effect.run, request.sent_at, run_status_answer(request, answer)};
         }});
}

void EffectRunner::operator()(const app::SendTrigger& effect) {
    send({[effect] { return trigger_request(effect.request); },
          [job = effect.job](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
              return app::TriggerAnswered{job, trigger_answer(request, answer)};
          }});
}

void EffectRunner::operator()(const app::ReadCapabilities& effect) {
    send({[] { return capabilities_request(); },
          [sequence = effect.sequence](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
              return app::CapabilitiesAnswered{sequence, capabilities_answer(request, answer)};
          }});
}

void EffectRunner::operator()(const app::SendStart& effect) {
    send({[this, effect] { return start_request(target(effect.profile), effect.job, effect.request); },
          [job = effect.job](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
              return app::TriggerAnswered{job, start_answer(request, answer)};
          }});
}

void EffectRunner::operator()(const app::SendControl& effect) {
    send({[this, effect] {
              HttpRequest control = control_request(target(effect.profile), effect.job, effect.request);
              control.delivery = effect.delivery;
              return control;
          },
          [effect](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
              return app::ControlAnswered{effect.job, effect.ticket, request.sent_at,
                                          control_answer(effect.request, request, answer)};
          }});
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

void EffectRunner::operator()(const app::LoadLaterCode&) {
    ports_.page.load_later_code([this, alive = std::weak_ptr<bool>(alive_)](bool came) {
        if (!alive.expired()) {
            dispatch_(came ? app::Action(app::LaterCodeArrived{}) : app::Action(app::LaterCodeFailed{}));
        }
    });
}

void EffectRunner::operator()(const app::ShowAddress& effect) {
    ports_.page.show_address(effect.fragment, effect.entry);
}

void EffectRunner::operator()(const app::SavePreference& effect) {
    ports_.storage.set(std::string(preference_prefix) + effect.key, effect.value);
}

void EffectRunner::operator()(const app::ShowKiosk& effect) { ports_.page.show_kiosk(effect.on); }

void EffectRunner::operator()(const app::PrintPage&) { ports_.page.print(); }

} // namespace etl::shell
