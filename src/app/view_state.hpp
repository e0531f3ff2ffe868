// View state: what is looked at and how, as far as a press changes it: the page in sight, the menu and the window that
// are open, and small values such as a chosen tab or a splitter's place. What the DOM alone knows (scroll offsets,
// hover, focus) is not here: ui::Ui is told that in every frame.
#pragma once

#include "app/effect.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::app {

struct AppState;

enum class Route : unsigned char { jobs, gallery };

/// The page that an address' fragment ("#/gallery") names; the Jobs page where it names none.
[[nodiscard]] Route parse_route(std::string_view fragment);

struct ViewState {
    Route route = Route::jobs;
    /// The key of the open menu, and of the open window of the page in sight; empty when none is.
    std::string menu;
    std::string window;
    /// The job that the open window is about; empty where it is about none.
    model::JobId window_job;

    void close_window();

    /// What was set last under the key.
    [[nodiscard]] int value(std::string_view key, int otherwise = 0) const;
    void set(std::string_view key, int value);

  private:
    /// Few, so they are searched one by one.
    std::vector<std::pair<std::string, int>> values_;
};

/// The address names another page. What was open over the old one closes.
struct RouteChanged {
    Route route = Route::jobs;
};

struct MenuToggled {
    std::string menu;
};

struct MenuClosed {};

struct WindowOpened {
    std::string window;
    model::JobId job = {};
};

struct WindowClosed {};

struct ViewValueSet {
    std::string key;
    int value = 0;
};

/// The list is a new one: a window about a job that is gone closes, and says so.
void drop_window_of_gone_job(AppState& state, model::EpochMilliseconds now, Effects& effects);

void update(AppState& state, const RouteChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const MenuToggled& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const MenuClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WindowOpened& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WindowClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewValueSet& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
