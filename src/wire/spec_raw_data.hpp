// Raw data records in the specification's profile (contract.md 1.1 and 1.2).
#pragma once

#include "model/raw_data.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// GET /api/v1/etl/raw-data: the specification's bare array, or the extension's page. A record without an id is an
/// error; of a record that is too long, the beginning is kept.
[[nodiscard]] Decoded<model::RawDataPage> decode_raw_data(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/raw-data/{record_id}: whole, up to `limits.record_bytes`. What is in it, where that is longer than
/// `limits.text_bytes`, stays as the server wrote it, right or wrong.
[[nodiscard]] Decoded<model::RawDataRecord> decode_raw_data_record(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/raw-data/store: {"record_id": …}.
[[nodiscard]] Decoded<model::RecordId> decode_store_answer(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
