// Whole texts, never cut: paper has room below.
#include "ui/print_screen.hpp"

#include "ui/text_layout.hpp"

#include <string>

namespace etl::ui {
namespace {

void say(Ui& ui, Role role, std::string_view key, std::string_view text, std::uint8_t level = 0) {
    SemanticNode& node = ui.open({.role = role, .key = key});
    node.level = level;
    node.runs.push_back({std::string(text), style::body, rgb(0), {}});
    ui.close();
}

std::string numbered(std::string_view word, std::size_t number) {
    return std::string(word).append(" ").append(std::to_string(number));
}

void say_code(Ui& ui, std::string_view text) {
    ui.open({.role = Role::code, .key = "code"});
    for (std::string& line : lines_of(text)) {
        ui.current().runs.push_back({std::move(line), style::code, rgb(0), {}});
    }
    ui.close();
}

void say_table(Ui& ui, const view::PrintSection& section) {
    SemanticNode& table = ui.open({.role = Role::table, .key = "table"});
    table.position = static_cast<std::uint32_t>(section.rows.size() + 1);
    table.set_size = static_cast<std::uint32_t>(section.columns.size());
    const auto row = [&](std::size_t number, Role role, const std::vector<std::string>& cells) {
        ui.open({.role = Role::row, .key = numbered("row", number)}).position = static_cast<std::uint32_t>(number + 1);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            say(ui, role, numbered("cell", column), cells[column]);
        }
        ui.close();
    };
    row(0, Role::column_header, section.columns);
    for (std::size_t number = 0; number < section.rows.size(); ++number) {
        row(number + 1, Role::cell, section.rows[number]);
    }
    ui.close();
}

} // namespace

void print_screen(Ui& ui, const view::PrintPageView& view) {
    ui.open({.role = Role::document, .key = "printed"});
    say(ui, Role::heading, "title", view.title, 1);
    for (std::size_t number = 0; number < view.facts.size(); ++number) {
        say(ui, Role::paragraph, numbered("fact", number), view.facts[number]);
    }
    for (std::size_t place = 0; place < view.sections.size(); ++place) {
        const view::PrintSection& section = view.sections[place];
        ui.open({.role = Role::group, .key = numbered("section", place)});
        if (!section.title.empty()) {
            say(ui, Role::heading, "title", section.title, 2);
        }
        for (std::size_t number = 0; number < section.sentences.size(); ++number) {
            say(ui, Role::paragraph, numbered("sentence", number), section.sentences[number]);
        }
        if (!section.code.empty()) {
            say_code(ui, section.code);
        }
        if (!section.rows.empty()) {
            say_table(ui, section);
        }
        ui.close();
    }
    ui.close();
}

} // namespace etl::ui
