// Lines get numbers as they come. Where an answer has nothing of what was there, lines in between may be missing, which
// is said.
#include "app/workers_log.hpp"

#include "app/log.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::LogLine;

/// As many lines have to be the same to be taken for the same lines.
constexpr std::size_t compared = 5;

/// Where in the new lines those begin that were not there before; nothing where none of them was.
std::optional<std::size_t> first_new(const std::deque<LogLine>& held, const std::vector<LogLine>& lines) {
    const std::size_t count = std::min({compared, held.size(), lines.size()});
    for (std::size_t end = lines.size(); end >= count && count > 0; --end) {
        bool same = true;
        for (std::size_t back = 1; same && back <= count; ++back) {
            same = held[held.size() - back].message == lines[end - back].message;
        }
        if (same) {
            return end;
        }
    }
    return std::nullopt;
}

void number(std::vector<LogLine>& lines, std::int64_t first) {
    for (LogLine& line : lines) {
        line.seq = first++;
    }
}

} // namespace

void take_workers_lines(LogState& log, model::LogWindow window) {
    const bool first_time = !log.known;
    std::vector<LogLine>& lines = window.lines;
    const auto begin_new = first_new(log.lines.lines(), lines);
    const std::int64_t next = log.lines.empty() ? 0 : log.lines.lines().back().seq + 1;
    if (begin_new) {
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(*begin_new));
        number(lines, next);
        log.lines.append(std::move(lines));
    } else {
        log.missed = !first_time && !log.lines.empty() && !lines.empty();
        number(lines, next);
        log.lines.begin(std::move(lines), 0);
    }
    log.lines.cut(log.sight);
    log.lines.move_to(0);
    log.known = true;
    log.total = static_cast<std::int64_t>(log.lines.size());
    if (!log.lines.empty()) {
        log.first_seq = log.lines.lines().front().seq;
        log.last_seq = log.lines.lines().back().seq;
    }
    if (first_time) {
        jump_to(log, log.total - 1, LogAlign::end);
    }
}

} // namespace etl::app
