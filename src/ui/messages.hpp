// Messages: banner, toast, empty state, and the surfaces that things stand on.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

/// The box of a card: shadow, fill and border.
void card_surface(Ui& ui, const Rect& rect);

/// A bar where text will stand.
void skeleton_bar(Ui& ui, const Rect& rect);

[[nodiscard]] float banner_height(Ui& ui, const view::BannerView& view, float width);
void banner(Ui& ui, std::string_view key, const Rect& rect, const view::BannerView& view);

[[nodiscard]] float toast_height(Ui& ui, const view::ToastView& view, float width);
/// What it says is announced by whoever brings it (app::add_notice); here it is plain text.
void toast(Ui& ui, std::string_view key, const Rect& rect, const view::ToastView& view);

/// Icon, title, sentence and what can be done, in the middle of the area. Returns its lower end.
float empty_state(Ui& ui, const Rect& area, const view::MessageView& message);

} // namespace etl::ui
