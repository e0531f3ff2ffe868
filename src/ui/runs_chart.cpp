// Stages that have failed have a cross in their square, and those that were not begun are hollow, so that colour is not
// all there is.
#include "ui/runs_chart.hpp"

#include "ui/chart.hpp"
#include "ui/choices.hpp"
#include "ui/flow.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

constexpr float padding = 14;
constexpr float bars_height = 68;
constexpr float bars_gap = 6;
constexpr float square = 12;
constexpr float least_pitch = 18;
constexpr float most_pitch = 30;
constexpr std::size_t most_columns = 60;
constexpr float sentence_gap = 6;
constexpr float legend_height = 17;

float row_height(const Ui& ui) { return ui.narrow() ? 22.0f : 20.0f; }
float labels_width(const Ui& ui) { return ui.narrow() ? 76.0f : 96.0f; }

/// A mark's colour: enough to be told from the card that it lies on.
Color mark(const Ui& ui, view::Tone tone) { return readable(ui.theme.ink(tone), ui.theme.surface, 3.0); }

/// Where the parts of the drawn chart stand.
struct Layout {
    Layout(const Ui& ui, const Rect& of, const view::RunsChartView& view)
        : rect(of), left(of.x + labels_width(ui)), bars_bottom(of.y + bars_height), row(row_height(ui)) {
        const auto count = static_cast<float>(std::max<std::size_t>(1, view.columns.size()));
        pitch = std::clamp(std::floor((of.right() - left) / count), least_pitch, most_pitch);
    }

    [[nodiscard]] float column_left(std::size_t column) const { return left + pitch * static_cast<float>(column); }
    [[nodiscard]] Rect line(std::size_t stage) const {
        return {rect.x, bars_bottom + bars_gap + row * static_cast<float>(stage), rect.width, row};
    }
    [[nodiscard]] float height_of(float share) const { return std::max(2.0f, std::round((bars_height - 4) * share)); }

    Rect rect;
    float left;
    float bars_bottom;
    float row;
    float pitch = least_pitch;
};

float drawn_height(const Ui& ui, const view::RunsChartView& view) {
    return bars_height + bars_gap + row_height(ui) * static_cast<float>(view.stages.size());
}

/// Which cell of the grid has the focus or had it last: Tab comes to that one.
class Stop {
  public:
    Stop(Ui& ui, NodeId grid, const view::RunsChartView& view) : place_(ui.roving_place(grid)) {
        const NodeId owner = ui.input.focus_owner;
        for (std::size_t column = 0; owner != 0 && column < view.columns.size(); ++column) {
            const std::string& key = view.columns[column].key;
            if (owner == child_id(child_id(child_id(grid, "bars"), key), "link")) {
                place_.row = 0;
                place_.column = column;
            }
            for (std::size_t stage = 0; stage < view.stages.size(); ++stage) {
                if (owner == child_id(child_id(grid, view.stages[stage]), key)) {
                    place_.row = stage + 1;
                    place_.column = column;
                }
            }
        }
        // Nobody has been there: the newest run.
        if (place_.last_made == 0 || place_.column >= view.columns.size() || place_.row > view.stages.size()) {
            place_.row = 0;
            place_.column = view.columns.size() - 1;
        }
        place_.last_made = 1;
    }
    [[nodiscard]] bool is(std::size_t row, std::size_t column) const {
        return place_.row == row && place_.column == column;
    }

  private:
    RovingPlace& place_;
};

void draw_band(Ui& ui, const Layout& layout, const view::RunsChartView& view) {
    if (!view.usual) {
        return;
    }
    const float top = layout.bars_bottom - layout.height_of(view.usual->high);
    const float bottom = layout.bars_bottom - layout.height_of(view.usual->low);
    const float width = layout.column_left(view.columns.size()) - layout.left;
    ui.painter.fill({layout.left, top, width, std::max(2.0f, bottom - top)},
                    mix(ui.theme.surface, ui.theme.text, ui.theme.dark ? 0.16f : 0.09f));
}

