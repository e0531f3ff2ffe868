// The gallery's section of fields: every kind in its states.
#include "ui/fields.hpp"
#include "ui/file_field.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/json_editor.hpp"
#include "ui/widgets.hpp"
#include "view/file_words.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace etl::ui::gallery {
namespace {

constexpr float gap = 16;
constexpr float editor_height = 140;

view::FieldView field(const app::ViewState& state, std::string_view key, std::string_view label,
                      std::string_view at_first = {}) {
    view::FieldView view;
    view.key = key;
    view.label = label;
    view.text = state.text(key, at_first);
    return view;
}

/// Fields side by side, as many as there is room for.
class Columns {
  public:
    Columns(const Rect& area) : area_(area), count_(area.width >= 480 ? 2 : 1), y_(area.y), lowest_(area.y) {}

    template <class Draw>
    void put(const Draw& draw) {
        const auto columns = static_cast<float>(count_);
        const float width = (area_.width - gap * (columns - 1)) / columns;
        const Rect at{area_.x + (width + gap) * static_cast<float>(column_), y_, width, 0};
        lowest_ = std::max(lowest_, y_ + draw(at));
        if (++column_ == count_) {
            end_row();
        }
    }

    void end_row() {
        if (lowest_ > y_) {
            y_ = lowest_ + gap;
        }
        column_ = 0;
        lowest_ = y_;
    }

    [[nodiscard]] float bottom() const { return std::max(lowest_, y_ - gap); }

  private:
    Rect area_;
    int count_;
    int column_ = 0;
    float y_;
    float lowest_;
};

/// As much of a text as a line shows, without half a letter at its end.
std::string beginning(const std::string& text) {
    std::size_t end = std::min<std::size_t>(text.size(), 80);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) {
        --end;
    }
    return text.substr(0, end);
}

void lines(Ui& ui, const app::ViewState& state, Columns& columns) {
    view::FieldView search = field(state, "jobs sought", "");
    search.name = "Search jobs";
    search.placeholder = "Search jobs";
    search.keyboard = view::Keyboard::search;
    search.enter_key = view::EnterKey::search;
    search.submit = app::TextEntered{"jobs found", search.text};
    columns.put([&](const Rect& at) { return search_field(ui, "search", at, search); });
    columns.end_row();
    const std::string found = state.text("jobs found");
    columns.put([&](const Rect& at) {
        return paragraph(ui, "found", at, found.empty() ? "Enter searches." : "Searched for: " + beginning(found),
                         style::small, ui.theme.text_soft);
    });
    columns.end_row();

    view::FieldView name = field(state, "job name", "Name");
    name.required = true;
    name.spelling = true;
    name.hint = "As it is to stand on the card.";
    name.placeholder = "Git history";
    columns.put([&](const Rect& at) { return text_field(ui, "name", at, name); });

    view::FieldView mail = field(state, "mail", "Notify", "nobody");
    mail.keyboard = view::Keyboard::email;
    mail.autofill = "email";
    if (!mail.text.empty() && mail.text.find('@') == std::string::npos) {
        mail.error = "An address has an @ in it.";
    }
    columns.put([&](const Rect& at) { return text_field(ui, "mail", at, mail); });

    view::FieldView fixed = field(state, "fixed", "Identifier", "git-history");
    fixed.read_only = true;
    fixed.code = true;
    columns.put([&](const Rect& at) { return text_field(ui, "fixed", at, fixed); });

    view::FieldView locked = field(state, "locked", "Owner", "Platform team");
    locked.enabled = false;
    locked.reason = "Only an administrator can change it.";
    columns.put([&](const Rect& at) { return text_field(ui, "locked", at, locked); });

    view::FieldView busy = field(state, "branch", "Branch", "main");
    busy.busy = true;
    busy.hint = "Looking for it…";
    columns.put([&](const Rect& at) { return text_field(ui, "branch", at, busy); });
}

/// How many letters a text has, whatever they take.
std::size_t letters_in(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) != 0x80u; }));
}

void numbers(Ui& ui, const app::ViewState& state, Columns& columns) {
    view::NumberFieldView retries{field(state, "retries", "Retries", "3"), {0, 10, 1}};
    retries.field.keyboard = view::Keyboard::whole_number;
    retries.field.hint = "From 0 to 10.";
    retries.field.error = view::number_error(retries.field.text, retries.range);
    columns.put([&](const Rect& at) { return number_field(ui, "retries", at, retries); });

    view::NumberFieldView share{field(state, "share", "Share", "0.5"), {0, 1, 0.1}};
    share.field.keyboard = view::Keyboard::decimal_number;
    share.field.enabled = false;
    share.field.reason = "The job is running.";
    columns.put([&](const Rect& at) { return number_field(ui, "share", at, share); });
}

