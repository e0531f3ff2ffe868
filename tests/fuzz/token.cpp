// Fuzzes tokens: as they come, and with the input as the payload of one, so that the claims are reached.
#include "check.hpp"
#include "wire/platform_session.hpp"

#include <string>

namespace {

std::string base64url(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char byte : bytes) {
        bits = ((bits << 8u) | static_cast<unsigned char>(byte)) & 0xFFFFFu;
        count += 8;
        while (count >= 6) {
            count -= 6;
            text.push_back(digits[(bits >> count) & 63u]);
        }
    }
    if (count > 0) {
        text.push_back(digits[(bits << (6 - count)) & 63u]);
    }
    return text;
}

void check_claims(std::string_view token) {
    const auto claims = etl::wire::decode_token_claims(token);
    etl::fuzz::check_answer(claims);
    if (claims && claims.value().expires) {
        etl::fuzz::check(*claims.value().expires >= 0, "no token ends before 1970");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = etl::fuzz::text_of(data, size);
    check_claims(input);
    check_claims("e30." + base64url(input) + ".c2ln");
    (void)etl::wire::is_sendable_token(input);
    return 0;
}
