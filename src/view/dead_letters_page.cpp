// Puts dead letters into words.
#include "view/dead_letters_page.hpp"

#include "app/address.hpp"
#include "view/queue_facts.hpp"
#include "view/queue_words.hpp"
#include "view/run_facts.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace etl::view {
namespace {

SelectView queue_field(const app::AppState& state) {
    SelectView view;
    view.field.key = app::dead_letters_queue;
    view.field.name = words::dead_letters_queue;
    view.field.text = app::dead_letters_queue_of(state);
    for (const model::Queue& queue : state.queues.status.queues) {
        view.options.push_back({queue.name, queue_title(queue)});
    }
    const bool is_known = std::any_of(view.options.begin(), view.options.end(),
                                      [&](const OptionView& option) { return option.value == view.field.text; });
    if (!is_known) {
        view.options.push_back({view.field.text, view.field.text});
    }
    return view;
}

std::int64_t total_of(const app::DeadLettersState& dead) {
    return dead.total.value_or(static_cast<std::int64_t>(dead.letters.size()));
}

std::string summary(const app::DeadLettersState& dead, const ViewContext& context) {
    const auto shown = static_cast<std::int64_t>(dead.letters.size());
    const std::int64_t all = total_of(dead);
    std::string text =
        shown < all ? words::some_of(context.locale.number(shown), words::messages(all, context.locale.number(all)))
                    : words::messages(all, context.locale.number(all));
    if (!dead.chosen.empty()) {
        text += words::and_chosen(context.locale.number(static_cast<std::int64_t>(dead.chosen.count())));
    }
    return text;
}

void add_redrive_buttons(DeadLettersPageView& page, const app::AppState& state, const ViewContext& context) {
    const app::DeadLettersState& dead = state.dead_letters;
    const std::string forbidden = app::redrive_forbidden(state);
    ButtonView& chosen = page.redrive_chosen;
    const std::size_t count = dead.chosen.count();
    chosen.label = words::redrive_chosen(count, context.locale.number(static_cast<std::int64_t>(count)));
    chosen.name = chosen.label;
    chosen.icon = Icon::undo;
    chosen.reason = !forbidden.empty() ? forbidden
                    : count == 0       ? std::string(words::redrive_none_chosen)
                                       : std::string();
    chosen.enabled = chosen.reason.empty();
    chosen.action = app::RedrivePressed{app::RedriveExtent::chosen};
    ButtonView& all = page.redrive_all;
    all.label = words::redrive_all;
    all.name = words::redrive_all;
    all.reason = !forbidden.empty()     ? forbidden
                 : dead.letters.empty() ? std::string(words::redrive_nothing_there)
                                        : std::string();
    all.enabled = all.reason.empty();
    all.action = app::RedrivePressed{app::RedriveExtent::all};
}

MessageView nothing_to_show(const app::AppState& state) {
    if (!app::has_queue_history(state)) {
        return {Icon::inbox, std::string(words::dead_letters_none_title), app::redrive_forbidden(state), std::nullopt};
    }
    const app::DeadLettersState& dead = state.dead_letters;
    const auto& failure = dead.newest.failure ? dead.newest.failure : state.queues.now.failure;
    if (failure) {
        ButtonView again = refresh_button(words::try_again);
        again.action = app::DeadLettersRefreshed{};
        return {Icon::plug_off, std::string(words::dead_letters_failed_title), failure_sentence(*failure), again};
    }
    return {Icon::circle_check, std::string(words::dead_letters_none_title),
            std::string(words::dead_letters_none_detail), std::nullopt};
}

std::string error_text(const model::DeadLetter& letter) {
    if (!letter.error) {
        return std::string(words::not_told);
    }
    const std::string& type = letter.error->error_type;
    return type.empty()                    ? letter.error->message
           : letter.error->message.empty() ? type
                                           : words::with_name(type, letter.error->message);
}

const model::DeadLetter* find(const app::DeadLettersState& dead, const model::DeadLetterId& id) {
    const auto found = std::find_if(dead.letters.begin(), dead.letters.end(),
                                    [&](const model::DeadLetter& letter) { return letter.id == id; });
    return found == dead.letters.end() ? nullptr : &*found;
}

/// "77 · record 12 · Missing title"
std::string line_of(const app::DeadLettersState& dead, const model::DeadLetterId& id) {
    const model::DeadLetter* letter = find(dead, id);
    std::string line = id.text;
    if (letter != nullptr) {
        line.append(" · ").append(words::dead_letter_of_record(letter->record_id.text)).append(" · ");
        line += error_text(*letter);
    }
    return line;
}

} // namespace

std::string_view dead_letter_column_label(DeadLetterColumn column) {
    constexpr std::array labels{words::dead_letter_column, words::dead_letter_record, words::dead_letter_run,
                                words::dead_letter_error,  words::dead_letter_died,   words::dead_letter_attempts};
    static_assert(labels.size() == dead_letter_column_count);
    return labels[static_cast<std::size_t>(column)];
}

