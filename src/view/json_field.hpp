// JSON field: an entry for JSON, with the first thing that is wrong with it in words and as a place, and a button that
// lays it out.
#pragma once

#include "app/view_state.hpp"
#include "model/json_document.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"

#include <optional>
#include <string_view>

namespace etl::view {

struct JsonFieldView {
    FieldView field;
    /// Where it goes wrong; nothing where it does not, or where it is good JSON but no object.
    std::optional<model::TextPlace> mark;
    ButtonView format;
};

/// For an object; an empty text is none, and nothing is said of it. `otherwise`: what stands there until somebody
/// types.
[[nodiscard]] JsonFieldView json_field(const app::ViewState& state, std::string_view key, std::string_view label,
                                       std::string_view otherwise = {});

/// Its text is this: looked at anew.
void set_json(JsonFieldView& view, std::string text);

} // namespace etl::view
