// Stage: a screen drawn without a browser, and the states that it is drawn in.
#pragma once

#include "picture.hpp"
#include "shell/native/fixed_locale.hpp"
#include "shell/native/fixed_text.hpp"
#include "ui/screen.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace etl::ui {

using model::EpochMilliseconds;
using model::StatusKind;
using shell::native::fixed_width;

/// 2026-11-23T14:00:00Z.
inline constexpr EpochMilliseconds monday = 1'795'442'400'000;

class Stage {
  public:
    FrameInput input{.viewport = {1280, 900}, .scale = 1, .now = monday};
    Palette palette;
    shell::native::FixedText text;
    shell::native::FixedLocale locale;
    Screen screen{text};

    ScreenOutcome draw(const app::AppState& state) { return screen.draw(state, locale, input, palette); }
    /// What the last draw() drew.
    [[nodiscard]] Picture picture() const { return {*screen.draw_data(), text, screen.theme().page}; }
    [[nodiscard]] const std::vector<SemanticNode>& nodes() const { return screen.tree().nodes; }
    [[nodiscard]] const SemanticNode* find(Role role, std::string_view name) const {
        return screen.tree().find(role, name);
    }
    [[nodiscard]] std::vector<const SemanticNode*> all(Role role) const;
    [[nodiscard]] std::vector<const SemanticNode*> inside(const SemanticNode& ancestor) const;
    [[nodiscard]] const SemanticNode& the_parent(const SemanticNode& node) const;
    /// In CSS pixels of the viewport while nothing is scrolled.
    [[nodiscard]] Rect place(const SemanticNode& node) const;
    /// Where a run's letters really stand, by their own width.
    [[nodiscard]] Rect place(const SemanticNode& node, const SemanticRun& run) const;
};

/// The letters' own rectangle in the same coordinates as the run's box.
[[nodiscard]] Rect letters(const SemanticRun& run);

struct NamedState {
    std::string name;
    app::AppState state;
};

/// A job of that status with everything that its card can show.
[[nodiscard]] app::JobRecord full_record(const std::string& id, StatusKind kind);

/// A loaded, live list of these records, as cards.
[[nodiscard]] app::AppState loaded(std::vector<app::JobRecord> records);
/// The same as rows.
[[nodiscard]] app::AppState as_rows(app::AppState state);
[[nodiscard]] app::AppState loaded_with(std::size_t count);

/// A job for each status, and those that are hard to fit: long names, huge counts, words that nobody knows.
[[nodiscard]] std::vector<app::JobRecord> every_record();

/// Every picture that the page has, with windows and notices.
[[nodiscard]] std::vector<NamedState> every_state();

/// Those of a job's details, which are among them.
[[nodiscard]] std::vector<NamedState> states_of_details();

[[nodiscard]] app::ErrorWindow full_error_window();

/// The gallery after these actions.
[[nodiscard]] app::AppState gallery(std::initializer_list<app::Action> actions = {});

} // namespace etl::ui
