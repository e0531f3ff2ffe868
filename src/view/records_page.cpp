// Puts records into words.
#include "view/records_page.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "view/export_window.hpp"
#include "view/record_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace etl::view {
namespace {

using model::RecordStatusKind;

constexpr std::array<std::string_view, 4> asked_statuses{"pending", "processing", "completed", "failed"};

SelectView select(std::string_view key, std::string_view name, std::string_view all, std::string text) {
    SelectView view;
    view.field.key = key;
    view.field.name = name;
    view.field.text = std::move(text);
    view.options.push_back({"", std::string(all)});
    return view;
}

void add_present(SelectView& view) {
    const bool known = std::any_of(view.options.begin(), view.options.end(),
                                   [&](const OptionView& option) { return option.value == view.field.text; });
    if (!known) {
        view.options.push_back({view.field.text, view.field.text});
    }
}

SelectView type_field(const app::AppState& state, const app::RecordsFinding& sought) {
    SelectView view =
        select(app::records_key::entity_type, words::records_type, words::records_all_types, sought.entity_type);
    for (const std::string& type : known_entity_types(state)) {
        view.options.push_back({type, type});
    }
    add_present(view);
    return view;
}

SelectView status_field(const app::RecordsFinding& sought) {
    SelectView view =
        select(app::records_key::status, words::records_status, words::records_all_statuses, sought.status);
    for (const std::string_view status : asked_statuses) {
        view.options.push_back({std::string(status), model::capitalized(status)});
    }
    add_present(view);
    return view;
}

ButtonView show_all_button() {
    ButtonView button;
    button.label = words::records_show_all;
    button.name = words::records_show_all;
    button.action = app::RecordsFindingCleared{};
    return button;
}

std::string summary(const app::RecordsState& records, const ViewContext& context) {
    const auto read = static_cast<std::int64_t>(records.rows.size());
    const std::string shown = context.locale.number(read);
    std::string text = records.total && *records.total > read
                           ? words::records_read(shown, context.locale.number(*records.total))
                           : words::records_count(read, shown);
    if (const std::size_t chosen = app::chosen_count(records); chosen > 0) {
        text += words::records_chosen(context.locale.number(static_cast<std::int64_t>(chosen)));
    }
    return text;
}

MessageView nothing_to_show(const app::AppState& state, const app::RecordsFinding& sought) {
    if (!app::has_records(state)) {
        return {Icon::inbox, std::string(words::records_unavailable_title), app::records_forbidden(state),
                std::nullopt};
    }
    if (const auto& failure = state.records.newest.failure) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::RecordsRefreshed{};
        return {Icon::plug_off, std::string(words::records_failed_title), failure_sentence(*failure), again};
    }
    if (!(sought == app::RecordsFinding{})) {
        return {Icon::search, std::string(words::records_none_found_title),
                std::string(words::records_none_found_detail), show_all_button()};
    }
    return {Icon::inbox, std::string(words::records_none_title), std::string(words::records_none_detail), std::nullopt};
}

bool is_changing(const app::AppState& state) {
    const auto& changes = state.record_changes.changes;
    return changes && changes->confirmed && !changes->ended();
}

} // namespace

std::string_view record_column_label(RecordColumn column) {
    constexpr std::array labels{words::record_column,  words::record_external, words::records_type,
                                words::records_status, words::record_created,  words::record_processed,
                                words::record_run,     words::record_size,     words::record_error};
    static_assert(labels.size() == record_column_count);
    return labels[static_cast<std::size_t>(column)];
}

std::vector<std::string> known_entity_types(const app::AppState& state) {
    std::vector<std::string> types;
    const auto add = [&](const std::string& type) {
        if (!type.empty() && std::find(types.begin(), types.end(), type) == types.end()) {
            types.push_back(type);
        }
    };
    for (const app::JobRecord& record : state.jobs.records) {
        add(record.job.entity_type);
    }
    std::sort(types.begin(), types.end());
    return types;
}

std::vector<ButtonView> record_actions(const app::AppState& state, const model::RecordId& one, std::size_t count) {
    struct Entry {
        std::string_view label;
        Icon icon;
        app::Action action;
    };
    const std::array entries{
        Entry{words::records_retry, Icon::undo, app::RecordStatusPressed{app::RecordTarget::pending, one}},
        Entry{words::records_fail, Icon::circle_x, app::RecordStatusPressed{app::RecordTarget::failed, one}},
        Entry{words::records_by_hand, Icon::play, app::HandWorkPressed{one}}};
    const std::string forbidden = app::records_forbidden(state);
    std::vector<ButtonView> actions;
    for (const Entry& entry : entries) {
        ButtonView button;
        button.label = entry.label;
        button.name = entry.label;
        button.icon = entry.icon;
        const bool changes = &entry != &entries.back();
        button.reason = !forbidden.empty()              ? forbidden
                        : count == 0                    ? std::string(words::records_none_chosen)
                        : changes && is_changing(state) ? std::string(words::records_changing)
                                                        : std::string();
        button.enabled = button.reason.empty();
        button.action = entry.action;
        actions.push_back(std::move(button));
    }
    return actions;
}

