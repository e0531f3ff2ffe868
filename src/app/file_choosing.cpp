// Hands a file to whoever has the field.
#include "app/file_choosing.hpp"

#include "app/state.hpp"

namespace etl::app {

void update(AppState& state, const FileChosen& action, model::EpochMilliseconds, Effects&) {
    if (action.key == store_key::file) {
        take_stored_file(state, action);
    }
}

} // namespace etl::app
