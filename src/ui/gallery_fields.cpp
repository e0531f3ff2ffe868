// The gallery's section of fields: every kind in its states.
#include "ui/fields.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace etl::ui::gallery {
namespace {

constexpr float gap = 16;

view::FieldView field(const app::ViewState& state, std::string_view key, std::string_view label,
                      std::string_view at_first = {}) {
    view::FieldView view;
    view.key = key;
    view.label = label;
    view.text = state.text(key, at_first);
    return view;
}

/// Fields side by side, as many as there is room for.
class Columns {
  public:
    Columns(const Rect& area) : area_(area), count_(area.width >= 480 ? 2 : 1), y_(area.y) {}

    template <class Draw>
    void put(const Draw& draw) {
        const auto columns = static_cast<float>(count_);
        const float width = (area_.width - gap * (columns - 1)) / columns;
        const Rect at{area_.x + (width + gap) * static_cast<float>(column_), y_, width, 0};
        lowest_ = std::max(lowest_, y_ + draw(at));
        if (++column_ == count_) {
            end_row();
        }
    }

    void end_row() {
        if (lowest_ > y_) {
            y_ = lowest_ + gap;
        }
        column_ = 0;
        lowest_ = y_;
    }

    [[nodiscard]] float bottom() const { return std::max(lowest_, y_ - gap); }

  private:
    Rect area_;
    int count_;
    int column_ = 0;
    float y_;
    float lowest_ = 0;
};

void lines(Ui& ui, const app::ViewState& state, Columns& columns) {
    view::FieldView search = field(state, "jobs sought", "");
    search.name = "Search jobs";
    search.placeholder = "Search jobs";
    search.keyboard = view::Keyboard::search;
    search.enter_key = view::EnterKey::search;
    search.submit = app::TextEntered{"jobs found", search.text};
    columns.put([&](const Rect& at) { return search_field(ui, "search", at, search); });
    columns.end_row();
    const std::string found = state.text("jobs found");
    columns.put([&](const Rect& at) {
        return paragraph(ui, "found", at, found.empty() ? "Enter searches." : "Searched for: " + found.substr(0, 80),
                         style::small, ui.theme.text_soft);
    });
    columns.end_row();

    view::FieldView name = field(state, "job name", "Name");
    name.required = true;
    name.spelling = true;
    name.hint = "As it is to stand on the card.";
    name.placeholder = "Git history";
    columns.put([&](const Rect& at) { return text_field(ui, "name", at, name); });

    view::FieldView mail = field(state, "mail", "Notify", "nobody");
    mail.keyboard = view::Keyboard::email;
    mail.autofill = "email";
    if (!mail.text.empty() && mail.text.find('@') == std::string::npos) {
        mail.error = "An address has an @ in it.";
    }
    columns.put([&](const Rect& at) { return text_field(ui, "mail", at, mail); });

    view::FieldView fixed = field(state, "fixed", "Identifier", "git-history");
    fixed.read_only = true;
    fixed.code = true;
    columns.put([&](const Rect& at) { return text_field(ui, "fixed", at, fixed); });

    view::FieldView locked = field(state, "locked", "Owner", "Platform team");
    locked.enabled = false;
    locked.reason = "Only an administrator can change it.";
    columns.put([&](const Rect& at) { return text_field(ui, "locked", at, locked); });

    view::FieldView busy = field(state, "branch", "Branch", "main");
    busy.busy = true;
    busy.hint = "Looking for it…";
    columns.put([&](const Rect& at) { return text_field(ui, "branch", at, busy); });
}

} // namespace

float fields(Ui& ui, const app::ViewState& state, const Rect& area) {
    Columns columns(area);
    lines(ui, state, columns);
    columns.end_row();
    return columns.bottom();
}

} // namespace etl::ui::gallery
