// Frames, nodes and scroll areas.
#include "ui/ui.hpp"

#include <algorithm>
#include <cstddef>

namespace etl::ui {
namespace {

bool is_made_of_text(Role role) {
    return role == Role::button || role == Role::heading || role == Role::paragraph || role == Role::code ||
           role == Role::text || role == Role::status;
}

} // namespace

void Ui::begin_frame(const FrameInput& frame, const Palette& palette) {
    if (theme.dark != frame.dark || !(palette == palette_)) {
        theme = make_theme(frame.dark, palette);
        palette_ = palette;
    }
    input = frame;
    wake_.reset();
    keys_used_.clear();
    tree_.nodes.clear();
    stack_.clear();
    SemanticNode root;
    root.rect = {0, 0, frame.viewport.width, frame.viewport.height};
    tree_.nodes.push_back(root);
    stack_.push_back({});

    painter.begin(frame_.begin(frame.viewport.width * frame.scale, frame.viewport.height * frame.scale), frame.scale);
}

void Ui::end_frame() { frame_.end(); }

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

void Ui::text(std::string_view text, const TextStyle& style, Color color, const Rect& box, std::string_view key) {
    if (text.empty()) {
        return;
    }
    painter.run(text, style, color, box);
    const bool own_node = !is_made_of_text(current().role);
    if (own_node) {
        open({.role = Role::text, .key = key.empty() ? text : key, .rect = box});
    }
    const Point origin = stack_.back().origin;
    current().runs.push_back({std::string(text), style, color, box.moved(-origin.x, -origin.y)});
    if (own_node) {
        close();
    }
}

Point Ui::open_scroll_area(const NodeSpec& spec, Size content) {
    SemanticNode& node = open(spec);
    node.content = content;
    // The page's own element says where it stands; until it does, never past the end.
    Point& offset = scroll_[node.id];
    offset.x = std::clamp(offset.x, 0.0f, std::max(0.0f, content.width - spec.rect.width));
    offset.y = std::clamp(offset.y, 0.0f, std::max(0.0f, content.height - spec.rect.height));
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

Point Ui::scroll(NodeId area) const {
    const auto found = scroll_.find(area);
    return found == scroll_.end() ? Point{} : found->second;
}

void Ui::wake_at(model::EpochMilliseconds at) { wake_ = wake_ ? std::min(*wake_, at) : at; }

int Ui::motion(int steps) {
    if (input.reduced_motion) {
        return 0;
    }
    const model::EpochMilliseconds step = input.now / motion_step;
    wake_at((step + 1) * motion_step);
    return static_cast<int>(step % steps);
}

} // namespace etl::ui
