// Run screen: one run's own page as it is drawn.
#pragma once

#include "app/state.hpp"
#include "ui/json_tree.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <string>

namespace etl::ui {

/// A payload taken apart into the values of its tree, anew only when it is another one.
class PayloadItems {
  public:
    [[nodiscard]] const JsonText& find(const std::string& text);

  private:
    JsonText json_;
};

void run_screen(Ui& ui, const app::AppState& state, PayloadItems& payload, const view::ViewContext& context);

} // namespace etl::ui
