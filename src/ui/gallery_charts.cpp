// The gallery's sections of what shows values: a JSON tree, a long text, a slider, and charts.
#include "ui/chart.hpp"
#include "ui/choices.hpp"
#include "ui/code_box.hpp"
#include "ui/find_bar.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/json_tree.hpp"
#include "ui/navigation.hpp"
#include "ui/tree.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace etl::ui::gallery {
namespace {

const JsonText& context() {
    static const JsonText made(R"({"batch": 7, "record": {"key": "PROJ-42", "labels": ["α", "日本",
        "a label that is too long for a narrow column, and is cut there"], "size": 1.5e3}, "resolved": null, "retry": true})");
    return made;
}

/// Far more than there is room for: what is not in sight is found and copied all the same.
const JsonText& issues() {
    static const JsonText made = [] {
        std::string text = "{";
        for (int issue = 1; issue <= 150; ++issue) {
            text += (issue == 1 ? "\"issue " : ", \"issue ") + std::to_string(issue) + "\": {\"state\": ";
            text += issue % 3 == 0 ? "\"closed\"" : "\"open\"";
            text += ", \"points\": " + std::to_string(issue * 7 % 10) + "}";
        }
        return JsonText(text + "}");
    }();
    return made;
}

std::string made_trace() {
    std::string made;
    for (int line = 1; line <= 2'000; ++line) {
        made += "  at step (pipeline.js:" + std::to_string(line) + ")\n";
    }
    // One line as machines write it.
    for (int record = 1; record <= 200; ++record) {
        made += "{\"record\":" + std::to_string(record) + "},";
    }
    return made;
}

struct Chart {
    float height;
    void (*draw)(Ui&, const Rect&);
    std::string_view name;
    std::array<std::string_view, 2> columns;
    std::vector<std::vector<std::string>> figures;
};

void draw_rate(Ui& ui, const Rect& rect) {
    constexpr std::array rates{2.0f, 3.0f, 3.0f, 5.0f, 8.0f, 13.0f, 12.0f, 9.0f, 6.0f, 5.0f, 4.0f, 4.0f};
    sparkline(ui, "rate", {rect.x, rect.y, 120, rect.height}, "Records a minute: from 2 up to 13, now 4", rates);
}

void draw_last_runs(Ui& ui, const Rect& rect) {
    using view::Tone;
    const view::RunStripView last{
        {{Tone::good, 0.5f}, {Tone::good, 0.6f}, {Tone::bad, 0.2f}, {Tone::good, 1.0f}, {Tone::running, 0.4f}},
        "Last 5 runs: 3 completed, 1 failed, 1 running. Newest: running."};
    run_strip(ui, "last runs", {rect.x, rect.y, 70, rect.height}, last);
}

void draw_records(Ui& ui, const Rect& rect) {
    constexpr std::array bars{Bar{"Extracted", 29'500, "29,500", view::Tone::running},
                              Bar{"Transformed", 12'400, "12,400", view::Tone::good},
                              Bar{"Failed", 312, "312", view::Tone::bad}};
    bar_chart(ui, "records", rect, "Records: 29,500 extracted, 12,400 transformed, 312 failed", bars);
}

void draw_stages(Ui& ui, const Rect& rect) {
    constexpr std::array spans{TimeSpan{"Extract", 0, 0.35f, "4 min", view::Tone::good},
                               TimeSpan{"Transform", 0.35f, 0.8f, "5 min", view::Tone::running},
                               TimeSpan{"Load", 0.6f, 0.8f, "2 min", view::Tone::pending}};
    timeline(ui, "stages", rect, "Stages: extract took 4 minutes, transform 5, load 2", spans, "14:00", "14:11");
}

} // namespace

float trees(Ui& ui, const app::ViewState& state, const Rect& area) {
    constexpr float gap = 12;
    constexpr float padding = 8;
    float y = area.y;
    const float height = tree_height(ui, unfolded_items(context().document, {}));
    json_tree(ui, state, "json", {area.x, y, area.width, height}, "Context", context().document, context().lines,
              "folded");
    y += height + gap;
    const float room = find_room(ui, state, "issues", area.width - 2 * padding);
    const Rect long_tree{area.x, y, area.width, tree_height(ui, 5) + room};
    json_tree(ui, state, "issues", long_tree, "Issues", issues().document, issues().lines, "folded issues");
    y = long_tree.bottom() + gap;
    static const std::string trace = made_trace();
    const Rect box{area.x, y, area.width, 124 + find_room(ui, state, "trace", area.width - 2 * padding)};
    ui.painter.fill(box, ui.theme.surface, 8);
    ui.painter.border(box, ui.theme.line, 8);
    code_box(ui, state, "trace", box.inset(padding), trace, "Stack trace");
    return box.bottom();
}

float sliders(Ui& ui, const app::ViewState& state, const Rect& area) {
    const float control = ui.control_height();
    const float width = std::min(area.width, 320.0f);
    float y = area.y;
    const auto put = [&](std::string_view key, SliderView view) {
        ui.text(view.name + ": " + view.shown, style::small, ui.theme.text_soft, {area.x, y, area.width, 17},
                view.name);
        slider(ui, key, {area.x, y + 19, width, control}, view);
        y += control + 31;
    };
    const int limit = state.value("limit", 40);
    SliderView view{
        "Limit", static_cast<float>(limit), std::to_string(limit) + " a minute", {0, 100, 1, 1, "limit"}, true, {}};
    put("limit", view);
    view = {"Workers", 4, "4", {1, 16, 1, 1, "workers"}, false, "The platform decides how many there are."};
    put("workers", view);
    return y - 12;
}

float charts(Ui& ui, const app::ViewState& state, const Rect& area) {
    const float control = ui.control_height();
    const bool as_table = state.value("as table") == 1;
    view::ToggleView toggle;
    toggle.label = "As tables";
    toggle.tick = as_table ? view::Tick::on : view::Tick::off;
    toggle.action = app::ViewValueSet{"as table", as_table ? 0 : 1};
    switch_control(ui, "as table", {area.x, area.y, switch_width(ui, toggle), control}, toggle);
    float y = area.y + control + 12;
    const std::array shown{
        Chart{28,
              draw_rate,
              "Records a minute",
              {"Time", "Records a minute"},
              {{"14:00", "2"}, {"14:05", "13"}, {"14:11", "4"}}},
        Chart{20,
              draw_last_runs,
              "Last runs",
              {"Outcome", "Minutes"},
              {{"Completed", "5"}, {"Completed", "6"}, {"Failed", "2"}, {"Completed", "10"}, {"Running", "4"}}},
        Chart{bar_chart_height(3),
              draw_records,
              "Records",
              {"Outcome", "Records"},
              {{"Extracted", "29,500"}, {"Transformed", "12,400"}, {"Failed", "312"}}},
        Chart{timeline_height(3),
              draw_stages,
              "Stages",
              {"Stage", "Took"},
              {{"Extract", "4 min"}, {"Transform", "5 min"}, {"Load", "2 min"}}}};
    for (const Chart& chart : shown) {
        const float height = as_table ? data_table_height(chart.figures.size()) : chart.height;
        const Rect rect{area.x, y, area.width, height};
        if (as_table) {
            data_table(ui, chart.name, rect, chart.name, chart.columns, chart.figures);
        } else {
            chart.draw(ui, rect);
        }
        y += height + 20;
    }
    return y - 20;
}

} // namespace etl::ui::gallery
