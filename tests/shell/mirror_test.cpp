// The mirror's bytes, read as the page reads them, make the tree of the last frame, whatever changed; and they are few.
#include "any_tree.hpp"
#include "shell/mirror.hpp"
#include "shell/native/fake_dom.hpp"

#include <gtest/gtest.h>

#include <map>

namespace etl::shell {
namespace {

using native::DomNode;
using native::FakeDom;

std::uint32_t flags_of(const SemanticNode& one) {
    return (one.disabled ? 1u : 0u) | (one.busy ? 2u : 0u) | (one.modal ? 4u : 0u) | (one.focusable ? 8u : 0u) |
           (one.activate ? 16u : 0u) | (one.cancel ? 32u : 0u) | (one.skips_tab ? 64u : 0u) |
           (one.hovers || one.activate || one.adjustable || !one.href.empty() || one.entry ? 128u : 0u) |
           (one.vertical ? 256u : 0u);
}

/// Two bits for each state, as web/node_states.ts reads them.
std::uint32_t states_of(const SemanticNode& one) {
    std::uint32_t bits = one.current ? 1u : 0u;
    for (const auto state :
         {static_cast<unsigned>(one.sort), static_cast<unsigned>(one.popup), static_cast<unsigned>(one.selected),
          static_cast<unsigned>(one.expanded), static_cast<unsigned>(one.checked)}) {
        bits = bits << 2 | state;
    }
    return bits;
}

void expect_same(const FakeDom& dom, const SemanticsTree& tree) {
    ASSERT_TRUE(dom.complaints.empty()) << dom.complaints.front();
    ASSERT_EQ(dom.nodes.size(), tree.nodes.size());
    std::map<NodeId, std::vector<NodeId>> children;
    for (const SemanticNode& wanted : tree.nodes) {
        if (wanted.id != 0) {
            children[wanted.parent].push_back(wanted.id);
        }
    }
    for (const SemanticNode& wanted : tree.nodes) {
        const auto found = dom.nodes.find(wanted.id);
        ASSERT_NE(found, dom.nodes.end()) << wanted.id;
        const DomNode& is = found->second;
        EXPECT_EQ(is.children, children[wanted.id]) << wanted.id;
        if (wanted.id == 0) {
            continue;
        }
        EXPECT_EQ(is.parent, wanted.parent) << wanted.id;
        EXPECT_EQ(is.role, wanted.role) << wanted.id;
        EXPECT_EQ(is.rect, wanted.rect) << wanted.id;
        EXPECT_EQ(is.name, wanted.name) << wanted.id;
        EXPECT_EQ(is.description, wanted.description) << wanted.id;
        EXPECT_EQ(is.runs, wanted.runs) << wanted.id;
        EXPECT_EQ(is.flags, flags_of(wanted)) << wanted.id;
        EXPECT_EQ(is.states, states_of(wanted)) << wanted.id;
        EXPECT_EQ(is.href, wanted.href) << wanted.id;
        EXPECT_EQ(is.shortcut, wanted.shortcut) << wanted.id;
        if (wanted.adjustable) {
            EXPECT_EQ(is.most, wanted.adjustable->most) << wanted.id;
            EXPECT_EQ(is.per_pixel, wanted.adjustable->per_pixel) << wanted.id;
        }
        EXPECT_EQ(is.level, wanted.level) << wanted.id;
        EXPECT_EQ(is.position, wanted.position) << wanted.id;
        EXPECT_EQ(is.set_size, wanted.set_size) << wanted.id;
        EXPECT_EQ(is.value, wanted.value) << wanted.id;
        EXPECT_EQ(is.value_text, wanted.value_text) << wanted.id;
        EXPECT_EQ(is.content, wanted.content) << wanted.id;
        EXPECT_EQ(is.links, wanted.links) << wanted.id;
        if (wanted.entry) {
            EXPECT_EQ(is.manner, wanted.entry->manner) << wanted.id;
            EXPECT_EQ(is.text, wanted.entry->text) << wanted.id;
            EXPECT_TRUE(wanted.role != Role::select || is.options == wanted.entry->options) << wanted.id;
        }
    }
}

/// A mirror with the page at its other end.
struct Both {
    Mirror mirror;
    FakeDom dom;

