// Request budget: what a page may ask of the server by itself in a minute (contract.md 2: the platform limits each
// address, which tabs and colleagues share, to 100 requests a minute, so a page stays under 40). Lists that other tabs
// of the user read and share count as well, so that all tabs together stay under it.
#pragma once

#include "model/timestamp.hpp"

#include <array>
#include <cstddef>

namespace etl::app {

/// What is left of 40 is for what the user does, for renewing the token, and for what each tab asks on its own when it
/// begins.
inline constexpr std::size_t requests_a_minute = 30;

/// What status calls of single runs leave for the list, which serves all jobs: else a few runs would starve it.
inline constexpr std::size_t kept_for_lists = 15;

class RequestBudget {
  public:
    RequestBudget() { sent_.fill(-minute); }

    /// When another request may be sent, which may be long ago, so that `spare` more are left after it.
    [[nodiscard]] model::EpochMilliseconds free_at(std::size_t spare = 0) const {
        return sent_[(next_ + spare) % sent_.size()] + minute;
    }

    void note(model::EpochMilliseconds now) {
        sent_[next_] = now;
        next_ = (next_ + 1) % sent_.size();
    }

  private:
    static constexpr model::EpochMilliseconds minute = 60'000;
    /// The times of the last requests, the oldest of them at next_.
    std::array<model::EpochMilliseconds, requests_a_minute> sent_;
    std::size_t next_ = 0;
};

} // namespace etl::app
