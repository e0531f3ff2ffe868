// Goes through a part from the top down, once to learn its height and once to draw it.
#include "ui/details_sections.hpp"

#include "ui/chart.hpp"
#include "ui/code_box.hpp"
#include "ui/details_steps.hpp"
#include "ui/find_bar.hpp"
#include "ui/flow.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

constexpr float gap = 12;
constexpr float title_height = 28;
constexpr float box_padding = 14;
constexpr float fact_padding = 9;
constexpr float metric_height = 58;
constexpr float strip_height = 36;
constexpr float item_icon = 16;
constexpr std::size_t most_lines = 12;
constexpr std::size_t most_message_lines = 30;
constexpr std::string_view code_key = "details code";

class Section {
  public:
    Section(Ui& ui, const app::ViewState& state, const view::DetailsSection& view, Point at, float width, bool drawn)
        : ui_(ui), state_(state), view_(view), x_(at.x), y_(at.y), top_(at.y), width_(width), drawn_(drawn) {}

    float go_through() {
        if (!view_.title.empty()) {
            if (drawn_) {
                heading(ui_, "title", {x_, y_, width_, style::section_title.line_height}, view_.title,
                        style::section_title, 3);
            }
            y_ += title_height;
            fresh_ = true;
        }
        if (!view_.runs.runs.empty()) {
            words_and_strip();
        } else if (!view_.note.empty()) {
            words("note", view_.note, ui_.theme.text_soft);
        }
        if (view_.progress) {
            progress(*view_.progress);
        }
        if (!view_.message.empty()) {
            message();
        }
        if (!view_.facts.empty()) {
            facts();
        }
        if (!view_.metrics.empty()) {
            metrics();
        }
        if (view_.timeline && !view_.timeline->spans.empty()) {
            spans(*view_.timeline);
        }
        if (!view_.items.empty()) {
            items();
        }
        if (!view_.steps.empty()) {
            steps();
        }
        if (view_.code) {
            code(*view_.code);
        }
        if (!view_.buttons.empty()) {
            buttons();
        }
        return y_ - top_;
    }

  private:
    /// A thing so high begins here: a gap stands before it, but not under the title.
    Rect place(float height) {
        y_ += fresh_ ? 0 : gap;
        fresh_ = false;
        const Rect rect{x_, y_, width_, height};
        y_ += height;
        return rect;
    }

    void words(std::string_view key, std::string_view text, Color ink) {
        const std::vector<WrappedLine> lines = wrapped(ui_.painter, text, style::body, width_, most_lines);
        const Rect rect = place(static_cast<float>(lines.size()) * style::body.line_height);
        if (drawn_) {
            ui_.open({.role = Role::paragraph, .key = key, .rect = rect});
            text_lines(ui_, lines, style::body, ink, rect);
            ui_.close();
        }
    }

    void box(const Rect& rect) {
        ui_.painter.fill(rect, ui_.theme.surface, 8);
        ui_.painter.border(rect, ui_.theme.line, 8);
    }

    void progress(const view::JobCardView::Progress& progress) {
        constexpr float line = style::small.line_height;
        const bool counts = !view_.progress_counts.empty();
        const Rect rect = place(line + 6 + 8 + (counts ? 6 + line : 0));
        if (!drawn_) {
            return;
        }
        const float percent = ui_.painter.width_of(progress.percent_text, style::small_strong);
        ui_.text(fitted(ui_.painter, progress.stage, style::small, width_ - percent - 12), style::small,
                 ui_.theme.text_soft, {rect.x, rect.y, width_ - percent - 12, line}, "stage");
        ui_.text(progress.percent_text, style::small_strong, ui_.theme.text,
                 {rect.right() - percent, rect.y, percent, line}, "percent");
        progress_bar(ui_, "progress", {rect.x, rect.y + line + 6, width_, 8}, progress.percent, progress.name,
                     view_.progress_stale);
        if (counts) {
            cut_line(ui_, "counts", {rect.x, rect.bottom() - line, width_, line}, view_.progress_counts,
                     ui_.theme.text_soft);
        }
    }

