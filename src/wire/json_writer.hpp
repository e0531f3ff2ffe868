// JsonWriter: writes JSON from the events of a parse, with the keys in their order and the numbers' own digits.
#pragma once

#include "wire/plain.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::wire {

/// A text as a JSON string with its quotes.
[[nodiscard]] std::string quoted(std::string_view text);

enum class Layout {
    compact,
    /// As JavaScript's JSON.stringify(value, null, 2) has it.
    indented,
};

class JsonWriter {
  public:
    /// Writes to `output`, which it empties, and never more than `most_bytes`.
    JsonWriter(std::string& output, Layout layout, std::size_t most_bytes);

    void plain(const Plain& value);
    void key(std::string_view name);
    void start(char bracket);
    void end(char bracket);

    /// Every container that was started has ended.
    [[nodiscard]] bool complete() const { return depth_ == 0; }
    /// Something found no room, and what was written is only a beginning.
    [[nodiscard]] bool cut() const { return cut_; }

  private:
    void append(std::string_view text);
    void begin_value();
    void break_line();

    std::string* output_;
    std::size_t most_bytes_;
    Layout layout_;
    std::size_t depth_ = 0;
    bool container_is_empty_ = true;
    bool after_key_ = false;
    bool cut_ = false;
};

} // namespace etl::wire
