// FakeDom: reads the mirror's bytes and keeps the tree that web/mirror.ts would build of them; whatever breaks the
// protocol's promises is written down.
#pragma once

#include "ui/semantics.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace etl::shell::native {

struct DomNode {
    ui::NodeId id = 0;
    ui::NodeId parent = 0;
    ui::Role role = ui::Role::group;
    ui::Rect rect;
    std::string name;
    std::string description;
    std::vector<ui::SemanticRun> runs;
    std::uint32_t flags = 0;
    std::uint32_t states = 0;
    std::string href;
    std::string shortcut;
    /// Of editing fields: what the page's input is told, and what it holds.
    std::uint32_t entry_bits = 0;
    ui::EntryManner manner;
    std::string text;
    std::vector<view::OptionView> options;
    ui::EntryLinks links;
    float least = 0, most = 0, step = 0, per_pixel = 0;
    std::uint32_t level = 0;
    std::uint32_t position = 0;
    std::uint32_t set_size = 0;
    float value = 0;
    std::string value_text;
    ui::Size content;
    std::vector<ui::NodeId> children;

    /// The name, or the text where it has none.
    [[nodiscard]] std::string spoken_name() const;
};

class FakeDom {
  public:
    void apply(std::span<const std::uint8_t> bytes);

    /// By id; 0 is the root and is always there.
    std::map<ui::NodeId, DomNode> nodes{{0, {}}};
    /// What should not have been: unknown ids, bytes that end too soon, a node that stands nowhere.
    std::vector<std::string> complaints;

    /// As a browser computes it: the node's own name, or that of the label that is tied to it.
    [[nodiscard]] std::string name_of(const DomNode& node) const;
    /// The first node of that role and name in drawing order; null when there is none.
    [[nodiscard]] const DomNode* find(ui::Role role, std::string_view name) const;
    [[nodiscard]] std::vector<const DomNode*> all(ui::Role role) const;
    /// All nodes in drawing order, parents first.
    [[nodiscard]] std::vector<const DomNode*> in_order() const;
    [[nodiscard]] bool contains(ui::NodeId ancestor, ui::NodeId id) const;
    /// Where a node stands in its outermost parent, scroll offsets left out.
    [[nodiscard]] ui::Rect place_of(ui::NodeId id) const;

  private:
    class Reader;

    void apply_one(Reader& reader);
    void change(DomNode& node, int operation, Reader& reader);
    void place(ui::NodeId parent, const std::vector<ui::NodeId>& wanted);
    void detach(ui::NodeId id);
    void check_shape();
    void complain(const std::string& what, ui::NodeId id);
};

} // namespace etl::shell::native
