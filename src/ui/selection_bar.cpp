// One line where all finds room, with a menu in place of the actions where they don't, two lines on a phone.
#include "ui/selection_bar.hpp"

#include "ui/choices.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/bulk_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 1200;
constexpr float gap = 8;
constexpr float radius = 12;

float margin_of(const Ui& ui) { return ui.narrow() ? 12.0f : 24.0f; }
float padding_of(const Ui& ui) { return ui.narrow() ? 8.0f : 12.0f; }

/// On a phone, what is picked stands above what can be done.
bool two_lines(const Ui& ui, const view::SelectionBarView& view) {
    return ui.narrow() && !view.count.empty() && (view.all || view.run);
}

float bar_height(const Ui& ui, const view::SelectionBarView& view) {
    const float control = ui.control_height();
    return 2 * padding_of(ui) + control + (two_lines(ui, view) ? gap + control : 0);
}

float actions_width(Ui& ui, const view::SelectionBarView& view) {
    float width = -gap;
    for (const view::ButtonView& action : view.actions) {
        width += gap + button_width(ui, action);
    }
    return width;
}

/// Puts things beside each other, from the left and from the right.
class Line {
  public:
    Line(const Rect& rect) : rect_(rect) {}
    Rect from_left(float width) {
        const Rect place{rect_.x, rect_.y, std::min(width, std::max(0.0f, rect_.width)), rect_.height};
        rect_.x += width + gap;
        rect_.width -= width + gap;
        return place;
    }
    Rect from_right(float width) {
        const Rect place{rect_.right() - width, rect_.y, width, rect_.height};
        rect_.width -= width + gap;
        return place;
    }
    [[nodiscard]] float room() const { return rect_.width; }

  private:
    Rect rect_;
};

void draw_count(Ui& ui, Line& line, const view::SelectionBarView& view) {
    const float count = ui.painter.width_of(view.count, style::small_strong);
    const float hidden = view.hidden.empty() ? 0 : gap + ui.painter.width_of(view.hidden, style::small);
    const Rect at = line.from_left(std::min(count + hidden, line.room()));
    ui.open({.role = Role::status, .key = "count", .rect = at});
    const float top = at.y + (at.height - style::small.line_height) / 2;
    ui.text(fitted(ui.painter, view.count, style::small_strong, at.width + measuring_error), style::small_strong,
            ui.theme.text, {at.x, top, std::min(count, at.width), style::small.line_height});
    if (at.width > count + gap + 30) {
        const float room = at.width - count - gap;
        ui.text(fitted(ui.painter, view.hidden, style::small, room + measuring_error), style::small, ui.theme.text_soft,
                {at.x + count + gap, top, room, style::small.line_height});
    }
    ui.close();
}

void draw_run(Ui& ui, Line& line, const view::SelectionBarView& view) {
    if (!view.run) {
        return;
    }
    const float control = ui.control_height();
    const float dismiss = view.dismiss_run ? control + gap : 0;
    const float width = std::min(button_width(ui, *view.run), std::max(0.0f, line.room() - dismiss));
    button(ui, "run", line.from_left(width), *view.run, ButtonLook::secondary);
    if (view.dismiss_run) {
        button(ui, "dismiss run", line.from_left(control), *view.dismiss_run, ButtonLook::icon_only);
    }
}

void draw_menu(Ui& ui, const Rect& rect, const view::SelectionBarView& view) {
    if (menu_button(ui, view.menu_key, rect, view.menu, ButtonLook::secondary,
                    view.items.empty() ? std::string_view() : view.menu_key)) {
        ui.open_menu = OpenMenu{view.menu_key, std::string(words::bulk_actions), rect, view.items};
    }
}

} // namespace

float selection_bar_room(Ui& ui, const view::SelectionBarView& view) { return bar_height(ui, view) + 2 * 12; }

void selection_bar(Ui& ui, const view::SelectionBarView& view) {
    const Size viewport = ui.input.viewport;
    const float control = ui.control_height();
    const float padding = padding_of(ui);
    const float width = std::min(most_width, viewport.width - 2 * margin_of(ui));
    const float height = bar_height(ui, view);
    const Rect bar{(viewport.width - width) / 2, viewport.height - 12 - height, width, height};
    SemanticNode& node = ui.open({.role = Role::region, .key = "selection", .rect = bar, .name = words::selection});
    const bool picks = !view.count.empty();
    if (picks) {
        node.cancel = view.clear.action;
    }
    const Color ground = ui.theme.dark ? ui.theme.raised : ui.theme.page;
    ui.painter.shadow(bar, ui.theme.shadow, radius, 28, 6, ui.theme.dark ? 0.55f : 0.22f);
    ui.painter.fill(bar, ground, radius);
    ui.painter.border(bar, ui.theme.line, radius);
    Line line({bar.x + padding + 4, bar.y + padding, bar.width - 2 * padding - 4, control});
    if (!picks) {
        draw_run(ui, line, view);
        ui.close();
        return;
    }
    const Rect clear = line.from_right(control);
    const bool narrow_lines = two_lines(ui, view);
    Line second({bar.x + padding, bar.y + padding + control + gap, bar.width - 2 * padding, control});
    // What can be done stands at the right, and what is picked gets what is left.
    const float all_width = view.all ? button_width(ui, *view.all) + gap : 0;
    const float run_width = view.run ? button_width(ui, *view.run) + gap + (view.dismiss_run ? control + gap : 0) : 0;
    const float count_width = ui.painter.width_of(view.count, style::small_strong) + gap +
                              (view.hidden.empty() ? 0 : ui.painter.width_of(view.hidden, style::small) + gap);
    // The button that picks all goes first: Ctrl A does the same.
    const float least_width = count_width + run_width + actions_width(ui, view);
    const bool all_fit = !ui.narrow() && line.room() >= least_width;
    Line& lower = narrow_lines ? second : line;
    if (all_fit) {
        const float room = line.room();
        std::vector<Rect> places(view.actions.size());
        for (std::size_t index = view.actions.size(); index-- > 0;) {
            places[index] = line.from_right(button_width(ui, view.actions[index]));
        }
        draw_count(ui, line, view);
        if (view.all && room >= least_width + all_width) {
            button(ui, "all", line.from_left(all_width - gap), *view.all, ButtonLook::secondary);
        }
        draw_run(ui, line, view);
        for (std::size_t index = 0; index < view.actions.size(); ++index) {
            button(ui, view.actions[index].label, places[index], view.actions[index],
                   index + 1 == view.actions.size() ? ButtonLook::danger : ButtonLook::secondary);
        }
    } else {
        const Rect menu = lower.from_right(menu_button_width(ui, view.menu));
        draw_count(ui, line, view);
        // What is under way counts more than what could be picked.
        if (view.all && lower.room() >= all_width - gap + run_width) {
            button(ui, "all", lower.from_left(all_width - gap), *view.all, ButtonLook::secondary);
        }
        draw_run(ui, lower, view);
        draw_menu(ui, menu, view);
    }
    button(ui, "clear", clear, view.clear, ButtonLook::icon_only);
    ui.close();
}

} // namespace etl::ui
