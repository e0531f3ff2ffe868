// Hands a file to whoever has the field; where nobody is named, its text is what is entered there.
#include "app/file_choosing.hpp"

#include "app/state.hpp"

namespace etl::app {

void update(AppState& state, const FileChosen& action, model::EpochMilliseconds, Effects&) {
    if (action.key == store_key::file) {
        take_stored_file(state, action);
        return;
    }
    state.view.set(action.key, static_cast<int>(action.trouble));
    if (action.trouble == FileTrouble::none) {
        state.view.enter(action.key, action.text);
    }
}

} // namespace etl::app
