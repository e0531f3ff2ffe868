// Address text: the parts of an address' fragment, "#/runs?job=7&status=failed", taken apart and put together. Values
// are percent-encoded UTF-8.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace etl::app {

/// In bytes: a field takes less, and no link makes the page search for a book.
inline constexpr std::size_t longest_address_value = 1'000;

/// "+" is a blank; what is no encoding stays as it is.
[[nodiscard]] std::string address_decoded(std::string_view text);
[[nodiscard]] std::string address_encoded(std::string_view text);

/// Calls `use` with each part between the separators.
template <class Use>
void each_part(std::string_view text, char separator, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        use(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// Calls `use` with the name and the decoded value of each part of a query; a value that is too long is left out.
template <class Use>
void each_parameter(std::string_view query, Use use) {
    each_part(query, '&', [&](std::string_view part) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string value = address_decoded(part.substr(std::min(equals + 1, part.size())));
        if (value.size() <= longest_address_value) {
            use(part.substr(0, equals), value);
        }
    });
}

/// A query that is being written.
class AddressQuery {
  public:
    /// Of a text that a person or a server wrote; empty and far too long ones are left out.
    void add(std::string_view name, std::string_view value);
    /// Of words of ours, whose commas stay readable.
    void add_words(std::string_view name, std::string_view words);

    /// With "?" in front, where there is anything.
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

} // namespace etl::app