    std::size_t show(const SemanticsTree& tree) {
        const auto bytes = mirror.changes(tree);
        if (!bytes.empty()) {
            dom.apply(bytes);
        }
        return bytes.size();
    }
};

TEST(Mirror, SaysNothingWhereNothingChanged) {
    Both both;
    const SemanticsTree tree = tree_of({node(1, 0), node(2, 1), node(3, 0)});
    EXPECT_GT(both.show(tree), 0u);
    expect_same(both.dom, tree);
    EXPECT_EQ(both.show(tree), 0u);
    EXPECT_EQ(both.show(tree), 0u);
}

TEST(Mirror, SendsOnlyWhatChanged) {
    Both both;
    SemanticsTree tree = tree_of({node(1, 0, Role::progress_bar), node(2, 0, Role::text)});
    tree.nodes[2].runs.push_back({"a long text that need not be sent again", {}, {}, {}});
    both.show(tree);
    tree.nodes[1].rect.x = 5;
    EXPECT_EQ(both.show(tree), 1u + 4u + 16u) << "one rectangle";
    tree.nodes[1].value = 42;
    tree.nodes[1].value_text = "42%";
    EXPECT_EQ(both.show(tree), 1u + 4u + 4u + 4u + 3u) << "one value";
    tree.nodes[1].disabled = true;
    EXPECT_EQ(both.show(tree), 1u + 4u + 4u) << "one set of flags";
    tree.nodes.pop_back();
    EXPECT_EQ(both.show(tree), 5u + (5u + 4u + 4u)) << "one removal and its parent's children";
    expect_same(both.dom, tree);
}

TEST(Mirror, AnotherActionOfTheSameKindIsNoChange) {
    Both both;
    SemanticsTree tree = tree_of({node(1, 0, Role::button)});
    tree.nodes[1].activate = app::RefreshPressed{};
    both.show(tree);
    tree.nodes[1].activate = app::ThemePressed{};
    EXPECT_EQ(both.show(tree), 0u) << "the page only knows that a click does something";
}

TEST(Mirror, MovesNodesWithoutMakingThemAnew) {
    Both both;
    both.show(tree_of({node(1, 0), node(2, 1), node(3, 0)}));
    const SemanticsTree moved = tree_of({node(3, 0), node(2, 3), node(1, 0)});
    const std::size_t bytes = both.show(moved);
    expect_same(both.dom, moved);
    EXPECT_EQ(bytes, (9u + 8u) + (9u + 4u) + 9u) << "three rows of children, nothing created or removed";
}

TEST(Mirror, MakesANodeOfAnotherRoleAnewInItsPlace) {
    Both both;
    both.show(tree_of({node(1, 0, Role::group), node(2, 1, Role::text), node(3, 0)}));
    const SemanticsTree other = tree_of({node(1, 0, Role::list), node(2, 1, Role::text), node(3, 0)});
    both.show(other);
    expect_same(both.dom, other);
}

TEST(Mirror, RemovesWholeBranches) {
    Both both;
    both.show(tree_of({node(1, 0), node(2, 1), node(3, 2), node(4, 0)}));
    const SemanticsTree rest = tree_of({node(4, 0)});
    both.show(rest);
    expect_same(both.dom, rest);
    both.show(tree_of({}));
    EXPECT_EQ(both.dom.nodes.size(), 1u);
}

TEST(Mirror, RescuesANodeOutOfABranchThatGoes) {
    Both both;
    both.show(tree_of({node(1, 0), node(2, 1), node(3, 2)}));
    const SemanticsTree rescued = tree_of({node(3, 0)});
    both.show(rescued);
    expect_same(both.dom, rescued);
}

// ---- any change

TEST(Mirror, FollowsAnyChangeOfAnyTree) {
    for (std::uint32_t seed = 1; seed <= 40 && !HasFailure(); ++seed) {
        Both both;
        AnyTree any(seed);
        for (int step = 0; step < 200 && !HasFailure(); ++step) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
            for (int changes = 1 + any.pick(8); changes > 0; --changes) {
                any.change();
            }
            both.show(any.tree);
            expect_same(both.dom, any.tree);
            EXPECT_EQ(both.show(any.tree), 0u);
        }
    }
}

// ---- the reader of this test can fail

TEST(FakeDom, ComplainsOfWhatBreaksTheProtocol) {
    const auto complaints_of = [](std::vector<std::uint8_t> bytes) {
        FakeDom dom;
        dom.apply(bytes);
        return dom.complaints.size();
    };
    EXPECT_GT(complaints_of({}), 0u) << "empty";
    EXPECT_GT(complaints_of({99, 0, 0, 0, 0}), 0u) << "unknown operation";
    EXPECT_GT(complaints_of({3, 7, 0, 0, 0}), 0u) << "unknown node";
    EXPECT_GT(complaints_of({1, 7, 0, 0, 0, 0}), 0u) << "created and never placed";
    EXPECT_GT(complaints_of({1, 7, 0, 0}), 0u) << "cut off";
    EXPECT_EQ(complaints_of({1, 7, 0, 0, 0, 0, 11, 0, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0}), 0u);
    EXPECT_GT(complaints_of({11, 0, 0, 0, 0, 1, 0, 0, 0, 7, 0, 0, 0}), 0u) << "child that is not there";
}

} // namespace
} // namespace etl::shell
