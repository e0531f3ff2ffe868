// Reads only the header of most messages; everything is bounded, and what does not fit leaves a gap that is seen.
#include "shell/stream_inbox.hpp"

#include "wire/spec_stream.hpp"
#include "wire/stream_header.hpp"

#include <utility>

namespace etl::shell {
namespace {

constexpr std::size_t most_stretches = 64;
constexpr std::size_t most_unreadable = 16;
constexpr std::size_t most_letters = 20'000;
/// More buffers than these are given back once they are read.
constexpr std::size_t letters_to_keep = 1'024;

} // namespace

void StreamInbox::forget() {
    stretches_.clear();
    unreadable_.clear();
    letters_.clear();
    place_.clear();
}

void StreamInbox::note(std::string_view epoch, std::optional<std::int64_t> before, std::int64_t seq) {
    if (!stretches_.empty()) {
        app::StreamStretch& last = stretches_.back();
        if (last.epoch == epoch && before == last.last && seq > last.last) {
            last.last = seq;
            return;
        }
        if (last.epoch != epoch) {
            ++epoch_;
        }
        if (stretches_.size() >= most_stretches) {
            stretches_.pop_back(); // of so many gaps one more or less says nothing
        }
    }
    stretches_.push_back({std::string(epoch), before, seq});
}

void StreamInbox::keep(std::string_view job, std::int64_t seq, std::string_view text) {
    if (place_.size() >= most_letters && place_.find(std::string(job)) == place_.end()) {
        // Its number is known and its word is lost: the next stretch seems to follow nothing, and the list is read.
        note(std::string(stretches_.back().epoch), std::nullopt, seq);
        return;
    }
    const auto [entry, is_new] = place_.try_emplace(std::string(job), letters_.size());
    if (is_new) {
        letters_.emplace_back();
    }
    Letter& letter = letters_[entry->second];
    if (letter.epoch == epoch_ && letter.seq > seq) {
        return; // it comes late
    }
    letter.epoch = epoch_;
    letter.seq = seq;
    letter.text.assign(text);
}

void StreamInbox::put(std::uint32_t generation, std::string_view text) {
    if (generation != generation_) {
        forget();
        generation_ = generation;
    }
    if (empty()) {
        ++epoch_; // letters of the last time are not compared with either
    }
    if (const auto header = wire::read_stream_header(text)) {
        note(header->epoch, header->prev_seq, header->seq);
        keep(header->job_id, header->seq, text);
        return;
    }
    const auto message = wire::decode_stream_message(text);
    if (message.ok()) {
        note(message.value().epoch, message.value().prev_seq, message.value().seq);
        keep(message.value().job.job_id, message.value().seq, text);
    } else if (unreadable_.size() < most_unreadable) {
        unreadable_.push_back("at " + message.error().path + ", expected " + message.error().expected);
    }
}

std::optional<StreamInbox::Mail> StreamInbox::take() {
    if (empty()) {
        return std::nullopt;
    }
    Mail mail;
    mail.received.generation = generation_;
    mail.received.stretches = std::exchange(stretches_, {});
    mail.unreadable = std::exchange(unreadable_, {});
    for (Letter& letter : letters_) {
        if (std::exchange(letter.epoch, 0) == 0) {
            continue;
        }
        auto message = wire::decode_stream_message(letter.text);
        if (message.ok()) {
            mail.received.words.push_back({letter.seq, std::move(message).value().job});
        } else if (mail.unreadable.size() < most_unreadable) {
            mail.unreadable.push_back("at " + message.error().path + ", expected " + message.error().expected);
        }
    }
    if (letters_.size() > letters_to_keep) {
        letters_.clear();
        place_.clear();
    }
    return mail;
}

} // namespace etl::shell
