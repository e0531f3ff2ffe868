// Fuzzes the error reader: the first byte chooses the status, the first line is the Retry-After header.
#include "check.hpp"
#include "wire/error_body.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace etl;
    using fuzz::check;
    if (size == 0) {
        return 0;
    }
    constexpr int statuses[] = {0, 200, 302, 400, 401, 403, 404, 405, 408, 409, 418, 422, 429, 429, 500, 503, 700, -1};
    const int status = statuses[data[0] % std::size(statuses)];
    const std::string_view rest = fuzz::text_of(data + 1, size - 1);
    const std::size_t line = rest.find('\n');
    const bool has_header = line != std::string_view::npos;
    wire::ErrorHeaders headers;
    headers.retry_after = has_header ? rest.substr(0, line) : std::string_view{};
    headers.content_type = size % 2 == 0 ? "text/plain; charset=utf-8" : "application/json";
    constexpr model::EpochMilliseconds now = 1795442731000;
    const auto failure = wire::read_failure(status, has_header ? rest.substr(line + 1) : rest, headers, now);
    check(failure.sentence.size() <= 500, "a sentence is short");
    check(failure.fields.size() <= 100, "fields are few");
    check(status != 429 || failure.retry_after_ms.has_value(), "429 waits");
    check(!failure.retry_after_ms || (*failure.retry_after_ms >= 0 && *failure.retry_after_ms <= 86'400'000),
          "a wait is not negative and at most a day");
    return 0;
}
