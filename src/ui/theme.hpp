// Theme: every colour and text style that the widgets use, for light and dark (look.md, "Tokens"). Colours that text is
// set in are derived from the tokens until they can be read.
#pragma once

#include "model/stage.hpp"
#include "ui/color.hpp"
#include "ui/text_style.hpp"
#include "view/controls.hpp"

namespace etl::ui {

struct Fill {
    Color background;
    Color text;
};

/// The tenant's colours 1 and 2; a host may replace them.
struct Palette {
    Color first = rgb(0x2862EB);
    Color second = rgb(0x763DED);
    bool operator==(const Palette&) const = default;
};

struct Theme {
    bool dark = false;
    bool more_contrast = false;

    Color page;    ///< background primary
    Color surface; ///< background secondary: cards, buttons
    Color raised;  ///< background tertiary: tracks, hover, icon buttons
    Color text;
    Color text_soft;  ///< secondary
    Color text_faint; ///< muted
    Color line;
    Color accent;         ///< color-1 as a fill
    Color accent_text;    ///< what is written on it
    Color accent_ink;     ///< color-1 as text and icons on surface
    Color progress_start; ///< color-1 and color-2 on a track
    Color progress_end;
    Color shadow;
    Color backdrop;
    Color focus_ring;
    Color alarm_ink;  ///< red text on surface
    Fill alarm_box;   ///< the error message's box
    Color alarm_line; ///< its border
    Fill danger;      ///< the error type's badge
    Fill danger_button;
    Color control_line; ///< the edge of a box that is ticked or dragged: seen without its label
    Color badge_second; ///< color-2 as a fill under white text
    Color second_ink;   ///< color-2 as text on surface
    Fill quiet_row;     ///< an inactive job's row, and its name
    Color quiet_line;   ///< its border
    Color switch_on;
    Color switch_off;
    Fill hint;   ///< tooltips
    Color match; ///< the ground of what the find bar has found
    Color match_current;
    Color match_line; ///< around the current match

    [[nodiscard]] Fill badge(view::Tone tone) const;
    /// The badge of a row: a full colour under white text.
    [[nodiscard]] Fill solid_badge(view::Tone tone) const;
    /// A wide banner of a tone: quieter than a badge where all around is dark.
    [[nodiscard]] Fill banner(view::Tone tone) const;
    [[nodiscard]] Fill stage_badge(model::StageKind stage) const;
    /// The colour of a tone as a dot, icon or text on the page.
    [[nodiscard]] Color ink(view::Tone tone) const;
};

/// `more_contrast`: for those who asked their system for it.
[[nodiscard]] Theme make_theme(bool dark, const Palette& palette = {}, bool more_contrast = false);

namespace style {
inline constexpr TextStyle page_title{.size = 24, .weight = 700, .line_height = 32};
inline constexpr TextStyle page_title_small{.size = 20, .weight = 700, .line_height = 28};
inline constexpr TextStyle message_title{.size = 16, .weight = 600, .line_height = 24};
inline constexpr TextStyle section_title{.size = 15, .weight = 600, .line_height = 22};
inline constexpr TextStyle card_title{.size = 15, .weight = 600, .line_height = 22};
inline constexpr TextStyle row_title{.size = 14, .weight = 600, .line_height = 20};
inline constexpr TextStyle row_badge{.size = 10, .weight = 600, .line_height = 14, .letter_spacing = 0.8f};
inline constexpr TextStyle window_title{.size = 17, .weight = 600, .line_height = 24};
inline constexpr TextStyle body{.size = 13, .weight = 400, .line_height = 20};
inline constexpr TextStyle control{.size = 13, .weight = 500, .line_height = 18};
inline constexpr TextStyle small{.size = 12, .weight = 400, .line_height = 17};
inline constexpr TextStyle small_strong{.size = 12, .weight = 600, .line_height = 17};
inline constexpr TextStyle small_medium{.size = 12, .weight = 500, .line_height = 17};
inline constexpr TextStyle tiny{.size = 11, .weight = 400, .line_height = 15};
inline constexpr TextStyle badge{.size = 11, .weight = 600, .line_height = 15};
inline constexpr TextStyle caption{.size = 10, .weight = 600, .line_height = 14, .letter_spacing = 1.8f};
inline constexpr TextStyle code{.size = 12, .weight = 400, .family = FontFamily::mono, .line_height = 18};
inline constexpr TextStyle clock{.size = 12, .weight = 400, .family = FontFamily::mono, .line_height = 17};
inline constexpr TextStyle panel_clock{.size = 18, .weight = 700, .family = FontFamily::mono, .line_height = 24};
} // namespace style

} // namespace etl::ui
