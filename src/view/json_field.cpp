// Looked at in every frame, so that a press never sends what can't be right.
#include "view/json_field.hpp"

#include "app/record_words.hpp"
#include "model/json_format.hpp"
#include "view/json_words.hpp"

#include <utility>

namespace etl::view {
namespace {

constexpr std::uint32_t most_characters = 2'000'000;

/// The first thing that is wrong.
void judge(JsonFieldView& view) {
    FieldView& field = view.field;
    view.mark.reset();
    field.error.clear();
    if (field.text.empty()) {
        return;
    }
    model::JsonDocument document(field.text);
    document.read_all();
    if (const auto& problem = document.problem()) {
        view.mark = model::place_in(field.text, problem->at);
        field.error = app::words::json_problem(*view.mark, problem->expected);
    } else if (document.values().front().kind != model::JsonKind::object) {
        field.error = words::json_no_object;
    }
}

} // namespace

void set_json(JsonFieldView& view, std::string text) {
    FieldView& field = view.field;
    field.text = std::move(text);
    judge(view);
    view.format = make_button(words::json_format, Icon::none, app::Action());
    view.format.name = words::with_name(words::json_format, field.spoken_name());
    if (field.text.empty()) {
        view.format.reason = words::json_nothing;
    } else if (view.mark) {
        view.format.reason = words::json_mend_first;
    } else {
        std::string formatted = model::json_formatted(field.text);
        view.format.reason = formatted == field.text ? words::json_formatted_already : std::string_view();
        view.format.action = app::TextEntered{field.key, std::move(formatted)};
    }
    view.format.enabled = view.format.reason.empty();
}

JsonFieldView json_field(const app::ViewState& state, std::string_view key, std::string_view label,
                         std::string_view otherwise) {
    JsonFieldView view;
    view.field.key = key;
    view.field.label = label;
    view.field.code = true;
    view.field.most_characters = most_characters;
    view.field.cancel = app::WindowClosed{};
    set_json(view, state.text(key, otherwise));
    return view;
}

} // namespace etl::view
