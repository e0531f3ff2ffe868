// Draws what is in sight, a line more at each end, and the job that has the keyboard's focus wherever it is.
#include "ui/job_list.hpp"

#include "ui/job_card.hpp"
#include "ui/job_row.hpp"
#include "ui/messages.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/job_group.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

/// Of so few groups all headings are made: who is led by headings finds them all.
constexpr std::size_t few_groups = 50;

/// Draws one job after the other and notices which of them has the focus.
class JobDrawer {
  public:
    JobDrawer(Ui& ui, const app::AppState& state, const app::FoundJobs& found, const view::ViewContext& context,
              bool stale, Point at, const JobListLayout& layout)
        : ui_(ui), state_(state), found_(found), context_(context), stale_(stale), at_(at), layout_(layout) {}

    /// `first`: the place of the first job of its list, which has `count`.
    void draw(std::size_t index, std::size_t first, std::size_t count) {
        const app::JobRecord& record = state_.jobs.records[found_.places[index]];
        const Rect place = layout_.place(index).moved(at_.x, at_.y);
        const JobItem item{record.job.id.text,
                           place,
                           static_cast<std::uint32_t>(index - first + 1),
                           static_cast<std::uint32_t>(count),
                           found_.groups.empty() ? std::uint8_t{2} : std::uint8_t{3},
                           view::selection_box(state_, record)};
        const std::size_t before = ui_.tree().nodes.size();
        if (layout_.look() == app::ListLook::cards) {
            job_card(ui_, item, view::job_card(state_, record, stale_, context_), stale_);
        } else {
            job_row(ui_, item, view::job_row(state_, record, stale_, context_), stale_);
        }
        ui_.book_job(before, record.job.id, place, layout_.look() == app::ListLook::cards ? 12.0f : 8.0f,
                     record.job.id == state_.view.sought_job);
        if (place.y < ui_.input.viewport.height && place.bottom() > 0) {
            visible.push_back(record.job.id);
        }
    }

    std::vector<model::JobId> visible;

  private:
    Ui& ui_;
    const app::AppState& state_;
    const app::FoundJobs& found_;
    const view::ViewContext& context_;
    bool stale_;
    Point at_;
    const JobListLayout& layout_;
};

void card_skeleton(Ui& ui, const Rect& card) {
    card_surface(ui, card);
    const Rect inner = card.inset(20);
    const auto bar = [&](float top, float share, float height) {
        skeleton_bar(ui, {inner.x, inner.y + top, inner.width * share, height});
    };
    bar(4, 0.4f, 16);
    bar(44, 1.0f, 8);
    bar(68, 0.35f, 10);
    bar(92, 0.3f, 10);
    bar(inner.height - 91, 1.0f, 32);
    bar(inner.height - 28, 0.8f, 10);
}

void row_skeleton(Ui& ui, const Rect& row) {
    card_surface(ui, row);
    const Rect inner = row.inset(20);
    skeleton_bar(ui, {inner.x, inner.y + 2, inner.width * 0.2f, 14});
    skeleton_bar(ui, {inner.x, inner.y + 26, inner.width * 0.35f, 10});
    skeleton_bar(ui, {inner.right() - inner.width * 0.3f, inner.y + 6, inner.width * 0.3f, 24});
}

/// A line with the group's name and how many jobs it has, which collapses and opens it.
void group_heading(Ui& ui, std::string_view key, const Rect& rect, const view::JobGroupView& group) {
    SemanticNode& title = ui.open({.role = Role::heading, .key = key, .rect = rect, .name = group.name});
    title.level = 2;
    SemanticNode& node = ui.open({.role = Role::button, .key = "toggle", .rect = rect, .name = group.name});
    node.expanded = group.open ? State::yes : State::no;
    node.activate = group.toggle;
    node.hovers = true;
    if (ui.hovered()) {
        ui.painter.fill(rect, ui.theme.raised, 6);
    }
    if (ui.focused()) {
        focus_ring(ui, rect, 6);
    }
    constexpr float icon = 16;
    ui.painter.icon(group.open ? view::Icon::chevron_down : view::Icon::chevron_right, icon, ui.theme.text_soft,
                    {rect.x + 8, rect.y + (rect.height - icon) / 2});
    const float left = rect.x + 8 + icon + 8;
    // The blank sets the two apart where they are read as one text.
    const std::string count = " " + group.count;
    const float count_width = ui.painter.width_of(count, style::small);
    const std::string label = fitted(ui.painter, group.label, style::row_title, rect.right() - left - count_width - 16);
    const float label_width = ui.painter.width_of(label, style::row_title);
    ui.text(
        label, style::row_title, ui.theme.text,
        {left, rect.y + (rect.height - style::row_title.line_height) / 2, label_width, style::row_title.line_height});
    ui.text(count, style::small, ui.theme.text_soft,
            {left + label_width + 5, rect.y + (rect.height - style::small.line_height) / 2, count_width,
             style::small.line_height});
    const float line = left + label_width + 8 + count_width + 12;
    if (line < rect.right()) {
        ui.painter.horizontal_line(line, rect.y + rect.height / 2, rect.right() - line, ui.theme.line);
    }
    ui.close();
    ui.close();
}

} // namespace

