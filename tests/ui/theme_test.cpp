// Every pair of colours of both themes that stands on screen, for the platform's palette and for any that a host may
// send.
#include "ui/theme.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace etl::ui {
namespace {

using model::StageKind;
using view::Tone;

constexpr double text_ratio = 4.5;
constexpr double graphic_ratio = 3.0;

constexpr std::array tones{Tone::neutral, Tone::pending, Tone::running, Tone::good,
                           Tone::bad,     Tone::warning, Tone::paused};
constexpr std::array stages{StageKind::unknown, StageKind::extract, StageKind::transform, StageKind::load,
                            StageKind::vectorize};

struct Pair {
    std::string name;
    Color ink;
    Color ground;
    double ratio;
};

std::vector<Pair> pairs_of(const Theme& theme) {
    std::vector<Pair> pairs{
        {"text on page", theme.text, theme.page, text_ratio},
        {"text on card", theme.text, theme.surface, text_ratio},
        {"text on raised", theme.text, theme.raised, text_ratio},
        {"soft text on page", theme.text_soft, theme.page, text_ratio},
        {"soft text on card", theme.text_soft, theme.surface, text_ratio},
        {"soft icon on raised", theme.text_soft, theme.raised, graphic_ratio},
        {"faint text on page", theme.text_faint, theme.page, text_ratio},
        {"faint text on card", theme.text_faint, theme.surface, text_ratio},
        {"primary button", theme.accent_text, theme.accent, text_ratio},
        {"accent as text on card", theme.accent_ink, theme.surface, text_ratio},
        {"accent icon on raised", theme.accent_ink, theme.raised, graphic_ratio},
        {"color-2 as text on card", theme.second_ink, theme.surface, text_ratio},
        {"an inactive job's name", theme.quiet_row.text, theme.quiet_row.background, text_ratio},
        {"focus ring on page", theme.focus_ring, theme.page, graphic_ratio},
        {"focus ring on card", theme.focus_ring, theme.surface, graphic_ratio},
        {"alarm on card", theme.alarm_ink, theme.surface, text_ratio},
        {"alarm on page", theme.alarm_ink, theme.page, graphic_ratio},
        {"alarm box", theme.alarm_box.text, theme.alarm_box.background, text_ratio},
        {"danger badge", theme.danger.text, theme.danger.background, text_ratio},
        {"old progress on its track", theme.text_faint, theme.raised, graphic_ratio},
    };
    for (const Tone tone : tones) {
        const std::string number = std::to_string(static_cast<int>(tone));
        const Fill badge = theme.badge(tone);
        pairs.push_back({"badge of tone " + number, badge.text, badge.background, text_ratio});
        const Fill solid = theme.solid_badge(tone);
        pairs.push_back({"solid badge of tone " + number, solid.text, solid.background, text_ratio});
        pairs.push_back({"dot of tone " + number, theme.ink(tone), theme.page, graphic_ratio});
        pairs.push_back({"icon of tone " + number, theme.ink(tone), theme.surface, graphic_ratio});
    }
    for (const StageKind stage : stages) {
        const Fill badge = theme.stage_badge(stage);
        pairs.push_back(
            {"badge of stage " + std::to_string(static_cast<int>(stage)), badge.text, badge.background, text_ratio});
    }
    return pairs;
}

void expect_readable(const Theme& theme) {
    for (const Pair& pair : pairs_of(theme)) {
        EXPECT_GE(contrast(pair.ink, pair.ground), pair.ratio) << pair.name << (theme.dark ? ", dark" : ", light");
    }
}

TEST(Theme, IsReadableWithThePlatformsPalette) {
    expect_readable(make_theme(false));
    expect_readable(make_theme(true));
}

TEST(Theme, IsReadableWithAnyPalette) {
    std::mt19937 random(1);
    std::uniform_int_distribution<std::uint32_t> color(0, 0xffffff);
    for (int round = 0; round < 5'000 && !testing::Test::HasFailure(); ++round) {
        const Palette palette{rgb(color(random)), rgb(color(random))};
        SCOPED_TRACE("palette " + std::to_string(round));
        expect_readable(make_theme(false, palette));
        expect_readable(make_theme(true, palette));
    }
}

TEST(Theme, ProgressStandsOutFromItsTrackWithAnyPalette) {
    std::mt19937 random(2);
    std::uniform_int_distribution<std::uint32_t> color(0, 0xffffff);
    for (int round = 0; round < 5'000 && !HasFailure(); ++round) {
        const Palette palette = round == 0 ? Palette{} : Palette{rgb(color(random)), rgb(color(random))};
        for (const bool dark : {false, true}) {
            const Theme theme = make_theme(dark, palette);
            EXPECT_GE(contrast(theme.progress_start, theme.raised), graphic_ratio) << round << dark;
            EXPECT_GE(contrast(theme.progress_end, theme.raised), graphic_ratio) << round << dark;
        }
    }
}

TEST(Theme, KeepsTheTokensAsTheyAre) {
    const Theme light = make_theme(false);
    EXPECT_EQ(light.page, rgb(0xffffff));
    EXPECT_EQ(light.surface, rgb(0xf8fafc));
    EXPECT_EQ(light.accent, rgb(0x2862EB)) << "white can be read on it: nothing to derive";
    const Theme dark = make_theme(true);
    EXPECT_EQ(dark.page, rgb(0x0f172a));
    EXPECT_EQ(dark.surface, rgb(0x1e293b));
    EXPECT_TRUE(dark.dark);
}

TEST(Theme, HasTheSpecificationsBadges) {
    for (const bool dark : {false, true}) {
        const Theme theme = make_theme(dark);
        EXPECT_EQ(theme.badge(Tone::pending).background, rgb(0xfef9c3));
        EXPECT_EQ(theme.badge(Tone::running).text, rgb(0x1e40af));
        EXPECT_EQ(theme.badge(Tone::good).background, rgb(0xdcfce7));
        EXPECT_EQ(theme.badge(Tone::bad).text, rgb(0x991b1b));
        EXPECT_EQ(theme.stage_badge(StageKind::extract).background, rgb(0xdbeafe));
        EXPECT_EQ(theme.stage_badge(StageKind::transform).text, rgb(0x6b21a8));
        EXPECT_EQ(theme.stage_badge(StageKind::load).background, rgb(0xdcfce7));
        EXPECT_EQ(theme.stage_badge(StageKind::vectorize).text, rgb(0x9a3412));
    }
}

} // namespace
} // namespace etl::ui
