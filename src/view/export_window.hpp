// Export window: in which form, how much, and where to; then how far it is.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The button that opens it, on every page that has something to export. `enabled` where there is anything.
[[nodiscard]] ButtonView export_button(app::ExportSubject subject, bool enabled);

struct ExportWindowView {
    std::string title; ///< "Export runs"
    std::vector<ChoiceView> formats;
    std::size_t format = 0;
    /// How much of it; empty where there is nothing to choose.
    std::vector<ChoiceView> extents;
    std::size_t extent = 0;
    /// Disabled where the page around the frame lets no file out: the clipboard is left.
    ButtonView file;
    ButtonView clipboard;
    /// While it goes on: "12,400 rows read".
    std::string progress;
    std::string trouble;
    /// Stop, and after a failure go on.
    ButtonView stop;
    std::optional<ButtonView> resume;
};

[[nodiscard]] std::optional<ExportWindowView> export_window(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
