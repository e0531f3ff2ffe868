// What can be chosen depends on what is exported.
#include "view/export_window.hpp"

#include "view/export_words.hpp"
#include "view/page_head.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

using app::ExportExtent;
using app::ExportKind;

std::string_view title_of(ExportKind kind) {
    switch (kind) {
    case ExportKind::runs:
        return words::export_runs;
    case ExportKind::log:
        return words::export_log;
    case ExportKind::queues:
        return words::export_queues;
    case ExportKind::records:
        break;
    }
    return words::export_records;
}

/// How many the page has of what can be read page by page.
std::size_t read_of(const app::AppState& state, ExportKind kind) {
    return kind == ExportKind::runs ? app::shown_runs(state).size() : state.records.rows.size();
}

/// What can be chosen, in this order; one alone is no choice.
std::vector<ExportExtent> extents_of(const app::AppState& state, ExportKind kind) {
    switch (kind) {
    case ExportKind::queues:
        return {ExportExtent::read};
    case ExportKind::log:
        return {ExportExtent::all};
    case ExportKind::runs:
        return app::has_runs(state) ? std::vector{ExportExtent::read, ExportExtent::all}
                                    : std::vector{ExportExtent::read};
    case ExportKind::records:
        break;
    }
    return {ExportExtent::read, ExportExtent::all, ExportExtent::with_content};
}

ChoiceView choice(std::string_view key, int value, std::string label) {
    ChoiceView view;
    view.label = std::move(label);
    view.action = app::ViewValueSet{std::string(key), value};
    return view;
}

std::string extent_label(const app::AppState& state, ExportKind kind, ExportExtent extent, const ViewContext& context) {
    switch (extent) {
    case ExportExtent::read:
        return words::export_read(context.locale.number(static_cast<std::int64_t>(read_of(state, kind))));
    case ExportExtent::all:
        return std::string(words::export_all);
    case ExportExtent::with_content:
        break;
    }
    return std::string(words::export_with_content);
}

ButtonView named(std::string_view label, Icon icon, app::Action action) {
    ButtonView button;
    button.label = label;
    button.name = label;
    button.icon = icon;
    button.action = std::move(action);
    return button;
}

void add_progress(ExportWindowView& view, const app::Export& running, const ViewContext& context) {
    view.progress = words::export_rows_read(context.locale.number(static_cast<std::int64_t>(running.table.rows())));
    view.stop = named(words::export_stop, Icon::stop, app::ExportStopped{});
    if (running.reading.failure && !running.reading.under_way) {
        view.trouble = failure_sentence(*running.reading.failure);
        view.resume = named(words::export_resume, Icon::refresh, app::ExportResumed{});
    }
}

} // namespace

ButtonView export_button(app::ExportSubject subject, bool enabled) {
    ButtonView button = named(words::export_label, Icon::download, app::ExportPressed{std::move(subject)});
    button.enabled = enabled;
    button.reason = enabled ? std::string() : std::string(words::export_nothing);
    return button;
}

std::optional<ExportWindowView> export_window(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != app::export_window) {
        return std::nullopt;
    }
    const ExportKind kind = state.exporting.subject.kind;
    ExportWindowView view;
    view.title = title_of(kind);
    view.formats = {choice(app::export_key::format, 0, std::string(words::export_csv)),
                    choice(app::export_key::format, 1, std::string(words::export_json))};
    view.format = state.view.value(app::export_key::format) == 1 ? 1 : 0;
    const std::vector<ExportExtent> extents = extents_of(state, kind);
    const auto chosen =
        static_cast<ExportExtent>(state.view.value(app::export_key::extent, static_cast<int>(extents.front())));
    for (std::size_t place = 0; place < extents.size(); ++place) {
        if (extents.size() > 1) {
            view.extents.push_back(choice(app::export_key::extent, static_cast<int>(extents[place]),
                                          extent_label(state, kind, extents[place], context)));
        }
        view.extent = extents[place] == chosen ? place : view.extent;
    }
    const app::TableFormat format = view.format == 0 ? app::TableFormat::csv : app::TableFormat::json;
    const ExportExtent extent = extents[view.extent];
    view.file = named(words::export_file, Icon::download, app::ExportStarted{app::ExportWay::file, format, extent});
    view.file.enabled = state.surroundings.downloads;
    view.file.reason = view.file.enabled ? std::string_view() : words::downloads_blocked;
    view.clipboard =
        named(words::export_copy, Icon::copy, app::ExportStarted{app::ExportWay::clipboard, format, extent});
    if (state.exporting.running) {
        add_progress(view, *state.exporting.running, context);
    }
    return view;
}

} // namespace etl::view
