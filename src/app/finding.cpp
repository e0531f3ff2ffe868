// Keeps what is sought in the view's state, and in the address.
#include "app/finding.hpp"

#include "app/address.hpp"
#include "app/address_text.hpp"
#include "app/state.hpp"
#include "model/letter_case.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

/// No key has a line feed in it: job_facets makes them of words.
FacetKeys keys_of(const std::string& lines) {
    FacetKeys keys;
    each_part(lines, '\n', [&](std::string_view key) { keys.emplace_back(key); });
    return keys;
}

std::string lines_of(const FacetKeys& keys) {
    std::string lines;
    for (const std::string& key : keys) {
        lines.append(lines.empty() ? "" : "\n").append(key);
    }
    return lines;
}

/// As the list is arranged now, without a filter.
Finding unfiltered(const ViewState& view) {
    const Finding before = finding(view);
    Finding all;
    all.order = before.order;
    all.grouping = before.grouping;
    return all;
}

template <class Choice>
Choice choice(const ViewState& view, std::string_view key, int count) {
    return static_cast<Choice>(std::clamp(view.value(key), 0, count - 1));
}

} // namespace

Finding finding(const ViewState& view) {
    Finding sought;
    sought.text = view.text(finding_key::text);
    sought.kinds = static_cast<StatusSet>(view.value(finding_key::kinds)) & every_status;
    sought.integrations = keys_of(view.text(finding_key::integrations));
    sought.entities = keys_of(view.text(finding_key::entities));
    sought.active = choice<ActiveFilter>(view, finding_key::active, active_filter_count);
    sought.cause = view.text(finding_key::cause);
    sought.order = choice<JobOrder>(view, finding_key::order, job_order_count);
    sought.grouping = choice<JobGrouping>(view, finding_key::grouping, job_grouping_count);
    return sought;
}

void set_finding(ViewState& view, const Finding& finding) {
    view.enter(finding_key::text, finding.text);
    view.set(finding_key::kinds, static_cast<int>(finding.kinds));
    view.enter(finding_key::integrations, lines_of(finding.integrations));
    view.enter(finding_key::entities, lines_of(finding.entities));
    view.set(finding_key::active, static_cast<int>(finding.active));
    view.enter(finding_key::cause, finding.cause);
    view.set(finding_key::order, static_cast<int>(finding.order));
    view.set(finding_key::grouping, static_cast<int>(finding.grouping));
}

FacetKeys collapsed_groups(const ViewState& view) { return keys_of(view.text(finding_key::collapsed)); }

std::vector<std::string> sought_words(std::string_view text) {
    std::vector<std::string> words;
    each_part(text, ' ', [&](std::string_view word) {
        if (!word.empty()) {
            words.push_back(model::folded(word));
        }
    });
    return words;
}

/// A line feed stands in no word, so none is found across two fields.
std::string searched_text(const JobRecord& record) {
    std::string text = record.job.name;
    for (const std::string* part : {&record.job.integration_type, &record.job.entity_type, &record.job.id.text}) {
        text.append("\n").append(*part);
    }
    return model::folded(text);
}

FacetKeys toggled(FacetKeys keys, const std::string& key) {
    const std::string folded = model::folded(key);
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const std::string& one) { return model::folded(one) == folded; });
    if (found == keys.end()) {
        keys.push_back(key);
    } else {
        keys.erase(found);
    }
    return keys;
}

void update(AppState& state, const FindingChosen& action, model::EpochMilliseconds, Effects& effects) {
    set_finding(state.view, action.finding);
    show_address(state, HistoryEntry::fresh, effects);
}

void update(AppState& state, const FindingCleared&, model::EpochMilliseconds now, Effects& effects) {
    update(state, FindingChosen{unfiltered(state.view)}, now, effects);
}

void update(AppState& state, const CauseChosen& action, model::EpochMilliseconds now, Effects& effects) {
    Finding sought = unfiltered(state.view);
    sought.cause = action.cause;
    state.view.close_window();
    state.view.details = {};
    update(state, FindingChosen{std::move(sought)}, now, effects);
}

void update(AppState& state, const GroupToggled& action, model::EpochMilliseconds, Effects&) {
    state.view.enter(finding_key::collapsed, lines_of(toggled(collapsed_groups(state.view), action.key)));
}

} // namespace etl::app
