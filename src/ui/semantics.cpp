// Ids and look-ups of the semantics tree.
#include "ui/semantics.hpp"

namespace etl::ui {

NodeId child_id(NodeId parent, std::string_view key) {
    // FNV-1a over the parent's id and the key.
    constexpr std::uint32_t prime = 16'777'619u;
    std::uint32_t hash = 2'166'136'261u;
    for (int shift = 0; shift < 32; shift += 8) {
        hash = (hash ^ ((parent >> shift) & 0xffu)) * prime;
    }
    for (const char letter : key) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
    }
    return hash == 0 ? 1 : hash;
}

bool is_entry(Role role) {
    switch (role) {
    case Role::text_field:
    case Role::search_field:
    case Role::number_field:
    case Role::text_area:
    case Role::select:
    case Role::combobox:
        return true;
    default:
        return false;
    }
}

std::string SemanticNode::spoken_name() const {
    if (!name.empty()) {
        return name;
    }
    std::string text;
    for (const SemanticRun& run : runs) {
        if (!text.empty() && run.follows != Follows::inside_word) {
            text += ' ';
        }
        text += run.text;
    }
    return text;
}

const SemanticNode* SemanticsTree::find(NodeId id) const {
    for (const SemanticNode& node : nodes) {
        if (node.id == id) {
            return &node;
        }
    }
    return nullptr;
}

const SemanticNode* SemanticsTree::find(Role role, std::string_view name) const {
    for (const SemanticNode& node : nodes) {
        if (node.role == role && node.spoken_name() == name) {
            return &node;
        }
    }
    return nullptr;
}

} // namespace etl::ui
