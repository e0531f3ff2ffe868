// Says what became of a file; what could not be saved is copied.
#include "app/file_saving.hpp"

#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {

void update(AppState&, const SavePressed& action, model::EpochMilliseconds, Effects& effects) {
    effects.emplace_back(action.file);
}

void update(AppState& state, const FileSaved& action, model::EpochMilliseconds now, Effects& effects) {
    if (action.outcome == SaveOutcome::forbidden) {
        // CopyAnswered says whether that worked.
        add_notice(state, NoticeKind::information, std::string(words::no_downloads()),
                   std::string(words::copied_instead()), now, effects);
        effects.emplace_back(CopyText{action.file.text, action.file.name});
        return;
    }
    const std::string_view doubt = state.session.in_frame ? words::download_in_doubt() : std::string_view();
    add_notice(state, NoticeKind::success, words::saved(action.file.name), std::string(doubt), now, effects);
}

} // namespace etl::app