using Options = std::shared_ptr<const std::vector<view::OptionView>>;

const Options& zones() {
    static const Options made = [] {
        std::vector<view::OptionView> options;
        for (const char* name : {"Africa/Cairo", "America/Chicago", "America/New_York", "America/Sao_Paulo",
                                 "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Europe/Berlin",
                                 "Europe/London", "Europe/Madrid", "Pacific/Auckland", "UTC"}) {
            options.push_back({name, name, true});
        }
        return std::make_shared<const std::vector<view::OptionView>>(std::move(options));
    }();
    return made;
}

/// So many that only those in sight can be made.
const Options& tables_to_choose() {
    static const Options made = [] {
        std::vector<view::OptionView> options;
        for (int number = 1; number <= 5'000; ++number) {
            const std::string name = "warehouse.table_" + std::to_string(number);
            options.push_back({name, name, true});
        }
        return std::make_shared<const std::vector<view::OptionView>>(std::move(options));
    }();
    return made;
}

void choices(Ui& ui, const app::ViewState& state, Columns& columns) {
    const std::vector<view::OptionView> spans{
        {"60", "1 hour", true}, {"240", "4 hours", true}, {"720", "12 hours", true}, {"1", "1 minute", false}};
    view::SelectView interval{field(state, "span", "Interval", "240"), spans};
    interval.field.hint = interval.field.text + " minutes.";
    columns.put([&](const Rect& at) { return select_field(ui, "span", at, interval); });

    view::SelectView queue{field(state, "queue", "Queue", "60"), {{"60", "Default", true}, {"61", "Slow", true}}};
    queue.field.enabled = false;
    queue.field.reason = "There is only one worker.";
    columns.put([&](const Rect& at) { return select_field(ui, "queue", at, queue); });

    view::ComboboxView zone{field(state, "zone", "Time zone", "Europe/Berlin"), zones(), false, 0};
    zone.open = state.menu == zone.field.key;
    zone.active = state.value(zone.field.key);
    zone.field.hint = "Type a part of its name.";
    if (view::matching(*zone.options, zone.field.text).empty()) {
        zone.field.error = "There is no such time zone.";
    }
    columns.put([&](const Rect& at) { return combobox(ui, "zone", at, zone); });

    view::ComboboxView table{field(state, "target", "Target table"), tables_to_choose(), false, 0};
    table.open = state.menu == table.field.key;
    table.active = state.value(table.field.key);
    table.field.placeholder = "One of 5,000";
    columns.put([&](const Rect& at) { return combobox(ui, "target", at, table); });
}

void areas(Ui& ui, const app::ViewState& state, Columns& columns) {
    view::FieldView notes = field(state, "notes", "Notes");
    notes.spelling = true;
    notes.hint = "Letters: " + std::to_string(letters_in(notes.text)) + ".";
    columns.put([&](const Rect& at) { return text_area(ui, "notes", at, notes, 4); });

    view::JsonFieldView payload = view::json_field(state, "payload", "Payload", "{\n  \"full\": true\n}");
    payload.field.cancel.reset();
    columns.put([&](const Rect& at) {
        const float below = json_editor(ui, "payload", {at.x, at.y, at.width, editor_height}, payload) + 8;
        view::FileFieldView file;
        file.key = "payload";
        file.label = "Choose a file";
        file.error = view::words::file_trouble(static_cast<app::FileTrouble>(state.value(file.key)));
        const float width = button_width(ui, payload.format);
        button(ui, "format", {at.right() - width, at.y + below, width, ui.control_height()}, payload.format,
               ButtonLook::secondary);
        return below + file_field(ui, "payload file", {at.x, at.y + below, at.width - width - 8, 0}, file);
    });
}

} // namespace

float fields(Ui& ui, const app::ViewState& state, const Rect& area) {
    Columns columns(area);
    for (const auto draw : {lines, numbers, choices, areas}) {
        draw(ui, state, columns);
        columns.end_row();
    }
    return columns.bottom();
}

} // namespace etl::ui::gallery
