// Lays the page out: one scroll area over the whole viewport, the head in it, then the grid of cards.
#include "ui/jobs_screen.hpp"

#include "ui/job_card.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float page_most_width = 1200;
constexpr float card_least_width = 360;
constexpr float card_gap = 16;
constexpr float divider_height = 14;
constexpr float divider_margin = 14;
constexpr float banner_height = 40;
/// Cards beyond the edges that are made all the same, so that Tab and a quick scroll find them there.
constexpr std::size_t spare_rows = 1;

struct Grid {
    std::size_t columns = 1;
    float card_width = 0;
    float card_height = 0;

    [[nodiscard]] float row_height() const { return card_height + card_gap; }
    [[nodiscard]] std::size_t rows(std::size_t count) const { return (count + columns - 1) / columns; }
    [[nodiscard]] float height(std::size_t count) const {
        return count == 0 ? 0 : static_cast<float>(rows(count)) * row_height() - card_gap;
    }
};

Grid grid_for(const Ui& ui, float width) {
    Grid grid;
    grid.columns =
        std::max<std::size_t>(1, static_cast<std::size_t>((width + card_gap) / (card_least_width + card_gap)));
    const auto columns = static_cast<float>(grid.columns);
    grid.card_width = (width - card_gap * (columns - 1)) / columns;
    grid.card_height = job_card_height(ui);
    return grid;
}

float margin_of(const Ui& ui) { return ui.narrow() ? 12.0f : 24.0f; }

struct HeadLayout {
    float height = 0;
    float summary_top = 0;
};

HeadLayout head_layout(const Ui& ui) { return ui.narrow() ? HeadLayout{82, 48} : HeadLayout{60, 36}; }

void draw_connection(Ui& ui, Rect box, const view::ConnectionLineView& line, bool with_detail) {
    ui.open({.role = Role::status, .key = "connection", .rect = box, .name = {}});
    ui.painter.circle({box.x + 4, box.y + box.height / 2}, 4, ui.theme.ink(line.tone));
    float x = box.x + 16;
    const auto part = [&](std::string_view text, Color color) {
        const float room = box.right() - x;
        if (room < 24 || text.empty()) {
            return;
        }
        const std::string shown = fitted(ui.painter, text, style::small, room);
        const float width = ui.painter.width_of(shown, style::small);
        ui.text(shown, style::small, color,
                {x, box.y + (box.height - style::small.line_height) / 2, width, style::small.line_height});
        x += width;
    };
    part(line.text, ui.theme.text_soft);
    if (with_detail && !line.detail.empty()) {
        part(" · " + line.detail, ui.theme.text_faint);
    }
    ui.close();
    if (line.changes_at) {
        ui.wake_at(*line.changes_at);
    }
}

void draw_head(Ui& ui, const Rect& head, const view::JobsPageView& page) {
    const HeadLayout layout = head_layout(ui);
    const TextStyle& title = ui.narrow() ? style::page_title_small : style::page_title;
    ui.open({.role = Role::banner, .key = "head", .rect = head});

    const float control = ui.control_height();
    const float title_width = std::ceil(ui.painter.width_of(words::page_title, title));
    heading(ui, "title", {head.x, head.y + (control - title.line_height) / 2, title_width + 1, title.line_height},
            words::page_title, title, 1);

    float right = head.right();
    button(ui, "theme", {right - control, head.y, control, control}, page.theme, ButtonLook::icon_only);
    right -= control + 8;
    if (page.connection.action) {
        const float width = button_width(ui, *page.connection.action);
        button(ui, "connection action", {right - width, head.y, width, control}, *page.connection.action,
               ButtonLook::secondary);
        right -= width + 8;
    }
    const float left = head.x + title_width + 16;
    draw_connection(ui, {left, head.y, std::max(0.0f, right - left), control}, page.connection, !ui.narrow());
    if (!page.summary.empty()) {
        const Rect box{head.x, head.y + layout.summary_top, head.width, style::small.line_height};
        ui.text(fitted(ui.painter, page.summary, style::small, box.width), style::small, ui.theme.text_soft, box,
                "summary");
    }
    ui.close();
}