std::vector<model::JobId> job_list(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                   const view::ViewContext& context, bool stale, Point at,
                                   const JobListLayout& layout) {
    const std::size_t count = found.places.size();
    const JobListLayout::Range range = layout.between(-at.y, ui.input.viewport.height - at.y);

    // The focus must not fall out of the page because its job was scrolled out of sight; where it is to go to, there
    // has to be one.
    const auto place_of = [&](const model::JobId& job) {
        const auto record = state.jobs.index.find(job);
        return record == state.jobs.index.end()
                   ? count
                   : static_cast<std::size_t>(std::find(found.places.begin(), found.places.end(), record->second) -
                                              found.places.begin());
    };
    const std::size_t focused = ui.input.focus_owner == 0 ? count : place_of(model::JobId{ui.focused_item});
    const std::size_t sought = state.view.sought_job.empty() ? count : place_of(state.view.sought_job);
    JobDrawer drawer(ui, state, found, context, stale, at, layout);
    // The jobs of one list, of which some are in sight and two more may be wanted.
    const auto draw_between = [&](std::size_t first, std::size_t end) {
        const std::size_t seen_first = std::clamp(range.first, first, end);
        const std::size_t seen_end = std::clamp(range.last, seen_first, end);
        const auto draw_wanted = [&](std::size_t from, std::size_t until) {
            for (const std::size_t place : {std::min(focused, sought), std::max(focused, sought)}) {
                if (place >= from && place < until) {
                    drawer.draw(place, first, end - first);
                }
                if (focused == sought) {
                    break;
                }
            }
        };
        draw_wanted(first, seen_first);
        for (std::size_t index = seen_first; index < seen_end; ++index) {
            drawer.draw(index, first, end - first);
        }
        draw_wanted(seen_end, end);
    };
    if (found.groups.empty()) {
        ui.open({.role = Role::list,
                 .key = "jobs",
                 .rect = {at.x, at.y, layout.width(), layout.height()},
                 .name = view::words::job_list});
        draw_between(0, count);
        ui.close();
        return std::move(drawer.visible);
    }
    const bool all_headings = found.groups.size() <= few_groups;
    const auto in_sight = [&](const Rect& rect) { return rect.bottom() > 0 && rect.y < ui.input.viewport.height; };
    for (std::size_t number = 0; number < found.groups.size(); ++number) {
        const app::JobGroup& group = found.groups[number];
        const view::JobGroupView shown = view::job_group(group, context);
        const Rect title = layout.heading(number).moved(at.x, at.y);
        const Rect jobs = layout.jobs_of(number).moved(at.x, at.y);
        const NodeId title_button = child_id(ui.id_of(group.key), "toggle");
        if (all_headings || in_sight(title) || ui.input.focus_owner == title_button) {
            group_heading(ui, group.key, title, shown);
        }
        const std::size_t end = group.first + (group.collapsed ? 0 : group.count);
        const bool wanted = (focused >= group.first && focused < end) || (sought >= group.first && sought < end);
        if (end > group.first && (wanted || (range.first < end && range.last > group.first))) {
            ui.open({.role = Role::list, .key = "jobs of " + group.key, .rect = jobs, .name = shown.label});
            draw_between(group.first, end);
            ui.close();
        }
    }
    return std::move(drawer.visible);
}

void job_list_skeleton(Ui& ui, Point at, const JobListLayout& layout, float until) {
    for (std::size_t index = 0; at.y + layout.empty_place(index).y < until; ++index) {
        const Rect place = layout.empty_place(index).moved(at.x, at.y);
        if (layout.look() == app::ListLook::cards) {
            card_skeleton(ui, place);
        } else {
            row_skeleton(ui, place);
        }
    }
}

} // namespace etl::ui