RecordsPageView records_page(const app::AppState& state, const ViewContext& context) {
    const app::RecordsState& records = state.records;
    const app::RecordsFinding sought = app::records_finding(state.view);
    RecordsPageView page;
    page.head = page_head(state, words::records_title, context);
    page.type = type_field(state, sought);
    page.status = status_field(sought);
    if (!sought.run.empty()) {
        ButtonView run = show_all_button();
        run.label = words::with_name(words::record_run, sought.run.text);
        run.name = words::with_name(words::records_show_all, run.label);
        run.icon = Icon::close;
        page.run = std::move(run);
    }
    if (app::is_stale(state.connection)) {
        page.stale = stale_sentence(state, context);
    } else if (!records.rows.empty() && (records.newest.failure || records.older.failure)) {
        page.stale = words::records_stale(
            failure_sentence(records.newest.failure ? *records.newest.failure : *records.older.failure));
    } else if (!sought.run.empty() && app::has_records(state) && !app::has_record_pages(state)) {
        page.stale = words::records_no_runs;
    }
    if (!records.rows.empty()) {
        page.summary = summary(records, context);
    }
    const std::size_t chosen = app::chosen_count(records);
    page.actions = record_actions(state, {}, chosen);
    if (chosen > 0) {
        ButtonView clear;
        clear.label = words::records_clear_choice;
        clear.name = words::records_clear_choice;
        clear.icon = Icon::close;
        clear.action = app::RecordChoiceCleared{};
        page.actions.push_back(std::move(clear));
    }
    page.save = export_button({.kind = app::ExportKind::records, .records = sought}, !records.rows.empty());
    page.store.label = words::records_store;
    page.store.name = words::records_store;
    page.store.icon = Icon::plus;
    page.store.reason = app::records_forbidden(state);
    page.store.enabled = page.store.reason.empty();
    page.store.action = app::StoreRecordWanted{};
    if (records.older.failure && !records.next_cursor.empty()) {
        ButtonView older = refresh_button(words::records_older);
        older.busy = records.older.under_way.has_value();
        older.action = app::OlderRecordsWanted{true};
        page.older = std::move(older);
    }
    const bool waits = !records.newest.read_at && !records.newest.failure &&
                       (app::has_records(state) || !app::capabilities_settled(state)) &&
                       !app::is_platform(state.backend);
    page.busy = records.rows.empty() && waits ? words::records_loading : std::string_view();
    if (records.rows.empty() && !waits) {
        page.nothing = nothing_to_show(state, sought);
    }
    return page;
}

BadgeView record_badge(const model::RecordStatus& status) {
    std::string label = status.raw;
    std::transform(label.begin(), label.end(), label.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    });
    switch (status.kind) {
    case RecordStatusKind::pending:
        return {label, Tone::pending, Icon::clock, false};
    case RecordStatusKind::processing:
        return {label, Tone::running, Icon::loader, false};
    case RecordStatusKind::completed:
        return {label, Tone::good, Icon::circle_check, false};
    case RecordStatusKind::failed:
        return {label, Tone::bad, Icon::circle_alert, false};
    case RecordStatusKind::unknown:
        break;
    }
    return {label.empty() ? std::string(words::not_told) : label, Tone::neutral, Icon::info, false};
}

std::string size_text(std::int64_t bytes, const ViewContext& context) {
    constexpr std::array<std::string_view, 3> units{"kB", "MB", "GB"};
    if (bytes < 1'000) {
        return words::in_unit(context.locale.number(bytes), "B");
    }
    double size = static_cast<double>(bytes) / 1'000;
    std::size_t unit = 0;
    while (size >= 999.5 && unit + 1 < units.size()) {
        size /= 1'000;
        ++unit;
    }
    const auto tenths = static_cast<std::int64_t>(std::llround(size * 10));
    const bool whole = size >= 99.95 || tenths % 10 == 0;
    const std::string number = whole ? context.locale.number(std::llround(size))
                                     : context.locale.number(tenths / 10) + "." + std::to_string(tenths % 10);
    return words::in_unit(number, units[unit]);
}

std::string record_cell(const app::RecordRow& row, RecordColumn column, const ViewContext& context) {
    const auto or_dash = [](const std::string& text) { return text.empty() ? std::string(words::not_told) : text; };
    switch (column) {
    case RecordColumn::record:
        return row.id.text;
    case RecordColumn::external:
        return or_dash(row.external_id);
    case RecordColumn::type:
        return or_dash(row.entity_type);
    case RecordColumn::status:
        return record_badge(row.status).label;
    case RecordColumn::created:
        return moment(row.created_at, words::not_told, context).text;
    case RecordColumn::processed:
        return moment(row.processed_at, words::not_told, context).text;
    case RecordColumn::run:
        return or_dash(row.run_id.text);
    case RecordColumn::size:
        return row.size ? size_text(*row.size, context) : std::string(words::not_told);
    case RecordColumn::error:
        return row.trouble;
    }
    return {};
}

std::string record_link(const app::AppState& state, const app::RecordRow& row, RecordColumn column) {
    if (column == RecordColumn::record) {
        return app::record_address(row.id);
    }
    return column == RecordColumn::run && !row.run_id.empty() && app::has_runs(state) ? app::run_address(row.run_id)
                                                                                      : std::string();
}

app::Action record_mark(const app::AppState& state, std::size_t row) {
    const model::RecordId& id = state.records.rows[row].id;
    return app::RecordsMarked{id, id, !app::is_chosen(state.records, id)};
}

app::Action record_mark_to(const app::AppState& state, std::size_t row) {
    const app::RecordsState& records = state.records;
    if (records.anchor.empty()) {
        return record_mark(state, row);
    }
    return app::RecordsMarked{records.anchor, records.rows[row].id, app::is_chosen(records, records.anchor)};
}

} // namespace etl::view
