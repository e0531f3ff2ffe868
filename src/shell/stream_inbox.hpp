// StreamInbox: what the stream said and nobody has read yet. The last message about a job wins, as in the Inbox, but
// the numbers of all are kept, so that a gap before one that gave way is still seen.
#pragma once

#include "app/stream.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace etl::shell {

class StreamInbox {
  public:
    struct Mail {
        app::StreamReceived received;
        /// Why messages could not be read, and where; of very many, the first.
        std::vector<std::string> unreadable;
    };

    void put(std::uint32_t generation, std::string_view text);

    /// Decodes the last message about each job, in the order in which the jobs first spoke, and is empty after. Nothing
    /// where nothing has come.
    [[nodiscard]] std::optional<Mail> take();

    [[nodiscard]] bool empty() const { return stretches_.empty() && unreadable_.empty(); }

  private:
    struct Letter {
        std::int64_t seq = 0;
        /// Which of the epochs that came; 0 marks one that has been read, whose buffer is kept.
        std::uint32_t epoch = 0;
        std::string text;
    };

    void note(std::string_view epoch, std::optional<std::int64_t> before, std::int64_t seq);
    void keep(std::string_view job, std::int64_t seq, std::string_view text);
    void forget();

    std::uint32_t generation_ = 0;
    /// Counts the epochs, so that letters of two servers are not compared by number.
    std::uint32_t epoch_ = 0;
    std::vector<app::StreamStretch> stretches_;
    std::vector<Letter> letters_;
    std::unordered_map<std::string, std::size_t> place_;
    std::vector<std::string> unreadable_;
};

} // namespace etl::shell
