// What the page shows as cards, time lines and scrolled boxes stands below each other on paper.
#include "view/print_run.hpp"

#include "app/log_copy.hpp"
#include "view/log_page.hpp"
#include "view/log_words.hpp"
#include "view/print_words.hpp"
#include "view/run_page.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

PrintSection table_of(FiguresView figures) {
    PrintSection section;
    section.title = std::move(figures.title);
    section.columns = std::move(figures.columns);
    section.rows = std::move(figures.rows);
    return section;
}

PrintSection code_of(TextBlockView block) {
    PrintSection section;
    section.title = std::move(block.title);
    section.code = std::move(block.text);
    return section;
}

void add_details(PrintPageView& view, RunDetailsView run) {
    view.facts.push_back(std::move(run.badge.label));
    view.facts.push_back(std::move(run.sentence));
    PrintSection figures;
    figures.columns = {std::string(words::print_name), std::string(words::print_value)};
    for (MetricView& metric : run.metrics) {
        figures.rows.push_back({std::move(metric.label), std::move(metric.value)});
    }
    view.sections.push_back(std::move(figures));
    if (run.comparison) {
        view.sections.push_back(table_of(std::move(*run.comparison)));
    }
    if (run.stages) {
        view.sections.push_back(table_of(std::move(run.stages->figures)));
    }
    if (run.error) {
        for (PrintSection& section : error_sections(*run.error)) {
            view.sections.push_back(std::move(section));
        }
    }
    if (run.payload) {
        view.sections.push_back(code_of(std::move(*run.payload)));
    }
}

} // namespace

PrintSection message_section(const MessageView& message) {
    PrintSection section;
    section.sentences = {message.title, message.detail};
    std::erase(section.sentences, std::string());
    return section;
}

std::vector<PrintSection> error_sections(const ErrorWindowView& error) {
    PrintSection head;
    head.sentences = {error.sentence, error.stage_label + " · " + error.type_label};
    PrintSection message{std::string(words::error_message), {error.message}, {}, {}, {}};
    std::vector<PrintSection> sections{std::move(head), std::move(message)};
    for (const std::optional<TextBlockView>* block : {&error.context, &error.stack_trace}) {
        if (*block) {
            sections.push_back(code_of(**block));
        }
    }
    return sections;
}

PrintPageView printed_run(const app::AppState& state, std::string printed, const ViewContext& context) {
    RunPageView page = run_page(state, context);
    PrintPageView view;
    view.title = std::move(page.head.title);
    view.facts = {std::move(printed), std::move(page.banner)};
    if (page.run) {
        add_details(view, std::move(*page.run));
    } else if (page.nothing) {
        view.sections.push_back(message_section(*page.nothing));
    }
    std::erase(view.facts, std::string());
    return view;
}

PrintPageView printed_log(const app::AppState& state, std::string printed, const ViewContext& context) {
    LogPageView page = log_page(state, false, context);
    PrintPageView view;
    view.title = std::move(page.head.title);
    view.facts = {std::move(printed), std::move(page.banner)};
    std::erase(view.facts, std::string());
    if (page.nothing) {
        view.sections.push_back(message_section(*page.nothing));
        return view;
    }
    const app::LogState& log = state.log;
    const app::LogRows held = log.lines.rows();
    const std::int64_t first = std::max(log.sight.first, held.first);
    const std::int64_t last = std::min(held.last, first + static_cast<std::int64_t>(most_printed));
    const auto number = [&](std::int64_t value) { return context.locale.number(value); };
    PrintSection section;
    if (first < last) {
        section.sentences = {log_words::in_sight(number(first + 1), number(last), number(log.total))};
    }
    for (std::int64_t row = first; row < last; ++row) {
        section.code.append(app::log_line_text(*log.lines.at(row))).append(row + 1 < last ? "\n" : "");
    }
    view.sections.push_back(std::move(section));
    return view;
}

} // namespace etl::view
