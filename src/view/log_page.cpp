// Puts what is known of a log into words; what can't be done says why.
#include "view/log_page.hpp"

#include "app/address.hpp"
#include "model/letter_case.hpp"
#include "view/export_window.hpp"
#include "view/find_words.hpp"
#include "view/log_words.hpp"
#include "view/runs_words.hpp"

#include <algorithm>
#include <array>

namespace etl::view {
namespace {

using app::LogState;
using app::LogTimes;
using model::LogLevelKind;

std::string number(std::int64_t value, const ViewContext& context) { return context.locale.number(value); }

LogTimes times_of(const app::AppState& state, bool narrow) {
    const auto chosen = static_cast<LogTimes>(state.view.value(app::log_key::times));
    return chosen != LogTimes::by_width ? chosen : narrow ? LogTimes::hidden : LogTimes::clock;
}

bool wraps(const app::AppState& state, bool narrow) {
    const int chosen = state.view.value(app::log_key::wrap);
    return chosen == 0 ? narrow : chosen == 1;
}

std::optional<model::EpochMilliseconds> start_of(const app::AppState& state) {
    const model::Run* run = app::run_in_sight(state);
    if (run != nullptr && run->started_at && run->started_at->instant) {
        return run->started_at->instant;
    }
    for (const model::LogLine& line : state.log.lines.lines()) {
        if (line.timestamp && line.timestamp->instant) {
            return line.timestamp->instant;
        }
    }
    return std::nullopt;
}

LogLook look_of(const app::AppState& state, bool narrow) {
    LogLook look;
    look.times = times_of(state, narrow);
    look.wraps = wraps(state, narrow);
    look.narrow = narrow;
    look.stages = !narrow && !app::is_workers_log(state.log);
    look.start = start_of(state);
    return look;
}

/// How many lines have that level or a higher one; nothing where the server did not say.
std::string at_least_count(const LogState& log, LogLevelKind level, const ViewContext& context) {
    if (log.by_level.empty()) {
        return {};
    }
    std::int64_t count = 0;
    for (const model::LevelCount& one : log.by_level) {
        count += one.level.kind >= level ? one.count : 0;
    }
    return number(count, context);
}

SelectView level_field(const app::AppState& state, const ViewContext& context) {
    struct Choice {
        std::string_view value;
        std::string_view label;
        LogLevelKind kind;
    };
    constexpr std::array choices{Choice{"info", "Information and above", LogLevelKind::info},
                                 Choice{"warning", "Warnings and errors", LogLevelKind::warning},
                                 Choice{"error", "Errors", LogLevelKind::error}};
    SelectView view;
    view.field.key = app::log_key::level;
    view.field.name = log_words::level;
    view.field.text = state.view.text(app::log_key::level);
    view.options.push_back({"", std::string(log_words::all_levels)});
    bool known = view.field.text.empty();
    for (const Choice& choice : choices) {
        view.options.push_back({std::string(choice.value),
                                log_words::at_least(choice.label, at_least_count(state.log, choice.kind, context))});
        known = known || view.field.text == choice.value;
    }
    if (!known) {
        view.options.push_back({view.field.text, view.field.text});
    }
    return view;
}

SelectView stage_field(const app::AppState& state) {
    SelectView view;
    view.field.key = app::log_key::stage;
    view.field.name = log_words::stage;
    view.field.text = state.view.text(app::log_key::stage);
    view.options.push_back({"", std::string(log_words::all_stages)});
    const auto add = [&](std::string_view stage) {
        const bool there = std::any_of(view.options.begin(), view.options.end(),
                                       [&](const OptionView& option) { return option.value == stage; });
        if (!there) {
            view.options.push_back({std::string(stage), model::capitalized(stage)});
        }
    };
    const model::Run* run = app::run_in_sight(state);
    if (run != nullptr && !run->stages.empty()) {
        for (const model::RunStage& stage : run->stages) {
            add(stage.stage.raw);
        }
    } else {
        for (const std::string_view stage : {"extract", "transform", "load", "vectorize"}) {
            add(stage);
        }
    }
    if (!view.field.text.empty()) {
        add(view.field.text);
    }
    view.field.enabled = !app::is_workers_log(state.log);
    view.field.reason = view.field.enabled ? "" : log_words::workers_no_stages;
    return view;
}

SelectView times_field(const LogLook& look) {
    SelectView view;
    view.field.key = app::log_key::times;
    view.field.name = log_words::times;
    view.field.text = std::to_string(static_cast<int>(look.times));
    constexpr std::array labels{log_words::times_clock, log_words::times_start, log_words::times_before,
                                log_words::times_none};
    for (std::size_t place = 0; place < labels.size(); ++place) {
        view.options.push_back({std::to_string(place + 1), std::string(labels[place])});
    }
    return view;
}

ToggleView wrap_toggle(const LogLook& look) {
    ToggleView view;
    view.name = log_words::wrap;
    view.tick = look.wraps ? Tick::on : Tick::off;
    view.action = app::ViewValueSet{std::string(app::log_key::wrap), look.wraps ? 2 : 1};
    return view;
}

/// Digits alone.
std::optional<std::int64_t> whole_number(std::string_view text) {
    if (text.empty() || text.size() > 15 ||
        !std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; })) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char letter : text) {
        value = value * 10 + (letter - '0');
    }
    return value;
}

