// Lays the Jobs page out: the panel in its head, then how jobs are found, then what the list's picture is.
#include "ui/jobs_screen.hpp"

#include "ui/finding_bar.hpp"
#include "ui/job_list.hpp"
#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "ui/summary_panel.hpp"
#include "ui/widgets.hpp"
#include "view/finding_bar.hpp"
#include "view/jobs_page.hpp"
#include "view/queue_strip.hpp"
#include "view/summary_panel.hpp"
#include "view/words.hpp"

#include <optional>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float divider_height = 14;
constexpr float divider_margin = 14;
constexpr float banner_margin = 12;
constexpr float finding_margin = 16;

} // namespace

JobsScreenOutcome jobs_screen(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                              const view::ViewContext& context, float covered) {
    JobsScreenOutcome outcome;
    const view::JobsPageView page = view::jobs_page(state, context);
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
    const view::BannerView stale{view::Tone::warning, view::Icon::plug_off, page.stale_sentence, {}};
    const auto stale_height = [&](float width) { return page.stale ? banner_height(ui, stale, width) : 0; };
    const auto banner_room = [&](float width) { return page.stale ? stale_height(width) + banner_margin : 0; };
    const auto finding_room = [&](float width) {
        return finding ? finding_bar_height(ui, *finding, width) + finding_margin : 0;
    };
    const auto main_height = [&](float width) {
        return banner_room(width) + finding_room(width) + divider_margin * 2 + divider_height +
               layout_for(width).height() + std::max(0.0f, covered - page_margin(ui));
    };
    PageFrame frame(ui, page.head, {panel ? summary_panel_height(ui) : 0, main_height});
    if (panel) {
        std::optional<view::QueueStripView> queues;
        if (state.later_code == app::LaterCode::there) {
            queues = view::queue_strip(state, context);
        }
        summary_panel(ui, frame.own_head(), *panel, queues ? &*queues : nullptr);
    }
    const Rect main = frame.begin_main();
    const float left = main.x;
    const float width = main.width;
    float y = main.y;
    const JobListLayout layout = layout_for(width);
    if (page.stale) {
        banner(ui, "stale", {left, y + banner_margin, width, stale_height(width)}, stale);
        y += banner_room(width);
    }
    if (finding) {
        finding_bar(ui, {left, y + finding_margin, width, finding_room(width) - finding_margin}, *finding);
        y += finding_room(width);
    }
    caption_divider(ui, {left, y + divider_margin, width, divider_height}, words::pipeline_caption);
    y += divider_margin * 2 + divider_height;
    switch (page.picture) {
    case view::ListPicture::cards:
        if (found.count() == 0) {
            empty_state(ui, {left, y, width, ui.input.viewport.height - y}, view::nothing_found(state));
        } else {
            outcome.visible_jobs = job_list(ui, state, found, context, page.stale, {left, y}, layout);
        }
        outcome.shows_jobs = true;
        break;
    case view::ListPicture::loading:
        job_list_skeleton(ui, {left, y}, layout, ui.input.viewport.height);
        ui.open({.role = Role::status, .key = "loading", .rect = {left, y, width, 1}, .name = page.message.title})
            .busy = true;
        ui.close();
        break;
    case view::ListPicture::empty:
    case view::ListPicture::failed:
        empty_state(ui, {left, y, width, ui.input.viewport.height - y}, page.message);
        break;
    }
    frame.end();
    return outcome;
}

} // namespace etl::ui
