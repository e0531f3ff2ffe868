// Lays a run's page out as sections below each other: what it is and what can be done, its counts, the comparison, the
// stages, the error, the payload. Each section says its height before it is drawn.
#include "ui/run_screen.hpp"

#include "ui/chart.hpp"
#include "ui/error_details.hpp"
#include "ui/fields.hpp"
#include "ui/find_bar.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/page_frame.hpp"
#include "ui/text_layout.hpp"
#include "ui/tree.hpp"
#include "ui/widgets.hpp"
#include "view/run_page.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 12;
constexpr float top_gap = 12;
constexpr float padding = 16;
constexpr float title_height = 32;
constexpr float metric_width = 150;
constexpr float metric_height = 62;
constexpr float compare_width = 250;
constexpr float payload_most = 420;
constexpr float empty_height = 320;
constexpr std::string_view payload_key = "payload";
constexpr std::string_view folded_payload = "payload folded";

/// A section of the page: how high it is in the page's width, and how it is drawn there.
struct Section {
    std::function<float(float width)> height;
    std::function<void(const Rect& rect)> draw;
};

/// A card with a heading, in which `body` is drawn.
Section card(Ui& ui, std::string_view key, std::string_view title, std::function<float(float width)> body_height,
             std::function<void(const Rect& body)> draw_body) {
    const auto height = [body_height = std::move(body_height)](float width) {
        return 2 * padding + title_height + body_height(width - 2 * padding);
    };
    const auto draw = [&ui, key, title, draw_body = std::move(draw_body)](const Rect& rect) {
        ui.open({.role = Role::region, .key = key, .rect = rect, .name = title});
        ui.painter.fill(rect, ui.theme.surface, 8);
        ui.painter.border(rect, ui.theme.line, 8);
        const Rect inner = rect.inset(padding);
        heading(ui, "title", {inner.x, inner.y, inner.width, style::section_title.line_height}, title,
                style::section_title, 2);
        draw_body({inner.x, inner.y + title_height, inner.width, inner.height - title_height});
        ui.close();
    };
    return {height, draw};
}

/// The buttons and links; where `drawn` is false, only to learn their height.
float actions(Ui& ui, const Rect& at, const view::RunDetailsView& run, bool drawn) {
    const float control = ui.control_height();
    Flow flow({at.x, at.y}, at.width, 8);
    const auto put = [&](std::string_view key, const view::ButtonView& view, ButtonLook look) {
        const Rect place = flow.place({std::ceil(button_width(ui, view)), control});
        if (drawn) {
            button(ui, key, place, view, look);
        }
    };
    for (const view::ButtonView& one : run.links) {
        put(one.label, one, ButtonLook::secondary);
    }
    put("again", run.again, ButtonLook::secondary);
    const Rect place = flow.place({std::min(compare_width, at.width), control});
    if (drawn) {
        select_field(ui, "compare", place, run.compare);
    }
    return flow.bottom() - at.y;
}

std::size_t sentence_lines(Ui& ui, const view::RunDetailsView& run, float width) {
    return wrapped(ui.painter, run.sentence, style::body, width, 4).size();
}

constexpr float badge_height = 22;

/// Badge and sentence side by side, below each other where it is narrow; then what can be done.
Section head_section(Ui& ui, const view::RunDetailsView& run) {
    const auto sentence_left = [&ui, &run](float width) {
        return ui.narrow() ? 0 : pill_badge_width(ui, width, run.badge) + 12;
    };
    const auto sentence_top = [&ui] { return ui.narrow() ? badge_height + 8 : 1.0f; };
    const auto text_height = [&ui, &run, sentence_left, sentence_top](float width) {
        const auto lines = static_cast<float>(sentence_lines(ui, run, width - sentence_left(width)));
        return std::max(badge_height, sentence_top() + lines * style::body.line_height);
    };
    return {[&ui, &run, text_height](float width) {
                return text_height(width) + gap + actions(ui, {0, 0, width, 0}, run, false);
            },
            [&ui, &run, text_height, sentence_left, sentence_top](const Rect& rect) {
                const float badge = pill_badge_width(ui, rect.width, run.badge);
                pill_badge(ui, "badge", rect.x + badge, rect.y, rect.width, run.badge);
                const float left = sentence_left(rect.width);
                paragraph(ui, "sentence", {rect.x + left, rect.y + sentence_top(), rect.width - left, 0}, run.sentence,
                          style::body, ui.theme.text_soft);
                actions(ui, {rect.x, rect.y + text_height(rect.width) + gap, rect.width, 0}, run, true);
            }};
}

