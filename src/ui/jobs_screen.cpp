// Lays the page out: one scroll area over the whole viewport, the head in it, then what the list's picture is.
#include "ui/jobs_screen.hpp"

#include "ui/finding_bar.hpp"
#include "ui/job_list.hpp"
#include "ui/messages.hpp"
#include "ui/page_head.hpp"
#include "ui/widgets.hpp"
#include "view/finding_bar.hpp"
#include "view/summary_panel.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <optional>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float page_most_width = 1200;
constexpr float divider_height = 14;
constexpr float divider_margin = 14;
constexpr float banner_margin = 12;
constexpr float finding_margin = 16;

float margin_of(const Ui& ui) { return ui.narrow() ? 12.0f : 24.0f; }

} // namespace

JobsScreenOutcome jobs_screen(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                              const view::ViewContext& context) {
    JobsScreenOutcome outcome;
    const view::JobsPageView page = view::jobs_page(state, context);
    const Size viewport = ui.input.viewport;
    const float margin = margin_of(ui);
    const bool has_jobs = page.picture == view::ListPicture::cards;
    const app::FoundJobs nothing;
    const app::FoundJobs& shown = has_jobs ? found : nothing;
    const auto layout_for = [&](float width) { return JobListLayout(ui, state.preferences.list_look, shown, width); };
    std::optional<view::SummaryPanelView> panel;
    std::optional<view::FindingBarView> finding;
    if (has_jobs) {
        panel = view::summary_panel(state, page.stale, context);
        finding = view::finding_bar(state, found, context);
    }
    const float head_height = page_head_height(ui, has_jobs);
    const view::BannerView stale{view::Tone::warning, view::Icon::plug_off, page.stale_sentence, {}};
    const float stale_height =
        page.stale ? banner_height(ui, stale, std::min(page_most_width, viewport.width - 2 * margin)) : 0;
    const float banner_room = page.stale ? stale_height + banner_margin : 0;

    // Whether a scrollbar takes room depends on the height, which depends on the width left: the narrow answer decides.
    float width = viewport.width;
    const auto content_width = [&] { return std::min(page_most_width, width - 2 * margin); };
    const auto finding_room = [&] {
        return finding ? finding_bar_height(ui, *finding, content_width()) + finding_margin : 0;
    };
    const auto height_of_all = [&] {
        return margin + head_height + banner_room + finding_room() + divider_margin * 2 + divider_height +
               layout_for(content_width()).height() + margin;
    };
    float height = height_of_all();
    if (height > viewport.height && ui.input.scrollbar_width > 0) {
        width -= ui.input.scrollbar_width;
        height = height_of_all();
    }
    const JobListLayout layout = layout_for(content_width());

    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "page", .rect = {0, 0, viewport.width, viewport.height}},
                            {width, std::max(height, viewport.height)});
    const float left = origin.x + (width - content_width()) / 2;
    float y = origin.y + margin;
    page_head(ui, {left, y, content_width(), head_height}, page, panel);
    y += head_height;

    ui.open({.role = Role::main,
             .key = "main",
             .rect = {left, y, content_width(),
                      std::max(0.0f, origin.y + std::max(height, viewport.height) - margin - y)}});
    if (page.stale) {
        banner(ui, "stale", {left, y + banner_margin, content_width(), stale_height}, stale);
        y += banner_room;
    }
    if (finding) {
        finding_bar(ui, {left, y + finding_margin, content_width(), finding_room() - finding_margin}, *finding);
        y += finding_room();
    }
    caption_divider(ui, {left, y + divider_margin, content_width(), divider_height}, words::pipeline_caption);
    y += divider_margin * 2 + divider_height;
    switch (page.picture) {
    case view::ListPicture::cards:
        if (layout.count() == 0) {
            empty_state(ui, {left, y, content_width(), viewport.height - y}, view::nothing_found(state));
        } else {
            outcome.visible_jobs = job_list(ui, state, found, context, page.stale, {left, y}, layout);
        }
        outcome.shows_jobs = true;
        break;
    case view::ListPicture::loading:
        job_list_skeleton(ui, {left, y}, layout, viewport.height);
        ui.open({.role = Role::status,
                 .key = "loading",
                 .rect = {left, y, content_width(), 1},
                 .name = page.message.title})
            .busy = true;
        ui.close();
        break;
    case view::ListPicture::empty:
    case view::ListPicture::failed:
        empty_state(ui, {left, y, content_width(), viewport.height - y}, page.message);
        break;
    }
    ui.close();
    ui.close_scroll_area();
    return outcome;
}

} // namespace etl::ui