    /// The newest run stands at the right edge.
    void words_and_strip() {
        const float strip = ui_.narrow() ? 110.0f : 180.0f;
        const float room = width_ - strip - 16;
        const std::vector<WrappedLine> lines = wrapped(ui_.painter, view_.note, style::body, room, most_lines);
        const float height = static_cast<float>(lines.size()) * style::body.line_height;
        const Rect rect = place(std::max(height, strip_height));
        if (drawn_) {
            const Rect text{rect.x, rect.y + (rect.height - height) / 2, room, height};
            ui_.open({.role = Role::paragraph, .key = "note", .rect = text});
            text_lines(ui_, lines, style::body, ui_.theme.text_soft, text);
            ui_.close();
            run_strip(ui_, "strip", {rect.right() - strip, rect.y, strip, rect.height}, view_.runs);
        }
    }

    void message() {
        const float inner = width_ - 2 * box_padding;
        const std::vector<WrappedLine> lines =
            wrapped(ui_.painter, view_.message, style::body, inner, most_message_lines);
        const Rect rect = place(2 * 12 + static_cast<float>(lines.size()) * style::body.line_height);
        if (drawn_) {
            ui_.painter.fill(rect, ui_.theme.alarm_box.background, 8);
            ui_.painter.border(rect, ui_.theme.alarm_line, 8);
            ui_.open({.role = Role::paragraph, .key = "message", .rect = rect});
            text_lines(ui_, lines, style::body, ui_.theme.alarm_box.text,
                       {rect.x + box_padding, rect.y + 12, inner, 0});
            ui_.close();
        }
    }

    [[nodiscard]] float label_width() const { return ui_.narrow() ? 104.0f : 140.0f; }

    struct FactLines {
        std::vector<WrappedLine> value;
        bool more_beside = false;
        float height = 0;
    };

    FactLines lay_out(const view::DetailsFact& fact) {
        const float room = width_ - 2 * box_padding - label_width();
        FactLines lines;
        lines.value = wrapped(ui_.painter, fact.value, style::body, room, most_lines);
        const float used = ui_.painter.width_of(fact.value, style::body);
        lines.more_beside = !fact.more.empty() && lines.value.size() == 1 &&
                            used + 8 + ui_.painter.width_of(fact.more, style::body) <= room;
        const std::size_t count = lines.value.size() + (fact.more.empty() || lines.more_beside ? 0 : 1);
        lines.height = 2 * fact_padding + static_cast<float>(count) * style::body.line_height;
        return lines;
    }

    void facts() {
        std::vector<FactLines> laid_out;
        float height = 0;
        for (const view::DetailsFact& fact : view_.facts) {
            laid_out.push_back(lay_out(fact));
            height += laid_out.back().height;
        }
        const Rect rect = place(height);
        if (!drawn_) {
            return;
        }
        box(rect);
        float y = rect.y;
        for (std::size_t index = 0; index < laid_out.size(); ++index) {
            if (index > 0) {
                ui_.painter.horizontal_line(rect.x + 1, y, width_ - 2, ui_.theme.line);
            }
            draw_fact({rect.x + box_padding, y, width_ - 2 * box_padding, laid_out[index].height}, view_.facts[index],
                      laid_out[index]);
            y += laid_out[index].height;
        }
    }

