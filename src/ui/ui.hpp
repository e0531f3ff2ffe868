// Ui: one frame being made. Widgets draw through its painter and record themselves in its semantics tree; scroll
// offsets, hover and focus come in from the page, and the wish for a later frame goes out.
#pragma once

#include "ui/imgui_frame.hpp"
#include "ui/line_index.hpp"
#include "ui/painter.hpp"
#include "ui/semantics.hpp"
#include "ui/theme.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/matches.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace etl::ui {

/// Lines of a long text, from 1; none where the area is 0.
struct SelectedLines {
    NodeId area = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const SelectedLines&) const = default;
};

/// What the page says about this frame.
struct FrameInput {
    Size viewport;   ///< CSS pixels
    float scale = 1; ///< device pixels per CSS pixel
    /// Wall clock; the same that the view's context has.
    model::EpochMilliseconds now = 0;
    bool dark = false;
    bool reduced_motion = false;
    bool more_contrast = false;
    /// The page is being printed.
    bool printing = false;
    NodeId hovered = 0; ///< the node under the pointer, as the DOM sees it
    NodeId pressed = 0;
    NodeId activated = 0;      ///< since the last frame, however: a quick click is over before one
    NodeId focused = 0;        ///< only when the focus is to be seen (:focus-visible)
    NodeId focus_owner = 0;    ///< whatever has the focus, seen or not
    float scrollbar_width = 0; ///< what a vertical scrollbar takes away; 0 where scrollbars float
    /// The ends of the page's selection, where it has one in a long text: these lines are made as well.
    SelectedLines selected = {};
};

/// Asks whoever draws a long text for a part of it.
struct TextWish {
    NodeId area = 0;
    TextPlace from;
    TextPlace to;
};

/// Where a scroll area is to stand from this frame on.
struct ScrollWish {
    NodeId area = 0;
    Point offset;
};

/// What a frame did of what the find bar has on its way (app::FindBar).
struct FindOutcome {
    NodeId focus = 0; ///< gets the focus; 0 where it stays
    NodeId area = 0;  ///< the text's scroll area, which is to stand at `offset`; 0 where it stays
    Point offset = {};
    /// First, where something hides the match (app::FindReached).
    std::string_view folded = {};
    int hiding = -1;
};

/// What moves by itself moves in steps of this length, on one common grid, so that all of it shares frames.
inline constexpr model::EpochMilliseconds motion_step = 160;

/// That moment, or the grid's next one after it.
[[nodiscard]] constexpr model::EpochMilliseconds on_motion_grid(model::EpochMilliseconds at) {
    return (at + motion_step - 1) / motion_step * motion_step;
}

/// How long the pointer rests on a control before its tooltip shows.
inline constexpr model::EpochMilliseconds hint_delay = 500;

/// The key of the tooltip's own node, a child of the root.
inline constexpr std::string_view hint_key = "tooltip";

/// Under this width controls grow to 40 px for fingers.
inline constexpr float narrow_width = 600;

struct NodeSpec {
    Role role = Role::group;
    std::string_view key;
    Rect rect = {}; ///< in CSS pixels of the viewport
    std::string_view name = {};
};

/// A menu that is open: drawn after everything else, since it lies above it.
struct OpenMenu {
    std::string key;
    std::string name;
    Rect anchor; ///< of its button
    std::vector<view::MenuItemView> items;
};

/// The list of a combobox that is open: drawn after everything else, as menus are.
struct OpenList {
    std::string key; ///< of the field
    std::string name;
    Rect anchor; ///< of the field's frame
    std::shared_ptr<const std::vector<view::OptionView>> options;
    std::vector<std::size_t> offered; ///< which of them, in this order
    std::size_t active = 0;           ///< a place of `offered`; past the end: none
    std::string preference;           ///< see view::ComboboxView
};

/// The keys of the list's own node, a child of the root, and of the options in it.
[[nodiscard]] std::string list_key(std::string_view field_key);
[[nodiscard]] std::string option_key(std::size_t index);

/// What is said beside the control that it is about, while that is hovered or focused.
struct OpenHint {
    NodeId owner = 0;
    std::string text;
    Rect anchor;
};

/// Where the focus was last in something that arrow keys lead through: there Tab comes back to.
struct RovingPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    /// What was made of it in the last frame: the focus can only have come to that.
    std::size_t first_made = 0;
    std::size_t last_made = 0;
};

class Ui {
  public:
    explicit Ui(TextPort& text) : painter(text), theme(make_theme(false)) {}