/// What Enter in the field for a place does.
app::Action place_action(const app::AppState& state, std::string text, const ViewContext& context) {
    const LogState& log = state.log;
    std::erase(text, ' ');
    const std::size_t dash = text.find('-');
    const auto first = whole_number(std::string_view(text).substr(0, dash));
    const auto last = dash == std::string::npos ? first : whole_number(std::string_view(text).substr(dash + 1));
    if (first && last) {
        const std::int64_t begin = log.first_seq.value_or(0);
        const std::int64_t end = log.last_seq.value_or(-1);
        if (*first < begin || *first > end || *last < *first) {
            return app::LogPlaceRefused{log_words::no_such_line(number(begin, context), number(end, context))};
        }
        return app::LogWentTo{*first, true, *last};
    }
    const std::string typed = state.view.text(app::log_key::place);
    if (auto time = time_in(typed, start_of(state).value_or(context.now), context.locale)) {
        return app::LogWentToTime{*std::move(time)};
    }
    return app::LogPlaceRefused{std::string(log_words::no_place)};
}

FieldView place_field(const app::AppState& state, const ViewContext& context) {
    FieldView view;
    view.key = app::log_key::place;
    view.name = log_words::place;
    view.text = state.view.text(view.key);
    view.placeholder = log_words::place_hint;
    view.enter_key = EnterKey::go;
    view.most_characters = 60;
    if (!view.text.empty()) {
        view.submit = place_action(state, view.text, context);
    }
    if (!state.log.place_error.empty() && state.log.place_refused == view.text) {
        view.error = state.log.place_error;
    }
    return view;
}

ButtonView icon_button(std::string_view name, Icon icon, app::Action action, std::string_view reason = {}) {
    ButtonView button;
    button.name = name;
    button.icon = icon;
    button.action = std::move(action);
    button.enabled = reason.empty();
    button.reason = reason;
    return button;
}

ButtonView labelled(ButtonView button) {
    button.label = button.name;
    return button;
}

void add_selection(LogPageView& view, const LogState& log, const ViewContext& context) {
    const app::LogRange& selected = log.selected;
    if (selected.empty()) {
        return;
    }
    ButtonView copy;
    copy.icon = Icon::copy;
    copy.action = app::LogCopyWanted{selected.first, selected.last};
    const bool same = log.copy.first == selected.first && log.copy.last == selected.last;
    if (same && log.copy.waits_for_press) {
        copy.label = log_words::copy_now;
    } else if (log.copy.under_way()) {
        copy.label = log_words::copying(number(log.copy.lines, context));
        copy.busy = true;
        copy.action = app::LogCopyStopped{};
        copy.name = log_words::copy_stop;
    } else {
        const std::int64_t count = std::min(selected.last, log.last_seq.value_or(selected.last)) - selected.first + 1;
        // Of filtered lines nobody knows how many the range has.
        copy.label = app::is_dense(log) ? log_words::copy_lines(count, number(count, context))
                                        : std::string(log_words::copy_selected);
    }
    if (copy.name.empty()) {
        copy.name = copy.label;
    }
    view.copy = std::move(copy);
    view.drop_selection = icon_button(log_words::drop_selection, Icon::close, app::LogSelectionDropped{});
}

std::string status_text(const LogState& log, const ViewContext& context) {
    if (!log.known || log.total == 0) {
        return {};
    }
    const std::string total = number(log.total, context);
    if (!app::is_dense(log) && !app::is_workers_log(log)) {
        return log_words::about_in_sight(total);
    }
    const std::int64_t begin = app::is_workers_log(log) ? 1 : log.first_seq.value_or(0);
    const std::int64_t from = begin + log.sight.first;
    const std::int64_t to = begin + std::min(log.sight.last, log.total) - 1;
    return log_words::in_sight(number(from, context), number(to, context), total);
}

void add_follow(LogPageView& view, const LogState& log) {
    if (!log.known) {
        return;
    }
    if (log.complete) {
        view.follows = log_words::run_over;
    } else if (log.follows) {
        view.follows = log_words::following;
        view.follows_tone = Tone::good;
    } else {
        view.follows = log_words::not_following;
        view.follows_tone = Tone::warning;
        view.follow = labelled(icon_button(log_words::follow, Icon::to_bottom, app::LogWentToEnd{}));
    }
}

