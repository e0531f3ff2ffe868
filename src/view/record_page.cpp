// Puts a record into words.
#include "view/record_page.hpp"

#include "app/address.hpp"
#include "app/record_words.hpp"
#include "view/export_words.hpp"
#include "view/record_words.hpp"
#include "view/records_page.hpp"

#include <utility>

namespace etl::view {
namespace {

using model::JsonKind;

std::vector<RecordFactView> facts_of(const app::AppState& state, const app::RecordRow& row,
                                     const ViewContext& context) {
    std::vector<RecordFactView> facts;
    const auto add = [&](std::string_view label, std::string value, std::string href = {}) {
        facts.push_back({label, value.empty() ? std::string(words::not_told) : std::move(value), std::move(href)});
    };
    add(words::records_type, row.entity_type);
    add(words::record_external, row.external_id);
    add(words::record_created, moment(row.created_at, words::not_told, context).text);
    add(words::record_processed, moment(row.processed_at, words::not_told, context).text);
    add(words::record_integration, row.integration_id ? std::to_string(*row.integration_id) : std::string());
    const app::JobRecord* job = state.jobs.find(row.job_id);
    add(words::record_job, job == nullptr ? row.job_id.text : job->job.name);
    const bool has_run = !row.run_id.empty() && app::has_runs(state);
    add(words::record_run, row.run_id.text, has_run ? app::run_address(row.run_id) : std::string());
    add(words::record_size, row.size ? size_text(*row.size, context) : std::string());
    return facts;
}

MessageView nothing_to_show(const app::AppState& state) {
    if (!app::has_records(state)) {
        return {Icon::inbox, std::string(words::records_unavailable_title), app::records_forbidden(state),
                std::nullopt};
    }
    const app::RequestFailure& failure = *state.record_page.reading.failure;
    if (failure.kind == app::FailureKind::not_found) {
        return {Icon::inbox, std::string(words::record_gone_title), std::string(words::record_gone_detail),
                std::nullopt};
    }
    ButtonView again = refresh_button(words::try_again);
    again.action = app::RecordRefreshed{};
    return {Icon::plug_off, std::string(words::record_failed_title), failure_sentence(failure), again};
}

std::string trouble_of(const app::RecordPageState& page, const ViewContext& context) {
    const model::JsonDocument& document = page.document;
    if (page.cut) {
        return words::record_cut(size_text(static_cast<std::int64_t>(document.text().size()), context));
    }
    if (document.done() && document.problem() && !document.text().empty()) {
        return words::record_broken(app::words::json_problem(model::place_in(document.text(), document.problem()->at),
                                                             document.problem()->expected));
    }
    return {};
}

ButtonView named(std::string_view label, Icon icon, app::Action action) {
    ButtonView button;
    button.label = label;
    button.name = label;
    button.icon = icon;
    button.action = std::move(action);
    return button;
}

void add_content(RecordPageView& view, const app::RecordPageState& page, const ViewContext& context) {
    const model::JsonDocument& document = page.document;
    view.trouble = trouble_of(page, context);
    if (!page.is_taken_apart()) {
        view.percent =
            document.text().empty() ? 0 : static_cast<int>(document.read_so_far() * 100 / document.text().size());
        return;
    }
    view.has_content =
        document.values().size() > 1 || (document.values().size() == 1 && document.values()[0].inside == 0 &&
                                         document.values()[0].kind != JsonKind::object);
    const int last = static_cast<int>(document.values().size()) - 1;
    view.find = named(words::record_find, Icon::search, app::FindOpened{std::string(app::record_content_key)});
    view.fold_all =
        named(words::record_fold_all, Icon::minus, app::RowsMarked{std::string(app::record_folds), 1, last, true, 1});
    view.unfold_all =
        named(words::record_unfold_all, Icon::plus, app::RowsMarked{std::string(app::record_folds), 0, last, false, 0});
}

} // namespace

RecordPageView record_page(const app::AppState& state, const ViewContext& context) {
    const app::RecordPageState& page = state.record_page;
    RecordPageView view;
    view.head = page_head(state, words::record_named(state.view.record.text), context);
    view.back_href = app::address_of(state, app::Route::records);
    const bool waits = !page.record && !page.reading.failure &&
                       (app::has_records(state) || !app::capabilities_settled(state)) &&
                       !app::is_platform(state.backend);
    view.busy = waits ? words::record_loading : std::string_view();
    if (!page.record) {
        if (!waits) {
            view.nothing = nothing_to_show(state);
        }
        return view;
    }
    if (app::is_stale(state.connection)) {
        view.stale = stale_sentence(state, context);
    } else if (page.reading.failure) {
        view.stale = words::records_stale(failure_sentence(*page.reading.failure));
    }
    view.badge = record_badge(page.record->status);
    view.facts = facts_of(state, *page.record, context);
    if (page.error) {
        const model::JobError& error = *page.error;
        view.error = error.error_type.empty() || error.message.empty()
                         ? error.error_type + error.message
                         : words::with_name(error.error_type, error.message);
    }
    view.actions = record_actions(state, page.of, 1);
    view.refresh = refresh_button(words::refresh);
    view.refresh.busy = page.reading.under_way.has_value();
    view.refresh.action = app::RecordRefreshed{};
    view.copy = named(words::record_copy, Icon::copy, app::RecordCopied{});
    view.download = named(words::record_download, Icon::download, app::RecordSaved{});
    view.download.enabled = state.surroundings.downloads;
    view.download.reason = view.download.enabled ? std::string_view() : words::downloads_blocked;
    add_content(view, page, context);
    return view;
}

} // namespace etl::view
