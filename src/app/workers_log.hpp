// Workers' log: the last lines that all of the platform's workers wrote together (contract.md 2). They come without
// numbers, always the newest of them, so that what is new in an answer is told by what of it was there before.
#pragma once

#include "model/log.hpp"
#include "model/timestamp.hpp"

namespace etl::app {

struct LogState;

inline constexpr int workers_log_lines = 1'000;
inline constexpr model::EpochMilliseconds workers_log_interval = 10'000;

void take_workers_lines(LogState& log, model::LogWindow window);

} // namespace etl::app
