// The readers of plain values that contract.md's extensions and the platform's documents have beside plain.hpp's.
#pragma once

#include "model/capabilities.hpp"
#include "model/log.hpp"
#include "model/raw_data.hpp"
#include "model/run.hpp"
#include "model/steps.hpp"
#include "wire/plain.hpp"

namespace etl::wire {

/// An id of any kind.
template <class Tag>
Verdict read_identifier(model::Identifier<Tag>& member, const Plain& value, const Limits& limits) {
    return read_id(member.text, value, limits);
}
/// An element of a list of ids; one that is no id, or null, is called wrong, and so left out.
template <class Tag>
Verdict read_listed_identifier(model::Identifier<Tag>& member, const Plain& value, const Limits& limits) {
    const Verdict verdict = read_id(member.text, value, limits);
    return verdict == Verdict::stored && member.empty() ? Verdict::wrong_type : verdict;
}
/// True only where the server says so; anything else is false.
Verdict read_flag(bool& member, const Plain& value, const Limits& limits);
Verdict read_optional_flag(std::optional<bool>& member, const Plain& value, const Limits& limits);
/// Any finite number, also as text.
Verdict read_number(std::optional<double>& member, const Plain& value, const Limits& limits);
/// A number that is not negative: a rate, an age, a step.
Verdict read_rate(std::optional<double>& member, const Plain& value, const Limits& limits);
/// A whole number that fits; 0 otherwise.
Verdict read_order(int& member, const Plain& value, const Limits& limits);
/// A number of a sequence: whole and not negative; -1 otherwise.
Verdict read_seq(std::int64_t& member, const Plain& value, const Limits& limits);
/// A text only: numbers and booleans are none.
Verdict read_text_only(std::string& member, const Plain& value, const Limits& limits);
/// A word for the eye or a comparison, cut where it is longer than any word: at most 256 bytes.
Verdict read_word(std::string& member, const Plain& value, const Limits& limits);
Verdict read_level(model::LogLevel& member, const Plain& value, const Limits& limits);
Verdict read_trigger(model::RunTrigger& member, const Plain& value, const Limits& limits);
Verdict read_record_status(model::RecordStatus& member, const Plain& value, const Limits& limits);
Verdict read_cell(model::StepCell& member, const Plain& value, const Limits& limits);

} // namespace etl::wire
