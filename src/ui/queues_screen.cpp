// Lays the Queues page out in one or two columns of cards; those of a row have one height.
#include "ui/queues_screen.hpp"

#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "ui/queue_card.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/queue_words.hpp"
#include "view/queues_page.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float top_gap = 16;
constexpr float gap = 12;
constexpr float card_gap = 16;
constexpr float two_columns_from = 760;
constexpr std::string_view all_workers_menu = "workers of all";

std::size_t columns_in(float width) { return width >= two_columns_from ? 2 : 1; }

/// Where the parts of the page stand in a column of this width.
struct Layout {
    Layout(Ui& ui, const view::QueuesPageView& page, float of_width)
        : width(of_width),
          columns(columns_in(of_width)), stale{view::Tone::warning, view::Icon::plug_off, page.stale, {}},
          warning{view::Tone::warning, view::Icon::alert, page.warning, {}} {
        stale_room = page.stale.empty() ? 0 : banner_height(ui, stale, width) + gap;
        warning_room = page.warning.empty() ? 0 : banner_height(ui, warning, width) + gap;
        tools = tools_height(ui, page);
        card_width = (width - card_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        for (std::size_t first = 0; first < page.cards.size(); first += columns) {
            std::size_t most_warnings = 0;
            for (std::size_t place = first; place < std::min(first + columns, page.cards.size()); ++place) {
                most_warnings = std::max(most_warnings, page.cards[place].warnings.size());
            }
            const float top = rows.empty() ? 0 : cards_height + card_gap;
            rows.push_back({top, queue_card_height(ui, card_width, most_warnings)});
            cards_height = top + rows.back().height;
        }
    }

    [[nodiscard]] float height() const { return top_gap + stale_room + warning_room + tools + gap + cards_height; }
    [[nodiscard]] Rect card(std::size_t place, Point at) const {
        const Row& row = rows[place / columns];
        return {at.x + static_cast<float>(place % columns) * (card_width + card_gap), at.y + row.top, card_width,
                row.height};
    }

    float width;
    std::size_t columns;
    view::BannerView stale;
    view::BannerView warning;
    float stale_room = 0;
    float warning_room = 0;
    float tools = 0;
    float card_width = 0;
    /// Of cards, below the first one's top.
    struct Row {
        float top;
        float height;
    };
    std::vector<Row> rows;
    float cards_height = 0;

  private:
    float tools_height(Ui& ui, const view::QueuesPageView& page) const;
};

struct ToolPlaces {
    Rect save;
    Rect limits;
    Rect logs;
    Rect workers;
    Rect summary;
    float height = 0;
};

/// The buttons at the right end of a line, the summary at its left, or above them where it is narrow.
ToolPlaces place_tools(Ui& ui, const view::QueuesPageView& page, const Rect& at) {
    const float control = ui.control_height();
    ToolPlaces places;
    const std::array widths{button_width(ui, page.save), button_width(ui, page.limits),
                            button_width(ui, page.worker_logs), menu_button_width(ui, page.workers)};
    const float all = widths[0] + widths[1] + widths[2] + widths[3] + 24;
    const float summary = ui.painter.width_of(page.summary, style::small) + 16;
    float y = at.y;
    float x = at.right() - all;
    if (summary + all > at.width) {
        places.summary = {at.x, y, at.width, page.summary.empty() ? 0 : style::small.line_height};
        y += places.summary.height + (page.summary.empty() ? 0 : 8);
        x = at.x;
    } else {
        places.summary = {at.x, y + (control - style::small.line_height) / 2, summary, style::small.line_height};
    }
    Flow flow({x, y}, at.right() - x + 0.5f);
    places.save = flow.place({widths[0], control});
    places.limits = flow.place({widths[1], control});
    places.logs = flow.place({widths[2], control});
    places.workers = flow.place({widths[3], control});
    places.height = flow.bottom() - at.y;
    return places;
}

float Layout::tools_height(Ui& ui, const view::QueuesPageView& page) const {
    return place_tools(ui, page, {0, 0, width, 0}).height;
}

void draw_tools(Ui& ui, const Rect& at, const view::QueuesPageView& page, std::string_view open_menu) {
    const ToolPlaces places = place_tools(ui, page, at);
    ui.text(page.summary, style::small, ui.theme.text_soft, places.summary, "summary");
    button(ui, "export", places.save, page.save, ButtonLook::secondary);
    button(ui, "limits", places.limits, page.limits, ButtonLook::secondary);
    button(ui, "logs", places.logs, page.worker_logs, ButtonLook::secondary);
    if (!page.workers.enabled) {
        button(ui, "workers", places.workers, page.workers, ButtonLook::secondary);
    } else if (menu_button(ui, all_workers_menu, places.workers, page.workers, ButtonLook::secondary, open_menu)) {
        ui.open_menu = OpenMenu{std::string(all_workers_menu), page.workers.name, places.workers, page.worker_actions};
    }
}

void draw_cards(Ui& ui, Point at, const Layout& layout, const app::AppState& state, const view::QueuesPageView& page) {
    ui.open({.role = Role::list,
             .key = "queues",
             .rect = {at.x, at.y, layout.width, layout.cards_height},
             .name = words::queues_title});
    for (std::size_t place = 0; place < page.cards.size(); ++place) {
        const view::QueueCardView& card = page.cards[place];
        queue_card(ui, layout.card(place, at), card, state.queues.tracks.find(card.queue), state.queues.tracks.newest(),
                   state.view.menu, static_cast<std::uint32_t>(place + 1),
                   static_cast<std::uint32_t>(page.cards.size()));
    }
    ui.close();
}

void draw_skeleton(Ui& ui, Point at, float width) {
    const std::size_t columns = columns_in(width);
    const float card_width = (width - card_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float card_height = queue_card_height(ui, card_width, 0);
    for (std::size_t place = 0; place < 2 * columns; ++place) {
        const Rect card{at.x + static_cast<float>(place % columns) * (card_width + card_gap),
                        at.y + static_cast<float>(place / columns) * (card_height + card_gap), card_width, card_height};
        card_surface(ui, card);
        const Rect inner = card.inset(20);
        skeleton_bar(ui, {inner.x, inner.y + 4, inner.width * 0.3f, 14});
        skeleton_bar(ui, {inner.x, inner.y + 60, inner.width, 60});
        skeleton_bar(ui, {inner.x, inner.y + 140, inner.width * 0.6f, 12});
    }
}

} // namespace

void queues_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const view::QueuesPageView page = view::queues_page(state, context);
    PageFrame frame(ui, page.head, {0, [&](float width) { return Layout(ui, page, width).height(); }});
    const Rect main = frame.begin_main();
    const Layout layout(ui, page, main.width);
    float y = main.y + top_gap;
    if (layout.stale_room > 0) {
        banner(ui, "stale", {main.x, y, main.width, layout.stale_room - gap}, layout.stale);
        y += layout.stale_room;
    }
    if (layout.warning_room > 0) {
        banner(ui, "warning", {main.x, y, main.width, layout.warning_room - gap}, layout.warning);
        y += layout.warning_room;
    }
    if (page.nothing) {
        empty_state(ui, {main.x, y, main.width, std::max(200.0f, main.bottom() - y)}, *page.nothing);
    } else {
        draw_tools(ui, {main.x, y, main.width, layout.tools}, page, state.view.menu);
        y += layout.tools + gap;
        if (page.busy.empty()) {
            draw_cards(ui, {main.x, y}, layout, state, page);
        } else {
            draw_skeleton(ui, {main.x, y}, main.width);
            ui.open({.role = Role::status, .key = "loading", .rect = {main.x, y, main.width, 1}, .name = page.busy})
                .busy = true;
            ui.close();
        }
    }
    frame.end();
}

} // namespace etl::ui
