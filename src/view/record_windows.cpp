// What is typed is looked at in every frame, so that a press never sends what can't be right.
#include "view/record_windows.hpp"

#include "app/address.hpp"
#include "app/record_words.hpp"
#include "app/words.hpp"
#include "view/file_words.hpp"
#include "view/integration_field.hpp"
#include "view/job_facts.hpp"
#include "view/page_head.hpp"
#include "view/record_words.hpp"
#include "view/records_page.hpp"

#include <cmath>
#include <utility>

namespace etl::view {
namespace {

constexpr std::uint32_t most_short_text = 500;
constexpr std::uint32_t most_type = 100;

ButtonView named(std::string_view label, app::Action action) {
    ButtonView button;
    button.label = label;
    button.name = label;
    button.action = std::move(action);
    return button;
}

ButtonView close_button(std::string_view label) { return named(label, app::WindowClosed{}); }

FieldView field_of(const app::AppState& state, std::string_view key, std::string_view label,
                   std::string_view otherwise = {}) {
    FieldView field;
    field.key = key;
    field.label = label;
    field.text = state.view.text(key, otherwise);
    field.cancel = app::WindowClosed{};
    return field;
}

std::string number(std::size_t count, const ViewContext& context) {
    return context.locale.number(static_cast<std::int64_t>(count));
}

std::string records(std::size_t count, const ViewContext& context) {
    return words::records_count(static_cast<std::int64_t>(count), number(count, context));
}

void add_progress(RecordStatusView& view, const app::RecordChanges& changes, const ViewContext& context) {
    const std::size_t all = changes.records.size();
    const std::size_t failed = changes.failures.size();
    const std::size_t ended = changes.done + failed;
    view.progress = words::changes_so_far(number(changes.done, context), number(all, context),
                                          failed == 0 ? std::string() : number(failed, context));
    view.percent = all == 0 ? 100 : static_cast<int>(ended * 100 / all);
    view.under_way = !changes.ended();
    for (const app::RecordChanges::Failure& failure : changes.failures) {
        view.failures.append(view.failures.empty() ? "" : "\n")
            .append(words::change_failed(failure.record.text, failure.why));
    }
    if (view.under_way) {
        view.deed = named(words::stop_changing, app::RecordChangesStopped{});
        view.deed->icon = Icon::stop;
        view.deed->busy = changes.cancelled;
    } else if (failed > 0) {
        view.deed = named(words::retry_failed, app::FailedChangesRetried{});
        view.deed->icon = Icon::refresh;
    }
    view.close = close_button(words::close);
}

/// The first of these that is not empty.
std::string first_of(std::initializer_list<std::string_view> reasons) {
    for (const std::string_view reason : reasons) {
        if (!reason.empty()) {
            return std::string(reason);
        }
    }
    return {};
}

std::string counts_text(const model::Metrics& metrics, const ViewContext& context) {
    std::string text;
    const auto add = [&](std::string_view label, const std::optional<std::int64_t>& count) {
        if (count) {
            text.append(text.empty() ? "" : " · ").append(words::with_name(label, context.locale.number(*count)));
        }
    };
    add(words::transformed, metrics.transformed);
    add(words::loaded, metrics.loaded);
    add(words::errors, metrics.errors);
    return text;
}

void add_offer(HandWorkView& view, const app::AppState& state, const ViewContext& context) {
    const app::HandWorkState& hand = state.hand_work;
    view.title = words::hand_title;
    view.detail = words::hand_means;
    const auto choose = [](std::string_view key, int value) -> app::Action {
        return app::ViewValueSet{std::string(key), value};
    };
    view.works = {{std::string(words::hand_transform), choose(app::hand_key::work, 0), true, {}},
                  {std::string(words::hand_load), choose(app::hand_key::work, 1), true, {}}};
    view.work = state.view.value(app::hand_key::work) == 1 ? 1 : 0;
    for (std::size_t place = 0; place < hand.offered.size(); ++place) {
        const app::ChosenRecords& one = hand.offered[place];
        view.kinds.push_back(
            {words::kind_of_records(one.kind.entity_type, one.kind.integration_id, records(one.ids.count(), context)),
             choose(app::hand_key::kind, static_cast<int>(place)),
             true,
             {}});
    }
    const auto kind = static_cast<std::size_t>(std::max(0, state.view.value(app::hand_key::kind)));
    view.kind = kind < view.kinds.size() ? kind : 0;
    view.payload = json_field(state.view, app::hand_key::payload, words::hand_payload);
    view.payload.field.hint = words::hand_payload_hint;
    const std::string& payload = view.payload.field.text;
    ButtonView start = named(words::hand_start,
                             app::HandWorkStarted{view.work == 0 ? model::HandWork::transform : model::HandWork::load,
                                                  view.kind, payload.empty() ? std::nullopt : std::optional(payload)});
    start.icon = Icon::play;
    start.busy = hand.starting.under_way.has_value();
    start.reason = view.payload.field.error;
    start.enabled = start.reason.empty();
    view.deed = std::move(start);
    if (hand.starting.failure) {
        view.trouble = app::words::failure_reason(*hand.starting.failure);
    }
    view.close = close_button(words::cancel);
}

void add_outcome(HandWorkView& view, const app::AppState& state, const ViewContext& context) {
    const app::HandWorkState& hand = state.hand_work;
    view.started = true;
    const std::string_view work = app::words::hand_work_name(hand.work);
    view.title = hand.count == 0 ? words::hand_of_all(work) : words::hand_of(work, records(hand.count, context));
    view.detail = words::kind_of_records(hand.kind.entity_type, hand.kind.integration_id, hand.run->text);
    if (hand.status) {
        const model::JobStatus& status = *hand.status;
        view.badge = badge_for(status.status.kind, status.status.raw);
        view.percent = model::is_terminal(status.status.kind) ? std::nullopt : std::optional(status.progress);
        view.counts = counts_text(status.metrics, context);
        if (status.error) {
            view.trouble = status.error->message;
        }
    } else {
        view.counts = words::hand_waits;
    }
    const auto& failure = hand.following.failure;
    if (failure) {
        view.trouble =
            failure->kind == app::FailureKind::not_found ? std::string(words::hand_gone) : failure_sentence(*failure);
    }
    if (app::has_runs(state)) {
        view.run_href = app::run_address(model::RunId(hand.run->text));
    }
    if (!hand.offered.empty() && (hand.ended || (failure && failure->kind == app::FailureKind::not_found))) {
        view.deed = named(words::hand_again, app::HandWorkAgain{});
    }
    view.close = close_button(words::close);
}

} // namespace

std::optional<RecordStatusView> record_status_window(const app::AppState& state, const ViewContext& context) {
    const auto& changes = state.record_changes.changes;
    if (state.view.window != app::record_status_window || !changes) {
        return std::nullopt;
    }
    const bool fails = changes->target == app::RecordTarget::failed;
    RecordStatusView view;
    view.title =
        words::set_records(records(changes->records.size(), context), app::record_target_word(changes->target));
    view.detail = fails ? words::fail_means : words::retry_means;
    view.dangerous = fails;
    if (changes->confirmed) {
        add_progress(view, *changes, context);
        return view;
    }
    app::RecordStatusConfirmed confirmed;
    if (fails) {
        view.type = field_of(state, app::failed_key::type, words::failed_type);
        view.type->hint = words::failed_type_hint;
        view.type->most_characters = most_type;
        view.message = field_of(state, app::failed_key::message, words::failed_message);
        view.message->spelling = true;
        view.message->most_characters = most_short_text;
        confirmed = {view.type->text, view.message->text};
    }
    view.deed = named(fails ? words::set_to_failed : words::set_to_pending, confirmed);
    view.deed->icon = Icon::check;
    view.close = close_button(words::cancel);
    return view;
}

std::optional<StoreRecordView> store_record_window(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != app::store_window) {
        return std::nullopt;
    }
    const app::StoreRecordState& store = state.store_record;
    StoreRecordView view;
    view.integration = integration_field(state, app::store_key::integration);
    view.integration.field.label = words::store_integration;
    view.integration.field.hint = words::store_integration_hint;
    view.entity_type = field_of(state, app::store_key::entity_type, words::store_type);
    view.entity_type.most_characters = most_type;
    view.external_id = field_of(state, app::store_key::external_id, words::store_external);
    view.external_id.hint = words::store_external_hint;
    view.external_id.most_characters = most_short_text;
    view.json = json_field(state.view, app::store_key::json, words::store_json);
    const bool is_file = !store.file_text.empty();
    const std::string& text = is_file ? store.file_text : view.json.field.text;
    // Of a file, what is wrong with it stands in the editor's place.
    const std::string problem = is_file ? app::record_text_problem(text) : view.json.field.error;
    view.json.field.error = problem;
    view.file.key = app::store_key::file;
    view.file.label = words::store_file;
    view.file.error = words::file_trouble(store.trouble);
    if (is_file) {
        view.from_file =
            words::from_file(store.file_name, size_text(static_cast<std::int64_t>(store.file_text.size()), context));
    }
    view.drop_file = named(words::store_drop_file, app::StoredFileDropped{});
    view.trouble = store.storing.failure ? failure_sentence(*store.storing.failure) : std::string();

    const std::optional<double> integration = number_in(view.integration.field.text);
    model::StoreRawDataRequest request;
    request.integration_id = integration ? std::llround(*integration) : 0;
    request.entity_type = view.entity_type.text;
    request.external_id = view.external_id.text;
    request.raw_data = text;
    view.store = named(words::store_do, app::RecordStored{std::move(request)});
    view.store.icon = Icon::check;
    view.store.busy = store.storing.under_way.has_value();
    view.store.reason = first_of({integration ? std::string_view() : words::store_needs_integration,
                                  view.entity_type.text.empty() ? words::store_needs_type : std::string_view(),
                                  text.empty() ? words::store_needs_json : std::string_view(), problem});
    view.store.enabled = view.store.reason.empty();
    view.cancel = close_button(words::cancel);
    return view;
}

std::optional<HandWorkView> hand_work_window(const app::AppState& state, const ViewContext& context) {
    if (state.view.window != app::hand_work_window) {
        return std::nullopt;
    }
    HandWorkView view;
    if (state.hand_work.run) {
        add_outcome(view, state, context);
    } else {
        add_offer(view, state, context);
    }
    return view;
}

} // namespace etl::view