    void draw_fact(const Rect& rect, const view::DetailsFact& fact, const FactLines& lines) {
        ui_.open({.role = Role::paragraph, .key = fact.label, .rect = rect});
        constexpr float line = style::body.line_height;
        const float top = rect.y + fact_padding;
        ui_.text(fitted(ui_.painter, fact.label, style::body, label_width() - 8), style::body, ui_.theme.text_soft,
                 {rect.x, top, label_width() - 8, line});
        const float left = rect.x + label_width();
        const float room = rect.right() - left;
        const Color ink =
            fact.tone == view::Tone::neutral ? ui_.theme.text : readable(ui_.theme.ink(fact.tone), ui_.theme.surface);
        float y = top;
        for (const WrappedLine& part : lines.value) {
            ui_.text(part.text, style::body, ink, {left, y, room, line}, {},
                     part.inside_word ? Follows::inside_word : Follows::space);
            y += line;
        }
        if (!fact.more.empty()) {
            const float beside = lines.more_beside ? ui_.painter.width_of(fact.value, style::body) + 8 : 0;
            const std::string shown = fitted(ui_.painter, fact.more, style::body, room - beside + measuring_error);
            ui_.text(shown, style::body, ui_.theme.text_soft,
                     {left + beside, lines.more_beside ? top : y, room - beside, line}, {}, Follows::space);
        }
        ui_.close();
    }

