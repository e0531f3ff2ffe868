// Lays a record's page out: facts above, its content below, as high as the page.
#include "ui/record_screen.hpp"

#include "ui/flow.hpp"
#include "ui/json_tree.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/page_frame.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/record_page.hpp"
#include "view/record_words.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 12;
constexpr float small_gap = 8;
constexpr float top_gap = 16;
constexpr float least_tree = 320;
constexpr float fact_height = 40;
constexpr float fact_width = 190;
constexpr float padding = 16;

std::size_t fact_columns(float inner) { return std::max<std::size_t>(2, static_cast<std::size_t>(inner / fact_width)); }

float facts_height(const view::RecordPageView& page, float width) {
    const std::size_t columns = fact_columns(width - 2 * padding);
    const std::size_t rows = (page.facts.size() + columns - 1) / columns;
    return 2 * padding + 24 + 8 + fact_height * static_cast<float>(rows) - 6;
}

void draw_facts(Ui& ui, const Rect& rect, const view::RecordPageView& page) {
    ui.open({.role = Role::group, .key = "facts", .rect = rect, .name = words::record_title});
    card_surface(ui, rect);
    const Rect inner = rect.inset(padding);
    const float badge = pill_badge_width(ui, inner.width, page.badge);
    pill_badge(ui, "status", inner.x + badge, inner.y, inner.width, page.badge);
    const std::size_t columns = fact_columns(inner.width);
    const float width = inner.width / static_cast<float>(columns);
    for (std::size_t place = 0; place < page.facts.size(); ++place) {
        const view::RecordFactView& fact = page.facts[place];
        const float x = inner.x + width * static_cast<float>(place % columns);
        const float y = inner.y + 32 + fact_height * static_cast<float>(place / columns);
        const float room = width - small_gap;
        ui.open({.role = Role::group, .key = fact.label, .rect = {x, y, room, fact_height - 6}});
        ui.text(fact.label, style::tiny, ui.theme.text_faint, {x, y, room, style::tiny.line_height}, "label");
        const std::string shown = fitted(ui.painter, fact.value, style::control, room);
        if (fact.href.empty()) {
            SemanticNode& value =
                ui.open({.role = Role::text, .key = "value", .rect = {x, y + 15, room, style::control.line_height}});
            if (shown != fact.value) {
                value.name = fact.value;
                ui.hint(fact.value, {x, y + 15, room, style::control.line_height});
            }
            ui.text(shown, style::control, ui.theme.text, {x, y + 15, room, style::control.line_height});
            ui.close();
        } else {
            const float height = ui.narrow() ? 40.0f : 24.0f;
            link(ui, "value", {x, y + 15 + (style::control.line_height - height) / 2}, shown, fact.href);
        }
        ui.close();
    }
    ui.close();
}

/// The buttons, as many in a line as fit.
float draw_buttons(Ui& ui, const Rect& at, std::span<const view::ButtonView* const> buttons, bool draws) {
    Flow flow({at.x, at.y}, at.width, small_gap);
    for (const view::ButtonView* one : buttons) {
        const Rect rect = flow.place({button_width(ui, *one), ui.control_height()});
        if (draws) {
            button(ui, one->label, rect, *one, ButtonLook::secondary);
        }
    }
    return flow.bottom() - at.y;
}

std::vector<const view::ButtonView*> buttons_of(const view::RecordPageView& page) {
    std::vector<const view::ButtonView*> buttons;
    for (const view::ButtonView& action : page.actions) {
        buttons.push_back(&action);
    }
    buttons.insert(buttons.end(), {&page.refresh, &page.copy, &page.download});
    if (page.has_content) {
        buttons.insert(buttons.end(), {&page.find, &page.fold_all, &page.unfold_all});
    }
    return buttons;
}

/// What stands above the content, drawn or only measured. Returns its height.
float draw_above(Ui& ui, const Rect& at, const view::RecordPageView& page, bool draws) {
    float y = at.y;
    const float link_height = ui.narrow() ? 40.0f : 24.0f;
    if (draws) {
        link(ui, "back", {at.x, y}, words::records_back, page.back_href);
    }
    y += link_height + small_gap;
    if (!page.busy.empty() || page.nothing) {
        return y - at.y;
    }
    const auto show_banner = [&](std::string_view key, view::Tone tone, const std::string& text) {
        if (text.empty()) {
            return;
        }
        const view::BannerView view{tone, view::Icon::alert, text, {}};
        const float height = banner_height(ui, view, at.width);
        if (draws) {
            banner(ui, key, {at.x, y, at.width, height}, view);
        }
        y += height + gap;
    };
    show_banner("stale", view::Tone::warning, page.stale);
    if (draws) {
        draw_facts(ui, {at.x, y, at.width, facts_height(page, at.width)}, page);
    }
    y += facts_height(page, at.width) + gap;
    show_banner("error", view::Tone::bad, page.error);
    const std::vector<const view::ButtonView*> buttons = buttons_of(page);
    y += draw_buttons(ui, {at.x, y, at.width, 0}, buttons, draws) + gap;
    show_banner("trouble", view::Tone::warning, page.trouble);
    return y - at.y;
}

void draw_content(Ui& ui, const Rect& rect, const app::AppState& state, const view::RecordPageView& page) {
    if (page.percent) {
        ui.text(words::record_reading, style::body, ui.theme.text_soft, {rect.x, rect.y, rect.width, 20}, "reading");
        progress_bar(ui, "read", {rect.x, rect.y + 26, rect.width, 6}, *page.percent, words::record_reading, false);
    } else if (page.has_content) {
        json_tree(ui, state.view, app::record_content_key, rect, words::record_content, state.record_page.document,
                  state.record_page.lines, app::record_folds);
    } else {
        ui.text(words::record_empty, style::body, ui.theme.text_soft, {rect.x, rect.y, rect.width, 20}, "empty");
    }
}

} // namespace

void record_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const view::RecordPageView page = view::record_page(state, context);
    const auto main_height = [&](float width) {
        return top_gap + draw_above(ui, {0, 0, width, 0}, page, false) + least_tree;
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    const float above = draw_above(ui, {main.x, main.y + top_gap, main.width, 0}, page, true);
    const float top = main.y + top_gap + above;
    const Rect body{main.x, top, main.width, main.bottom() - top};
    if (page.nothing) {
        empty_state(ui, body, *page.nothing);
    } else if (!page.busy.empty()) {
        unknown_progress_bar(ui, "loading", {body.x, body.y, body.width, 4}, page.busy);
    } else {
        draw_content(ui, body, state, page);
    }
    frame.end();
}

} // namespace etl::ui
