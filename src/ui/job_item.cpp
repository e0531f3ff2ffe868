// The link is as wide as the name: what is beside it stays the row's.
#include "ui/job_item.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {

void job_name(Ui& ui, const Rect& line, std::string_view drawn, std::string_view name, std::string_view href,
              const JobNameLook& look) {
    const std::string shown = fitted(ui.painter, drawn, look.style, line.width);
    const float width = std::min(line.width, ui.painter.width_of(shown, look.style));
    const Rect target{line.x, line.y - look.above, width, line.height + look.above + look.below};
    ui.open({.role = Role::heading, .key = "name", .rect = target, .name = name}).level = look.level;
    // What is cut is its own name, as it is seen; the whole stands behind it.
    const bool whole = shown == drawn;
    SemanticNode& link =
        ui.open({.role = Role::link, .key = "details", .rect = target, .name = whole ? name : std::string_view()});
    link.href = href;
    link.hovers = true;
    if (!whole) {
        link.description = name;
        ui.hint(name, target);
    }
    const bool lit = ui.hovered() || ui.pressed();
    ui.text(shown, look.style, look.ink, line);
    if (lit) {
        ui.painter.horizontal_line(line.x, line.y + line.height - 2, width, look.ink);
    }
    if (ui.focused()) {
        focus_ring(ui, {line.x, line.y, width, line.height}, 4);
    }
    ui.close();
    ui.close();
}

} // namespace etl::ui
