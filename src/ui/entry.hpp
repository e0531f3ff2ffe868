// Entry: what the page needs in order to lay a real input over a field that is drawn here. The text in it is the
// browser's to draw and to edit; the state hears of it by app::TextEntered.
#pragma once

#include "ui/color.hpp"
#include "ui/text_style.hpp"
#include "view/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etl::ui {

/// Room between a field's frame and its text, in CSS pixels.
struct Edges {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    bool operator==(const Edges&) const = default;
};

/// How the input looks and what it lets in: everything but the text.
struct EntryManner {
    std::string placeholder;
    std::string autofill;
    view::Keyboard keyboard = view::Keyboard::text;
    view::EnterKey enter_key = view::EnterKey::enter;
    bool required = false;
    bool read_only = false;
    bool spelling = false;
    bool invalid = false;
    /// Of several lines: each stays one line, however long it is.
    bool unwrapped = false;
    std::uint32_t most_characters = 0;
    TextStyle style;
    Color ink;
    Color placeholder_ink;
    Edges padding;
    /// Of number fields, as they are read out; empty in others.
    std::string least;
    std::string most;
    bool operator==(const EntryManner&) const = default;
};

/// Other nodes that belong to a field or to a part of one; 0 where there is none.
struct EntryLinks {
    std::uint32_t controls = 0; ///< the field that a label names or a button works on; the list of a combobox
    std::uint32_t hint = 0;
    std::uint32_t error = 0;
    std::uint32_t active = 0; ///< the option of the list that Enter takes
    bool operator==(const EntryLinks&) const = default;
};

struct Entry {
    std::string key;
    std::string text;
    EntryManner manner;
    /// A drawn label names the field, which is linked to it.
    bool labelled = false;
    std::optional<view::NumberRange> range;
    std::vector<view::OptionView> options;
    /// Of a combobox: how long its list is now, and which option the field's text is; the one that Enter takes is the
    /// state's value under the key.
    std::size_t list_length = 0;
    std::optional<std::size_t> chosen = {};
    /// The list is always open, and drawn by itself.
    bool list_stays = false;
};

} // namespace etl::ui
