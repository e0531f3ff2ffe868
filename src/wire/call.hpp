// Call: a request as it goes out, and the address that it is made of. The server's origin and the token, which are the
// same for all, are added where it is sent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace etl::wire {

struct Call {
    std::string method = "GET";
    /// From the origin on, percent-encoded, with the query.
    std::string path;
    /// JSON; empty where the call has none.
    std::string body;

    bool operator==(const Call&) const = default;
};

/// Everything but RFC 3986's unreserved characters is encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// A path and its query, put together so that no text can get out of its place.
class Address {
  public:
    /// `path` is ours and stays as it is.
    explicit Address(std::string_view path) : text_(path) {}

    /// Goes on with a word of ours: "/status".
    Address& then(std::string_view path);
    /// Goes on with a slash and a text of the server's choosing. "." and "..", which an address reads as a way up
    /// however they are encoded, are sent so that the server reads a name that it does not know.
    Address& part(std::string_view text);
    /// Empty texts are left out.
    Address& query(std::string_view name, std::string_view text);
    Address& query(std::string_view name, std::optional<std::int64_t> number);
    /// Stays in the query, even if it is empty.
    Address& token(std::string_view token);

    [[nodiscard]] std::string finish() && { return std::move(text_); }

  private:
    void put(std::string_view name, std::string_view text);

    std::string text_;
    bool has_query_ = false;
};

/// A GET of this address.
[[nodiscard]] Call get(Address&& address);
/// With a body of JSON.
[[nodiscard]] Call post(Address&& address, std::string body);
[[nodiscard]] Call put(Address&& address, std::string body);

} // namespace etl::wire
