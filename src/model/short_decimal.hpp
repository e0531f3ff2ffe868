// Short decimal numbers: those whose double takes a single rounding, as nearly all numbers in JSON do.
#pragma once

#include <optional>
#include <string_view>

namespace etl::model {

/// The double nearest to a number as JSON writes it (RFC 8259, section 6): where its digits are a whole number up to
/// 2^53 and its power of ten is within 22, both are doubles, and one division or multiplication rounds once (W. D.
/// Clinger, “How to Read Floating Point Numbers Accurately”, 1990). nullopt for the others, and for what is no number.
[[nodiscard]] std::optional<double> short_decimal(std::string_view literal);

} // namespace etl::model
