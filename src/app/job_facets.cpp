// One integration of its kind needs no number.
#include "app/job_facets.hpp"

#include "model/letter_case.hpp"

#include <algorithm>

namespace etl::app {
namespace {

std::string numbered(const std::string& type, const IntegrationId& id) {
    // Of a kind that the server does not name, "-:2".
    return id ? type + ":" + std::to_string(*id) : type;
}

} // namespace

std::string facet_key(std::string_view word) {
    std::string key(word);
    for (char& letter : key) {
        // Signs that the address and the lists of keys have a use for.
        letter = letter == '\n' || letter == ',' || letter == ':' ? ' ' : letter;
    }
    return key.empty() ? std::string(no_facet) : key;
}

FacetKeys folded_keys(const FacetKeys& keys) {
    FacetKeys folded;
    for (const std::string& key : keys) {
        folded.push_back(model::folded(key));
    }
    return folded;
}

bool names_integration(const FacetKeys& folded, const std::string& type, const IntegrationId& id) {
    const std::string one = numbered(type, id);
    return std::any_of(folded.begin(), folded.end(),
                       [&](const std::string& key) { return key == one || (key == type && type != no_facet); });
}

std::size_t IntegrationKeys::place_of(const std::string& type) const {
    return static_cast<std::size_t>(
        std::lower_bound(kinds_.begin(), kinds_.end(), type,
                         [](const Kind& kind, const std::string& wanted) { return kind.type < wanted; }) -
        kinds_.begin());
}

void IntegrationKeys::add(const std::string& type, const model::Job& job) {
    const std::size_t place = place_of(type);
    if (place == kinds_.size() || kinds_[place].type != type) {
        kinds_.insert(kinds_.begin() + static_cast<std::ptrdiff_t>(place),
                      Kind{type, facet_key(job.integration_type), job.integration_id, false});
    } else if (kinds_[place].id != job.integration_id) {
        kinds_[place].several = true;
    }
}

std::string IntegrationKeys::key(const std::string& type, const model::Job& job) const {
    const std::size_t place = place_of(type);
    if (place == kinds_.size() || kinds_[place].type != type) {
        return std::string(no_facet);
    }
    const Kind& kind = kinds_[place];
    return type != no_facet && !kind.several ? kind.spelled : numbered(kind.spelled, job.integration_id);
}

} // namespace etl::app
