// The server's own words, with a capital in front and spaces in place of underscores.
#include "view/facet_labels.hpp"

#include "model/letter_case.hpp"
#include "view/finding_words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

/// "git_commits": "Git commits"
std::string spoken(std::string_view word) {
    std::string label = model::capitalized(word);
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
}

} // namespace

std::string integration_label(std::string_view key) {
    if (key == app::no_facet) {
        return std::string(words::no_integration);
    }
    const std::size_t colon = std::min(key.find(':'), key.size());
    const std::string_view kind = key.substr(0, colon);
    std::string label = kind == app::no_facet ? std::string(words::integration) : spoken(kind);
    if (colon < key.size()) {
        label.append(" ").append(key.substr(colon + 1));
    }
    return label;
}

std::string entity_label(std::string_view key) {
    return key == app::no_facet ? std::string(words::no_entity_type) : spoken(key);
}

std::string group_label(const app::JobGroup& group) {
    return group.facet.empty() ? model::capitalized(model::status_name(group.kind)) : integration_label(group.facet);
}

} // namespace etl::view