void draw_stale_banner(Ui& ui, const Rect& rect, const view::JobsPageView& page) {
    const Fill colors = ui.theme.badge(view::Tone::warning);
    ui.painter.fill(rect, colors.background, 8);
    ui.painter.icon(view::Icon::plug_off, 16, colors.text, {rect.x + 14, rect.y + (rect.height - 16) / 2});
    std::string sentence = page.connection.text + ": this is the last known state";
    if (!page.connection.detail.empty() && page.connection.detail.rfind("since", 0) == 0) {
        sentence += ", " + page.connection.detail.substr(0, page.connection.detail.find(" ·"));
    }
    ui.text(fitted(ui.painter, sentence + ".", style::control, rect.width - 52), style::control, colors.text,
            {rect.x + 38, rect.y + (rect.height - style::control.line_height) / 2, rect.width - 52,
             style::control.line_height},
            "stale");
}

void draw_message(Ui& ui, const Rect& area, const view::MessageView& message) {
    const float width = std::min(area.width, 440.0f);
    const float left = area.x + (area.width - width) / 2;
    float y = area.y + std::max(24.0f, std::min(120.0f, area.height * 0.2f));
    if (message.icon != view::Icon::none) {
        const Rect tile{left + (width - 56) / 2, y, 56, 56};
        ui.painter.fill(tile, ui.theme.raised, 12);
        ui.painter.icon(message.icon, 24, ui.theme.accent_ink, {tile.x + 16, tile.y + 16});
        y += 72;
    }
    const auto centred = [&](const std::string& text, const TextStyle& text_style, Color color) {
        const float text_width = ui.painter.width_of(text, text_style);
        ui.text(text, text_style, color, {left + (width - text_width) / 2, y, text_width, text_style.line_height});
        y += text_style.line_height;
    };
    ui.open({.role = Role::heading, .key = "message", .rect = {left, y, width, style::message_title.line_height}})
        .level = 2;
    centred(message.title, style::message_title, ui.theme.text);
    ui.close();
    y += 6;
    const std::vector<std::string> lines = wrapped(ui.painter, message.detail, style::body, width, 8);
    if (!lines.empty() && !lines.front().empty()) {
        ui.open({.role = Role::paragraph,
                 .key = "detail",
                 .rect = {left, y, width, static_cast<float>(lines.size()) * style::body.line_height}});
        for (const std::string& line : lines) {
            centred(line, style::body, ui.theme.text_soft);
        }
        ui.close();
    }
    y += 16;
    if (message.action) {
        const float button = button_width(ui, *message.action);
        ui::button(ui, "action", {left + (width - button) / 2, y, button, ui.control_height()}, *message.action,
                   ButtonLook::primary);
    }
}

void draw_skeleton(Ui& ui, Point at, const Grid& grid, float until) {
    for (std::size_t row = 0; at.y + static_cast<float>(row) * grid.row_height() < until; ++row) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const Rect card{at.x + static_cast<float>(column) * (grid.card_width + card_gap),
                            at.y + static_cast<float>(row) * grid.row_height(), grid.card_width, grid.card_height};
            ui.painter.fill(card, ui.theme.surface, 12);
            ui.painter.border(card, ui.theme.line, 12);
            const Rect inner = card.inset(20);
            const auto bar = [&](float top, float share, float height) {
                ui.painter.fill({inner.x, inner.y + top, inner.width * share, height}, ui.theme.raised, 4);
            };
            bar(4, 0.4f, 16);
            bar(44, 1.0f, 8);
            bar(68, 0.35f, 10);
            bar(92, 0.3f, 10);
            bar(inner.height - 91, 1.0f, 32);
            bar(inner.height - 28, 0.8f, 10);
        }
    }
}

