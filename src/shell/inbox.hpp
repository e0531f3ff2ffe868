// Inbox: what sockets said and nobody has read yet. The last message of a job wins, since each is the job's whole
// state; so five thousand messages a second cost one parse a job and frame. The stream's are kept apart: their numbers
// all count.
#pragma once

#include "model/identifier.hpp"
#include "shell/stream_inbox.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace etl::shell {

class Inbox {
  public:
    struct Letter {
        model::JobId job;
        std::uint32_t generation = 0;
        std::string text;
    };

    /// Keeps the text in the place of an older one of the same job. Bounded by the number of sockets. An empty job is
    /// the stream.
    void put(const model::JobId& job, std::uint32_t generation, std::string_view text);

    /// Hands over what has come, in the order in which the jobs first spoke, and is empty after.
    template <class Reader>
    void drain(Reader read) {
        for (Letter& letter : letters_) {
            if (letter.generation != 0) {
                read(letter);
                letter.generation = 0;
            }
        }
        in_use_ = 0;
        if (letters_.size() > 256) {
            letters_.clear();
            place_.clear();
        }
    }

    /// What came by the stream.
    [[nodiscard]] std::optional<StreamInbox::Mail> take_stream() { return stream_.take(); }

    [[nodiscard]] bool empty() const { return in_use_ == 0 && stream_.empty(); }

  private:
    /// Letters keep their buffers: a generation of 0 marks one that has been read.
    std::vector<Letter> letters_;
    std::unordered_map<model::JobId, std::size_t> place_;
    std::size_t in_use_ = 0;
    StreamInbox stream_;
};

} // namespace etl::shell
