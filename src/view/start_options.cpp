// Until something is typed the fields show what the job has. What the back end can't take is disabled and says so.
#include "view/start_options.hpp"

#include "app/capabilities.hpp"
#include "app/kept_payloads.hpp"
#include "app/start_options.hpp"
#include "app/words.hpp"
#include "model/json_format.hpp"
#include "view/integration_field.hpp"
#include "view/job_facts.hpp"
#include "view/page_head.hpp"
#include "view/start_words.hpp"

#include <cmath>
#include <utility>

namespace etl::view {
namespace {

using app::StartWork;

constexpr std::uint32_t most_type = 100;
constexpr std::size_t most_shown_of_payload = 60;

ChoiceView work_choice(std::string_view label, StartWork work, std::string_view reason) {
    ChoiceView choice;
    choice.label = label;
    choice.action = app::ViewValueSet{std::string(app::start_key::work), static_cast<int>(work)};
    choice.enabled = work == StartWork::pipeline || reason.empty();
    choice.reason = choice.enabled ? std::string_view() : reason;
    return choice;
}

void add_fields(StartOptionsView& view, const app::AppState& state, const model::Job& job) {
    view.entity_type.key = app::start_key::entity_type;
    view.entity_type.label = words::start_entity_type;
    view.entity_type.text = state.view.text(app::start_key::entity_type, job.entity_type);
    view.entity_type.cancel = app::WindowClosed{};
    view.entity_type.most_characters = most_type;
    view.integration = integration_field(state, app::start_key::integration,
                                         job.integration_id ? std::to_string(*job.integration_id) : std::string());
    view.integration.field.label = words::start_integration;
    FieldView& priority = view.priority.field;
    priority.key = app::start_key::priority;
    priority.label = words::start_priority;
    priority.hint = words::start_priority_hint;
    priority.text = state.view.text(app::start_key::priority, std::to_string(app::ordinary_priority));
    priority.keyboard = Keyboard::whole_number;
    priority.cancel = app::WindowClosed{};
    view.priority.range = {0, app::highest_priority, 1};
    priority.error = number_error(priority.text, view.priority.range);
    view.payload = json_field(state.view, app::start_key::payload, words::start_payload,
                              model::json_formatted(job.default_payload));
    if (view.payload.field.error.empty() && app::names_secret(view.payload.field.text)) {
        view.payload.field.hint = words::start_secret;
    }
}

/// One line of it, cut where it is long.
std::string excerpt(const std::string& payload) {
    std::string line;
    for (const char letter : payload) {
        const bool blank = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
        if (!blank || (!line.empty() && line.back() != ' ')) {
            line += blank ? ' ' : letter;
        }
    }
    if (line.size() <= most_shown_of_payload) {
        return line;
    }
    std::size_t end = most_shown_of_payload;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0u) == 0x80u) {
        --end;
    }
    return line.substr(0, end).append("…");
}

void add_kept(StartOptionsView& view, const app::AppState& state, const model::JobId& job) {
    const std::vector<std::string> payloads = app::payloads_of(state.start_options.kept, job);
    view.kept = make_button(words::start_kept, Icon::clock, app::Action());
    view.kept.enabled = !payloads.empty();
    view.kept.reason = view.kept.enabled ? std::string_view() : words::start_none_kept;
    if (state.view.menu != app::start_key::kept) {
        return;
    }
    for (const std::string& payload : payloads) {
        MenuItemView& item = view.kept_items.emplace_back();
        item.label = excerpt(payload);
        item.icon = Icon::undo;
        item.action = app::TextEntered{view.payload.field.key, payload};
    }
    MenuItemView& forget = view.kept_items.emplace_back();
    forget.label = words::start_forget;
    forget.icon = Icon::trash;
    forget.action = app::PayloadsForgotten{job};
    forget.danger = true;
    forget.line_above = true;
}

/// What can't be taken says why, and shows what the job has.
void disable_fields(StartOptionsView& view, std::string_view reason) {
    for (FieldView* field : {&view.entity_type, &view.integration.field, &view.priority.field, &view.payload.field}) {
        field->enabled = false;
        field->reason = reason;
        field->error.clear();
    }
    view.payload.mark.reset();
    for (ButtonView* button : {&view.kept, &view.own_payload, &view.payload.format}) {
        button->enabled = false;
        button->reason = reason;
    }
}

std::optional<int> whole_number(const FieldView& field) {
    const std::optional<double> number = number_in(field.text);
    return number ? std::optional<int>(static_cast<int>(std::lround(*number))) : std::nullopt;
}

