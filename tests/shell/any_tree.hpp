// AnyTree: a semantics tree that changes at random in every way in which a tree can change.
#pragma once

#include "ui/semantics.hpp"

#include <initializer_list>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace etl::shell {

using ui::NodeId;
using ui::Role;
using ui::SemanticNode;
using ui::SemanticsTree;

inline SemanticNode node(NodeId id, NodeId parent, Role role = Role::group) {
    SemanticNode made;
    made.id = id;
    made.parent = parent;
    made.role = role;
    return made;
}

inline SemanticsTree tree_of(std::initializer_list<SemanticNode> nodes) {
    SemanticsTree tree;
    tree.nodes.push_back(node(0, 0));
    tree.nodes.insert(tree.nodes.end(), nodes);
    return tree;
}

class AnyTree {
  public:
    explicit AnyTree(std::uint32_t seed) : random_(seed) {}

    SemanticsTree tree = tree_of({});

    int pick(int below) { return std::uniform_int_distribution(0, below - 1)(random_); }

    void change() {
        switch (pick(6)) {
        case 0:
            add();
            break;
        case 1:
            remove();
            break;
        case 2:
            move();
            break;
        default:
            alter();
            break;
        }
        settle();
    }

  private:
    void add() {
        if (tree.nodes.size() < 60) {
            const auto id = static_cast<NodeId>(1 + pick(90));
            if (tree.find(id) == nullptr) {
                tree.nodes.push_back(node(id, any().id, static_cast<Role>(pick(39))));
                alter(tree.nodes.back());
            }
        }
    }
    void remove() {
        if (tree.nodes.size() > 1) {
            tree.nodes.erase(tree.nodes.begin() + 1 + pick(static_cast<int>(tree.nodes.size()) - 1));
        }
    }
    void move() {
        SemanticNode& one = any();
        const SemanticNode& target = any();
        for (NodeId at = target.id; at != one.id; at = tree.find(at)->parent) {
            if (at == 0) {
                one.parent = one.id == 0 ? 0 : target.id;
                return;
            }
        }
    }
    void alter() { alter(any()); }
    void alter(SemanticNode& one) {
        if (one.id == 0) {
            return;
        }
        const auto number = static_cast<float>(pick(50));
        const std::string text(static_cast<std::size_t>(pick(5)), 'x');
        switch (pick(15)) {
        case 0:
            one.rect = {number, number / 2, number, 1};
            break;
        case 1:
            one.name = text + "é";
            break;
        case 2:
            one.description = text;
            break;
        case 3:
            one.runs.assign(static_cast<std::size_t>(pick(4)),
                            {text, {.size = number}, ui::rgb(static_cast<std::uint32_t>(pick(99))), {number, 0, 1, 1}});
            break;
        case 4:
            one.disabled = !one.disabled;
            one.busy = pick(2) == 0;
            break;
        case 5:
            one.level = static_cast<std::uint8_t>(pick(4));
            break;
        case 6:
            one.position = static_cast<std::uint32_t>(pick(9));
            one.set_size = 9;
            break;
        case 7:
            one.value = number;
            one.value_text = text;
            break;
        case 8:
            one.content = {number, number};
            break;
        case 9:
            one.role = static_cast<Role>(pick(39));
            break;
        case 10:
            one.activate = pick(2) == 0 ? std::optional<app::Action>{} : app::Action{app::RefreshPressed{}};
            one.cancel = pick(2) == 0 ? std::optional<app::Action>{} : app::Action{app::RefreshPressed{}};
            break;
        case 11:
            one.checked = static_cast<ui::State>(pick(4));
            one.expanded = static_cast<ui::State>(pick(4));
            one.selected = static_cast<ui::State>(pick(3));
            one.popup = static_cast<ui::Popup>(pick(3));
            one.sort = static_cast<ui::Sort>(pick(4));
            one.current = pick(2) == 0;
            break;
        case 12:
            one.href = text;
            one.shortcut = text;
            one.adjustable = ui::Adjustable{0, number, 1, 2, text};
            break;
        case 13:
            one.role = static_cast<Role>(50 + pick(6));
            one.entry = any_entry(text);
            one.links = {static_cast<NodeId>(pick(3)), static_cast<NodeId>(pick(3)), 0, static_cast<NodeId>(pick(3))};
            break;
        default:
            one.skips_tab = pick(2) == 0;
            one.hovers = pick(2) == 0;
            one.vertical = pick(2) == 0;
            one.modal = pick(2) == 0;
            one.focusable = pick(2) == 0;
            break;
        }
    }
    std::shared_ptr<const ui::Entry> any_entry(const std::string& text) {
        ui::Entry entry;
        entry.key = "key";
        entry.text = text;
        entry.manner.placeholder = text + "…";
        entry.manner.required = pick(2) == 0;
        entry.manner.invalid = pick(2) == 0;
        entry.manner.ink = ui::rgb(static_cast<std::uint32_t>(pick(99)));
        entry.manner.padding = {static_cast<float>(pick(9)), 0, 1, 2};
        entry.options.assign(static_cast<std::size_t>(pick(3)), {text, text + "!", pick(2) == 0});
        return std::make_shared<const ui::Entry>(std::move(entry));
    }
    SemanticNode& any() { return tree.nodes[static_cast<std::size_t>(pick(static_cast<int>(tree.nodes.size())))]; }

    /// Parents first; what has lost its parent goes, or is rescued by the root.
    void settle() {
        std::vector<SemanticNode> rest(tree.nodes.begin() + 1, tree.nodes.end());
        const bool rescue = pick(2) == 0;
        tree.nodes.resize(1);
        for (bool found = true; found;) {
            found = false;
            for (auto one = rest.begin(); one != rest.end(); ++one) {
                if (tree.find(one->parent) != nullptr) {
                    tree.nodes.push_back(std::move(*one));
                    rest.erase(one);
                    found = true;
                    break;
                }
            }
        }
        for (SemanticNode& orphan : rest) {
            if (rescue) {
                orphan.parent = 0;
                tree.nodes.push_back(std::move(orphan));
            }
        }
    }

    std::mt19937 random_;
};

} // namespace etl::shell
