// Records page: raw records by entity type, status and run; what is chosen, and what can be done with it.
#pragma once

#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

enum class RecordColumn : unsigned char { record, external, type, status, created, processed, run, size, error };
inline constexpr std::size_t record_column_count = 9;

[[nodiscard]] std::string_view record_column_label(RecordColumn column);

struct RecordsPageView {
    PageHeadView head;
    std::string stale;
    SelectView type;
    SelectView status;
    /// The run whose records they are, and the press that shows all again; none where they are of all.
    std::optional<ButtonView> run;
    std::string summary; ///< "250 of 8,112 records · 3 chosen"
    ButtonView store;
    ButtonView save; ///< exports them
    /// What is done with the chosen ones.
    std::vector<ButtonView> actions;
    /// Reads older ones after a failure; absent while they come by themselves.
    std::optional<ButtonView> older;
    std::string_view busy;
    std::optional<MessageView> nothing;
};

[[nodiscard]] RecordsPageView records_page(const app::AppState& state, const ViewContext& context);

[[nodiscard]] std::string record_cell(const app::RecordRow& row, RecordColumn column, const ViewContext& context);
[[nodiscard]] BadgeView record_badge(const model::RecordStatus& status);
/// Where a cell leads to; empty where it leads nowhere.
[[nodiscard]] std::string record_link(const app::AppState& state, const app::RecordRow& row, RecordColumn column);

/// What a press on a row's box does, and with Shift up to the row pressed last.
[[nodiscard]] app::Action record_mark(const app::AppState& state, std::size_t row);
[[nodiscard]] app::Action record_mark_to(const app::AppState& state, std::size_t row);

/// What can be done with chosen records, or with the one record of that id.
[[nodiscard]] std::vector<ButtonView> record_actions(const app::AppState& state, const model::RecordId& one,
                                                     std::size_t count);

/// "12.5 kB"
[[nodiscard]] std::string size_text(std::int64_t bytes, const ViewContext& context);

/// "Transformed…": as the words of the entity types that the jobs have and the records that were read.
[[nodiscard]] std::vector<std::string> known_entity_types(const app::AppState& state);

} // namespace etl::view