/// The first thing that is missing or wrong; empty where nothing is.
std::string wrong(const StartOptionsView& view, bool own_is_enough) {
    if (!view.payload.field.error.empty()) {
        return view.payload.field.error;
    }
    if (!own_is_enough && view.entity_type.text.empty()) {
        return std::string(words::start_needs_type);
    }
    if (!own_is_enough && view.integration.field.text.empty()) {
        return std::string(words::start_needs_integration);
    }
    const FieldView& priority = view.priority.field;
    const bool bad = priority.enabled && (priority.text.empty() || !priority.error.empty());
    return std::string(bad ? words::start_needs_priority : std::string_view());
}

/// Whether what was sent by hand last is what is chosen now.
bool is_of(StartWork work, model::HandWork sent) {
    switch (work) {
    case StartWork::pipeline:
        return sent == model::HandWork::pipeline;
    case StartWork::transform:
        return sent == model::HandWork::transform;
    case StartWork::load:
        break;
    }
    return sent == model::HandWork::load;
}

/// Of what is chosen now: what was refused of something else is no word on this.
void add_trouble(StartOptionsView& view, const app::AppState& state, const app::JobRecord& record) {
    const auto work = static_cast<StartWork>(view.work);
    const app::HandWorkState& hand = state.hand_work;
    const bool own = work == StartWork::pipeline && state.start_options.failure;
    const auto& failure = own ? state.start_options.failure : hand.starting.failure;
    if (failure && (own || is_of(work, hand.work))) {
        view.trouble = app::outcome_is_unknown(*failure) ? app::words::start_unknown(record.job.name) + "."
                                                         : failure_sentence(*failure);
    }
}

} // namespace

std::optional<StartOptionsView> start_options_window(const app::AppState& state) {
    const app::JobRecord* record = state.jobs.find(state.view.window_job);
    if (state.view.window != app::start_window || record == nullptr) {
        return std::nullopt;
    }
    const model::Job& job = record->job;
    const std::string_view takes_nothing = app::start_takes_nothing(state);
    StartOptionsView view;
    view.title = words::start_title(job.name);
    view.works = {work_choice(words::start_pipeline, StartWork::pipeline, takes_nothing),
                  work_choice(words::start_transform, StartWork::transform, takes_nothing),
                  work_choice(words::start_load, StartWork::load, takes_nothing)};
    const int chosen = takes_nothing.empty() ? state.view.value(app::start_key::work) : 0;
    view.work = chosen >= 0 && chosen < 3 ? static_cast<std::size_t>(chosen) : 0;
    add_fields(view, state, job);
    add_kept(view, state, job.id);
    const std::string own_payload = model::json_formatted(job.default_payload);
    view.own_payload =
        make_button(words::start_own_payload, Icon::reset, app::TextEntered{view.payload.field.key, own_payload});
    view.own_payload.enabled = view.payload.field.text != own_payload;
    view.own_payload.reason = view.own_payload.enabled ? std::string_view() : words::start_has_own;
    if (view.work != 0) {
        view.priority.field.enabled = false;
        view.priority.field.reason = words::start_no_priority;
        view.priority.field.error.clear();
    }
    if (!takes_nothing.empty()) {
        disable_fields(view, takes_nothing);
    }

    app::StartOptionsSent sent;
    sent.job = job.id;
    sent.work = static_cast<StartWork>(view.work);
    sent.request.entity_type = view.entity_type.text;
    const std::optional<double> integration = number_in(view.integration.field.text);
    sent.request.integration_id = integration ? std::llround(*integration) : 0;
    sent.request.payload = view.payload.field.text.empty() ? "{}" : view.payload.field.text;
    sent.request.priority = whole_number(view.priority.field).value_or(app::ordinary_priority);
    const bool own = app::is_own_start(*record, sent);
    const bool own_is_enough = !takes_nothing.empty() || (own && app::can(state, model::Control::start));
    if (takes_nothing.empty() && sent.work == StartWork::pipeline && !own && integration &&
        !sent.request.entity_type.empty()) {
        view.note = words::start_other_job;
    }
    add_trouble(view, state, *record);
    view.cancel = make_button(words::cancel, Icon::none, app::WindowClosed{});
    view.start = make_button(words::start_do, Icon::play, sent);
    app::ControlState allowed = app::start_options_state(state, *record, sent);
    std::string mistake = wrong(view, own_is_enough);
    view.start.busy = state.start_options.waits_for == job.id || state.hand_work.starting.under_way.has_value();
    view.start.enabled = allowed.enabled && mistake.empty() && !view.start.busy;
    view.start.reason = !allowed.enabled ? std::move(allowed.reason) : std::move(mistake);
    return view;
}

} // namespace etl::view
