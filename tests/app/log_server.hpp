// Log server: a run's log as a server keeps it, and answers of it as the contract words them.
#pragma once

#include "page.hpp"

#include "model/letter_case.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace etl::app {

/// Lines are a second apart; every tenth one is a warning, every hundredth an error that says "boom".
class LogServer {
  public:
    bool complete = false;

    explicit LogServer(std::int64_t count = 0) : end_(count) {}

    void write(std::int64_t count) { end_ += count; }
    /// The oldest lines are no longer kept.
    void rotate(std::int64_t count) { first_ += count; }
    [[nodiscard]] std::int64_t last() const { return end_ - 1; }

    [[nodiscard]] static model::LogLine line(std::int64_t seq) {
        model::LogLine line;
        line.seq = seq;
        line.timestamp = at(seq * 1'000);
        line.level = model::parse_log_level(level_of(seq));
        line.message = (is_bad(seq) ? "boom " : "line ") + std::to_string(seq);
        return line;
    }

    [[nodiscard]] model::LogWindow answer(const model::LogQuery& query) const {
        model::LogWindow window;
        const auto limit = static_cast<std::size_t>(query.limit.value_or(1'000));
        if (query.place == model::LogQuery::Place::after || query.place == model::LogQuery::Place::at) {
            const bool by_time = query.place == model::LogQuery::Place::at;
            std::int64_t seq = std::max<std::int64_t>(first_, by_time ? std::stoll(query.time) : query.number + 1);
            for (; seq < end_ && window.lines.size() < limit; ++seq) {
                add(window, seq, query.filter);
            }
        } else {
            const bool tail = query.place == model::LogQuery::Place::tail;
            const std::size_t most = tail ? std::min(limit, static_cast<std::size_t>(query.number)) : limit;
            std::int64_t seq = std::min(end_, tail ? end_ : query.number) - 1;
            for (; seq >= first_ && window.lines.size() < most; --seq) {
                add(window, seq, query.filter);
            }
            std::reverse(window.lines.begin(), window.lines.end());
        }
        window.total = count(query.filter);
        if (end_ > first_) {
            window.first_seq = first_;
            window.last_seq = end_ - 1;
        }
        window.complete = complete;
        const std::int64_t error = first_ + (199 - first_ % 100) % 100;
        window.first_error_seq = error < end_ ? std::optional(error) : std::nullopt;
        return window;
    }

    [[nodiscard]] model::LogMatches answer(const model::LogSearch& search) const {
        model::LogMatches found;
        const std::string sought = model::folded(search.text);
        std::int64_t total = 0;
        for (std::int64_t seq = first_; seq < end_; ++seq) {
            if (!passes(seq, search.filter) || !model::contains_folded(line(seq).message, sought)) {
                continue;
            }
            ++total;
            if (seq > search.after.value_or(-1) &&
                found.matches.size() < static_cast<std::size_t>(search.limit.value_or(100))) {
                found.matches.push_back(line(seq));
            }
        }
        found.total = total;
        found.complete = complete;
        return found;
    }

  private:
    static bool is_bad(std::int64_t seq) { return seq % 100 == 99; }
    static const char* level_of(std::int64_t seq) { return is_bad(seq) ? "error" : seq % 10 == 9 ? "warning" : "info"; }

    static bool passes(std::int64_t seq, const model::LogFilter& filter) {
        return filter.level.empty() ||
               model::parse_log_level(level_of(seq)).kind >= model::parse_log_level(filter.level).kind;
    }

    static void add(model::LogWindow& window, std::int64_t seq, const model::LogFilter& filter) {
        if (passes(seq, filter)) {
            window.lines.push_back(line(seq));
        }
    }

    [[nodiscard]] std::int64_t count(const model::LogFilter& filter) const {
        if (filter.level.empty()) {
            return end_ - first_;
        }
        std::int64_t total = 0;
        for (std::int64_t seq = first_; seq < end_; ++seq) {
            total += passes(seq, filter) ? 1 : 0;
        }
        return total;
    }

    std::int64_t first_ = 0;
    std::int64_t end_ = 0;
};

} // namespace etl::app
