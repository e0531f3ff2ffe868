// Fuzzes log text: ANSI escapes, control characters, bad UTF-8, times and levels at the beginning of lines.
#include "wire/log_text.hpp"
#include "check.hpp"
#include "wire/repair.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace etl;
    using fuzz::check;
    const std::string_view text = fuzz::text_of(data, size);
    // Small caps, so that short inputs reach them.
    wire::Limits limits;
    limits.text_bytes = 200;
    limits.jobs = 50;
    const auto lines = wire::read_log_text(text, limits);
    check(lines.size() <= limits.jobs, "lines are capped");
    for (const model::LogLine& line : lines) {
        std::string storage;
        check(wire::repair_utf8(line.message, storage) == line.message, "a message is UTF-8");
        check(line.message.size() <= limits.text_bytes + 64, "a message is capped");
        std::size_t end = 0;
        for (const model::LogSpan& span : line.spans) {
            check(span.begin >= end && span.begin < span.end && span.end <= line.message.size(), "spans are in order");
            end = span.end;
        }
        for (const char letter : line.message) {
            check(static_cast<unsigned char>(letter) >= 0x20 || letter == '\t' || letter == '\n',
                  "no control characters");
        }
    }
    return 0;
}
