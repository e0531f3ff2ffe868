// A box that is not drawn is in the semantics tree all the same, out of Tab's way.
#include "ui/selection_box.hpp"

#include "ui/choices.hpp"
#include "ui/widgets.hpp"

namespace etl::ui {

bool selection_box(Ui& ui, Point center, const view::SelectionBoxView& view, bool near) {
    const float size = ui.narrow() ? 40.0f : 32.0f;
    const Rect rect{center.x - size / 2, center.y - size / 2, size, size};
    view::ToggleView toggle;
    toggle.name = view.name;
    toggle.tick = view.on ? view::Tick::on : view::Tick::off;
    toggle.action = view.press;
    const bool drawn = view.shown || near;
    const std::size_t before = ui.tree().nodes.size();
    if (drawn) {
        checkbox(ui, "select", rect, toggle);
    } else {
        // There for who does not see it: the pointer brings it into sight.
        SemanticNode& node = ui.open({.role = Role::checkbox, .key = "select", .rect = rect, .name = view.name});
        node.checked = State::no;
        node.activate = view.press;
        ui.close();
    }
    ui.extend_by(before, view.extend);
    ui.skip_tab(before, !view.shown);
    return drawn;
}

} // namespace etl::ui