void add_banner(LogPageView& view, const app::AppState& state, const ViewContext& context) {
    const LogState& log = state.log;
    if (app::is_stale(state.connection)) {
        view.banner = stale_sentence(state, context);
    } else if (log.known && app::is_gone(log)) {
        view.banner = log_words::gone_meanwhile;
    } else if (log.known && log.reading.failure) {
        view.banner = log_words::stale(failure_sentence(*log.reading.failure));
    } else if (app::is_workers_log(log) && log.known) {
        view.banner = log.missed ? log_words::workers_missed : log_words::workers_note;
        view.banner_tone = log.missed ? Tone::warning : Tone::neutral;
    } else if (log.first_seq.value_or(0) > 1) {
        view.banner = log_words::rotated(number(*log.first_seq, context));
        view.banner_tone = Tone::neutral;
    }
}

std::optional<MessageView> nothing_to_show(const app::AppState& state) {
    const LogState& log = state.log;
    const bool workers = app::is_workers_log(log);
    const auto message = [](Icon icon, std::string_view title, std::string_view detail) {
        return MessageView{icon, std::string(title), std::string(detail), std::nullopt};
    };
    if (!app::has_logs(state) && state.capabilities.known) {
        return workers ? message(Icon::inbox, log_words::no_workers_log_title, log_words::no_workers_log_detail)
                       : message(Icon::inbox, log_words::unavailable_title, log_words::unavailable_detail);
    }
    if (!log.known && app::is_gone(log)) {
        return message(Icon::inbox, log_words::gone_title, log_words::gone_detail);
    }
    if (!log.known && log.reading.failure) {
        MessageView view = message(Icon::plug_off, log_words::failed_title, failure_sentence(*log.reading.failure));
        view.action = refresh_button(words::try_again);
        view.action->action = app::LogRefreshed{};
        return view;
    }
    if (!log.known || log.total > 0) {
        return std::nullopt;
    }
    if (!(log.filter == model::LogFilter{})) {
        MessageView view = message(Icon::search, log_words::filtered_title, log_words::filtered_detail);
        ButtonView all;
        all.label = all.name = log_words::show_all;
        all.action = app::LogFilterDropped{};
        view.action = std::move(all);
        return view;
    }
    return message(Icon::inbox, log_words::empty_title,
                   workers        ? log_words::empty_workers
                   : log.complete ? log_words::empty_over
                                  : log_words::empty_yet);
}

} // namespace

LogPageView log_page(const app::AppState& state, bool narrow, const ViewContext& context) {
    const LogState& log = state.log;
    const bool workers = state.view.run.empty();
    const model::Run* run = workers ? nullptr : app::run_in_sight(state);
    LogPageView view;
    const std::string& id = state.view.run.text;
    view.head = page_head(state, workers ? std::string(log_words::workers_title) : log_words::log_of(id), context);
    view.look = look_of(state, narrow);
    if (!workers) {
        view.links.push_back({std::string(words::run_all_runs), app::address_of(state, app::Route::runs)});
        view.links.push_back({run == nullptr ? id : job_name_of(*run) + ", " + id, app::run_address(state.view.run)});
    }
    if (run != nullptr) {
        view.badge = badge_for(run->status.kind, run->status.raw);
    }
    view.level = level_field(state, context);
    view.stage = stage_field(state);
    view.times = times_field(view.look);
    view.wrap = wrap_toggle(view.look);
    view.place = place_field(state, context);
    view.find = icon_button(log_words::find, Icon::search,
                            app::FindOpened{std::string(app::log_key::text), app::first_in_sight(log)});
    view.first_error = labelled(icon_button(log_words::first_error, Icon::circle_alert,
                                            app::LogWentTo{log.first_error_seq.value_or(0), true},
                                            log.first_error_seq ? std::string_view() : log_words::no_error));
    view.top = icon_button(log_words::top, Icon::to_top, app::LogWentToTop{});
    view.end = icon_button(log_words::end, Icon::to_bottom, app::LogWentToEnd{});
    view.download = icon_button(log_words::download, Icon::download, app::LogDownloadPressed{},
                                workers ? log_words::workers_no_download : std::string_view());
    view.download.busy = log.downloads;
    app::ExportSubject subject{.kind = app::ExportKind::log};
    subject.run = state.view.run;
    subject.log_filter = log.filter;
    view.save = export_button(std::move(subject), !workers);
    view.save.icon = Icon::table;
    view.save.reason = workers ? log_words::workers_no_export : std::string_view();
    add_selection(view, log, context);
    view.status = status_text(log, context);
    add_follow(view, log);
    add_banner(view, state, context);
    view.find_bar = log_find_bar(state, context);
    view.nothing = nothing_to_show(state);
    const bool waits = !log.known && !view.nothing;
    view.busy = waits ? log_words::loading : std::string_view();
    return view;
}

} // namespace etl::view