    /// Everything is drawn between these two, which wrap Dear ImGui's NewFrame and Render.
    void begin_frame(const FrameInput& input, const Palette& palette);
    void end_frame();

    /// Opens a node; what is recorded until close() is inside of it.
    SemanticNode& open(const NodeSpec& spec);
    void close();
    /// Moves the open node, before anything stands in it. Returns where it is now, in the viewport.
    Rect shift(float by_x, float by_y);
    /// The innermost open node.
    [[nodiscard]] SemanticNode& current() { return tree_.nodes[stack_.back().index]; }
    /// Where it is in the viewport.
    [[nodiscard]] Rect place_of_current() const;
    /// The node that a child of this key has, or will have, in the open one.
    [[nodiscard]] NodeId id_of(std::string_view key) const;

    /// Draws one line of text and records it: in the open node if that is made of text (button, heading, paragraph,
    /// code), else as a text node of its own. The line box is `box`; the text starts at its left edge.
    void text(std::string_view text, const TextStyle& style, Color color, const Rect& box, std::string_view key = {},
              Follows follows = Follows::nothing);

    /// Opens a scroll area whose content is `content` large, and clips to it. Returns the content's upper left corner
    /// in viewport coordinates.
    Point open_scroll_area(const NodeSpec& spec, Size content);
    void close_scroll_area();
    /// What a scroll area's bars leave of it.
    [[nodiscard]] Size room_in(const Rect& rect, Size content) const;

    [[nodiscard]] bool hovered() const { return is_open_node(input.hovered); }
    [[nodiscard]] bool pressed() const { return is_open_node(input.pressed); }
    /// The pointer is on the open node or on something in it, as the last frame had it.
    [[nodiscard]] bool hovered_within() const { return is_among(hovered_path_); }
    /// The same of the focus, where that is to be seen.
    [[nodiscard]] bool focused_within() const { return is_among(focused_path_); }
    [[nodiscard]] bool focused() const { return is_open_node(input.focused); }

    /// Has the focus, to be seen or not.
    [[nodiscard]] bool owns_focus() const { return is_open_node(input.focus_owner); }

    /// The open node's tooltip: shown under the pointer after a moment, and at once with the keyboard's focus.
    void hint(std::string_view text, const Rect& anchor);
    /// Until pointer or focus go elsewhere.
    void dismiss_hint();
    [[nodiscard]] const std::optional<OpenHint>& open_hint() const { return hint_; }
    std::optional<OpenMenu> open_menu;
    std::optional<OpenList> open_list;

    /// Follows `target` with a short ease for the open node, beginning at `start` when it was not there before.
    float eased(float target, float start);

    /// Whether the node with the focus is among those recorded since the tree had `count` nodes.
    [[nodiscard]] bool has_focus_since(std::size_t count) const;
    [[nodiscard]] RovingPlace& roving_place(NodeId composite) { return roving_[composite]; }
    /// Takes the nodes recorded since the tree had `count` of them out of Tab's way, or puts them into it.
    void skip_tab(std::size_t count, bool skip);
    /// The lines of the text that the node shows, split only when it is another text than before.
    const LineIndex& lines_of(NodeId node, std::string_view text);
    /// Where the text that the node shows has what is sought, looked for only when one of the three has changed.
    const view::Matches& matches_of(NodeId node, std::string_view text, std::string_view sought,
                                    view::LetterCase letters);
    /// What the combobox of that node offers, looked for only when its options or its text are others.
    const view::Offered& offered(NodeId node, const std::shared_ptr<const std::vector<view::OptionView>>& options,
                                 std::string_view typed);
    /// What the find bar of the open text asked for.
    std::optional<FindOutcome> find_outcome;
    /// Set before a frame that is to take the text; the frame leaves it in `taken_text`.
    std::optional<TextWish> wanted_text;
    std::string taken_text;
    /// What a click with Shift does to the node recorded when the tree had `count` of them.
    void extend_by(std::size_t count, app::Action action) { tree_.nodes[count].extend = std::move(action); }
    /// The key of the list item that the focus was last seen in.
    std::string focused_item;
    /// The list item that the focus is to go to, where this frame has it; else 0.
    NodeId sought_node = 0;
    /// Makes the node recorded when the tree had `count` of them a job's item in the list, which keys lead to; draws
    /// its ring while it has the focus itself. Call when it is closed.
    void book_job(std::size_t count, const model::JobId& job, const Rect& rect, float radius, bool sought);

    /// The frame has found out that something is to be done, such as reading what comes into sight: it is done as soon
    /// as the frame is over. Wished again in every frame, so it must do nothing where it is under way.
    void wish(app::Action action) { wishes_.push_back(std::move(action)); }
    [[nodiscard]] std::vector<app::Action> take_wishes() { return std::exchange(wishes_, {}); }

