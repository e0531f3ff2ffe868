// Ten thousand jobs are gone through in a few milliseconds, so there is no index to keep; only what is the same as
// before is not looked for again.
#include "app/finding.hpp"

#include "app/address.hpp"
#include "app/state.hpp"
#include "model/letter_case.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace etl::app {
namespace {

using model::StatusKind;

/// What needs somebody first.
int urgency(StatusKind kind) {
    constexpr std::array order{StatusKind::failed,  StatusKind::rate_limited, StatusKind::stopping,
                               StatusKind::running, StatusKind::pausing,      StatusKind::pending,
                               StatusKind::paused,  StatusKind::unknown,      StatusKind::stopped,
                               StatusKind::ready,   StatusKind::completed,    StatusKind::inactive};
    static_assert(order.size() == status_kind_count);
    return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

using Instant = model::EpochMilliseconds;
constexpr Instant never = std::numeric_limits<Instant>::max();

Instant next_run(const JobRecord& record) {
    return record.job.active && record.job.next_run ? record.job.next_run->instant.value_or(never) : never;
}

Instant last_run(const JobRecord& record) {
    const auto& at = record.current.started_at ? record.current.started_at : record.job.last_run;
    return at ? at->instant.value_or(-1) : -1;
}

template <class Key, class Before>
void sort_by(std::vector<std::size_t>& places, const std::vector<JobRecord>& records, Key key, Before before) {
    std::vector<std::pair<decltype(key(records.front())), std::size_t>> keyed;
    keyed.reserve(places.size());
    for (const std::size_t place : places) {
        keyed.emplace_back(key(records[place]), place);
    }
    // Equals keep the server's order.
    std::stable_sort(keyed.begin(), keyed.end(),
                     [&](const auto& left, const auto& right) { return before(left.first, right.first); });
    std::transform(keyed.begin(), keyed.end(), places.begin(), [](const auto& entry) { return entry.second; });
}

void sort(std::vector<std::size_t>& places, const std::vector<JobRecord>& records, JobOrder order) {
    if (places.empty()) {
        return;
    }
    switch (order) {
    case JobOrder::server:
        break;
    case JobOrder::name:
        sort_by(
            places, records, [](const JobRecord& record) { return model::folded(record.job.name); }, std::less<>());
        break;
    case JobOrder::status:
        sort_by(
            places, records, [](const JobRecord& record) { return urgency(shown_kind(record)); }, std::less<>());
        break;
    case JobOrder::next_run:
        sort_by(places, records, next_run, std::less<>());
        break;
    case JobOrder::last_run:
        sort_by(places, records, last_run, std::greater<>());
        break;
    }
}

FoundJobs look(const AppState& state, const Finding& sought) {
    FoundJobs found;
    const std::vector<std::string> words = sought_words(sought.text);
    const std::vector<JobRecord>& records = state.jobs.records;
    for (std::size_t place = 0; place < records.size(); ++place) {
        if (!words.empty()) {
            const std::string text = searched_text(records[place]);
            if (!std::all_of(words.begin(), words.end(),
                             [&](const std::string& word) { return text.find(word) != std::string::npos; })) {
                continue;
            }
        }
        const StatusKind kind = shown_kind(records[place]);
        ++found.count_by_status[static_cast<std::size_t>(kind)];
        ++found.matching_text;
        if (sought.kinds == 0 || (sought.kinds & bit_of(kind)) != 0) {
            found.places.push_back(place);
        }
    }
    sort(found.places, records, sought.order);
    found.inactive_before.reserve(found.places.size() + 1);
    for (const std::size_t place : found.places) {
        const bool inactive = shown_kind(records[place]) == StatusKind::inactive;
        found.inactive_before.push_back(found.inactive_before.back() + (inactive ? 1 : 0));
    }
    return found;
}

} // namespace

Finding finding(const ViewState& view) {
    Finding sought;
    sought.text = view.text(finding_key::text);
    sought.kinds = static_cast<StatusSet>(view.value(finding_key::kinds)) & every_status;
    sought.order = static_cast<JobOrder>(std::clamp(view.value(finding_key::order), 0, job_order_count - 1));
    return sought;
}

std::vector<std::string> sought_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(model::folded(text.substr(at, end - at)));
        at = end;
    }
    return words;
}

/// What the words are looked for in; a line feed stands in no word, so none is found across two fields.
std::string searched_text(const JobRecord& record) {
    std::string text = record.job.name;
    for (const std::string* part : {&record.job.integration_type, &record.job.entity_type, &record.job.id.text}) {
        text.append("\n").append(*part);
    }
    return model::folded(text);
}

bool is_found(const Finding& sought, const JobRecord& record) {
    const std::string text = searched_text(record);
    const std::vector<std::string> words = sought_words(sought.text);
    return (sought.kinds == 0 || (sought.kinds & bit_of(shown_kind(record))) != 0) &&
           std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

void set_finding(ViewState& view, const Finding& finding) {
    view.enter(finding_key::text, finding.text);
    view.set(finding_key::kinds, static_cast<int>(finding.kinds));
    view.set(finding_key::order, static_cast<int>(finding.order));
}

const FoundJobs& JobFinder::find(const AppState& state) {
    Finding sought = finding(state.view);
    const JobsState& jobs = state.jobs;
    if (!fresh_ || version_ != jobs.version || structure_ != jobs.structure_version || count_ != jobs.records.size() ||
        !(sought_ == sought)) {
        found_ = look(state, sought);
        sought_ = std::move(sought);
        version_ = jobs.version;
        structure_ = jobs.structure_version;
        count_ = jobs.records.size();
        fresh_ = true;
    }
    return found_;
}

void update(AppState& state, const FindingCleared&, model::EpochMilliseconds, Effects& effects) {
    Finding nothing;
    nothing.order = finding(state.view).order;
    set_finding(state.view, nothing);
    show_address(state, HistoryEntry::fresh, effects);
}

} // namespace etl::app
