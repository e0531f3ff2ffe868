// The numbers of the mirror's protocol stand twice, in C++ and in web/protocol.ts: they are the same.
#include "shell/mirror.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace etl::shell {
namespace {

using Numbers = std::map<std::string, std::uint32_t>;

/// The members of `const enum <name>` in a file of web/.
Numbers numbers_of(const std::string& name, const std::string& source = "protocol.ts") {
    std::ifstream file(ETL_JOBS_SOURCE_DIR "/web/" + source);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::size_t at = text.find("const enum " + name + " {");
    EXPECT_NE(at, std::string::npos) << name;
    const std::size_t end = text.find('}', at);
    Numbers numbers;
    at = text.find('\n', at);
    while (at != std::string::npos && at < end) {
        const std::size_t start = text.find_first_not_of(" \n", at);
        const std::size_t equals = text.find(" = ", start);
        if (equals == std::string::npos || equals > end) {
            break;
        }
        numbers[text.substr(start, equals - start)] =
            static_cast<std::uint32_t>(std::strtoul(text.c_str() + equals + 3, nullptr, 10));
        at = text.find('\n', equals);
    }
    return numbers;
}

TEST(Protocol, HasTheSameRolesOnBothSides) {
    using ui::Role;
    Numbers numbers;
    for (const auto& [name, role] : {std::pair{"group", Role::group},
                                     std::pair{"banner", Role::banner},
                                     std::pair{"main", Role::main},
                                     std::pair{"region", Role::region},
                                     std::pair{"heading", Role::heading},
                                     std::pair{"list", Role::list},
                                     std::pair{"listItem", Role::list_item},
                                     std::pair{"button", Role::button},
                                     std::pair{"text", Role::text},
                                     std::pair{"paragraph", Role::paragraph},
                                     std::pair{"progressBar", Role::progress_bar},
                                     std::pair{"status", Role::status},
                                     std::pair{"dialog", Role::dialog},
                                     std::pair{"scrollArea", Role::scroll_area},
                                     std::pair{"code", Role::code},
                                     std::pair{"backdrop", Role::backdrop},
                                     std::pair{"link", Role::link},
                                     std::pair{"switchControl", Role::switch_control},
                                     std::pair{"checkbox", Role::checkbox},
                                     std::pair{"radioGroup", Role::radio_group},
                                     std::pair{"radio", Role::radio},
                                     std::pair{"tabList", Role::tab_list},
                                     std::pair{"tab", Role::tab},
                                     std::pair{"tabPanel", Role::tab_panel},
                                     std::pair{"tooltip", Role::tooltip},
                                     std::pair{"menu", Role::menu},
                                     std::pair{"menuItem", Role::menu_item},
                                     std::pair{"splitter", Role::splitter},
                                     std::pair{"navigation", Role::navigation},
                                     std::pair{"alertDialog", Role::alert_dialog},
                                     std::pair{"image", Role::image},
                                     std::pair{"slider", Role::slider},
                                     std::pair{"table", Role::table},
                                     std::pair{"row", Role::row},
                                     std::pair{"columnHeader", Role::column_header},
                                     std::pair{"cell", Role::cell},
                                     std::pair{"tree", Role::tree},
                                     std::pair{"treeItem", Role::tree_item},
                                     std::pair{"rowGroup", Role::row_group},
                                     std::pair{"grid", Role::grid},
                                     std::pair{"gridCell", Role::grid_cell},
                                     std::pair{"textField", Role::text_field},
                                     std::pair{"searchField", Role::search_field},
                                     std::pair{"numberField", Role::number_field},
                                     std::pair{"textArea", Role::text_area},
                                     std::pair{"select", Role::select},
                                     std::pair{"combobox", Role::combobox},
                                     std::pair{"listBox", Role::list_box},
                                     std::pair{"option", Role::option},
                                     std::pair{"label", Role::label},
                                     std::pair{"mark", Role::mark},
                                     std::pair{"fileField", Role::file_field},
                                     std::pair{"document", Role::document}}) {
        numbers[name] = static_cast<std::uint32_t>(role);
    }
    EXPECT_EQ(numbers_of("Role"), numbers);
}

TEST(Protocol, HasTheSameFlagsOnBothSides) {
    EXPECT_EQ(numbers_of("Flag"), (Numbers{{"disabled", mirror_disabled},
                                           {"busy", mirror_busy},
                                           {"modal", mirror_modal},
                                           {"focusable", mirror_focusable},
                                           {"activates", mirror_activates},
                                           {"cancels", mirror_cancels},
                                           {"skipsTab", mirror_skips_tab},
                                           {"hovers", mirror_hovers},
                                           {"vertical", mirror_vertical},
                                           {"longText", mirror_long_text},
                                           {"gutter", mirror_gutter}}));
}

TEST(Protocol, HasTheSameWaysOfFollowingOnBothSides) {
    using ui::Follows;
    const auto number = [](Follows follows) { return static_cast<std::uint32_t>(follows); };
    EXPECT_EQ(numbers_of("Follows", "runs.ts"), (Numbers{{"nothing", number(Follows::nothing)},
                                                         {"space", number(Follows::space)},
                                                         {"insideWord", number(Follows::inside_word)}}));
}

TEST(Protocol, HasTheSameBitsOfEntriesOnBothSides) {
    EXPECT_EQ(numbers_of("EntryFlag", "fields.ts"), (Numbers{{"required", entry_required},
                                                             {"readOnly", entry_read_only},
                                                             {"spelling", entry_spelling},
                                                             {"invalid", entry_invalid},
                                                             {"unwrapped", entry_unwrapped}}));
}

TEST(Protocol, HasTheSameOperationsOnBothSides) {
    EXPECT_EQ(numbers_of("Operation"),
              (Numbers{{"create", 1},    {"rectangle", 2}, {"name", 3},     {"description", 4}, {"runs", 5},
                       {"flags", 6},     {"level", 7},     {"position", 8}, {"value", 9},       {"content", 10},
                       {"children", 11}, {"remove", 12},   {"states", 13},  {"adjustable", 14}, {"link", 15},
                       {"shortcut", 16}, {"entry", 30},    {"entered", 31}, {"options", 32},    {"links", 33}}))
        << "the numbers that native/fake_dom.cpp reads";
}

} // namespace
} // namespace etl::shell
