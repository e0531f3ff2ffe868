// Percent-encoding, and the order of an address: path, question mark, query.
#include "wire/call.hpp"

namespace etl::wire {

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
        if (plain) {
            encoded += letter;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4u];
            encoded += digits[byte & 15u];
        }
    }
    return encoded;
}

Address& Address::then(std::string_view path) {
    text_.append(path);
    return *this;
}

Address& Address::part(std::string_view text) {
    text_.append("/");
    if (text == "." || text == "..") {
        // Browsers take "%2E%2E" for ".." too, but "%252E%252E" for a name.
        for (std::size_t dot = 0; dot < text.size(); ++dot) {
            text_.append("%252E");
        }
    } else {
        text_.append(percent_encoded(text));
    }
    return *this;
}

Address& Address::query(std::string_view name, std::string_view text) {
    if (!text.empty()) {
        put(name, text);
    }
    return *this;
}

Address& Address::query(std::string_view name, std::optional<std::int64_t> number) {
    if (number) {
        put(name, std::to_string(*number));
    }
    return *this;
}

Address& Address::token(std::string_view token) {
    put("token", token);
    return *this;
}

void Address::put(std::string_view name, std::string_view text) {
    text_.append(has_query_ ? "&" : "?").append(name).append("=").append(percent_encoded(text));
    has_query_ = true;
}

Call get(Address&& address) { return {"GET", std::move(address).finish(), {}}; }

Call post(Address&& address, std::string body) { return {"POST", std::move(address).finish(), std::move(body)}; }

Call put(Address&& address, std::string body) { return {"PUT", std::move(address).finish(), std::move(body)}; }

} // namespace etl::wire
