// Strong identifiers. Servers send ids as numbers or as strings, and contract.md compares them as strings, so an id
// is its text; the tag keeps a job's id from being taken for a run's.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace etl::model {

template <class Tag>
struct Identifier {
    std::string text;

    Identifier() = default;
    explicit Identifier(std::string value) : text(std::move(value)) {}

    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const Identifier&) const = default;
    bool operator==(const Identifier&) const = default;
};

using JobId = Identifier<struct JobTag>;
/// What the pipeline trigger answers: a handle to follow with the status call, not a job's id (contract.md 1.2).
using RunHandle = Identifier<struct RunTag>;
/// A run in the history (contract.md 1.2, Run).
using RunId = Identifier<struct RunIdTag>;
/// A raw data record.
using RecordId = Identifier<struct RecordTag>;
/// A message that a queue gave up on.
using DeadLetterId = Identifier<struct DeadLetterTag>;

} // namespace etl::model

template <class Tag>
struct std::hash<etl::model::Identifier<Tag>> {
    std::size_t operator()(const etl::model::Identifier<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.text);
    }
};
