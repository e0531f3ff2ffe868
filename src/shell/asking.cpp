// What pages ask of the server, sent and answered.
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
