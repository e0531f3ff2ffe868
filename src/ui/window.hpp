// Window: what every dialog has: backdrop, frame, title with icon, close button. While one is open the page below is
// inert and the focus stays inside (web/dialogs.ts).
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

enum class WindowPlace : unsigned char {
    middle,
    right, ///< a drawer, as high as the page
};

struct WindowSpec {
    std::string_view key;
    std::string_view title;
    /// What assistive technology says behind the title.
    std::string_view description;
    view::Icon icon = view::Icon::none;
    view::Tone tone = view::Tone::running;
    /// Of the close button, the backdrop and Escape.
    app::Action close;
    WindowPlace place = WindowPlace::middle;
    /// A question that has to be answered: assistive technology reads it out at once.
    bool alert = false;
};

/// From the window's edge to what stands in it.
[[nodiscard]] float window_margin(const Ui& ui);
/// The height above the window's body.
[[nodiscard]] float window_title_height(const Ui& ui);

/// In the page's middle, at most so large.
[[nodiscard]] Rect window_rect(const Ui& ui, float most_width, float height);
/// At the page's right edge.
[[nodiscard]] Rect drawer_rect(const Ui& ui, float most_width);

/// Opens the window's node and draws its frame. Returns where the window stands, which while a drawer slides in is not
/// yet at its place.
Rect open_window(Ui& ui, const WindowSpec& spec, Rect window);
void close_window(Ui& ui);

/// A question with its consequence, a button that does it and one that does not.
void confirm_window(Ui& ui, std::string_view key, const view::ConfirmView& view);

} // namespace etl::ui
