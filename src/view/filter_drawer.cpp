// Each press is a view of its own (app::FindingChosen), so that Back undoes it.
#include "view/filter_drawer.hpp"

#include "app/state.hpp"
#include "view/facet_labels.hpp"
#include "view/failure_causes_window.hpp"
#include "view/finding_bar.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <array>
#include <utility>

namespace etl::view {
namespace {

using app::Finding;

/// More are found sooner by typing.
constexpr std::size_t most_choices = 100;

constexpr std::array<std::string_view, app::active_filter_count> active_labels{words::on_or_off, words::only_on,
                                                                               words::only_off};

std::string shown_count(std::size_t count, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(count));
}

FacetView facet(std::string_view title, const std::vector<app::FacetChoice>& choices, const Finding& sought,
                app::FacetKeys Finding::*keys, std::string (*label)(std::string_view), const ViewContext& context) {
    FacetView view;
    view.title = title;
    for (const app::FacetChoice& choice : choices) {
        if (view.choices.size() == most_choices) {
            view.more = words::more_choices(shown_count(choices.size() - most_choices, context));
            break;
        }
        Finding other = sought;
        other.*keys = app::toggled(std::move(other.*keys), choice.key);
        ToggleView toggle;
        toggle.label = label(choice.key);
        toggle.trailing = shown_count(choice.count, context);
        toggle.name = words::with_name(toggle.label, words::jobs_count(choice.count, toggle.trailing));
        toggle.tick = choice.chosen ? Tick::on : Tick::off;
        toggle.action = app::FindingChosen{std::move(other)};
        view.choices.push_back(std::move(toggle));
    }
    return view;
}

/// Where all jobs are alike there is nothing to choose.
bool offers_choice(const std::vector<app::FacetChoice>& choices) {
    return choices.size() > 1 ||
           (choices.size() == 1 && (choices.front().key != app::no_facet || choices.front().chosen));
}

} // namespace

FilterDrawerView filter_drawer(const app::AppState& state, const app::FoundJobs& found, const app::FacetCounts& counts,
                               const ViewContext& context) {
    const Finding sought = app::finding(state.view);
    FilterDrawerView view;
    view.close = app::WindowClosed{};
    if (offers_choice(counts.integrations)) {
        view.facets.push_back(
            facet(words::integration, counts.integrations, sought, &Finding::integrations, integration_label, context));
    }
    if (offers_choice(counts.entities)) {
        view.facets.push_back(
            facet(words::entity_type, counts.entities, sought, &Finding::entities, entity_label, context));
    }
    for (std::size_t number = 0; number < active_labels.size(); ++number) {
        Finding other = sought;
        other.active = static_cast<app::ActiveFilter>(number);
        ChoiceView choice;
        choice.label = words::with_name(active_labels[number], shown_count(counts.active[number], context));
        choice.action = app::FindingChosen{std::move(other)};
        view.active.push_back(std::move(choice));
    }
    view.active_chosen = static_cast<std::size_t>(sought.active);
    for (int number = 0; number < app::job_grouping_count; ++number) {
        Finding other = sought;
        other.grouping = static_cast<app::JobGrouping>(number);
        ChoiceView choice;
        choice.label = grouping_label(other.grouping);
        choice.action = app::FindingChosen{std::move(other)};
        view.groups.push_back(std::move(choice));
    }
    view.group_chosen = static_cast<std::size_t>(sought.grouping);
    view.causes = causes_button(state);

    view.clear.label = words::clear_filters;
    view.clear.name = words::clear_filters;
    view.clear.enabled = sought.filters();
    view.clear.reason = sought.filters() ? std::string_view() : words::nothing_to_clear;
    view.clear.action = app::FindingCleared{};
    const std::string jobs = words::jobs_count(found.count(), shown_count(found.count(), context));
    view.show.label = words::show_count(jobs);
    view.show.name = view.show.label;
    view.show.action = view.close;
    return view;
}

} // namespace etl::view
