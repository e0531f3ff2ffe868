// Record windows: setting the status of records, storing one, and starting a stage on some by hand.
#pragma once

#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/job_card.hpp"
#include "view/json_field.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The window that sets a status: first a question, then how far it is.
struct RecordStatusView {
    std::string title; ///< "Set 3 records to failed?"
    std::string detail;
    /// What is told with a failure; absent where nothing is asked.
    std::optional<FieldView> type;
    std::optional<FieldView> message;
    /// While it goes on and after: "120 of 340 done, 2 failed".
    std::string progress;
    int percent = 0;
    bool under_way = false;
    /// What could not be changed, a line for each.
    std::string failures;
    /// Confirm; then stop; then, where some failed, try those again.
    std::optional<ButtonView> deed;
    bool dangerous = false;
    ButtonView close;
};

[[nodiscard]] std::optional<RecordStatusView> record_status_window(const app::AppState& state,
                                                                   const ViewContext& context);

struct StoreRecordView {
    SelectView integration;
    FieldView entity_type;
    FieldView external_id;
    JsonFieldView json;
    FileFieldView file;
    /// A file too large for the editor stands in its place: "From the file issue.json, 12.5 MB".
    std::string from_file;
    ButtonView drop_file;
    /// Why the server did not take it; empty where it was not asked, or took it.
    std::string trouble;
    ButtonView store;
    ButtonView cancel;
};

[[nodiscard]] std::optional<StoreRecordView> store_record_window(const app::AppState& state,
                                                                 const ViewContext& context);

struct HandWorkView {
    std::string title;
    std::string detail;
    // ---- before it is started
    std::vector<ChoiceView> works;
    std::size_t work = 0;
    std::vector<ChoiceView> kinds;
    std::size_t kind = 0;
    JsonFieldView payload;
    // ---- after
    bool started = false;
    std::optional<BadgeView> badge;
    std::optional<int> percent;
    std::string counts; ///< "Transformed: 3 · Errors: 0"
    std::string trouble;
    std::string run_href;
    /// Start, or start another.
    std::optional<ButtonView> deed;
    ButtonView close;
};

[[nodiscard]] std::optional<HandWorkView> hand_work_window(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
