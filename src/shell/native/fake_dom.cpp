// The reader's half of src/shell/mirror.hpp's protocol, step for step as web/mirror.ts has it.
#include "shell/native/fake_dom.hpp"

#include "shell/mirror.hpp"

#include <algorithm>
#include <cstring>
#include <set>

namespace etl::shell::native {

using ui::NodeId;

/// Numbers and texts one after the other; past the end everything is zero and `short_of_bytes` is set.
class FakeDom::Reader {
  public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    bool short_of_bytes = false;
    [[nodiscard]] bool more() const { return !short_of_bytes && at_ < bytes_.size(); }

    std::uint8_t byte() { return take<std::uint8_t>(); }
    std::uint32_t integer() { return take<std::uint32_t>(); }
    float number() { return take<float>(); }
    ui::Rect rectangle() {
        ui::Rect rect;
        rect.x = number();
        rect.y = number();
        rect.width = number();
        rect.height = number();
        return rect;
    }
    ui::Color color() {
        ui::Color color;
        color.red = byte();
        color.green = byte();
        color.blue = byte();
        color.alpha = byte();
        return color;
    }
    ui::EntryManner manner(std::uint32_t bits) {
        ui::EntryManner manner;
        manner.required = (bits & entry_required) != 0;
        manner.read_only = (bits & entry_read_only) != 0;
        manner.spelling = (bits & entry_spelling) != 0;
        manner.invalid = (bits & entry_invalid) != 0;
        manner.unwrapped = (bits & entry_unwrapped) != 0;
        manner.keyboard = static_cast<view::Keyboard>(byte());
        manner.enter_key = static_cast<view::EnterKey>(byte());
        manner.placeholder = text();
        manner.autofill = text();
        manner.least = text();
        manner.most = text();
        manner.most_characters = integer();
        manner.style.size = number();
        manner.style.weight = static_cast<std::uint16_t>(integer());
        manner.style.family = static_cast<ui::FontFamily>(byte());
        manner.style.line_height = number();
        manner.ink = color();
        manner.placeholder_ink = color();
        manner.padding.left = number();
        manner.padding.top = number();
        manner.padding.right = number();
        manner.padding.bottom = number();
        return manner;
    }
    std::string text() {
        const std::size_t size = integer();
        if (size > bytes_.size() - at_) {
            short_of_bytes = true;
            return {};
        }
        std::string value(reinterpret_cast<const char*>(bytes_.data() + at_), size);
        at_ += size;
        return value;
    }

