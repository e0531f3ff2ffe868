// Dead letters page: the messages that a queue gave up on, which of them are chosen, and the window that says what
// would be moved before anything is.
#pragma once

#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::view {

enum class DeadLetterColumn : unsigned char { message, record, run, error, died, attempts };
inline constexpr std::size_t dead_letter_column_count = 6;

[[nodiscard]] std::string_view dead_letter_column_label(DeadLetterColumn column);

struct DeadLettersPageView {
    PageHeadView head;
    std::string stale;
    SelectView queue;
    std::string back_href; ///< to the Queues page
    std::string summary;   ///< "12 of 40 messages, 3 chosen"
    ButtonView redrive_chosen;
    ButtonView redrive_all;
    std::optional<ButtonView> older;
    std::string_view busy;
    std::optional<MessageView> nothing;
};

[[nodiscard]] DeadLettersPageView dead_letters_page(const app::AppState& state, const ViewContext& context);

[[nodiscard]] std::string dead_letter_cell(const model::DeadLetter& letter, DeadLetterColumn column,
                                           const ViewContext& context);
/// Where a cell leads to; empty where it leads nowhere.
[[nodiscard]] std::string dead_letter_link(const app::AppState& state, const model::DeadLetter& letter,
                                           DeadLetterColumn column);

/// What a press on a row's box does, with Shift up to the row pressed last, and on the box of all.
[[nodiscard]] app::Action dead_letter_mark(const app::AppState& state, std::size_t row);
[[nodiscard]] app::Action dead_letter_mark_to(const app::AppState& state, std::size_t row);

struct RedriveWindowView {
    std::string title; ///< "Send 3 messages back to etl.load?"
    std::string detail;
    /// Why nothing can be, or was, moved; empty where nothing is wrong.
    std::string trouble;
    bool busy = false;
    /// What would be moved, a line for each.
    std::string list;
    ButtonView confirm;
    ButtonView cancel;
};

[[nodiscard]] std::optional<RedriveWindowView> redrive_window(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
