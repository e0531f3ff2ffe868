// One function for each kind of effect.
#include "shell/effect_runner.hpp"

#include "shell/requests.hpp"
#include "wire/spec_stream.hpp"

#include <utility>
#include <variant>

namespace etl::shell {
namespace {

constexpr std::string_view token_key = "auth_token";

} // namespace

void EffectRunner::perform(const app::Effect& effect) {
    std::visit([this](const auto& one) { (*this)(one); }, effect);
}

std::string EffectRunner::token() const { return ports_.storage.get(token_key).value_or(std::string()); }

void EffectRunner::send(HttpRequest request, std::function<app::Action(const HttpRequest&, const HttpAnswer&)> make) {
    request.token = token();
    ports_.http.send(request, [this, alive = std::weak_ptr<bool>(alive_), request,
                               make = std::move(make)](const HttpAnswer& answer) {
        if (!alive.expired()) {
            dispatch_(make(request, answer));
        }
    });
}

void EffectRunner::operator()(const app::ReadList& effect) {
    const auto sent_at = ports_.clock.now();
    send(list_request(),
         [this, sequence = effect.sequence, sent_at](const HttpRequest& request,
                                                     const HttpAnswer& answer) -> app::Action {
             auto jobs = list_answer(request, answer);
             return app::ListAnswered{sequence, sent_at, ports_.clock.now() - sent_at, std::move(jobs)};
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
    send(start_request(effect.job, effect.request),
         [job = effect.job](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
             return app::TriggerAnswered{job, start_answer(request, answer)};
         });
}

void EffectRunner::operator()(const app::SendControl& effect) {
    HttpRequest control = control_request(effect.job, effect.request);
    control.delivery = effect.delivery;
    const auto sent_at = ports_.clock.now();
    send(std::move(control), [effect, sent_at](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
        return app::ControlAnswered{effect.job, effect.ticket, sent_at,
                                    control_answer(effect.request, request, answer)};
    });
}

void EffectRunner::operator()(const app::OpenSocket& effect) {
    ports_.sockets.open(effect.job, effect.generation, status_socket_path(effect.job, token()));
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