void draw_bar(Ui& ui, const Layout& layout, const view::RunsChartView::Column& column, std::size_t place, bool stop) {
    const Rect cell{layout.column_left(place), layout.rect.y, layout.pitch, bars_height};
    SemanticNode& head = ui.open({.role = Role::column_header, .key = column.key, .rect = cell});
    head.position = static_cast<std::uint32_t>(place + 2);
    head.name = column.key;
    SemanticNode& node = ui.open({.role = Role::link, .key = "link", .rect = cell, .name = column.says});
    node.href = column.href;
    node.hovers = true;
    node.skips_tab = !stop;
    ui.hint(column.says, cell);
    const float height = layout.height_of(column.share);
    const float width = std::min(layout.pitch - 4, 18.0f);
    const Rect bar{std::round(cell.x + (cell.width - width) / 2), layout.bars_bottom - height, width, height};
    const Color ink = mark(ui, column.tone);
    ui.painter.fill(bar, ui.hovered() ? mix(ink, ui.theme.text, 0.25f) : ink, 2, Corners::top);
    if (column.tone == view::Tone::bad) {
        ui.painter.fill({bar.x, bar.bottom() - 4, bar.width, 2}, ui.theme.surface);
    }
    if (ui.focused()) {
        ui.painter.border(cell.inset(-1), ui.theme.focus_ring, 4, 2);
    }
    ui.close();
    ui.close();
}

void draw_square(Ui& ui, const Layout& layout, const Rect& line, const view::RunsChartView::Cell& view,
                 const std::string& key, std::size_t place, bool stop) {
    const Rect cell{layout.column_left(place), line.y, layout.pitch, line.height};
    SemanticNode& node = ui.open({.role = Role::grid_cell, .key = key, .rect = cell, .name = view.says});
    node.position = static_cast<std::uint32_t>(place + 2);
    node.focusable = true;
    node.skips_tab = !stop;
    node.hovers = true;
    ui.hint(view.says, cell);
    const Rect box{std::round(cell.x + (cell.width - square) / 2), std::round(cell.y + (cell.height - square) / 2),
                   square, square};
    if (view.begun) {
        ui.painter.fill(box, mark(ui, view.tone), 3);
    } else {
        ui.painter.border(box, ui.theme.control_line, 3);
    }
    if (view.begun && view.tone == view::Tone::bad) {
        ui.painter.icon(view::Icon::close, 10, ui.theme.surface, {box.x + 1, box.y + 1});
    }
    if (ui.focused()) {
        ui.painter.border(cell.inset(-1), ui.theme.focus_ring, 4, 2);
    }
    ui.close();
}

void row_label(Ui& ui, const Rect& line, std::string_view text, const TextStyle& style, Color ink) {
    const std::string shown = fitted(ui.painter, text, style, line.width);
    ui.text(
        shown, style, ink,
        {line.x, line.y + (line.height - style.line_height) / 2, ui.painter.width_of(shown, style), style.line_height});
}

void draw_columns(Ui& ui, const Rect& rect, const view::RunsChartView& view) {
    const Layout layout(ui, rect, view);
    SemanticNode& grid = ui.open({.role = Role::grid, .key = "columns", .rect = rect, .name = view.title});
    const NodeId id = grid.id;
    grid.position = static_cast<std::uint32_t>(view.stages.size() + 1);
    grid.set_size = static_cast<std::uint32_t>(view.columns.size() + 1);
    const Stop stop(ui, id, view);
    draw_band(ui, layout, view);
    const float labels = layout.left - rect.x - 8;
    ui.open({.role = Role::row, .key = "bars", .rect = {rect.x, rect.y, rect.width, bars_height}}).position = 1;
    SemanticNode& scale = ui.open({.role = Role::column_header,
                                   .key = "longest",
                                   .rect = {rect.x, rect.y, labels, bars_height},
                                   .name = view.longest});
    scale.position = 1;
    row_label(ui, {rect.x, rect.y, labels, style::tiny.line_height}, view.longest, style::tiny, ui.theme.text_soft);
    ui.close();
    for (std::size_t column = 0; column < view.columns.size(); ++column) {
        draw_bar(ui, layout, view.columns[column], column, stop.is(0, column));
    }
    ui.close();
    ui.painter.horizontal_line(layout.left, layout.bars_bottom, rect.right() - layout.left, ui.theme.line);
    for (std::size_t stage = 0; stage < view.stages.size(); ++stage) {
        const Rect line = layout.line(stage);
        ui.open({.role = Role::row, .key = view.stages[stage], .rect = line}).position =
            static_cast<std::uint32_t>(stage + 2);
        SemanticNode& label =
            ui.open({.role = Role::grid_cell, .key = "stage", .rect = {line.x, line.y, labels, line.height}});
        label.position = 1;
        label.focusable = true;
        label.skips_tab = true;
        row_label(ui, {line.x, line.y, labels, line.height}, view.stages[stage], style::small, ui.theme.text_soft);
        ui.close();
        for (std::size_t column = 0; column < view.columns.size(); ++column) {
            const view::RunsChartView::Column& one = view.columns[column];
            draw_square(ui, layout, line, one.cells[stage], one.key, column, stop.is(stage + 1, column));
        }
        ui.close();
    }
    ui.close();
}

