// Fields: what can be typed or chosen, as plain data that the widgets draw, and the arithmetic of number fields.
#pragma once

#include "app/action.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The keyboard that a phone shows. The numbers are part of the mirror's protocol (web/fields.ts).
enum class Keyboard : std::uint8_t {
    text = 0,
    search = 1,
    whole_number = 2,
    decimal_number = 3,
    email = 4,
    address = 5
};

/// What a phone's Enter key says. The numbers are part of the mirror's protocol (web/fields.ts).
enum class EnterKey : std::uint8_t { enter = 0, search = 1, go = 2, next = 3, done = 4, send = 5 };

/// What every field has, whatever is typed into it.
struct FieldView {
    /// Where the state keeps the text: the key of app::TextEntered.
    std::string key;
    std::string text;
    /// Drawn above the field; where it is empty, the name alone says what the field is for.
    std::string label;
    std::string name;
    /// Stands below and helps; what is wrong with the text stands there too.
    std::string hint;
    std::string error;
    std::string placeholder;
    bool enabled = true;
    std::string reason; ///< why it is disabled; it takes the hint's place
    bool read_only = false;
    bool required = false;
    /// What was entered is being looked at; typing goes on.
    bool busy = false;
    Keyboard keyboard = Keyboard::text;
    EnterKey enter_key = EnterKey::enter;
    /// What the browser may fill in by itself, in HTML's words ("email").
    std::string autofill = "off";
    /// The text is prose: spelling is looked at.
    bool spelling = false;
    /// The text is code: equally wide letters.
    bool code = false;
    std::uint32_t most_characters = 1'000'000;
    /// What Enter does in a field of one line, and Escape in any.
    std::optional<app::Action> submit = {};
    std::optional<app::Action> cancel = {};
    /// The key that leads into it.
    std::string shortcut = {};

    [[nodiscard]] const std::string& spoken_name() const { return label.empty() ? name : label; }
};

/// Which numbers a number field takes: from `least` in steps.
struct NumberRange {
    double least = 0;
    double most = 100;
    double step = 1;
    bool operator==(const NumberRange&) const = default;
};

struct NumberFieldView {
    FieldView field;
    NumberRange range;
};

/// One of many to choose from.
struct OptionView {
    std::string value; ///< what the state keeps
    std::string label;
    bool enabled = true;
    bool operator==(const OptionView&) const = default;
};

struct SelectView {
    FieldView field;
    std::vector<OptionView> options;
};

/// A text that a list of the options which fit it helps to complete.
struct ComboboxView {
    FieldView field;
    /// All that there are, also thousands; what is offered of them, the typed text decides. Made once and kept by
    /// whoever offers them: what matches is looked for anew only when the text or the list is another.
    std::shared_ptr<const std::vector<OptionView>> options;
    /// The list is open (app::ViewState::menu has the field's key), and this place of what is offered is the one that
    /// Enter takes (the state's value under the field's key); below nothing, or past the end, is none.
    bool open = false;
    int active = 0;
    /// The key of the preference that a choice sets to the option's value; where it is empty, the option's label is
    /// entered.
    std::string preference = {};
};

/// A file of JSON to choose from the device, or to drop there; its text comes as app::FileChosen under the key.
struct FileFieldView {
    std::string key;
    std::string label;
    std::string error;
    bool enabled = true;
    std::string reason; ///< why it is disabled
};

/// Without the blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The number that a text says, with a point or a comma; nothing where it says none.
[[nodiscard]] std::optional<double> number_in(std::string_view text);

/// A number as the range's step writes it: as many decimals as the step has.
[[nodiscard]] std::string number_text(double number, const NumberRange& range);

/// The text after so many steps up (or, below nothing, down), within the range. From a text that says no number, the
/// first step leads to the nearest end of the range, or to nothing where that lies in it.
[[nodiscard]] std::string stepped(std::string_view text, const NumberRange& range, int steps);

/// What is wrong with the text of a number field, as a sentence; empty for a number of the range and for no text.
[[nodiscard]] std::string number_error(std::string_view text, const NumberRange& range);

/// What choosing the option of such a field does.
[[nodiscard]] app::Action choice_action(std::string_view key, std::string_view preference, const OptionView& option);

/// The options whose label has the typed text in it, in their order; Latin, Greek and Cyrillic letters in any case.
[[nodiscard]] std::vector<std::size_t> matching(std::span<const OptionView> options, std::string_view typed);

/// What a combobox offers: what matches, or everything where the text is already one of the labels.
struct Offered {
    std::vector<std::size_t> places;
    /// Which of `places` the text is.
    std::optional<std::size_t> chosen = {};
};
[[nodiscard]] Offered offered(std::span<const OptionView> options, std::string_view typed);

// The words of the fields' own parts.
[[nodiscard]] std::string clear_name(const FieldView& field);
[[nodiscard]] std::string increase_name(const FieldView& field);
[[nodiscard]] std::string decrease_name(const FieldView& field);
[[nodiscard]] std::string options_name(const FieldView& field);
inline constexpr std::string_view required_word = "Required";

} // namespace etl::view
