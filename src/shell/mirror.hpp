// Mirror: what changed in the semantics tree since the last frame, as bytes that the page's TypeScript applies to the
// DOM (web/mirror.ts reads them; web/protocol.ts has the same numbers).
//
// A message is a row of operations, little-endian, unaligned. A text is its length in bytes as u32, then UTF-8.
//   1 create      u32 id, u8 role
//   2 rectangle   u32 id, f32 x, y, width, height            CSS pixels from the parent's upper left corner
//   3 name        u32 id, text
//   4 description u32 id, text
//   5 runs        u32 id, u32 count, then each: text, f32 size, u32 weight, u8 family, f32 line height,
//                 f32 letter spacing, u8 red, green, blue, alpha, f32 x, y, width, height, u8 how it
//                 follows (ui::Follows), u32 line of a long text (0: of none), u32 what of the line stands before it
//   6 flags       u32 id, u32 bits (MirrorFlag)
//   7 level       u32 id, u32 level
//   8 position    u32 id, u32 position, u32 set size
//   9 value       u32 id, f32 value, text
//  10 content     u32 id, f32 width, height
//  11 children    u32 id (0: the root), u32 count, u32 ids    after all removals
//  12 remove      u32 id                                       the node alone; its children are removed by their own
//  13 states      u32 id, u32 bits: checked, expanded, selected (ui::State), popup, sort (two bits each), current (one)
//  14 adjustable  u32 id, f32 least, most, step, value for a pixel
//  15 link        u32 id, text
//  16 shortcut    u32 id, text
//  30 entry       u32 id, u32 bits (EntryFlag), u8 keyboard, u8 Enter key, text placeholder, autofill, least, most,
//                 u32 most characters, f32 size, u32 weight, u8 family, f32 line height, u8 ink's red, green, blue,
//                 alpha, the placeholder's the same, f32 left, top, right, bottom padding
//  31 entered     u32 id, text                               only where the input holds another one
//  32 options     u32 id, u32 count, then each: text value, text label, u8 1 where it can be chosen
//  33 links       u32 id, u32 ids: controls, hint, error, active (ui::EntryLinks)
#pragma once

#include "ui/semantics.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace etl::shell {

enum MirrorFlag : std::uint32_t {
    mirror_disabled = 1,
    mirror_busy = 2,
    mirror_modal = 4,
    mirror_focusable = 8,
    mirror_activates = 16,
    mirror_cancels = 32,
    mirror_skips_tab = 64,
    mirror_hovers = 128,
    mirror_vertical = 256,
    mirror_long_text = 512,
    mirror_gutter = 1024,
};

enum EntryFlag : std::uint32_t {
    entry_required = 1,
    entry_read_only = 2,
    entry_spelling = 4,
    entry_invalid = 8,
    entry_unwrapped = 16,
};

class Mirror {
  public:
    /// The operations that turn the last tree's mirror into this one's; empty when nothing changed. Valid until the
    /// next call.
    [[nodiscard]] std::span<const std::uint8_t> changes(const ui::SemanticsTree& tree);

    /// The page's input now holds this text: it was typed there, so that it need not be told back.
    void entered(ui::NodeId id, const std::string& text);

  private:
    struct Known {
        ui::SemanticNode node;
        /// What the page's input holds: what was last written into it or reported by it.
        std::string text;
        std::vector<ui::NodeId> children;
        std::uint64_t seen = 0;
    };

    void write_node(const ui::SemanticNode& node, const ui::SemanticNode* before);
    void write_entry(const ui::SemanticNode& node, const ui::SemanticNode* before);
    void write_children(ui::NodeId id, const std::vector<ui::NodeId>& children);

    std::unordered_map<ui::NodeId, Known> known_;
    std::vector<std::uint8_t> bytes_;
    std::uint64_t frame_ = 0;
};

} // namespace etl::shell
