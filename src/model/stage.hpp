// The four stages of a pipeline (specification, JobStatus.stage).
#pragma once

#include <string>
#include <string_view>

namespace etl::model {

enum class StageKind { unknown, extract, transform, load, vectorize };

struct Stage {
    StageKind kind = StageKind::unknown;
    /// As the server wrote it; empty when it said nothing.
    std::string raw;

    bool operator==(const Stage&) const = default;
};

/// Accepts any letter case, and the platform's extraction and embedding; an unknown stage keeps its raw text.
[[nodiscard]] Stage parse_stage(std::string_view word);

} // namespace etl::model
