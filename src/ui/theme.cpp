// The tokens of look.md and the specification, and the colours derived from them.
#include "ui/theme.hpp"

namespace etl::ui {

using model::StageKind;
using view::Tone;

Theme make_theme(bool dark, const Palette& palette, bool more_contrast) {
    Theme theme;
    theme.dark = dark;
    theme.more_contrast = more_contrast;
    theme.page = dark ? rgb(0x0f172a) : rgb(0xffffff);
    theme.surface = dark ? rgb(0x1e293b) : rgb(0xf8fafc);
    theme.raised = dark ? rgb(0x334155) : rgb(0xf1f5f9);
    theme.text = dark ? rgb(0xf8fafc) : rgb(0x0f172a);
    theme.text_soft = dark ? rgb(0xcbd5e1) : rgb(0x475569);
    theme.line = dark ? rgb(0x334155) : rgb(0xe2e8f0);
    // Muted text stands on the surface and on the page: it has to be read on the worse of the two.
    theme.text_faint = readable(dark ? rgb(0x94a3b8) : rgb(0x64748b), theme.surface);
    theme.accent = fill_for_white_text(palette.first);
    theme.accent_text = rgb(0xffffff);
    theme.accent_ink = readable(palette.first, dark ? theme.raised : theme.surface);
    theme.second_ink = readable(palette.second, theme.surface);
    theme.badge_second = fill_for_white_text(palette.second);
    const Color quiet = mix(theme.page, palette.first, dark ? 0.15f : 0.08f);
    theme.quiet_row = {quiet, readable(dark ? rgb(0x94a3b8) : rgb(0x64748b), quiet)};
    theme.quiet_line = mix(theme.page, palette.first, 0.3f);
    theme.progress_start = readable(palette.first, theme.raised, 3.0);
    theme.progress_end = readable(palette.second, theme.raised, 3.0);
    theme.shadow = {dark ? std::uint8_t{0} : std::uint8_t{15}, dark ? std::uint8_t{0} : std::uint8_t{23},
                    dark ? std::uint8_t{0} : std::uint8_t{42}, 255};
    theme.backdrop = with_alpha(rgb(0x020617), 0.5f);
    // The surface is nearer to any ring that can be seen on both than the page is.
    theme.focus_ring = readable(palette.first, theme.surface, 3.0);
    theme.alarm_ink = dark ? rgb(0xfca5a5) : rgb(0xb91c1c);
    theme.alarm_box = dark ? Fill{rgb(0x3b1519), rgb(0xfecaca)} : Fill{rgb(0xfef2f2), rgb(0x991b1b)};
    theme.alarm_line = dark ? rgb(0x7f1d1d) : rgb(0xfecaca);
    theme.danger = {rgb(0xb91c1c), rgb(0xffffff)};
    theme.danger_button = {rgb(0xdc2626), rgb(0xffffff)};
    theme.switch_on = dark ? rgb(0x059669) : rgb(0x047857);
    theme.switch_off = dark ? rgb(0x94a3b8) : rgb(0x6b7280);
    theme.hint = dark ? Fill{rgb(0xe2e8f0), rgb(0x0f172a)} : Fill{rgb(0x0f172a), rgb(0xf8fafc)};
    theme.match = dark ? rgb(0x4d4322) : rgb(0xfef08a);
    theme.match_current = dark ? rgb(0x6b4f12) : rgb(0xfdba74);
    theme.match_line = readable(dark ? rgb(0xfbbf24) : rgb(0xb45309), theme.match_current, 3.0);
    if (more_contrast) {
        theme.text_soft = theme.text_faint = theme.text;
        theme.line = theme.alarm_line = dark ? rgb(0xcbd5e1) : rgb(0x475569);
    }
    theme.control_line = theme.text_faint;
    return theme;
}

Fill Theme::badge(Tone tone) const {
    switch (tone) {
    case Tone::pending:
        return {rgb(0xfef9c3), rgb(0x854d0e)};
    case Tone::running:
        return {rgb(0xdbeafe), rgb(0x1e40af)};
    case Tone::good:
        return {rgb(0xdcfce7), rgb(0x166534)};
    case Tone::bad:
        return {rgb(0xfee2e2), rgb(0x991b1b)};
    case Tone::warning:
        return {rgb(0xffedd5), rgb(0x9a3412)};
    case Tone::paused:
        return {rgb(0xfef3c7), rgb(0x92400e)};
    case Tone::neutral:
        break;
    }
    return {raised, text_soft};
}

Fill Theme::solid_badge(Tone tone) const {
    const Color white = rgb(0xffffff);
    switch (tone) {
    case Tone::pending:
        return {accent, white};
    case Tone::running:
        return {badge_second, white};
    case Tone::good:
        return {rgb(0x047857), white};
    case Tone::bad:
        return {rgb(0xb91c1c), white};
    case Tone::warning:
        return {rgb(0x9a3412), white};
    case Tone::paused:
        return {rgb(0xb45309), white};
    case Tone::neutral:
        break;
    }
    return {rgb(0x6b7280), white};
}

Fill Theme::banner(Tone tone) const {
    const Fill light = badge(tone);
    if (!dark) {
        return light;
    }
    const Color fill = mix(page, light.background, 0.16f);
    return {fill, readable(light.background, fill)};
}

Fill Theme::stage_badge(StageKind stage) const {
    switch (stage) {
    case StageKind::extract:
        return {rgb(0xdbeafe), rgb(0x1e40af)};
    case StageKind::transform:
        return {rgb(0xf3e8ff), rgb(0x6b21a8)};
    case StageKind::load:
        return {rgb(0xdcfce7), rgb(0x166534)};
    case StageKind::vectorize:
        return {rgb(0xffedd5), rgb(0x9a3412)};
    case StageKind::unknown:
        break;
    }
    return {rgb(0xf3f4f6), rgb(0x1f2937)};
}

Color Theme::ink(Tone tone) const {
    switch (tone) {
    case Tone::pending:
        return readable(rgb(0xca8a04), surface);
    case Tone::running:
        return accent_ink;
    case Tone::good:
        return readable(rgb(0x10b981), surface, 3.0);
    case Tone::bad:
        return alarm_ink;
    case Tone::warning:
    case Tone::paused:
        return readable(rgb(0xf59e0b), surface);
    case Tone::neutral:
        break;
    }
    return text_faint;
}

} // namespace etl::ui
