// What pages ask of the server, sent and answered, and what they keep and save.
#include "shell/effect_runner.hpp"
#include "shell/questions.hpp"

#include <utility>

namespace etl::shell {

template <class Question>
void EffectRunner::operator()(const app::Ask<Question>& effect) {
    send({[this, effect] { return question_request(target(effect.profile), effect.question); },
          [effect](const HttpRequest& request, const HttpAnswer& answer) -> app::Action {
              return app::Answered<Question>{effect.ticket, effect.question,
                                             question_answer(effect.question, request, answer)};
          }});
}

template void EffectRunner::operator()(const app::Ask<model::RunsQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::RunQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::LogQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::LogSearchQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::QueueQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::RecordQuestion>& effect);
template void EffectRunner::operator()(const app::Ask<model::ExportQuestion>& effect);

void EffectRunner::operator()(const app::SaveFile& effect) {
    // At once, so that what follows from it (a copy) still belongs to the press.
    actions_.emplace_back(app::FileSaved{effect, ports_.page.save_file(effect.name, effect.type, effect.text)});
}

void EffectRunner::operator()(const app::KeepInTab& effect) {
    ports_.storage.set_of_tab(std::string(preference_prefix) + effect.key, effect.value);
}

void EffectRunner::operator()(const app::ReadKeptQueues&) {
    const auto key = [](std::string_view name) { return std::string(preference_prefix).append(name); };
    actions_.emplace_back(
        app::QueuesKept{ports_.storage.get_of_tab(key(app::kept_tracks)).value_or(std::string()),
                        ports_.storage.get(key(app::queue_limits_preference)).value_or(std::string())});
}

void EffectRunner::operator()(const app::DownloadLog& effect) {
    // By the page itself: a whole log has no place in this memory.
    ports_.page.download(log_download_path(effect.run), session_.token(), effect.run.text + ".log",
                         [this, alive = std::weak_ptr<bool>(alive_)](bool saved, int status) {
                             if (!alive.expired()) {
                                 dispatch_(app::LogDownloaded{saved, status});
                             }
                         });
}

} // namespace etl::shell
