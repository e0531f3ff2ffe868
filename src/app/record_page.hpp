// Record page: one raw record, whole. What is in it is taken apart bit by bit, so that ten megabytes hold nothing up.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/records.hpp"
#include "model/json_lines.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::app {

/// Where ViewState keeps which values of the record are folded (RowsMarked), by their numbers in the document.
inline constexpr std::string_view record_folds = "record folds";

/// Under which the find bar knows the record's content.
inline constexpr std::string_view record_content_key = "content";

/// Of a record with more values than this only the first level is unfolded at first.
inline constexpr std::size_t many_values = 1'000;

struct RecordPageState {
    model::RecordId of;
    /// All but what is in it; nothing until it was read.
    std::optional<RecordRow> record;
    std::optional<model::JobError> error;
    model::JsonDocument document;
    /// What its tree says; the content is shown when all are made.
    model::JsonLines lines;
    /// The server's text was too long, and the document is only its beginning.
    bool cut = false;
    Reading reading;

    [[nodiscard]] bool is_taken_apart() const { return lines.done(document); }
};

struct RecordRefreshed {};
/// The content goes to the clipboard, or into a file.
struct RecordCopied {};
struct RecordSaved {};

void update(AppState& state, const RecordRefreshed& action, model::EpochMilliseconds now, Effects& effects);

void update(AppState& state, const RecordCopied& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordSaved& action, model::EpochMilliseconds now, Effects& effects);

/// An answer about records; true where it was this page's.
[[nodiscard]] bool take_record(AppState& state, const Answered<model::RecordQuestion>& action,
                               model::EpochMilliseconds now);

void advance_record(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> record_due(const AppState& state);

} // namespace etl::app
