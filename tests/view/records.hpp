// Records and states as the view is given them, in the fewest words.
#pragma once

#include "app/state.hpp"
#include "shell/native/fixed_locale.hpp"
#include "view/job_card.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <variant>

namespace etl::view {

using app::TriggerPhase;
using model::EpochMilliseconds;
using model::StatusKind;

/// 2026-11-23T14:00:00Z.
inline constexpr EpochMilliseconds monday = 1'795'442'400'000;

inline constexpr std::array every_kind{
    StatusKind::unknown,   StatusKind::ready,  StatusKind::pending,      StatusKind::running,
    StatusKind::pausing,   StatusKind::paused, StatusKind::stopping,     StatusKind::stopped,
    StatusKind::completed, StatusKind::failed, StatusKind::rate_limited, StatusKind::inactive,
};
static_assert(every_kind.size() == app::status_kind_count);

inline model::Timestamp instant(EpochMilliseconds at) { return {"2026-11-23T14:00:00Z", at}; }
/// A time without a zone.
inline model::Timestamp naive(std::string text) { return {std::move(text), std::nullopt}; }

inline model::StatusWord word(StatusKind kind) { return {kind, std::string(model::status_name(kind))}; }

inline app::JobRecord record(StatusKind kind, const std::string& name = "Jira") {
    app::JobRecord one;
    one.job.id = model::JobId("7");
    one.job.name = name;
    one.job.status = word(kind);
    one.current.status = word(kind);
    return one;
}

inline JobCardView card(const app::JobRecord& one, EpochMilliseconds now = monday, bool stale = false) {
    static const shell::native::FixedLocale locale;
    return job_card(app::AppState{}, one, stale, {now, locale});
}

/// The value that stands under a label in the card's foot.
inline std::string foot(const JobCardView& view, std::string_view label) {
    for (const FootView& part : view.foot) {
        if (part.label == label) {
            return part.value;
        }
    }
    return "there is no " + std::string(label);
}

/// The text of "Extracted" and the like; "absent" where the card has none.
inline std::string metric(const JobCardView& view, std::string_view label) {
    for (const MetricView& one : view.metrics) {
        if (one.label == label) {
            return one.value;
        }
    }
    return "absent";
}

} // namespace etl::view