  private:
    template <class T>
    T take() {
        T value{};
        if (sizeof(T) > bytes_.size() - at_) {
            short_of_bytes = true;
            return value;
        }
        std::memcpy(&value, bytes_.data() + at_, sizeof(T));
        at_ += sizeof(T);
        return value;
    }

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
};

std::string DomNode::spoken_name() const {
    ui::SemanticNode same;
    same.name = name;
    same.runs = runs;
    return same.spoken_name();
}

void FakeDom::complain(const std::string& what, NodeId id) { complaints.push_back(what + " " + std::to_string(id)); }

void FakeDom::apply(std::span<const std::uint8_t> bytes) {
    if (bytes.empty()) {
        complaints.emplace_back("a message of nothing");
    }
    Reader reader(bytes);
    while (reader.more()) {
        apply_one(reader);
    }
    if (reader.short_of_bytes) {
        complaints.emplace_back("the bytes end too soon");
    }
    check_shape();
}

void FakeDom::apply_one(Reader& reader) {
    const int operation = reader.byte();
    const NodeId id = reader.integer();
    if (operation == 1) {
        DomNode node;
        node.id = id;
        node.role = static_cast<ui::Role>(reader.byte());
        if (id == 0) {
            return; // the root is the page's own element
        }
        if (!nodes.try_emplace(id, node).second) {
            complain("created again:", id);
        }
        return;
    }
    const auto found = nodes.find(id);
    if (found == nodes.end()) {
        complain("unknown:", id);
        reader.short_of_bytes = true; // what follows can't be made sense of
        return;
    }
    change(found->second, operation, reader);
}

void FakeDom::change(DomNode& node, int operation, Reader& reader) {
    switch (operation) {
    case 2:
        node.rect = reader.rectangle();
        break;
    case 3:
        node.name = reader.text();
        break;
    case 4:
        node.description = reader.text();
        break;
    case 5: {
        node.runs.clear();
        for (std::uint32_t count = reader.integer(); count > 0 && reader.more(); --count) {
            ui::SemanticRun run;
            run.text = reader.text();
            run.style.size = reader.number();
            run.style.weight = static_cast<std::uint16_t>(reader.integer());
            run.style.family = static_cast<ui::FontFamily>(reader.byte());
            run.style.line_height = reader.number();
            run.style.letter_spacing = reader.number();
            run.color = reader.color();
            run.box = reader.rectangle();
            run.follows = static_cast<ui::Follows>(reader.byte());
            run.line = reader.integer();
            run.from = reader.integer();
            node.runs.push_back(std::move(run));
        }
        break;
    }
    case 6:
        node.flags = reader.integer();
        break;
    case 7:
        node.level = reader.integer();
        break;
    case 8:
        node.position = reader.integer();
        node.set_size = reader.integer();
        break;
    case 9:
        node.value = reader.number();
        node.value_text = reader.text();
        break;
    case 10:
        node.content.width = reader.number();
        node.content.height = reader.number();
        break;
    case 11: {
        std::vector<NodeId> wanted;
        for (std::uint32_t count = reader.integer(); count > 0 && reader.more(); --count) {
            wanted.push_back(reader.integer());
        }
        if (reader.short_of_bytes) {
            complain("children that end too soon:", node.id);
        }
        place(node.id, wanted);
        break;
    }
    case 13:
        node.states = reader.integer();
        break;
    case 14:
        node.least = reader.number();
        node.most = reader.number();
        node.step = reader.number();
        node.per_pixel = reader.number();
        break;
    case 15:
        node.href = reader.text();
        break;
    case 16:
        node.shortcut = reader.text();
        break;
    case 30:
        node.entry_bits = reader.integer();
        node.manner = reader.manner(node.entry_bits);
        break;
    case 31:
        node.text = reader.text();
        break;
    case 32:
        node.options.clear();
        for (std::uint32_t count = reader.integer(); count > 0 && reader.more(); --count) {
            view::OptionView option;
            option.value = reader.text();
            option.label = reader.text();
            option.enabled = reader.byte() != 0;
            node.options.push_back(std::move(option));
        }
        break;
    case 33:
        node.links.controls = reader.integer();
        node.links.hint = reader.integer();
        node.links.error = reader.integer();
        node.links.active = reader.integer();
        break;
    case 12:
        detach(node.id);
        nodes.erase(node.id);
        break;
    default:
        complain("an operation that nobody knows, for", node.id);
        reader.short_of_bytes = true;
    }
}

void FakeDom::detach(NodeId id) {
    const auto parent = nodes.find(nodes[id].parent);
    if (parent != nodes.end()) {
        std::erase(parent->second.children, id);
    }
}

/// As insertBefore does: what is not wanted stays, behind.
void FakeDom::place(NodeId parent, const std::vector<NodeId>& wanted) {
    for (std::size_t index = 0; index < wanted.size(); ++index) {
        const NodeId child = wanted[index];
        if (child == 0 || nodes.count(child) == 0) {
            complain("unknown child:", child);
            continue;
        }
        detach(child);
        nodes[child].parent = parent;
        std::vector<NodeId>& children = nodes[parent].children;
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(std::min(index, children.size())), child);
    }
}

void FakeDom::check_shape() {
    std::set<NodeId> met;
    for (const DomNode* node : in_order()) {
        met.insert(node->id);
    }
    for (const auto& entry : nodes) {
        if (met.count(entry.first) == 0) {
            complain("stands nowhere:", entry.first);
        }
    }
}

std::vector<const DomNode*> FakeDom::in_order() const {
    std::vector<const DomNode*> order;
    std::vector<NodeId> open{0};
    while (!open.empty() && order.size() <= nodes.size()) {
        const auto found = nodes.find(open.back());
        open.pop_back();
        if (found != nodes.end()) {
            order.push_back(&found->second);
            open.insert(open.end(), found->second.children.rbegin(), found->second.children.rend());
        }
    }
    return order;
}

std::string FakeDom::name_of(const DomNode& node) const {
    if (node.name.empty()) {
        for (const auto& [id, label] : nodes) {
            if (label.role == ui::Role::label && label.links.controls == node.id) {
                return label.spoken_name();
            }
        }
    }
    return node.spoken_name();
}

const DomNode* FakeDom::find(ui::Role role, std::string_view name) const {
    for (const DomNode* node : in_order()) {
        if (node->id != 0 && node->role == role && name_of(*node) == name) {
            return node;
        }
    }
    return nullptr;
}

std::vector<const DomNode*> FakeDom::all(ui::Role role) const {
    std::vector<const DomNode*> found = in_order();
    std::erase_if(found, [&](const DomNode* node) { return node->id == 0 || node->role != role; });
    return found;
}

bool FakeDom::contains(NodeId ancestor, NodeId id) const {
    while (id != 0 && id != ancestor) {
        const auto found = nodes.find(id);
        if (found == nodes.end()) {
            return false;
        }
        id = found->second.parent;
    }
    return id == ancestor;
}

ui::Rect FakeDom::place_of(NodeId id) const {
    ui::Rect rect = nodes.at(id).rect;
    for (NodeId at = nodes.at(id).parent; at != 0; at = nodes.at(at).parent) {
        rect = rect.moved(nodes.at(at).rect.x, nodes.at(at).rect.y);
    }
    return rect;
}

} // namespace etl::shell::native