    /// Moves a scroll area that is about to be opened; its element follows as soon as the frame is over.
    void scroll_to(NodeId area, Point offset) {
        set_scroll(area, offset);
        scroll_wishes.push_back({area, offset});
    }
    std::vector<ScrollWish> scroll_wishes;

    void set_scroll(NodeId area, Point offset) { scroll_[area] = {offset, frame_count_}; }
    [[nodiscard]] Point scroll(NodeId area) const;
    /// Of an entry that scrolls by itself: the same, and 0 for one that was not there before.
    Point scroll_of_entry(NodeId entry) { return standing_scroll(entry); }

    /// Asks for a frame at that time or before.
    void wake_at(model::EpochMilliseconds at);
    /// The same for words that the clock alone changes, such as a countdown: all of them change together, at whole
    /// seconds, or with what moves anyway.
    void wake_for_clock(model::EpochMilliseconds at);
    /// Which of `steps` positions something that moves by itself stands in now; asks for the frame of the next one.
    int motion(int steps);

    [[nodiscard]] bool narrow() const { return input.viewport.width < narrow_width; }
    [[nodiscard]] float control_height() const { return narrow() ? 40.0f : 32.0f; }
    [[nodiscard]] float link_height() const { return narrow() ? 40.0f : 24.0f; }
    [[nodiscard]] const SemanticsTree& tree() const { return tree_; }
    [[nodiscard]] std::optional<model::EpochMilliseconds> wake() const { return wake_; }

    Painter painter;
    /// The user wants more on the screen and less air (app::Density).
    bool compact = false;
    FrameInput input;
    Theme theme;

    /// Of the last frame that was ended.
    [[nodiscard]] ImDrawData* draw_data() const { return frame_.draw_data(); }

  private:
    struct Open {
        std::size_t index = 0;
        Point origin; ///< where its children's coordinates begin, in the viewport
    };

    void begin_hints();

    /// The nodes from this one up to the root, in the tree as it is.
    [[nodiscard]] std::vector<NodeId> path_of(NodeId id) const;
    [[nodiscard]] bool is_among(const std::vector<NodeId>& path) const {
        return std::find(path.begin(), path.end(), tree_.nodes[stack_.back().index].id) != path.end();
    }
    [[nodiscard]] bool is_open_node(NodeId id) const { return id != 0 && tree_.nodes[stack_.back().index].id == id; }

    ImguiFrame frame_;
    SemanticsTree tree_;
    std::vector<Open> stack_;
    std::vector<app::Action> wishes_;
    struct KeptScroll {
        Point offset;
        std::uint64_t frame = 0;
    };
    /// Where it stands now; one that the last frame had not stands at its beginning.
    Point& standing_scroll(NodeId id);
    std::unordered_map<NodeId, KeptScroll> scroll_;
    std::unordered_map<NodeId, unsigned> keys_used_;
    std::optional<model::EpochMilliseconds> wake_;
    std::optional<model::EpochMilliseconds> clock_wake_;
    bool moves_ = false;
    struct Easing {
        float from = 0;
        float to = 0;
        model::EpochMilliseconds since = 0;
        std::uint64_t frame = 0;
    };
    std::unordered_map<NodeId, Easing> easings_;
    std::unordered_map<NodeId, RovingPlace> roving_;
    /// What is kept for a node as long as it is drawn: the lines of its text, what matches there, what it offers.
    struct Kept {
        std::uint64_t frame = 0;
        LineIndex lines;
        std::uint64_t searched = 0; ///< the text that the matches are in
        std::string sought;
        view::LetterCase letters = view::LetterCase::any;
        view::Matches matches;
        std::shared_ptr<const std::vector<view::OptionView>> options;
        std::string typed;
        view::Offered offered;
    };
    Kept& kept(NodeId node) {
        Kept& found = kept_[node];
        found.frame = frame_count_;
        return found;
    }
    std::unordered_map<NodeId, Kept> kept_;
    std::uint64_t frame_count_ = 0;
    std::vector<NodeId> hovered_path_;
    std::vector<NodeId> focused_path_;
    std::optional<OpenHint> hint_;
    NodeId hinted_ = 0; ///< whose tooltip the last frame showed
    NodeId hint_hovered_ = 0;
    NodeId hint_focused_ = 0;
    NodeId hint_dismissed_ = 0;
    model::EpochMilliseconds hovered_since_ = 0;
    Palette palette_;
};

} // namespace etl::ui
