// The rules of raw data records and of their two list forms.
#include "wire/spec_raw_data.hpp"

#include "wire/job_rules.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::RawDataPage;
using model::RawDataRecord;
using model::RecordId;

constexpr std::string_view an_id = "a number or a text";

constexpr Rule record_rules[] = {
    plain<&RawDataRecord::id, read_identifier<model::RecordTag>>("id", an_id),
    plain<&RawDataRecord::entity_type, read_prose>("entity_type"),
    plain<&RawDataRecord::external_id, read_prose>("external_id"),
    raw_json<&RawDataRecord::raw_data>("raw_data"),
    plain<&RawDataRecord::processing_status, read_record_status>("processing_status"),
    plain<&RawDataRecord::created_at, read_timestamp>("created_at"),
    plain<&RawDataRecord::processed_at, read_timestamp>("processed_at"),
    plain<&RawDataRecord::integration_id, read_integer>("integration_id"),
    object_or<&RawDataRecord::error, error_shape, read_bare_error>("error_details"),
    plain<&RawDataRecord::run_id, read_identifier<model::RunIdTag>>("run_id"),
    plain<&RawDataRecord::job_id, read_job_id>("job_id"),
    plain<&RawDataRecord::size, read_count>("size"),
};
constexpr Shape record_shape = shape_of(record_rules, "id", an_id, [](const void* target) {
    return !static_cast<const RawDataRecord*>(target)->id.empty();
});
constexpr Rule record_element = element_object<RawDataRecord, record_shape>("a record (an object)");
constexpr Rule record_document = document_object<record_shape>("a record (an object)");

constexpr Rule page_rules[] = {
    list<&RawDataPage::records, record_element>("records", "a list of records"),
    plain<&RawDataPage::next_cursor, read_name>("next_cursor"),
    plain<&RawDataPage::total, read_count>("total"),
};
constexpr Shape page_shape = shape_of(page_rules, "records", "a list of records");
constexpr Rule page_document{
    .expected = "records (a list or an object)",
    .object = [](void* target) { return target; },
    .shape = &page_shape,
    .list = [](void* target) -> void* { return &static_cast<RawDataPage*>(target)->records; },
    .element = &record_element,
};

constexpr Rule stored_rules[] = {plain<&RecordId::text, read_id>("record_id", an_id)};
constexpr Shape stored_shape = shape_of(stored_rules, "record_id", an_id, [](const void* target) {
    return !static_cast<const RecordId*>(target)->empty();
});
constexpr Rule stored_document = document_object<stored_shape>("an object");

} // namespace

Decoded<RawDataPage> decode_raw_data(std::string_view body, const Limits& limits) {
    return decode<RawDataPage>(body, limits.body_bytes, page_document, limits);
}

Decoded<RawDataRecord> decode_raw_data_record(std::string_view body, const Limits& limits) {
    Limits whole = limits;
    whole.text_bytes = limits.record_bytes;
    return decode<RawDataRecord>(body, limits.body_bytes, record_document, whole);
}

Decoded<RecordId> decode_store_answer(std::string_view body, const Limits& limits) {
    return decode<RecordId>(body, limits.message_bytes, stored_document, limits);
}

} // namespace etl::wire
