// Chosen ids: which things of a list are ticked, by their ids, so that a choice outlives paging, filters and fresh
// reads. Kept in order, so that a hundred thousand are found as quickly as one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace etl::app {

class ChosenIds {
  public:
    [[nodiscard]] bool contains(const std::string& id) const {
        return std::binary_search(ids_.begin(), ids_.end(), id);
    }
    [[nodiscard]] std::size_t count() const { return ids_.size(); }
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    /// In the order of their letters.
    [[nodiscard]] const std::vector<std::string>& all() const { return ids_; }

    /// Puts them in, or takes them out.
    void set(std::vector<std::string> ids, bool on) {
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        std::vector<std::string> result;
        if (on) {
            std::set_union(ids_.begin(), ids_.end(), ids.begin(), ids.end(), std::back_inserter(result));
        } else {
            std::set_difference(ids_.begin(), ids_.end(), ids.begin(), ids.end(), std::back_inserter(result));
        }
        ids_ = std::move(result);
    }

    void clear() { *this = {}; }

    /// The one that was pressed last: where a range begins.
    std::string anchor;

  private:
    std::vector<std::string> ids_;
};

/// The ids of what stands in `list` from one to the other, whichever comes first; all where both are empty, nothing
/// where one is gone.
template <class Thing, class Id>
[[nodiscard]] std::vector<std::string> ids_between(const std::vector<Thing>& list, const Id& one, const Id& other) {
    const auto place_of = [&](const Id& id) {
        return std::find_if(list.begin(), list.end(), [&](const Thing& thing) { return thing.id == id; });
    };
    auto first = one.empty() ? list.begin() : place_of(one);
    auto last = other.empty() ? list.end() : place_of(other);
    std::vector<std::string> ids;
    if ((!one.empty() && first == list.end()) || (!other.empty() && last == list.end())) {
        return ids;
    }
    if (last < first) {
        std::swap(first, last);
    }
    if (!other.empty()) {
        ++last;
    }
    std::transform(first, last, std::back_inserter(ids), [](const Thing& thing) { return thing.id.text; });
    return ids;
}

} // namespace etl::app
