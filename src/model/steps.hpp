// Steps: how far each part of a platform job is; each step has a cell for each of three kinds of work (contract.md 2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::model {

enum class CellKind { unknown, idle, running, finished, failed };

struct StepCell {
    CellKind kind = CellKind::unknown;
    /// As the server wrote it; empty when the step has no such cell.
    std::string raw;

    bool operator==(const StepCell&) const = default;
};

[[nodiscard]] StepCell parse_cell(std::string_view word);

struct Step {
    /// The server's key: "jira_issues".
    std::string name;
    int order = 0;
    std::string display_name;
    StepCell extraction;
    StepCell transform;
    StepCell embedding;

    bool operator==(const Step&) const = default;
};

/// In their order.
using Steps = std::vector<Step>;

/// Finished cells of all cells as 0 to 100: an estimate, since the server says no percentage and some cells stay idle
/// to the end. Nothing when there is no cell.
[[nodiscard]] std::optional<int> estimated_progress(const Steps& steps);

} // namespace etl::model
