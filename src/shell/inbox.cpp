// Keeps one buffer a job and uses it again and again.
#include "shell/inbox.hpp"

namespace etl::shell {

void Inbox::put(const model::JobId& job, std::uint32_t generation, std::string_view text) {
    if (job.empty()) {
        stream_.put(generation, text);
        return;
    }
    const auto [entry, is_new] = place_.try_emplace(job, letters_.size());
    if (is_new) {
        letters_.push_back({job, 0, {}});
    }
    Letter& letter = letters_[entry->second];
    if (letter.generation == 0) {
        ++in_use_;
    }
    letter.generation = generation;
    letter.text.assign(text);
}

} // namespace etl::shell
