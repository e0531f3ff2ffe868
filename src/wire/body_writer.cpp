// Requests' values, each with its key.
#include "wire/body_writer.hpp"

#include "wire/reader.hpp"
#include "wire/repair.hpp"
#include "wire/rule_builders.hpp"

#include <charconv>

namespace etl::wire {
namespace {

Verdict refuse(std::string&, const Plain&, const Limits&) { return Verdict::wrong_type; }

struct Payload {
    std::string text;
};
constexpr Rule payload_document = kept<&Payload::text, Keep::sent, refuse>("", "an object");

std::string compact_object(std::string_view text) {
    Limits limits;
    limits.text_bytes = limits.body_bytes;
    const auto payload = decode<Payload>(text, limits.body_bytes, payload_document, limits);
    return payload ? payload.value().text : "{}";
}

} // namespace

BodyWriter::BodyWriter() { writer_.start('{'); }

void BodyWriter::text(std::string_view key, std::string_view value) {
    writer_.key(key);
    writer_.plain({.kind = Plain::Kind::text, .text = value});
}

void BodyWriter::number(std::string_view key, std::int64_t value) {
    writer_.key(key);
    writer_.plain({.kind = Plain::Kind::integer, .integer = value});
}

void BodyWriter::flag(std::string_view key, bool value) {
    writer_.key(key);
    writer_.plain({.kind = Plain::Kind::boolean, .boolean = value});
}

void BodyWriter::null(std::string_view key) {
    writer_.key(key);
    writer_.plain({});
}

void BodyWriter::object(std::string_view key, std::string_view json) {
    writer_.key(key);
    const std::string compact = compact_object(json);
    // A real is written as its literal, and so is this.
    writer_.plain({.kind = Plain::Kind::real, .text = compact});
}

Plain BodyWriter::plain_id(std::string_view text) {
    // JavaScript reads a larger number as its neighbour.
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    std::int64_t value = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && stopped == text.data() + text.size();
    if (whole && value >= -exact && value <= exact && std::to_string(value) == text) {
        return {.kind = Plain::Kind::integer, .integer = value};
    }
    return {.kind = Plain::Kind::text, .text = text};
}

void BodyWriter::start_list(std::string_view key) {
    writer_.key(key);
    writer_.start('[');
}

std::string BodyWriter::finish() && {
    writer_.end('}');
    std::string storage;
    const std::string_view good = repair(body_, storage);
    return std::string(good);
}

} // namespace etl::wire
