// Compares two trees node by node and writes only what differs.
#include "shell/mirror.hpp"

#include <cstring>

namespace etl::shell {
namespace {

using ui::NodeId;
using ui::SemanticNode;

enum class Operation : std::uint8_t {
    create = 1,
    rectangle = 2,
    name = 3,
    description = 4,
    runs = 5,
    flags = 6,
    level = 7,
    position = 8,
    value = 9,
    content = 10,
    children = 11,
    remove = 12,
    states = 13,
    adjustable = 14,
    link = 15,
    shortcut = 16,
    entry = 30,
    entered = 31,
    options = 32,
    links = 33,
};

/// Appends numbers and texts in the mirror's format. WebAssembly and every machine that runs the tests are
/// little-endian.
class Writer {
  public:
    explicit Writer(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    Writer& operation(Operation operation, NodeId id) { return byte(static_cast<std::uint8_t>(operation)).number(id); }
    Writer& byte(std::uint8_t value) {
        bytes_.push_back(value);
        return *this;
    }
    Writer& number(std::uint32_t value) { return raw(&value, sizeof value); }
    Writer& number(float value) { return raw(&value, sizeof value); }
    Writer& text(const std::string& value) {
        number(static_cast<std::uint32_t>(value.size()));
        return raw(value.data(), value.size());
    }
    Writer& color(ui::Color value) { return byte(value.red).byte(value.green).byte(value.blue).byte(value.alpha); }
    Writer& rectangle(const ui::Rect& rect) {
        return number(rect.x).number(rect.y).number(rect.width).number(rect.height);
    }

  private:
    Writer& raw(const void* data, std::size_t size) {
        const auto at = bytes_.size();
        bytes_.resize(at + size);
        if (size > 0) {
            std::memcpy(bytes_.data() + at, data, size);
        }
        return *this;
    }

    std::vector<std::uint8_t>& bytes_;
};

std::uint32_t flags_of(const SemanticNode& node) {
    std::uint32_t flags = 0;
    flags |= node.disabled ? mirror_disabled : 0u;
    flags |= node.busy ? mirror_busy : 0u;
    flags |= node.modal ? mirror_modal : 0u;
    flags |= node.focusable ? mirror_focusable : 0u;
    flags |= node.activate ? mirror_activates : 0u;
    flags |= node.cancel ? mirror_cancels : 0u;
    flags |= node.skips_tab ? mirror_skips_tab : 0u;
    flags |= node.hovers || node.activate || node.adjustable || !node.href.empty() || node.entry ? mirror_hovers : 0u;
    flags |= node.vertical ? mirror_vertical : 0u;
    flags |= node.role == ui::Role::scroll_area && !node.long_text.empty() ? mirror_long_text : 0u;
    flags |= node.gutter ? mirror_gutter : 0u;
    return flags;
}

std::uint32_t states_of(const SemanticNode& node) {
    return static_cast<std::uint32_t>(node.checked) | static_cast<std::uint32_t>(node.expanded) << 2 |
           static_cast<std::uint32_t>(node.selected) << 4 | static_cast<std::uint32_t>(node.popup) << 6 |
           static_cast<std::uint32_t>(node.sort) << 8 | (node.current ? 1u : 0u) << 10;
}

void write_runs(Writer& writer, const SemanticNode& node) {
    writer.operation(Operation::runs, node.id).number(static_cast<std::uint32_t>(node.runs.size()));
    for (const ui::SemanticRun& run : node.runs) {
        writer.text(run.text)
            .number(run.style.size)
            .number(static_cast<std::uint32_t>(run.style.weight))
            .byte(static_cast<std::uint8_t>(run.style.family))
            .number(run.style.line_height)
            .number(run.style.letter_spacing)
            .color(run.color)
            .rectangle(run.box)
            .byte(static_cast<std::uint8_t>(run.follows))
            .number(run.line)
            .number(run.from);
    }
}

void write_manner(Writer& writer, NodeId id, const ui::EntryManner& manner) {
    const std::uint32_t bits = (manner.required ? entry_required : 0u) | (manner.read_only ? entry_read_only : 0u) |
                               (manner.spelling ? entry_spelling : 0u) | (manner.invalid ? entry_invalid : 0u) |
                               (manner.unwrapped ? entry_unwrapped : 0u);
    writer.operation(Operation::entry, id)
        .number(bits)
        .byte(static_cast<std::uint8_t>(manner.keyboard))
        .byte(static_cast<std::uint8_t>(manner.enter_key))
        .text(manner.placeholder)
        .text(manner.autofill)
        .text(manner.least)
        .text(manner.most)
        .number(manner.most_characters)
        .number(manner.style.size)
        .number(static_cast<std::uint32_t>(manner.style.weight))
        .byte(static_cast<std::uint8_t>(manner.style.family))
        .number(manner.style.line_height)
        .color(manner.ink)
        .color(manner.placeholder_ink)
        .number(manner.padding.left)
        .number(manner.padding.top)
        .number(manner.padding.right)
        .number(manner.padding.bottom);
}

void write_options(Writer& writer, NodeId id, const std::vector<view::OptionView>& options) {
    writer.operation(Operation::options, id).number(static_cast<std::uint32_t>(options.size()));
    for (const view::OptionView& option : options) {
        writer.text(option.value).text(option.label).byte(option.enabled ? 1 : 0);
    }
}

/// Where a label names the field, the page ties the two together; a name beside it would be read as well.
const std::string& own_name(const SemanticNode& node) {
    static const std::string none;
    return node.entry && node.entry->labelled ? none : node.name;
}

} // namespace

void Mirror::write_entry(const SemanticNode& node, const SemanticNode* before) {
    static const ui::Entry blank;
    Writer writer(bytes_);
    const ui::EntryLinks old_links = before == nullptr ? ui::EntryLinks{} : before->links;
    if (const ui::EntryLinks& links = node.links; links != old_links) {
        writer.operation(Operation::links, node.id)
            .number(links.controls)
            .number(links.hint)
            .number(links.error)
            .number(links.active);
    }
    if (!node.entry) {
        return;
    }
    const bool is_new = before == nullptr || !before->entry;
    const ui::Entry& old = is_new ? blank : *before->entry;
    if (is_new || node.entry->manner != old.manner) {
        write_manner(writer, node.id, node.entry->manner);
    }
    std::string& holds = known_[node.id].text;
    const bool offers_others = node.role == ui::Role::select && node.entry->options != old.options;
    if (offers_others) {
        write_options(writer, node.id, node.entry->options);
    }
    // A select can't hold what it doesn't offer: among other options the choice is made anew.
    if (offers_others || node.entry->text != holds) {
        writer.operation(Operation::entered, node.id).text(node.entry->text);
        holds = node.entry->text;
    }
}

void Mirror::entered(NodeId id, const std::string& text) {
    if (const auto found = known_.find(id); found != known_.end()) {
        found->second.text = text;
    }
}

void Mirror::write_node(const SemanticNode& node, const SemanticNode* before) {
    static const SemanticNode blank;
    const SemanticNode& old = before != nullptr ? *before : blank;
    Writer writer(bytes_);
    if (before == nullptr) {
        writer.operation(Operation::create, node.id).byte(static_cast<std::uint8_t>(node.role));
    }
    if (before == nullptr || node.rect != old.rect) {
        writer.operation(Operation::rectangle, node.id).rectangle(node.rect);
    }
    if (own_name(node) != own_name(old)) {
        writer.operation(Operation::name, node.id).text(own_name(node));
    }
    if (node.description != old.description) {
        writer.operation(Operation::description, node.id).text(node.description);
    }
    if (node.runs != old.runs) {
        write_runs(writer, node);
    }
    if (flags_of(node) != flags_of(old)) {
        writer.operation(Operation::flags, node.id).number(flags_of(node));
    }
    if (states_of(node) != states_of(old)) {
        writer.operation(Operation::states, node.id).number(states_of(node));
    }
    if (node.href != old.href) {
        writer.operation(Operation::link, node.id).text(node.href);
    }
    if (node.shortcut != old.shortcut) {
        writer.operation(Operation::shortcut, node.id).text(node.shortcut);
    }
    // Before the value, which a slider's element would cut to its old limits.
    if (node.adjustable && node.adjustable != old.adjustable) {
        const ui::Adjustable& range = *node.adjustable;
        writer.operation(Operation::adjustable, node.id)
            .number(range.least)
            .number(range.most)
            .number(range.step)
            .number(range.per_pixel);
    }
    if (node.level != old.level) {
        writer.operation(Operation::level, node.id).number(static_cast<std::uint32_t>(node.level));
    }
    if (node.position != old.position || node.set_size != old.set_size) {
        writer.operation(Operation::position, node.id).number(node.position).number(node.set_size);
    }
    if (node.value != old.value || node.value_text != old.value_text) {
        writer.operation(Operation::value, node.id).number(node.value).text(node.value_text);
    }
    if (node.content != old.content) {
        writer.operation(Operation::content, node.id).number(node.content.width).number(node.content.height);
    }
    write_entry(node, before);
}

void Mirror::write_children(NodeId id, const std::vector<NodeId>& children) {
    Writer writer(bytes_);
    writer.operation(Operation::children, id).number(static_cast<std::uint32_t>(children.size()));
    for (const NodeId child : children) {
        writer.number(child);
    }
}

std::span<const std::uint8_t> Mirror::changes(const ui::SemanticsTree& tree) {
    bytes_.clear();
    ++frame_;
    std::unordered_map<NodeId, std::vector<NodeId>> children;
    children.reserve(tree.nodes.size());
    for (const SemanticNode& node : tree.nodes) {
        if (&node != &tree.nodes.front()) {
            children[node.parent].push_back(node.id);
        }
        const auto found = known_.find(node.id);
        // A node keeps its role for life: with another role it is another node.
        const bool same = found != known_.end() && found->second.node.role == node.role;
        if (found != known_.end() && !same) {
            Writer(bytes_).operation(Operation::remove, node.id);
            found->second.children.clear();
            found->second.text.clear();
            // The new one stands nowhere yet, though its parent's ids are the same: they are said again.
            known_[node.parent].children.clear();
        }
        write_node(node, same ? &found->second.node : nullptr);
        Known& known = known_[node.id];
        known.node = node;
        known.seen = frame_;
    }
    for (auto entry = known_.begin(); entry != known_.end();) {
        if (entry->second.seen == frame_) {
            ++entry;
            continue;
        }
        Writer(bytes_).operation(Operation::remove, entry->first);
        entry = known_.erase(entry);
    }
    static const std::vector<NodeId> none;
    for (const SemanticNode& node : tree.nodes) {
        const auto found = children.find(node.id);
        const std::vector<NodeId>& now = found == children.end() ? none : found->second;
        Known& known = known_[node.id];
        if (known.children != now) {
            write_children(node.id, now);
            known.children = now;
        }
    }
    return bytes_;
}

} // namespace etl::shell
