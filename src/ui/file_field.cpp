// Drawn like a button; the browser's own field lies over it.
#include "ui/file_field.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float icon_size = 16;
constexpr float padding = 12;
constexpr float gap = 8;

} // namespace

float file_field(Ui& ui, std::string_view key, const Rect& at, const view::FileFieldView& view) {
    const float height = ui.control_height();
    const float text_width = ui.painter.width_of(view.label, style::control);
    const Rect rect{at.x, at.y, std::min(at.width, 2 * padding + icon_size + gap + text_width), height};
    ui.open({.role = Role::group, .key = key, .rect = {at.x, at.y, at.width, height}});
    const NodeId error = view.error.empty() ? 0 : ui.id_of("error");
    SemanticNode& node = ui.open({.role = Role::file_field, .key = "file", .rect = rect, .name = view.label});
    node.file_key = view.key;
    node.disabled = !view.enabled;
    node.description = view.reason;
    node.links.error = error;
    node.hovers = true;
    const bool active = view.enabled && (ui.hovered() || ui.pressed());
    const Color ground = active ? mix(ui.theme.surface, ui.theme.text, 0.07f) : ui.theme.surface;
    ui.painter.fill(rect, ground, 6);
    ui.painter.border(rect, readable(ui.theme.line, ui.theme.page, view.enabled ? 1.3 : 1.0), 6);
    const Color ink = readable(view.enabled ? ui.theme.text : ui.theme.text_faint, ground);
    ui.painter.icon(view::Icon::upload, icon_size, ink, {rect.x + padding, rect.y + (height - icon_size) / 2});
    const float left = rect.x + padding + icon_size + gap;
    const std::string shown = fitted(ui.painter, view.label, style::control, rect.right() - padding - left + 0.5f);
    // Its name says it: what the browser's field shows in its place is its own.
    ui.painter.run(shown, style::control, ink,
                   {left, rect.y + (height - style::control.line_height) / 2, rect.right() - padding - left,
                    style::control.line_height});
    if (!view.reason.empty()) {
        ui.hint(view.reason, rect);
    }
    if (ui.focused()) {
        focus_ring(ui, rect, 6);
    }
    ui.close();
    float bottom = rect.bottom();
    if (!view.error.empty()) {
        bottom += 4;
        bottom += paragraph(ui, "error", {at.x, bottom, at.width, 0}, view.error, style::small, ui.theme.alarm_ink);
    }
    ui.current().rect.height = bottom - at.y;
    ui.close();
    return bottom - at.y;
}

} // namespace etl::ui
