// The back ends name no integrations, so the jobs do.
#include "view/integration_field.hpp"

#include "view/words.hpp"

namespace etl::view {

SelectView integration_field(const app::AppState& state, std::string_view key, std::string_view otherwise) {
    SelectView view;
    view.field.key = key;
    view.field.text = state.view.text(key, otherwise);
    view.field.cancel = app::WindowClosed{};
    view.options.push_back({"", "—"});
    for (const app::JobRecord& record : state.jobs.records) {
        if (!record.job.integration_id) {
            continue;
        }
        const std::string id = std::to_string(*record.job.integration_id);
        bool known = false;
        for (OptionView& option : view.options) {
            if (option.value == id) {
                option.label.append(", ").append(record.job.name);
                known = true;
            }
        }
        if (!known) {
            view.options.push_back({id, words::with_name(id, record.job.name)});
        }
    }
    return view;
}

} // namespace etl::view
