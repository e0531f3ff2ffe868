// Capabilities: what a server says that it can do, and whether this user may (contract.md 1.2).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace etl::model {

enum class Control : std::uint8_t { start, pause, resume, stop, force_pending, active, settings, reset };

/// Nothing for a word that names no control that we know.
[[nodiscard]] std::optional<Control> parse_control(std::string_view word);

/// "force-pending": the word of the path and of the capabilities.
[[nodiscard]] std::string_view control_name(Control control);

class ControlSet {
  public:
    constexpr ControlSet() = default;
    constexpr ControlSet(std::initializer_list<Control> controls) {
        for (const Control control : controls) {
            insert(control);
        }
    }

    constexpr void insert(Control control) { bits_ = static_cast<std::uint8_t>(bits_ | bit(control)); }
    [[nodiscard]] constexpr bool has(Control control) const { return (bits_ & bit(control)) != 0; }
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
    bool operator==(const ControlSet&) const = default;

  private:
    static constexpr std::uint8_t bit(Control control) {
        return static_cast<std::uint8_t>(1u << static_cast<unsigned>(control));
    }

    std::uint8_t bits_ = 0;
};

/// As it stands, a server that has none: only the pipeline trigger exists.
struct Capabilities {
    ControlSet controls;
    bool runs = false;
    bool logs = false;
    bool queues = false;
    bool workers = false;
    bool raw_data = false;
    bool job_stream = false;
    /// As the server wrote it; empty when it did not say.
    std::string role;

    bool operator==(const Capabilities&) const = default;
};

/// Whether a role may only look. A word that we don't know is no reason to forbid what the server may allow.
[[nodiscard]] bool is_read_only_role(std::string_view role);

} // namespace etl::model
