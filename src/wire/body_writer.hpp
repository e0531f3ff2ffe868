// BodyWriter: the JSON object of a request, key by key.
#pragma once

#include "model/identifier.hpp"
#include "wire/json_writer.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace etl::wire {

class BodyWriter {
  public:
    BodyWriter();

    void text(std::string_view key, std::string_view value);
    void number(std::string_view key, std::int64_t value);
    void flag(std::string_view key, bool value);
    void null(std::string_view key);
    /// JSON text as it is, made compact; {} when it is no object.
    void object(std::string_view key, std::string_view json);
    /// Ids as texts.
    template <class Tag>
    void texts(std::string_view key, const std::vector<model::Identifier<Tag>>& ids) {
        start_list(key);
        for (const auto& id : ids) {
            writer_.plain({.kind = Plain::Kind::text, .text = id.text});
        }
        writer_.end(']');
    }
    /// Ids as numbers where they are some, as texts where not: servers that number their records look them up so.
    template <class Tag>
    void ids(std::string_view key, const std::vector<model::Identifier<Tag>>& ids) {
        start_list(key);
        for (const auto& id : ids) {
            writer_.plain(plain_id(id.text));
        }
        writer_.end(']');
    }

    /// The whole body, good UTF-8 whatever was put in.
    [[nodiscard]] std::string finish() &&;

  private:
    static Plain plain_id(std::string_view text);
    void start_list(std::string_view key);

    std::string body_;
    JsonWriter writer_{body_, Layout::compact, std::numeric_limits<std::size_t>::max()};
};

} // namespace etl::wire
