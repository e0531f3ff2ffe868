// How charts look. Their texts can be found and copied; assistive technology hears the picture's sentence instead.
#include "ui/chart.hpp"

#include "ui/text_layout.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float row_height = 26;
constexpr float axis_height = 22;
constexpr float label_share = 0.3f;
constexpr float gap = 8;

/// One line of text in the middle of a row's height, at its left or right edge.
void row_text(Ui& ui, const Rect& row, std::string_view text, const TextStyle& style, Color color, bool right = false) {
    const std::string shown = fitted(ui.painter, text, style, row.width + 0.5f);
    const float width = ui.painter.width_of(shown, style);
    ui.text(
        shown, style, color,
        {right ? row.right() - width : row.x, row.y + (row.height - style.line_height) / 2, width, style.line_height});
}

float widest_of(Ui& ui, std::span<const std::string_view> texts, const TextStyle& style) {
    float widest = 0;
    for (const std::string_view text : texts) {
        widest = std::max(widest, ui.painter.width_of(text, style));
    }
    return widest;
}

/// What is left of each row for the marks: beside the labels at the left and the values at the right.
struct Rows {
    Rows(Ui& ui, const Rect& of, std::span<const std::string_view> values)
        : rect(of), labels(of.width * label_share), shown(widest_of(ui, values, style::small_strong) + 1) {}

    [[nodiscard]] Rect row(std::size_t index) const {
        return {rect.x, rect.y + row_height * static_cast<float>(index), rect.width, row_height};
    }
    /// Labels the row and returns the box of its mark.
    Rect labelled(Ui& ui, std::size_t index, std::string_view label) const {
        const Rect line = row(index);
        row_text(ui, {line.x, line.y, labels - gap, line.height}, label, style::small, ui.theme.text_soft);
        return {line.x + labels, line.y + 6, std::max(0.0f, line.width - labels - gap - shown), row_height - 12};
    }

    Rect rect;
    float labels;
    float shown;
};

} // namespace

float bar_chart_height(std::size_t bars) { return row_height * static_cast<float>(bars); }

void bar_chart(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const Bar> bars) {
    ui.open({.role = Role::image, .key = key, .rect = rect, .name = says});
    float most = 0;
    std::vector<std::string_view> values;
    for (const Bar& bar : bars) {
        most = std::max(most, bar.value);
        values.push_back(bar.shown);
    }
    const Rows rows(ui, rect, values);
    for (std::size_t index = 0; index < bars.size(); ++index) {
        const Bar& bar = bars[index];
        const Rect room = rows.labelled(ui, index, bar.label);
        const float length = std::max(2.0f, most > 0 ? room.width * std::max(0.0f, bar.value) / most : 0);
        ui.painter.fill({room.x, room.y, length, room.height}, mark_color(ui, bar.tone), 3);
        const Rect row = rows.row(index);
        row_text(ui, {room.x + length + gap, row.y, rows.shown, row.height}, bar.shown, style::small_strong,
                 ui.theme.text);
    }
    ui.close();
}

float timeline_height(std::size_t spans) { return row_height * static_cast<float>(spans) + axis_height; }

void timeline(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const TimeSpan> spans,
              std::string_view from, std::string_view to) {
    ui.open({.role = Role::image, .key = key, .rect = rect, .name = says});
    std::vector<std::string_view> values;
    for (const TimeSpan& span : spans) {
        values.push_back(span.shown);
    }
    const Rows rows(ui, rect, values);
    Rect room{rect.x, rect.y, rect.width, 0};
    for (std::size_t index = 0; index < spans.size(); ++index) {
        const TimeSpan& span = spans[index];
        room = rows.labelled(ui, index, span.label);
        ui.painter.fill(room, ui.theme.raised, 3);
        const float start = std::clamp(span.start, 0.0f, 1.0f);
        const float length = std::max(3.0f, room.width * (std::clamp(span.end, start, 1.0f) - start));
        // What is over in a moment is seen too, also at the very end.
        const float left = std::min(room.x + room.width * start, room.right() - length);
        ui.painter.fill({left, room.y, length, room.height}, mark_color(ui, span.tone), 3);
        row_text(ui, rows.row(index), span.shown, style::small_strong, ui.theme.text, true);
    }
    const Rect axis{room.x, rect.bottom() - axis_height, room.width, axis_height};
    row_text(ui, {axis.x, axis.y, axis.width / 2 - gap, axis.height}, from, style::tiny, ui.theme.text_soft);
    row_text(ui, {axis.x + axis.width / 2, axis.y, axis.width / 2, axis.height}, to, style::tiny, ui.theme.text_soft,
             true);
    ui.close();
}

float data_table_height(std::size_t rows) { return row_height * static_cast<float>(rows + 1); }

void data_table(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
                std::span<const std::string_view> columns, std::span<const std::vector<std::string>> rows) {
    SemanticNode& node = ui.open({.role = Role::table, .key = key, .rect = rect, .name = name});
    node.position = static_cast<std::uint32_t>(rows.size() + 1);
    node.set_size = static_cast<std::uint32_t>(columns.size());
    const float share = rect.width / static_cast<float>(std::max<std::size_t>(1, columns.size()));
    for (std::size_t index = 0; index <= rows.size(); ++index) {
        const Rect line{rect.x, rect.y + row_height * static_cast<float>(index), rect.width, row_height};
        const bool head = index == 0;
        ui.open({.role = Role::row, .key = std::to_string(index), .rect = line}).position =
            static_cast<std::uint32_t>(index + 1);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const Rect cell{line.x + share * static_cast<float>(column), line.y, share, line.height};
            const std::string_view text = head ? columns[column] : std::string_view(rows[index - 1][column]);
            SemanticNode& box =
                ui.open({.role = head ? Role::column_header : Role::cell, .key = columns[column], .rect = cell});
            box.position = static_cast<std::uint32_t>(column + 1);
            const TextStyle& style = head ? style::small_strong : style::small;
            if (ui.painter.width_of(text, style) > cell.width - gap) {
                box.name = text;
            }
            row_text(ui, {cell.x, cell.y, cell.width - (column == 0 ? gap : 0), cell.height}, text, style,
                     head ? ui.theme.text_soft : ui.theme.text, column > 0);
            ui.close();
        }
        ui.painter.horizontal_line(line.x, line.bottom() - 1, line.width, ui.theme.line);
        ui.close();
    }
    ui.close();
}

} // namespace etl::ui
