// View state: what is looked at and how, as far as a press changes it: the page in sight, the menu and the window that
// are open, small values such as a chosen tab or a splitter's place, and what has been typed into fields. What the DOM
// alone knows (scroll offsets, hover, focus) is not here: ui::Ui is told that in every frame.
#pragma once

#include "app/effect.hpp"
#include "app/find_bar.hpp"
#include "app/job_details.hpp"
#include "app/row_set.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::app {

struct AppState;

enum class Route : unsigned char {
    jobs,
    runs,
    queues,
    dead_letters, ///< of one queue
    records,
    record, ///< one record's own page
    run,    ///< one run's own page
    log,    ///< its log, or without a run that of all workers
    gallery
};

struct ViewState {
    Route route = Route::jobs;
    /// The Jobs page as a wall screen.
    bool kiosk = false;
    /// What stands in the browser's address, as far as this page writes it.
    std::string address = "#/";
    /// The key of the open menu, and of the open window of the page in sight; empty when none is.
    std::string menu;
    std::string window;
    /// The job that the open window is about; empty where it is about none.
    model::JobId window_job;
    /// The record that is looked at on a page of its own.
    model::RecordId record;
    /// What is open beside the list of jobs.
    DetailsPlace details;
    /// The run that is looked at on a page of its own, or whose log is.
    model::RunId run;
    /// The job that the focus is on its way to: made wherever it stands, until it has the focus.
    model::JobId sought_job;
    FindBar find;

    /// Also forgets what was entered and chosen in it, under keys that begin with "window ".
    void close_window();

    /// What was set last under the key.
    [[nodiscard]] int value(std::string_view key, int otherwise = 0) const;
    void set(std::string_view key, int value);

    /// What was entered last under the key; nothing where nobody has typed there yet.
    [[nodiscard]] const std::string* entered(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key, std::string_view otherwise = {}) const;
    void enter(std::string_view key, std::string text);
    /// As if nobody had ever typed there.
    void forget(std::string_view key);

    /// The set of that name; empty until something was marked.
    [[nodiscard]] const RowSet& rows(std::string_view set) const;
    [[nodiscard]] RowSet& rows(std::string_view set);

  private:
    /// Few, so they are searched one by one.
    std::vector<std::pair<std::string, int>> values_;
    std::vector<std::pair<std::string, std::string>> texts_;
    std::vector<std::pair<std::string, RowSet>> rows_;
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

/// A field's text, as it was typed, pasted or chosen, or as a button sets it.
struct TextEntered {
    std::string key;
    std::string text;
};

void update(AppState& state, const MenuToggled& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const MenuClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WindowOpened& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WindowClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewValueSet& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const TextEntered& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RowsMarked& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
