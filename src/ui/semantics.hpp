// Semantics: what each widget is, says and does, recorded as it is drawn. The page mirrors this tree into DOM nodes
// over the canvas; tests find everything by role and name in it.
#pragma once

#include "app/action.hpp"
#include "ui/color.hpp"
#include "ui/entry.hpp"
#include "ui/geometry.hpp"
#include "ui/text_style.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::ui {

/// Stable over frames: a hash of the keys from the root down. 0 is the root.
using NodeId = std::uint32_t;

[[nodiscard]] NodeId child_id(NodeId parent, std::string_view key);

/// The numbers are part of the mirror's protocol (web/protocol.ts).
enum class Role : std::uint8_t {
    group = 0,
    banner = 1,
    main = 2,
    region = 3,
    heading = 4,
    list = 5,
    list_item = 6,
    button = 7,
    text = 8,
    paragraph = 9,
    progress_bar = 10,
    status = 11,
    dialog = 12,
    scroll_area = 13,
    code = 14,
    backdrop = 15, ///< takes clicks outside a dialog or menu; says nothing
    link = 16,
    switch_control = 17,
    checkbox = 18,
    radio_group = 19,
    radio = 20,
    tab_list = 21,
    tab = 22,
    tab_panel = 23,
    tooltip = 24,
    menu = 25,
    menu_item = 26,
    splitter = 27,
    navigation = 28,
    alert_dialog = 29,
    image = 30,
    slider = 31,
    table = 32,
    row = 33,
    column_header = 34,
    cell = 35,
    tree = 36,
    tree_item = 37,
    row_group = 38,
    grid = 39, ///< a table that arrow keys lead through, cell by cell
    grid_cell = 40,
    text_field = 50,
    search_field = 51,
    number_field = 52,
    text_area = 53,
    select = 54,
    combobox = 55,
    list_box = 56,
    option = 57,
    label = 58,
    mark = 59,     ///< the find bar's current match, drawn around its letters; says nothing
    document = 70, ///< what is printed; not to be seen on the screen
};

/// A state that a node has or has not, or that means nothing for it.
enum class State : std::uint8_t { none = 0, no = 1, yes = 2, mixed = 3 };

/// What a button opens.
enum class Popup : std::uint8_t { none = 0, menu = 1, dialog = 2, list = 3 };

/// How a column's rows are sorted.
enum class Sort : std::uint8_t { none = 0, unsorted = 1, ascending = 2, descending = 3 };

/// What can be moved (slider, splitter): between which values, and where the value is kept.
struct Adjustable {
    float least = 0;
    float most = 100;
    float step = 1;
    /// How far a pixel's drag moves the value; negative where the value grows towards the start.
    float per_pixel = 1;
    /// The key of app::ViewValueSet.
    std::string key;
    bool operator==(const Adjustable&) const = default;
};

/// How a run of text goes on where the run before it in its node ends. The numbers are part of the mirror's protocol.
enum class Follows : std::uint8_t {
    nothing = 0,    ///< it stands by itself
    space = 1,      ///< a wrapped line: between the two was a space, or the text's own end of a line
    inside_word = 2 ///< a wrapped line: the word that the line above began
};

/// One line of text as it was drawn, for the text layer.
struct SemanticRun {
    std::string text;
    TextStyle style;
    Color color;
    /// The line box, in CSS pixels from the node's upper left corner.
    Rect box;
    Follows follows = Follows::nothing;
    /// Of a long text: the line's number, from 1, and how much of the line (as it is shown, in UTF-16 units, as the
    /// DOM counts) stands before the run.
    std::uint32_t line = 0;
    std::uint32_t from = 0;
    bool operator==(const SemanticRun&) const = default;
};

/// Something that is typed into or chosen from: a real input of the page stands there.
[[nodiscard]] bool is_entry(Role role);

/// The value of a progress bar whose progress nobody knows.
inline constexpr float unknown_value = -1;

struct SemanticNode {
    NodeId id = 0;
    NodeId parent = 0;
    Role role = Role::group;
    /// In CSS pixels from the parent's upper left corner (in a scroll area: of its content).
    Rect rect;
    /// The accessible name where it is not simply the text.
    std::string name;
    std::string description;
    std::vector<SemanticRun> runs;
    /// Heading level, 1 to 6; how deep an item of a tree stands, from 1.
    std::uint8_t level = 0;
    /// Place in a list, from 1, and the list's whole length; 0 when not in one. Of a table or grid: its rows and
    /// columns; of a row and a cell: its number in there, the head being row 1.
    std::uint32_t position = 0;
    std::uint32_t set_size = 0;
    /// 0 to 100 for progress bars, unknown_value where nobody knows; the text is what is read out.
    float value = 0;
    std::string value_text;
    bool disabled = false;
    bool busy = false;
    bool modal = false;
    /// Scroll areas: the size of their content in CSS pixels.
    Size content;
    /// Scroll areas: can be reached by Tab, because nothing in it can. Cells of a grid: can have the focus.
    bool focusable = false;
    /// Not a stop of Tab: the arrow keys of what it is part of lead there.
    bool skips_tab = false;
    /// Looks different under the pointer, or has a tooltip; whatever can be activated does so anyway.
    bool hovers = false;
    /// Stands upright (tab lists, sliders, splitters).
    bool vertical = false;
    /// The page that is in sight (pagination, navigation).
    bool current = false;
    State checked = State::none;
    State expanded = State::none;
    State selected = State::none;
    Popup popup = Popup::none;
    Sort sort = Sort::none;
    /// The key that does the same as a press, as aria-keyshortcuts has it: "R", "Control+K".
    std::string shortcut;
    /// Of a scroll area: it shows a part of a long text that the find bar knows by this key (app::FindBar). Of the bar
    /// over it: the same.
    std::string long_text;
    /// The first place of the text that is in sight (app::FindOpened).
    int long_text_from = 0;
    /// It stands at the edge of the lines of a long text, and is none of it: a drag over several does to each what a
    /// click with Shift does.
    bool gutter = false;
    /// Its text is announced when it has become another one and stood still for a moment.
    bool announced = false;
    /// The job that this item of the list is.
    model::JobId job;
    /// Where a link leads: an http(s) address, a path or a fragment.
    std::string href;
    std::optional<Adjustable> adjustable;
    /// Of editing fields.
    std::shared_ptr<const Entry> entry;
    EntryLinks links;
    /// What a click (by pointer, key or assistive tool) does; of a field of one line, what Enter does.
    std::optional<app::Action> activate;
    /// The window that it stands in closes before it does what it does.
    bool closes_window = false;
    /// What a click with Shift does in its place; nothing else where there is nothing.
    std::optional<app::Action> extend;
    /// What Escape does inside it.
    std::optional<app::Action> cancel;

    /// The name, or the text when it has none: what a person would look for.
    [[nodiscard]] std::string spoken_name() const;
};

/// All nodes of one frame in drawing order; a parent stands before its children.
struct SemanticsTree {
    std::vector<SemanticNode> nodes;

    [[nodiscard]] const SemanticNode* find(NodeId id) const;
    /// The first node of that role and spoken name; nullptr when there is none.
    [[nodiscard]] const SemanticNode* find(Role role, std::string_view name) const;
};

} // namespace etl::ui
