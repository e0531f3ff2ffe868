// Palette: every job and everything that can be done, by a few typed letters: go to a job, press one of its controls,
// sort, filter, change the theme. What can't be done now stands last and says why.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The key of the window (app::WindowOpened), and of the text in its field.
inline constexpr std::string_view palette_window = "palette";
inline constexpr std::string_view palette_text = "window palette";

/// One line of the palette.
struct PaletteItemView {
    /// The same for the same thing, whatever else is listed.
    std::string key;
    std::string label;  ///< "Run Job: Jira"
    std::string detail; ///< a job's status; why it can't be done
    Icon icon = Icon::none;
    app::Action action;
    bool enabled = true;
    bool danger = false;
    std::string shortcut;
    /// Of commands: listed only where something is typed, since there are more than the jobs can bear above them.
    bool waits = false;
};

/// What is listed, as places that cost nothing until one is looked at.
class PaletteList {
  public:
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    /// `state` must be the one that the list was made of.
    [[nodiscard]] PaletteItemView item(const app::AppState& state, std::size_t place) const;

  private:
    friend class PaletteFinder;

    enum class Kind : std::uint8_t { command, go_to, act };
    struct Entry {
        Kind kind = Kind::command;
        std::uint8_t number = 0; ///< of the command, or of the job's action
        std::uint32_t job = 0;   ///< place among the records
    };

    std::vector<Entry> entries_;
    std::vector<PaletteItemView> commands_;
};

/// Finds, and looks again only where the jobs, the view or what was typed are others than the last time.
class PaletteFinder {
  public:
    const PaletteList& find(const app::AppState& state, std::string_view typed);
    /// The window is closed: what was found takes no room meanwhile.
    void forget() {
        if (fresh_) {
            *this = {};
        }
    }

  private:
    void look(const app::AppState& state, std::string_view typed);

    PaletteList list_;
    std::string typed_;
    std::string address_;
    std::uint64_t version_ = 0;
    std::uint64_t structure_ = 0;
    std::size_t count_ = 0;
    std::uint64_t preferences_ = 0;
    bool fresh_ = false;
};

/// What can be done to the page itself, in the order in which it is offered.
[[nodiscard]] std::vector<PaletteItemView> page_commands(const app::AppState& state);

} // namespace etl::view
