// Charts: a sparkline, bars, and spans on a common time line. Assistive technology meets one picture with a sentence;
// who wants the figures gets them as a plain table.
#pragma once

#include "ui/ui.hpp"
#include "view/job_facts.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace etl::ui {

/// Small bars without labels, the last one the newest; values below 0 count as 0. `says` is the whole of it in words:
/// "Up from 2 to 9 in an hour".
void sparkline(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const float> values);

/// A job's last runs: a small bar for each, as high as it took long, in the colour of its outcome; a failed one has a
/// notch, so that colour is not all there is.
void run_strip(Ui& ui, std::string_view key, const Rect& rect, const view::RunStripView& view);

/// A mark's colour: enough to be told from the page and from the track that it lies on.
[[nodiscard]] Color mark_color(const Ui& ui, view::Tone tone);

struct Bar {
    std::string_view label;
    float value = 0;        ///< at least 0
    std::string_view shown; ///< the value as text
    view::Tone tone = view::Tone::running;
};

/// Bars below each other, each with its label and value; the longest one fills the width.
void bar_chart(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const Bar> bars);
[[nodiscard]] float bar_chart_height(std::size_t bars);

struct TimeSpan {
    std::string_view label;
    /// Shares of the whole time, 0 to 1.
    float start = 0;
    float end = 1;
    std::string_view shown; ///< how long it took, as text
    view::Tone tone = view::Tone::running;
};

/// Spans below each other on one time line, whose ends are marked with `from` and `to`.
void timeline(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const TimeSpan> spans,
              std::string_view from, std::string_view to);
[[nodiscard]] float timeline_height(std::size_t spans);

/// A chart's figures, with a head; all columns but the first stand at the right. Each row has a text for each column.
void data_table(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
                std::span<const std::string_view> columns, std::span<const std::vector<std::string>> rows);
[[nodiscard]] float data_table_height(std::size_t rows);

} // namespace etl::ui
