// Job row: draws one job as a row of the list, and says how high it is.
#pragma once

#include "ui/ui.hpp"
#include "view/job_row.hpp"

#include <cstdint>
#include <string_view>

namespace etl::ui {

inline constexpr float row_gap = 8;

/// CSS pixels.
[[nodiscard]] float job_row_height(const Ui& ui);
/// Of an inactive job's row.
[[nodiscard]] float collapsed_row_height(const Ui& ui);

/// A list item; `position` from 1 of `count`.
void job_row(Ui& ui, std::string_view key, const Rect& rect, const view::JobRowView& view, bool stale,
             std::uint32_t position, std::uint32_t count);

} // namespace etl::ui
