// Start options: what the window says that starts a job with care.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/json_field.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace etl::view {

struct StartOptionsView {
    std::string title; ///< "Start Jira"
    std::vector<ChoiceView> works;
    std::size_t work = 0;
    FieldView entity_type;
    SelectView integration;
    NumberFieldView priority;
    JsonFieldView payload;
    /// The payloads that the job was last started with; the items are empty while the menu is closed.
    ButtonView kept;
    std::vector<MenuItemView> kept_items;
    ButtonView own_payload;
    std::string note;    ///< what is to be known of it before; may be empty
    std::string trouble; ///< why it was refused; may be empty
    ButtonView cancel;
    ButtonView start;
};

/// None where it is not open, or its job is gone.
[[nodiscard]] std::optional<StartOptionsView> start_options_window(const app::AppState& state);

} // namespace etl::view
