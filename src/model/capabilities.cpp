// The words for controls and roles.
#include "model/capabilities.hpp"

#include "model/word.hpp"

#include <algorithm>
#include <array>

namespace etl::model {
namespace {

struct Name {
    std::string_view word;
    Control control;
};

constexpr std::array names{
    Name{"start", Control::start}, Name{"pause", Control::pause},       Name{"resume", Control::resume},
    Name{"stop", Control::stop},   Name{"active", Control::active},     Name{"force-pending", Control::force_pending},
    Name{"reset", Control::reset}, Name{"settings", Control::settings},
};

constexpr std::array<std::string_view, 6> read_only_roles{
    "viewer", "view", "read_only", "readonly", "guest", "auditor",
};

} // namespace

std::optional<Control> parse_control(std::string_view word) {
    const std::string wanted = normalise_word(word);
    for (const Name& name : names) {
        if (normalise_word(name.word) == wanted) {
            return name.control;
        }
    }
    return std::nullopt;
}

std::string_view control_name(Control control) {
    const auto found = std::ranges::find(names, control, &Name::control);
    return found == names.end() ? std::string_view{} : found->word;
}

bool is_read_only_role(std::string_view role) {
    return std::ranges::find(read_only_roles, normalise_word(role)) != read_only_roles.end();
}

} // namespace etl::model