float metrics_flow(Ui& ui, const Rect& at, const view::RunDetailsView& run, bool drawn) {
    Flow flow({at.x, at.y}, at.width, 8);
    const float width = ui.narrow() ? (at.width - 8) / 2 : metric_width;
    for (const view::MetricView& metric : run.metrics) {
        const Rect box = flow.place({width, metric_height});
        if (!drawn) {
            continue;
        }
        ui.open(
            {.role = Role::paragraph, .key = metric.label, .rect = box, .name = metric.label + ": " + metric.value});
        ui.painter.fill(box, ui.theme.surface, 8);
        ui.painter.border(box, ui.theme.line, 8);
        ui.text(metric.label, style::small, ui.theme.text_soft,
                {box.x + 12, box.y + 10, box.width - 24, style::small.line_height});
        ui.text(metric.value, style::message_title, metric.alarming ? ui.theme.alarm_ink : ui.theme.text,
                {box.x + 12, box.y + 29, box.width - 24, style::message_title.line_height});
        ui.close();
    }
    return flow.bottom() - at.y;
}

Section metrics_section(Ui& ui, const view::RunDetailsView& run) {
    return {[&ui, &run](float width) {
                return metrics_flow(ui, {0, 0, width, 0}, run, false);
            },
            [&ui, &run](const Rect& rect) {
                ui.open({.role = Role::region, .key = "counts", .rect = rect, .name = words::run_counts});
                metrics_flow(ui, rect, run, true);
                ui.close();
            }};
}

void figures_table(Ui& ui, std::string_view key, const Rect& rect, const view::FiguresView& view) {
    const std::vector<std::string_view> columns(view.columns.begin(), view.columns.end());
    data_table(ui, key, rect, view.title, columns, view.rows);
}

Section stages_section(Ui& ui, const view::StagesView& stages) {
    const auto chart_height = [&stages] {
        return stages.spans.empty() ? 0 : timeline_height(stages.spans.size()) + gap;
    };
    return card(
        ui, "stages", words::run_stages,
        [&stages, chart_height](float) { return chart_height() + data_table_height(stages.figures.rows.size()); },
        [&ui, &stages, chart_height](const Rect& body) {
            if (!stages.spans.empty()) {
                std::vector<TimeSpan> spans;
                for (const view::StagesView::Span& span : stages.spans) {
                    spans.push_back({span.label, span.start, span.end, span.took, span.tone});
                }
                timeline(ui, "timeline", {body.x, body.y, body.width, timeline_height(spans.size())}, stages.says,
                         spans, stages.from, stages.to);
            }
            figures_table(ui, "figures",
                          {body.x, body.y + chart_height(), body.width, data_table_height(stages.figures.rows.size())},
                          stages.figures);
        });
}

Section comparison_section(Ui& ui, const view::RunDetailsView& run) {
    if (!run.comparison) {
        const auto lines = [&ui, &run](float width) {
            return static_cast<float>(wrapped(ui.painter, run.comparison_note, style::body, width, 3).size());
        };
        return {[lines](float width) { return lines(width) * style::body.line_height; },
                [&ui, &run](const Rect& rect) {
                    paragraph(ui, "comparison note", rect, run.comparison_note, style::body, ui.theme.text_soft);
                }};
    }
    const view::FiguresView& figures = *run.comparison;
    return card(
        ui, "comparison", figures.title, [&figures](float) { return data_table_height(figures.rows.size()); },
        [&ui, &figures](const Rect& body) { figures_table(ui, "figures", body, figures); });
}

Section error_section(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& error) {
    return card(
        ui, "error", words::run_error,
        [&ui, &state, &error](float width) { return error_details_height(ui, state, error, width); },
        [&ui, &state, &error](const Rect& body) {
            error_details(ui, state, {body.x, body.y}, body.width, error);
        });
}