void draw_cards(Ui& ui, const app::AppState& state, const view::ViewContext& context, bool stale, Point at,
                const Grid& grid, JobsScreenOutcome& outcome) {
    const auto& records = state.jobs.records;
    const std::size_t count = records.size();
    ui.open({.role = Role::list,
             .key = "jobs",
             .rect = {at.x, at.y, static_cast<float>(grid.columns) * (grid.card_width + card_gap) - card_gap,
                      grid.height(count)},
             .name = words::job_list});
    const float above = std::max(0.0f, -at.y);
    const auto first_row = static_cast<std::size_t>(above / grid.row_height());
    const auto rows_in_sight = static_cast<std::size_t>(ui.input.viewport.height / grid.row_height()) + 2;
    const std::size_t first = (first_row > spare_rows ? first_row - spare_rows : 0) * grid.columns;
    const std::size_t last = std::min(count, (first_row + rows_in_sight + spare_rows) * grid.columns);

    const auto draw_one = [&](std::size_t index) {
        const app::JobRecord& record = records[index];
        const Rect card{at.x + static_cast<float>(index % grid.columns) * (grid.card_width + card_gap),
                        at.y + static_cast<float>(index / grid.columns) * grid.row_height(), grid.card_width,
                        grid.card_height};
        const view::JobCardView view = view::job_card(record, stale, context);
        job_card(ui, record.job.id.text, card, view, stale, static_cast<std::uint32_t>(index + 1),
                 static_cast<std::uint32_t>(count));
        if (card.y < ui.input.viewport.height && card.bottom() > 0) {
            outcome.visible_jobs.push_back(record.job.id);
        }
    };
    for (std::size_t index = first; index < last; ++index) {
        draw_one(index);
    }
    ui.close();
    outcome.shows_jobs = last > first;
}

} // namespace

JobsScreenOutcome jobs_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    JobsScreenOutcome outcome;
    const view::JobsPageView page = view::jobs_page(state, context);
    const Size viewport = ui.input.viewport;
    const float margin = margin_of(ui);
    const std::size_t count = page.picture == view::ListPicture::cards ? state.jobs.records.size() : 0;
    const float head_height = head_layout(ui).height;
    const float above_list =
        margin + head_height + (page.stale ? banner_height + 12 : 0) + divider_margin * 2 + divider_height;

    // Whether a scrollbar takes room depends on the height, which depends on the width left: the narrow answer decides.
    float width = viewport.width;
    const auto content_width = [&] { return std::min(page_most_width, width - 2 * margin); };
    float height = above_list + grid_for(ui, content_width()).height(count) + margin;
    if (height > viewport.height && ui.input.scrollbar_width > 0) {
        width -= ui.input.scrollbar_width;
        height = above_list + grid_for(ui, content_width()).height(count) + margin;
    }
    const Grid grid = grid_for(ui, content_width());

    ui.painter.fill({0, 0, viewport.width, viewport.height}, ui.theme.page);
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "page", .rect = {0, 0, viewport.width, viewport.height}},
                            {width, std::max(height, viewport.height)});
    const float left = origin.x + (width - content_width()) / 2;
    float y = origin.y + margin;
    draw_head(ui, {left, y, content_width(), head_height}, page);
    y += head_height;

    ui.open({.role = Role::main,
             .key = "main",
             .rect = {left, y, content_width(),
                      std::max(0.0f, origin.y + std::max(height, viewport.height) - margin - y)}});
    if (page.stale) {
        draw_stale_banner(ui, {left, y, content_width(), banner_height}, page);
        y += banner_height + 12;
    }
    caption_divider(ui, {left, y + divider_margin, content_width(), divider_height}, words::pipeline_caption);
    y += divider_margin * 2 + divider_height;
    switch (page.picture) {
    case view::ListPicture::cards:
        draw_cards(ui, state, context, page.stale, {left, y}, grid, outcome);
        break;
    case view::ListPicture::loading:
        draw_skeleton(ui, {left, y}, grid, viewport.height);
        ui.open({.role = Role::status,
                 .key = "loading",
                 .rect = {left, y, content_width(), 1},
                 .name = page.message.title})
            .busy = true;
        ui.close();
        break;
    case view::ListPicture::empty:
    case view::ListPicture::failed:
        draw_message(ui, {left, y, content_width(), viewport.height - y}, page.message);
        break;
    }
    ui.close();
    ui.close_scroll_area();
    return outcome;
}

} // namespace etl::ui
