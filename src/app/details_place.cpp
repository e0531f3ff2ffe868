// What is needed of the details before their code has come: a link to them, and what it says.
#include "app/job_details.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <array>

namespace etl::app {
namespace {

constexpr std::array<std::string_view, details_tab_count> tab_words{"", "stages", "steps", "settings", "error"};

} // namespace

DetailsPlace parse_details(std::string_view query) {
    DetailsPlace place;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "job") {
            place.job = model::JobId(value);
        } else if (name == "tab") {
            const auto found = std::find(tab_words.begin(), tab_words.end(), value);
            place.tab = static_cast<DetailsTab>(found == tab_words.end() ? 0 : found - tab_words.begin());
        }
    });
    return place;
}

void write_details(const DetailsPlace& place, AddressQuery& query) {
    if (!place.job.empty()) {
        query.add("job", place.job.text);
        query.add_words("tab", tab_words[static_cast<std::size_t>(place.tab)]);
    }
}

bool shows_details(const AppState& state) {
    return state.view.route == Route::jobs && !state.view.kiosk && !state.view.details.job.empty();
}

} // namespace etl::app
