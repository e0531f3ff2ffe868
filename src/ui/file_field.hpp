// File field: takes a file, as a button that opens the device's own list and as a place to drop one on.
#pragma once

#include "ui/ui.hpp"
#include "view/fields.hpp"

#include <string_view>

namespace etl::ui {

/// In the place `at`, whose height is not looked at. Returns the height that it needs of it.
float file_field(Ui& ui, std::string_view key, const Rect& at, const view::FileFieldView& view);

} // namespace etl::ui