float legend_width(Ui& ui, std::string_view label) { return 16 + std::ceil(ui.painter.width_of(label, style::small)); }

/// The swatches side by side; returns their lower end. Draws nothing where `drawn` is false, to learn the height.
float legend(Ui& ui, Point at, float width, const view::RunsChartView& view, bool drawn) {
    Flow flow(at, width, 12);
    const auto entry = [&](std::string_view label, const auto& swatch) {
        const Rect rect = flow.place({legend_width(ui, label), legend_height});
        if (drawn) {
            swatch(Rect{rect.x, rect.y + 3, 11, 11});
            ui.text(label, style::small, ui.theme.text_soft,
                    {rect.x + 16, rect.y, rect.width - 16, style::small.line_height});
        }
    };
    for (const view::RunsChartView::Legend& one : view.legend) {
        entry(one.label, [&](const Rect& box) { ui.painter.fill(box, mark(ui, one.tone), 3); });
    }
    if (view.usual && view.look == view::RunsChartLook::drawn) {
        entry(view::words::runs_usual_range, [&](const Rect& box) {
            ui.painter.fill(box, mix(ui.theme.surface, ui.theme.text, ui.theme.dark ? 0.24f : 0.15f), 3);
        });
    }
    return flow.bottom();
}

std::size_t sentence_lines(Ui& ui, const view::RunsChartView& view, float width) {
    return wrapped(ui.painter, view.says, style::small, width, 6).size();
}

/// The height of what stands above the picture.
float text_height(Ui& ui, const view::RunsChartView& view, float width) {
    const auto lines = static_cast<float>(sentence_lines(ui, view, width));
    const float sentence = ui.control_height() + sentence_gap + lines * style::small.line_height;
    if (view.look != view::RunsChartLook::drawn) {
        return sentence;
    }
    return sentence + sentence_gap + legend(ui, {0, 0}, width, view, false);
}

} // namespace

std::size_t runs_chart_room(const Ui& ui, float width) {
    const float room = width - 2 * padding - labels_width(ui);
    return std::min(most_columns, static_cast<std::size_t>(std::max(0.0f, room) / least_pitch));
}

float runs_chart_height(Ui& ui, const view::RunsChartView& view, float width) {
    const float inner = width - 2 * padding;
    const float picture = view.look == view::RunsChartLook::drawn     ? drawn_height(ui, view) + 12
                          : view.look == view::RunsChartLook::figures ? data_table_height(view.figures.size()) + 12
                                                                      : 0;
    return 2 * padding + text_height(ui, view, inner) + picture;
}

void runs_chart(Ui& ui, std::string_view key, const Rect& rect, const view::RunsChartView& view) {
    ui.open({.role = Role::region, .key = key, .rect = rect, .name = view.title});
    ui.painter.fill(rect, ui.theme.surface, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    const Rect inner = rect.inset(padding);
    const float control = ui.control_height();
    const float looks = control * static_cast<float>(view.looks.size());
    heading(ui, "title",
            {inner.x, inner.y + (control - style::section_title.line_height) / 2, inner.width - looks - 8,
             style::section_title.line_height},
            view.title, style::section_title, 2);
    segments(ui, "look", {inner.right() - looks, inner.y, looks, control}, view::words::runs_chart_look, view.looks,
             static_cast<std::size_t>(view.look));
    float y = inner.y + control + sentence_gap;
    y += paragraph(ui, "says", {inner.x, y, inner.width, 0}, view.says, style::small, ui.theme.text_soft);
    if (view.look == view::RunsChartLook::figures) {
        y += 12;
        data_table(ui, "figures", {inner.x, y, inner.width, data_table_height(view.figures.size())}, view.title,
                   view.figure_columns, view.figures);
    } else if (view.look == view::RunsChartLook::drawn) {
        y = legend(ui, {inner.x, y + sentence_gap}, inner.width, view, true) + 12;
        draw_columns(ui, {inner.x, y, inner.width, drawn_height(ui, view)}, view);
    }
    ui.close();
}

} // namespace etl::ui
