// A step's name stands above its three cells, so that there is room for the words on a narrow screen, too.
#include "ui/details_steps.hpp"

#include "ui/text_layout.hpp"
#include "view/details_words.hpp"

#include <array>

namespace etl::ui {
namespace {

using model::CellKind;
namespace words = view::words;

constexpr float padding = 14;
constexpr float head_height = 34;
constexpr float row_height = 58;
constexpr float mark_size = 16;
constexpr std::array<std::string_view, 3> columns{words::details_extraction, words::details_transform,
                                                  words::details_embedding};

view::Tone tone_of(CellKind kind) {
    switch (kind) {
    case CellKind::running:
        return view::Tone::running;
    case CellKind::finished:
        return view::Tone::good;
    case CellKind::failed:
        return view::Tone::bad;
    case CellKind::idle:
    case CellKind::unknown:
        break;
    }
    return view::Tone::neutral;
}

/// A ring is idle, a turning one runs, a tick is finished, a cross has failed.
void mark(Ui& ui, Point at, CellKind kind, Color ink) {
    switch (kind) {
    case CellKind::running:
        ui.painter.icon(view::Icon::loader, mark_size, ink, at, ui.motion(8));
        return;
    case CellKind::finished:
        ui.painter.icon(view::Icon::circle_check, mark_size, ink, at);
        return;
    case CellKind::failed:
        ui.painter.icon(view::Icon::circle_x, mark_size, ink, at);
        return;
    case CellKind::idle:
        ui.painter.border({at.x + 2, at.y + 2, mark_size - 4, mark_size - 4}, ink, (mark_size - 4) / 2, 1.5f);
        return;
    case CellKind::unknown:
        break;
    }
    ui.painter.icon(view::Icon::minus, mark_size, ink, at);
}

SemanticNode& open_cell(Ui& ui, Role role, std::string_view key, const Rect& rect, std::uint32_t column) {
    SemanticNode& cell = ui.open({.role = role, .key = key, .rect = rect});
    cell.position = column;
    return cell;
}

} // namespace

float details_steps_height(std::size_t steps) { return head_height + row_height * static_cast<float>(steps); }

void details_steps(Ui& ui, const Rect& rect, std::string_view name, std::span<const view::DetailsStep> steps) {
    SemanticNode& table = ui.open({.role = Role::table, .key = "steps", .rect = rect, .name = name});
    table.position = static_cast<std::uint32_t>(steps.size() + 1);
    table.set_size = static_cast<std::uint32_t>(columns.size() + 1);
    const float left = rect.x + padding;
    const float share = (rect.width - 2 * padding) / static_cast<float>(columns.size());

    ui.open({.role = Role::row, .key = "head", .rect = {rect.x, rect.y, rect.width, head_height}}).position = 1;
    // The names have the cells' own column above them; it needs no label to be seen.
    open_cell(ui, Role::column_header, "step", {rect.x, rect.y, 1, head_height}, 1).name = words::details_step_column;
    ui.close();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const Rect cell{left + share * static_cast<float>(column), rect.y, share, head_height};
        open_cell(ui, Role::column_header, columns[column], cell, static_cast<std::uint32_t>(column + 2));
        ui.text(columns[column], style::small_strong, ui.theme.text_soft,
                {cell.x, cell.y + (head_height - style::small.line_height) / 2, share, style::small.line_height});
        ui.close();
    }
    ui.close();

    for (std::size_t index = 0; index < steps.size(); ++index) {
        const view::DetailsStep& step = steps[index];
        const Rect row{rect.x, rect.y + head_height + row_height * static_cast<float>(index), rect.width, row_height};
        ui.painter.horizontal_line(row.x + 1, row.y, row.width - 2, ui.theme.line);
        ui.open({.role = Role::row, .key = std::to_string(index) + step.name, .rect = row}).position =
            static_cast<std::uint32_t>(index + 2);
        constexpr float line = style::body.line_height;
        const Rect title{left, row.y + 8, rect.width - 2 * padding, line};
        const std::string shown = fitted(ui.painter, step.name, style::control, title.width);
        SemanticNode& head = open_cell(ui, Role::cell, "name", title, 1);
        if (shown != step.name) {
            head.name = step.name;
        }
        ui.text(shown, style::control, ui.theme.text, title);
        ui.close();
        for (std::size_t column = 0; column < step.cells.size(); ++column) {
            const view::DetailsCell& view = step.cells[column];
            const Rect cell{left + share * static_cast<float>(column), row.y + 30, share, line};
            const Color ink = view.kind == CellKind::idle || view.kind == CellKind::unknown
                                  ? ui.theme.text_soft
                                  : readable(ui.theme.ink(tone_of(view.kind)), ui.theme.surface);
            open_cell(ui, Role::cell, columns[column], cell, static_cast<std::uint32_t>(column + 2));
            mark(ui, {cell.x, cell.y + (line - mark_size) / 2}, view.kind, ink);
            const float text = cell.x + mark_size + 6;
            const float room = cell.right() - text - 4;
            const std::string word = fitted(ui.painter, view.word, style::small, room);
            if (word != view.word) {
                ui.current().name = view.word;
            }
            ui.text(word, style::small, ink,
                    {text, cell.y + (line - style::small.line_height) / 2, room, style::small.line_height});
            ui.close();
        }
        ui.close();
    }
    ui.close();
}

} // namespace etl::ui
