// The rules of raw data records and of their two list forms.
#include "wire/spec_raw_data.hpp"

#include "wire/job_rules.hpp"
#include "wire/member_span.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

#include <algorithm>
#include <utility>

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

/// At most so many bytes, and no half letter at the end.
std::string_view beginning_of(std::string_view text, std::size_t most_bytes) {
    std::size_t end = std::min(text.size(), most_bytes);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) {
        --end;
    }
    return text.substr(0, end);
}

} // namespace

Decoded<RawDataPage> decode_raw_data(std::string_view body, const Limits& limits) {
    return decode<RawDataPage>(body, limits.body_bytes, page_document, limits);
}

Decoded<RawDataRecord> decode_raw_data_record(std::string_view body, const Limits& limits) {
    const auto content = body.size() <= limits.body_bytes ? member_span(body, "raw_data") : std::nullopt;
    if (!content || content->end - content->begin <= limits.text_bytes) {
        return decode<RawDataRecord>(body, limits.body_bytes, record_document, limits);
    }
    // What is in it stays as it is written, unread: megabytes would hold up whoever waits for the next frame.
    std::string envelope(body.substr(0, content->begin));
    envelope.append("null").append(body.substr(content->end));
    Decoded<RawDataRecord> decoded = decode<RawDataRecord>(envelope, limits.body_bytes, record_document, limits);
    if (!decoded.ok()) {
        return decoded;
    }
    RawDataRecord record = std::move(decoded).value();
    const std::string_view whole = body.substr(content->begin, content->end - content->begin);
    record.raw_data.text = beginning_of(whole, limits.record_bytes);
    record.raw_data.cut = whole.size() > record.raw_data.text.size();
    return record;
}

Decoded<RecordId> decode_store_answer(std::string_view body, const Limits& limits) {
    return decode<RecordId>(body, limits.message_bytes, stored_document, limits);
}

} // namespace etl::wire
