// Log search: where the whole log has what is sought. The server finds; of many matches only those around the place
// that is looked at are known, and how many there are in all. In the workers' log, whose server finds nothing, this
// page looks through what it holds.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etl::app {

struct LogState;

struct LogSearchState {
    /// What is sought; empty for nothing.
    std::string text;
    /// When it is sent: a little after the last letter.
    model::EpochMilliseconds due_at = 0;

    /// An answer has come: what follows is known.
    bool known = false;
    /// The numbers of the lines that match, of one stretch of the log: all of those behind `after` up to `until`.
    std::vector<std::int64_t> found;
    std::int64_t after = -1;
    std::int64_t until = -1;
    /// All that there are.
    std::int64_t total = 0;

    /// The match that is to come into sight: the first one from that line on, or the last one before it.
    struct Wish {
        std::int64_t from = 0;
        bool forward = true;
    };
    std::optional<Wish> wish;
    /// For the wish, the matches behind that line are needed; nothing where they are known.
    std::optional<std::int64_t> asks_after;
    /// How far before the wish's line it is looked at once, in lines.
    std::int64_t reach = 0;
    Reading reading;
};

/// As many matches are asked for at once.
inline constexpr int matches_read = 1'000;

/// The match at which a find bar stands that stands at that line: the first one from there on, or else the first of
/// all. Nothing where it is not known.
[[nodiscard]] std::optional<std::int64_t> current_match(const LogState& log, std::int64_t from);
/// How manieth of all matches that one is, from 0; nothing where that is not known.
[[nodiscard]] std::optional<std::int64_t> match_number(const LogState& log, std::int64_t seq);

/// To the match behind or before that line.
struct LogMatchWanted {
    std::int64_t from = 0;
    bool forward = true;
};

void update(AppState& state, const Answered<model::LogSearchQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const LogMatchWanted& action, model::EpochMilliseconds now, Effects& effects);

/// Lines were written behind all that is held.
void note_new_lines(LogState& log, const std::vector<model::LogLine>& lines);

void advance_log_search(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> log_search_due(const AppState& state);

} // namespace etl::app