DeadLettersPageView dead_letters_page(const app::AppState& state, const ViewContext& context) {
    const app::DeadLettersState& dead = state.dead_letters;
    DeadLettersPageView page;
    page.head = page_head(state, words::dead_letters_title, context);
    page.queue = queue_field(state);
    page.back_href = app::address_of(state, app::Route::queues);
    if (app::is_stale(state.connection)) {
        page.stale = stale_sentence(state, context);
    } else if (!dead.letters.empty() && (dead.newest.failure || dead.older.failure)) {
        page.stale =
            words::queues_stale(failure_sentence(dead.newest.failure ? *dead.newest.failure : *dead.older.failure));
    }
    if (!dead.letters.empty()) {
        page.summary = summary(dead, context);
    }
    add_redrive_buttons(page, state, context);
    if (!dead.next_cursor.empty()) {
        ButtonView older;
        older.label = words::dead_letters_older;
        older.name = words::dead_letters_older;
        older.icon = Icon::chevron_down;
        older.busy = dead.older.under_way.has_value();
        older.action = app::OlderDeadLettersWanted{};
        page.older = std::move(older);
    }
    const bool waits = !dead.newest.read_at && !dead.newest.failure && !state.queues.now.failure &&
                       (app::has_queue_history(state) || !app::capabilities_settled(state));
    page.busy = dead.letters.empty() && waits ? words::dead_letters_loading : std::string_view();
    if (dead.letters.empty() && !waits) {
        page.nothing = nothing_to_show(state);
    }
    return page;
}

std::string dead_letter_cell(const model::DeadLetter& letter, DeadLetterColumn column, const ViewContext& context) {
    const auto or_dash = [](const std::string& text) { return text.empty() ? std::string(words::not_told) : text; };
    switch (column) {
    case DeadLetterColumn::message:
        return letter.id.text;
    case DeadLetterColumn::record:
        return or_dash(letter.record_id.text);
    case DeadLetterColumn::run:
        return or_dash(letter.run_id.text);
    case DeadLetterColumn::error:
        return error_text(letter);
    case DeadLetterColumn::died:
        return moment(letter.died_at, words::not_told, context).text;
    case DeadLetterColumn::attempts:
        return count_or_dash(letter.attempts, context);
    }
    return {};
}

std::string dead_letter_link(const app::AppState& state, const model::DeadLetter& letter, DeadLetterColumn column) {
    if (column == DeadLetterColumn::record && !letter.record_id.empty() && app::has_records(state)) {
        return app::record_address(letter.record_id);
    }
    return column == DeadLetterColumn::run && !letter.run_id.empty() && app::has_runs(state)
               ? app::run_address(letter.run_id)
               : std::string();
}

app::Action dead_letter_mark(const app::AppState& state, std::size_t row) {
    const model::DeadLetterId& id = state.dead_letters.letters[row].id;
    return app::DeadLettersMarked{id, id, !state.dead_letters.chosen.contains(id.text)};
}

app::Action dead_letter_mark_to(const app::AppState& state, std::size_t row) {
    const app::ChosenIds& chosen = state.dead_letters.chosen;
    const model::DeadLetterId& id = state.dead_letters.letters[row].id;
    if (chosen.anchor.empty()) {
        return dead_letter_mark(state, row);
    }
    return app::DeadLettersMarked{model::DeadLetterId(chosen.anchor), id, chosen.contains(chosen.anchor)};
}

std::optional<RedriveWindowView> redrive_window(const app::AppState& state, const ViewContext& context) {
    const auto& redrive = state.dead_letters.redrive;
    if (state.view.window != app::redrive_window || !redrive) {
        return std::nullopt;
    }
    RedriveWindowView view;
    const std::string queue = queue_title(state, redrive->queue);
    const bool knows = redrive->would.has_value();
    const std::int64_t count = knows ? static_cast<std::int64_t>(redrive->would->ids.size())
                                     : static_cast<std::int64_t>(redrive->asked.size());
    const std::string messages =
        count == 0 ? std::string(words::redrive_all_messages) : words::messages(count, context.locale.number(count));
    view.title = words::redrive_title(messages, queue);
    view.busy = redrive->looking.under_way.has_value();
    view.detail = words::redrive_means;
    const auto& failure = redrive->moving.failure ? redrive->moving.failure : redrive->looking.failure;
    if (failure) {
        view.trouble = std::string(words::redrive_refused_title).append(": ").append(failure_sentence(*failure));
    } else if (knows && count == 0) {
        view.trouble = words::redrive_nothing;
    }
    if (knows) {
        for (const model::DeadLetterId& id : redrive->would->ids) {
            view.list.append(view.list.empty() ? "" : "\n").append(line_of(state.dead_letters, id));
        }
    }
    ButtonView& confirm = view.confirm;
    confirm.label = words::redrive_do;
    confirm.name = words::redrive_do;
    confirm.icon = Icon::undo;
    confirm.busy = redrive->moving.under_way.has_value();
    confirm.reason = view.busy               ? std::string(words::redrive_looking)
                     : !view.trouble.empty() ? view.trouble
                                             : std::string();
    confirm.enabled = confirm.reason.empty();
    confirm.action = app::RedriveConfirmed{};
    view.cancel.label = failure ? words::close : words::cancel;
    view.cancel.name = view.cancel.label;
    view.cancel.action = app::WindowClosed{};
    return view;
}

} // namespace etl::view
