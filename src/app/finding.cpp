// Ten thousand jobs are gone through in a few milliseconds, so there is no index to keep; only what is the same as
// before is not looked for again.
#include "app/finding.hpp"

#include "app/address.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace etl::app {
namespace {

using model::StatusKind;

std::uint32_t lower_case(std::uint32_t letter) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) { return letter >= first && letter <= last; };
    if (within('A', 'Z') || (within(0xC0, 0xDE) && letter != 0xD7) || (within(0x391, 0x3A9) && letter != 0x3A2) ||
        within(0x410, 0x42F)) {
        return letter + 32;
    }
    if (within(0x400, 0x40F)) {
        return letter + 80;
    }
    // Latin Extended-A: capitals stand before their small letters, even in its first and last parts, odd between.
    if (within(0x100, 0x137) || within(0x14A, 0x177)) {
        return letter | 1u;
    }
    if (within(0x139, 0x148) || within(0x179, 0x17E)) {
        return letter % 2 == 1 ? letter + 1 : letter;
    }
    return letter;
}

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
            places, records, [](const JobRecord& record) { return folded(record.job.name); }, std::less<>());
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
    return found;
}

} // namespace

std::string folded(std::string_view text) {
    std::string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const bool pair = first >= 0xC3 && first <= 0xDF && at + 1 < text.size();
        if (first < 0x80) {
            lower += static_cast<char>(lower_case(first));
        } else if (pair) {
            const std::uint32_t letter =
                lower_case((first & 0x1Fu) << 6 | (static_cast<unsigned char>(text[++at]) & 0x3Fu));
            lower += static_cast<char>(0xC0u | letter >> 6);
            lower += static_cast<char>(0x80u | (letter & 0x3Fu));
        } else {
            lower += text[at];
        }
    }
    return lower;
}

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
        words.push_back(folded(text.substr(at, end - at)));
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
    return folded(text);
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