Section payload_section(Ui& ui, const app::ViewState& state, const view::TextBlockView& payload, const JsonText& json) {
    return card(
        ui, "payload", words::run_payload,
        [&ui, &state, &json](float width) {
            const std::size_t shown =
                std::max<std::size_t>(1, unfolded_items(json.document, state.rows(folded_payload)));
            return std::min(payload_most, tree_height(ui, shown)) + find_room(ui, state, payload_key, width);
        },
        [&ui, &state, &payload, &json](const Rect& body) {
            const float control = ui.narrow() ? 40.0f : 28.0f;
            button(ui, "copy", {body.right() - control, body.y - title_height - 3, control, control}, payload.copy,
                   ButtonLook::icon_only);
            if (json.lines.text().empty()) {
                ui.text(payload.text, style::code, ui.theme.text_soft,
                        {body.x, body.y, body.width, style::code.line_height}, "text");
                return;
            }
            json_tree(ui, state, payload_key, body, words::run_payload, json.document, json.lines, folded_payload);
        });
}

std::vector<Section> sections_of(Ui& ui, const app::AppState& state, const view::RunDetailsView& run,
                                 PayloadItems& payload) {
    std::vector<Section> sections{head_section(ui, run)};
    if (!run.metrics.empty()) {
        sections.push_back(metrics_section(ui, run));
    }
    if (run.comparison || !run.comparison_note.empty()) {
        sections.push_back(comparison_section(ui, run));
    }
    if (run.error) {
        sections.push_back(error_section(ui, state.view, *run.error));
    }
    if (run.stages) {
        sections.push_back(stages_section(ui, *run.stages));
    }
    if (run.payload) {
        sections.push_back(payload_section(ui, state.view, *run.payload, payload.find(run.payload->text)));
    }
    return sections;
}

void draw_skeleton(Ui& ui, const Rect& main) {
    float y = main.y;
    for (const float height : {54.0f, 62.0f, 220.0f}) {
        skeleton_bar(ui, {main.x, y, main.width * (height < 60 ? 0.4f : 1), height});
        y += height + gap;
    }
}

/// Where the page came from.
void draw_links(Ui& ui, const Rect& line, const view::RunPageView& page) {
    const float left = link(ui, "all runs", {line.x, line.y}, page.all_runs.label, page.all_runs.href);
    if (page.runs_of_job) {
        link(ui, "runs of job", {line.x + left + 20, line.y}, page.runs_of_job->label, page.runs_of_job->href);
    }
}

} // namespace

const JsonText& PayloadItems::find(const std::string& text) {
    if (text != json_.document.text()) {
        json_ = JsonText(text);
    }
    return json_;
}

void run_screen(Ui& ui, const app::AppState& state, PayloadItems& payload, const view::ViewContext& context) {
    const view::RunPageView page = view::run_page(state, context);
    const view::BannerView banner_view = view::page_banner(page.banner_tone, page.banner);
    const auto banner_room = [&](float width) {
        return page.banner.empty() ? 0 : banner_height(ui, banner_view, width) + gap;
    };
    std::vector<Section> sections;
    if (page.run) {
        sections = sections_of(ui, state, *page.run, payload);
    }
    const auto main_height = [&](float width) {
        float height = top_gap + ui.link_height() + gap + banner_room(width);
        for (const Section& section : sections) {
            height += section.height(width) + gap;
        }
        return height + (page.run ? 0 : empty_height);
    };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    float y = main.y + top_gap;
    draw_links(ui, {main.x, y, main.width, ui.link_height()}, page);
    y += ui.link_height() + gap;
    if (!page.banner.empty()) {
        banner(ui, "banner", {main.x, y, main.width, banner_room(main.width) - gap}, banner_view);
        y += banner_room(main.width);
    }
    for (const Section& section : sections) {
        const float height = section.height(main.width);
        section.draw({main.x, y, main.width, height});
        y += height + gap;
    }
    const Rect rest{main.x, y, main.width, std::max(empty_height, main.bottom() - y)};
    if (page.nothing) {
        empty_state(ui, rest, *page.nothing);
    } else if (!page.busy.empty()) {
        draw_skeleton(ui, rest);
        unknown_progress_bar(ui, "busy", {rest.x, rest.y - 6, rest.width, 3}, page.busy);
    }
    frame.end();
    const model::Run* run = app::run_in_sight(state);
    if (run != nullptr && !app::is_stale(state.connection)) {
        if (const auto at = view::run_changes_at(*run, context)) {
            ui.wake_at(*at);
        }
    }
}

} // namespace etl::ui
