// Fake stream: what the server's end of the stream numbers, and what it forgets to send.
#pragma once

#include "app/stream.hpp"
#include "page.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>

namespace etl::app {

class FakeStream {
  public:
    std::string epoch = "epoch";
    /// The next message is numbered and not sent.
    bool lose_next = false;

    /// A new connection.
    void begin() {
        all_ = false;
        subscribed_.clear();
        seq_ = 0;
    }

    void subscribe(const Subscribe& what) {
        all_ = all_ || what.kind == Subscription::all;
        for (const model::JobId& job : what.jobs) {
            what.kind == Subscription::more ? void(subscribed_.insert(job)) : void(subscribed_.erase(job));
        }
    }

    [[nodiscard]] bool hears(const model::JobId& job) const { return all_ || subscribed_.count(job) > 0; }
    [[nodiscard]] std::int64_t seq() const { return seq_; }

    /// The message about a job; nothing where it gets lost.
    std::optional<StreamReceived> tell(std::uint32_t generation, const model::JobId& job, model::JobStatus state) {
        const std::optional<std::int64_t> before = seq_ > 0 ? std::optional(seq_) : std::nullopt;
        ++seq_;
        if (std::exchange(lose_next, false)) {
            return std::nullopt;
        }
        state.job_id = job.text;
        return StreamReceived{generation, {{epoch, before, seq_}}, {{seq_, std::move(state)}}};
    }

  private:
    std::int64_t seq_ = 0;
    bool all_ = false;
    std::set<model::JobId> subscribed_;
};

} // namespace etl::app
