// The chips stand in the bar above the jobs, so they are there before the drawer (cmake/later.json).
#include "view/facet_labels.hpp"
#include "view/filter_drawer.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <utility>

namespace etl::view {
namespace {

using app::Finding;

ChipView chip(std::string_view kind, std::string_view value, Finding without) {
    ChipView view;
    view.label = kind.empty() ? std::string(value) : words::with_name(kind, value);
    view.name = words::remove_filter(view.label);
    view.action = app::FindingChosen{std::move(without)};
    return view;
}

} // namespace

std::vector<ChipView> filter_chips(const Finding& sought) {
    std::vector<ChipView> chips;
    for (const std::string& key : sought.integrations) {
        Finding without = sought;
        without.integrations = app::toggled(sought.integrations, key);
        chips.push_back(chip(words::integration, integration_label(key), std::move(without)));
    }
    for (const std::string& key : sought.entities) {
        Finding without = sought;
        without.entities = app::toggled(sought.entities, key);
        chips.push_back(chip(words::entity_type, entity_label(key), std::move(without)));
    }
    if (sought.active != app::ActiveFilter::any) {
        Finding without = sought;
        without.active = app::ActiveFilter::any;
        chips.push_back(chip({}, sought.active == app::ActiveFilter::on ? words::switched_on : words::switched_off,
                             std::move(without)));
    }
    if (!sought.cause.empty()) {
        Finding without = sought;
        without.cause.clear();
        chips.push_back(chip(words::failure_cause, sought.cause, std::move(without)));
    }
    return chips;
}

} // namespace etl::view
