// Frames, nodes and scroll areas.
#include "ui/ui.hpp"

#include <algorithm>
#include <cstddef>

namespace etl::ui {
namespace {

bool is_made_of_text(Role role) {
    switch (role) {
    case Role::button:
    case Role::heading:
    case Role::paragraph:
    case Role::code:
    case Role::text:
    case Role::status:
    case Role::link:
    case Role::switch_control:
    case Role::checkbox:
    case Role::radio:
    case Role::tab:
    case Role::tooltip:
    case Role::menu_item:
    case Role::column_header:
    case Role::cell:
    case Role::grid_cell:
    case Role::tree_item:
    case Role::label:
    case Role::option:
        return true;
    default:
        return false;
    }
}

} // namespace

std::string list_key(std::string_view field_key) { return std::string(field_key) + " list"; }

std::string option_key(std::size_t index) { return "option " + std::to_string(index); }

void Ui::begin_frame(const FrameInput& frame, const Palette& palette) {
    if (theme.dark != frame.dark || theme.more_contrast != frame.more_contrast || !(palette == palette_)) {
        theme = make_theme(frame.dark, palette, frame.more_contrast);
        palette_ = palette;
    }
    input = frame;
    wake_.reset();
    clock_wake_.reset();
    moves_ = false;
    sought_node = 0;
    wishes_.clear();
    keys_used_.clear();
    ++frame_count_;
    open_menu.reset();
    open_list.reset();
    find_outcome.reset();
    taken_text.clear();
    begin_hints();
    hovered_path_ = path_of(frame.hovered);
    focused_path_ = path_of(frame.focused);
    tree_.nodes.clear();
    stack_.clear();
    SemanticNode root;
    root.rect = {0, 0, frame.viewport.width, frame.viewport.height};
    tree_.nodes.push_back(root);
    stack_.push_back({});

    painter.begin(frame_.begin(frame.viewport.width * frame.scale, frame.viewport.height * frame.scale), frame.scale);
}

void Ui::end_frame() {
    // What is no longer shown takes along what was kept for it.
    std::erase_if(kept_, [this](const auto& entry) { return entry.second.frame != frame_count_; });
    wanted_text.reset();
    if (clock_wake_) {
        constexpr model::EpochMilliseconds second = 1'000;
        wake_at(moves_ ? on_motion_grid(*clock_wake_) : (*clock_wake_ + second - 1) / second * second);
    }
    frame_.end();
}

std::vector<NodeId> Ui::path_of(NodeId id) const {
    std::vector<NodeId> path;
    for (const SemanticNode* node = id == 0 ? nullptr : tree_.find(id); node != nullptr && node->id != 0;
         node = tree_.find(node->parent)) {
        path.push_back(node->id);
    }
    return path;
}

Rect Ui::place_of_current() const {
    const Open& open = stack_.back();
    const Rect& rect = tree_.nodes[open.index].rect;
    return {open.origin.x, open.origin.y, rect.width, rect.height};
}

NodeId Ui::id_of(std::string_view key) const { return child_id(tree_.nodes[stack_.back().index].id, key); }

SemanticNode& Ui::open(const NodeSpec& spec) {
    NodeId id = id_of(spec.key);
    // Two siblings of one key (a server may send one id twice) must not share an identity.
    if (const unsigned seen = keys_used_[id]++; seen > 0) {
        id = child_id(id, "again" + std::to_string(seen));
    }
    const Open& parent = stack_.back();
    SemanticNode node;
    node.id = id;
    node.parent = tree_.nodes[parent.index].id;
    node.role = spec.role;
    node.name = spec.name;
    node.rect = spec.rect.moved(-parent.origin.x, -parent.origin.y);
    tree_.nodes.push_back(std::move(node));
    stack_.push_back({tree_.nodes.size() - 1, {spec.rect.x, spec.rect.y}});
    return tree_.nodes.back();
}

void Ui::close() { stack_.pop_back(); }

Rect Ui::shift(float by_x, float by_y) {
    Open& open = stack_.back();
    open.origin.x += by_x;
    open.origin.y += by_y;
    SemanticNode& node = tree_.nodes[open.index];
    node.rect = node.rect.moved(by_x, by_y);
    return {open.origin.x, open.origin.y, node.rect.width, node.rect.height};
}

void Ui::text(std::string_view text, const TextStyle& style, Color color, const Rect& box, std::string_view key,
              Follows follows) {
    if (text.empty()) {
        return;
    }
    painter.run(text, style, color, box);
    const bool own_node = !is_made_of_text(current().role);
    if (own_node) {
        open({.role = Role::text, .key = key.empty() ? text : key, .rect = box});
    }
    const Point origin = stack_.back().origin;
    current().runs.push_back({std::string(text), style, color, box.moved(-origin.x, -origin.y), follows});
    if (own_node) {
        close();
    }
}

Size Ui::room_in(const Rect& rect, Size content) const {
    const float bar = input.scrollbar_width;
    const bool down =
        content.height > rect.height || (content.width > rect.width && content.height > rect.height - bar);
    const bool across = content.width > rect.width - (down ? bar : 0);
    return {rect.width - (down ? bar : 0), rect.height - (across ? bar : 0)};
}

Point& Ui::standing_scroll(NodeId id) {
    KeptScroll& standing = scroll_[id];
    if (standing.frame + 1 < frame_count_) {
        standing.offset = {};
    }
    standing.frame = frame_count_;
    return standing.offset;
}

Point Ui::open_scroll_area(const NodeSpec& spec, Size content) {
    SemanticNode& node = open(spec);
    node.content = content;
    // The page's own element says where it stands; until it does, never past the end. A new one stands at its
    // beginning.
    Point& offset = standing_scroll(node.id);
    const Size room = room_in(spec.rect, content);
    offset.x = std::clamp(offset.x, 0.0f, std::max(0.0f, content.width - room.width));
    offset.y = std::clamp(offset.y, 0.0f, std::max(0.0f, content.height - room.height));
    stack_.back().origin = {spec.rect.x - offset.x, spec.rect.y - offset.y};
    painter.push_clip(spec.rect);
    return stack_.back().origin;
}

void Ui::close_scroll_area() {
    painter.pop_clip();
    close();
}

bool Ui::has_focus_since(std::size_t count) const {
    return input.focus_owner != 0 &&
           std::any_of(tree_.nodes.begin() + static_cast<std::ptrdiff_t>(count), tree_.nodes.end(),
                       [&](const SemanticNode& node) { return node.id == input.focus_owner; });
}

void Ui::book_job(std::size_t count, const model::JobId& job, const Rect& rect, float radius, bool sought) {
    SemanticNode& item = tree_.nodes[count];
    item.job = job;
    item.focusable = true;
    if (has_focus_since(count)) {
        focused_item = job.text;
    }
    if (sought) {
        sought_node = item.id;
        // It has the focus before the next frame, which has to make it again.
        focused_item = job.text;
    }
    if (item.id == input.focused) {
        painter.border(rect.inset(-3), theme.focus_ring, radius + 3, 2);
    }
}

void Ui::begin_hints() {
    hinted_ = hint_ ? hint_->owner : 0;
    hint_.reset();
    // The pointer may go over to the tooltip itself, to read it at leisure.
    const NodeId hovered = input.hovered == child_id(0, hint_key) ? hinted_ : input.hovered;
    if (hovered != hint_hovered_ || input.focused != hint_focused_) {
        hint_dismissed_ = 0;
    }
    if (hovered != hint_hovered_) {
        hint_hovered_ = hovered;
        hovered_since_ = input.now;
    }
    hint_focused_ = input.focused;
    if (const NodeId used = input.pressed != 0 ? input.pressed : input.activated; used != 0) {
        hint_dismissed_ = used;
    }
}

void Ui::hint(std::string_view text, const Rect& anchor) {
    SemanticNode& node = current();
    node.hovers = true;
    // Beside an open list Escape is the list's.
    if (text.empty() || open_list || node.id == hint_dismissed_) {
        return;
    }
    bool shown = node.id == input.focused || (node.disabled && node.id == input.focus_owner);
    if (node.id == hint_hovered_) {
        if (input.now - hovered_since_ >= hint_delay) {
            shown = true;
        } else {
            wake_at(hovered_since_ + hint_delay);
        }
    }
    // What is pointed at goes before what has the focus.
    if (shown && (!hint_ || node.id == hint_hovered_)) {
        hint_ = OpenHint{node.id, std::string(text), anchor};
    }
}

void Ui::dismiss_hint() { hint_dismissed_ = hint_ ? hint_->owner : 0; }

float Ui::eased(float target, float start) {
    constexpr float duration = 160;
    constexpr model::EpochMilliseconds step = 32;
    if (input.reduced_motion) {
        return target;
    }
    Easing& easing = easings_[current().id];
    const auto value = [&] {
        const float left = 1 - std::min(1.0f, static_cast<float>(input.now - easing.since) / duration);
        return easing.to + (easing.from - easing.to) * left * left;
    };
    if (easing.frame + 1 < frame_count_ || easing.frame == 0) {
        easing = {start, target, input.now, frame_count_};
    } else if (easing.to != target) {
        easing = {value(), target, input.now, frame_count_};
    }
    easing.frame = frame_count_;
    if (easing.from != easing.to && static_cast<float>(input.now - easing.since) < duration) {
        wake_at(input.now + step);
    }
    return value();
}

const LineIndex& Ui::lines_of(NodeId node, std::string_view text) {
    LineIndex& lines = kept(node).lines;
    lines.follow(text);
    return lines;
}

const view::Matches& Ui::matches_of(NodeId node, std::string_view text, std::string_view sought,
                                    view::LetterCase letters) {
    Kept& here = kept(node);
    here.lines.follow(text);
    const std::uint64_t searched = here.lines.fingerprint();
    if (here.searched != searched || here.sought != sought || here.letters != letters) {
        here.searched = searched;
        here.sought = sought;
        here.letters = letters;
        here.matches = view::matches_in(text, sought, letters);
    }
    return here.matches;
}

const view::Offered& Ui::offered(NodeId node, const std::shared_ptr<const std::vector<view::OptionView>>& options,
                                 std::string_view typed) {
    Kept& here = kept(node);
    if (here.options != options || here.typed != typed) {
        here.options = options;
        here.typed = typed;
        here.offered = view::offered(*options, typed);
    }
    return here.offered;
}

void Ui::skip_tab(std::size_t count, bool skip) {
    for (std::size_t index = count; index < tree_.nodes.size(); ++index) {
        tree_.nodes[index].skips_tab = skip;
    }
}

Point Ui::scroll(NodeId area) const {
    const auto found = scroll_.find(area);
    return found == scroll_.end() ? Point{} : found->second.offset;
}

void Ui::wake_at(model::EpochMilliseconds at) { wake_ = wake_ ? std::min(*wake_, at) : at; }

void Ui::wake_for_clock(model::EpochMilliseconds at) { clock_wake_ = std::min(at, clock_wake_.value_or(at)); }

int Ui::motion(int steps) {
    if (input.reduced_motion) {
        return 0;
    }
    moves_ = true;
    const model::EpochMilliseconds step = input.now / motion_step;
    wake_at((step + 1) * motion_step);
    return static_cast<int>(step % steps);
}

} // namespace etl::ui
