// What the tabs show as boxes and marks stands in tables; a tab that has nothing says why.
#include "view/print_details.hpp"

#include "view/details_drawer.hpp"
#include "view/details_words.hpp"
#include "view/print_run.hpp"
#include "view/print_words.hpp"

#include <utility>

namespace etl::view {
namespace {

void add(PrintPageView& page, std::string title, DetailsSection section) {
    PrintSection printed;
    printed.title = std::move(title);
    printed.sentences = {std::move(section.note), std::move(section.message)};
    if (section.progress) {
        printed.sentences.push_back(section.progress->stage + " · " + section.progress->percent_text);
    }
    std::erase(printed.sentences, std::string());
    if (section.code) {
        printed.code = std::move(section.code->text);
    }
    if (!section.steps.empty()) {
        printed.columns = {std::string(words::details_step_column), std::string(words::details_extraction),
                           std::string(words::details_transform), std::string(words::details_embedding)};
        for (DetailsStep& step : section.steps) {
            printed.rows.push_back({std::move(step.name), std::move(step.cells[0].word), std::move(step.cells[1].word),
                                    std::move(step.cells[2].word)});
        }
    } else if (!section.items.empty()) {
        printed.columns = {std::string(words::details_stages), std::string(words::print_status),
                           std::string(words::details_took), std::string(words::details)};
        for (DetailsItem& item : section.items) {
            printed.rows.push_back(
                {std::move(item.title), std::move(item.state), std::move(item.figure), std::move(item.more)});
        }
    } else if (!section.facts.empty() || !section.metrics.empty()) {
        printed.columns = {std::string(words::print_name), std::string(words::print_value)};
        for (DetailsFact& fact : section.facts) {
            printed.rows.push_back({std::move(fact.label),
                                    fact.more.empty() ? std::move(fact.value) : fact.value + " (" + fact.more + ")"});
        }
        for (MetricView& metric : section.metrics) {
            printed.rows.push_back({std::move(metric.label), std::move(metric.value)});
        }
    }
    page.sections.push_back(std::move(printed));
}

} // namespace

PrintPageView printed_details(const app::AppState& state, std::string printed, const ViewContext& context) {
    std::optional<DetailsDrawerView> drawer = details_drawer(state, context);
    PrintPageView page;
    page.title = std::move(drawer->title);
    page.facts = {std::move(printed), std::move(drawer->badge.label), std::move(drawer->sentence),
                  std::move(drawer->banner)};
    std::erase(page.facts, std::string());
    const app::JobRecord* record = state.jobs.find(state.view.details.job);
    if (record == nullptr) {
        if (drawer->nothing) {
            page.sections.push_back(message_section(*drawer->nothing));
        }
        return page;
    }
    for (int number = 0; number < app::details_tab_count; ++number) {
        const auto tab = static_cast<app::DetailsTab>(number);
        DetailsTabView shown = details_tab(state, *record, tab, context);
        for (DetailsSection& section : shown.sections) {
            std::string title = section.title;
            add(page, std::move(title), std::move(section));
        }
        if (shown.nothing) {
            page.sections.push_back(message_section(*shown.nothing));
            page.sections.back().title = details_tab_label(tab);
        }
    }
    return page;
}

} // namespace etl::view