    void metrics() {
        const std::size_t columns = ui_.narrow() ? 2 : view_.metrics.size();
        const float wide = (width_ - 8 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const std::size_t lines = (view_.metrics.size() + columns - 1) / columns;
        const Rect rect = place(static_cast<float>(lines) * (metric_height + 8) - 8);
        if (!drawn_) {
            return;
        }
        for (std::size_t index = 0; index < view_.metrics.size(); ++index) {
            const view::MetricView& metric = view_.metrics[index];
            const Rect tile{rect.x + (wide + 8) * static_cast<float>(index % columns),
                            rect.y + (metric_height + 8) * static_cast<float>(index / columns), wide, metric_height};
            box(tile);
            ui_.open({.role = Role::paragraph, .key = metric.label, .rect = tile});
            const float inner = tile.width - 24;
            ui_.text(fitted(ui_.painter, metric.label, style::small, inner), style::small, ui_.theme.text_soft,
                     {tile.x + 12, tile.y + 8, inner, style::small.line_height});
            const std::string value = fitted(ui_.painter, metric.value, style::message_title, inner);
            if (value != metric.value) {
                ui_.current().description = metric.value;
            }
            ui_.text(value, style::message_title, metric.alarming ? ui_.theme.alarm_ink : ui_.theme.text,
                     {tile.x + 12, tile.y + 26, inner, style::message_title.line_height}, {}, Follows::space);
            ui_.close();
        }
    }

    void spans(const view::StagesView& stages) {
        const Rect rect = place(timeline_height(stages.spans.size()));
        if (drawn_) {
            std::vector<TimeSpan> all;
            for (const view::StagesView::Span& span : stages.spans) {
                all.push_back({span.label, span.start, span.end, span.took, span.tone});
            }
            timeline(ui_, "timeline", rect, stages.says, all, stages.from, stages.to);
        }
    }

    static float item_height(const view::DetailsItem& item) {
        return 2 * fact_padding + style::body.line_height + (item.more.empty() ? 0 : style::small.line_height + 2);
    }

    void items() {
        float height = 0;
        for (const view::DetailsItem& item : view_.items) {
            height += item_height(item);
        }
        const Rect rect = place(height);
        if (!drawn_) {
            return;
        }
        box(rect);
        ui_.open({.role = Role::list, .key = "items", .rect = rect, .name = view_.title});
        float y = rect.y;
        for (std::size_t index = 0; index < view_.items.size(); ++index) {
            const Rect line{rect.x, y, width_, item_height(view_.items[index])};
            if (index > 0) {
                ui_.painter.horizontal_line(line.x + 1, line.y, line.width - 2, ui_.theme.line);
            }
            draw_item(line, view_.items[index], index);
            y += line.height;
        }
        ui_.close();
    }

    void draw_item(const Rect& rect, const view::DetailsItem& item, std::size_t index) {
        SemanticNode& node = ui_.open(
            {.role = Role::list_item, .key = std::to_string(index) + item.title, .rect = rect, .name = item.title});
        node.position = static_cast<std::uint32_t>(index + 1);
        node.set_size = static_cast<std::uint32_t>(view_.items.size());
        constexpr float line = style::body.line_height;
        const float top = rect.y + fact_padding;
        const Color mark = readable(ui_.theme.ink(item.tone), ui_.theme.surface);
        ui_.painter.icon(item.icon, item_icon, mark, {rect.x + box_padding, top + (line - item_icon) / 2},
                         item.moving ? ui_.motion(8) : 0);
        const float left = rect.x + box_padding + item_icon + 10;
        const float right = rect.right() - box_padding;
        ui_.open({.role = Role::paragraph, .key = "item", .rect = {left, top, right - left, rect.bottom() - 4 - top}});
        const float figure = ui_.painter.width_of(item.figure, style::body);
        const float title = std::min(ui_.painter.width_of(item.title, style::control), (right - left) * 0.5f);
        ui_.text(fitted(ui_.painter, item.title, style::control, title + measuring_error), style::control,
                 ui_.theme.text, {left, top, title, line});
        const float state_left = left + title + 10;
        const float state_room = right - figure - 10 - state_left;
        ui_.text(fitted(ui_.painter, item.state, style::body, state_room), style::body, mark,
                 {state_left, top, state_room, line}, {}, Follows::space);
        if (!item.figure.empty()) {
            ui_.text(item.figure, style::body, ui_.theme.text, {right - figure, top, figure, line}, {}, Follows::space);
        }
        if (!item.more.empty()) {
            ui_.text(fitted(ui_.painter, item.more, style::small, right - left), style::small, ui_.theme.text_soft,
                     {left, top + line + 2, right - left, style::small.line_height}, {}, Follows::space);
        }
        ui_.close();
        ui_.close();
    }

    void steps() {
        const Rect rect = place(details_steps_height(view_.steps.size()));
        if (drawn_) {
            box(rect);
            details_steps(ui_, rect, view_.title, view_.steps);
        }
    }

    void code(const view::TextBlockView& code) {
        const float control = ui_.narrow() ? 40.0f : 28.0f;
        const float inner = width_ - 2 * box_padding;
        const float lines = std::min(220.0f, code_height(code.text)) + find_room(ui_, state_, code_key, inner);
        const Rect rect = place(2 * 12 + std::max(lines, control));
        if (drawn_) {
            box(rect);
            code_box(ui_, state_, code_key, {rect.x + box_padding, rect.y + 12, inner - control - 8, lines}, code.text,
                     code.title);
            button(ui_, "copy", {rect.right() - 8 - control, rect.y + 8, control, control}, code.copy,
                   ButtonLook::icon_only);
        }
    }

    void buttons() {
        const float control = ui_.control_height();
        const Rect begin = place(0);
        Flow flow({begin.x, begin.y}, width_, 8);
        for (const view::ButtonView& one : view_.buttons) {
            const Rect rect = flow.place({std::ceil(button_width(ui_, one)), control});
            if (drawn_) {
                button(ui_, one.label, rect, one, ButtonLook::secondary);
            }
        }
        y_ = flow.bottom();
    }

    Ui& ui_;
    const app::ViewState& state_;
    const view::DetailsSection& view_;
    float x_, y_, top_, width_;
    bool drawn_;
    bool fresh_ = true;
};

} // namespace

float details_section_height(Ui& ui, const app::ViewState& state, const view::DetailsSection& section, float width) {
    return Section(ui, state, section, {0, 0}, width, false).go_through();
}

float details_section(Ui& ui, const app::ViewState& state, Point at, float width, const view::DetailsSection& section) {
    const float height = details_section_height(ui, state, section, width);
    ui.open({.role = Role::region, .key = section.key, .rect = {at.x, at.y, width, height}, .name = section.title});
    Section(ui, state, section, at, width, true).go_through();
    ui.close();
    return height;
}

} // namespace etl::ui
