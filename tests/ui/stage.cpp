// The states, and where things stand on the stage.
#include "stage.hpp"

#include "app/store.hpp"

#include <algorithm>
#include <limits>

namespace etl::ui {
namespace {

model::Timestamp instant(EpochMilliseconds at) { return {"2026-11-23T14:00:00Z", at}; }

app::AppState lost(app::ConnectionKind kind) {
    app::AppState state = loaded(every_record());
    state.connection.kind = kind;
    state.connection.since = monday - 65'000;
    state.connection.list_due_at = monday + 4'000;
    return state;
}

app::AppState failed(app::FailureKind kind, std::string sentence) {
    app::AppState state;
    state.jobs.phase = app::ListPhase::failed;
    state.jobs.list_failure = app::RequestFailure{kind, 500, std::move(sentence), "GET /api/v1/etl/jobs"};
    state.connection.kind = app::ConnectionKind::unreachable;
    state.connection.since = monday - 65'000;
    return state;
}

app::AppState with_notices() {
    app::AppState state = loaded(every_record());
    state.notices.notices = {
        {1, app::NoticeKind::information, "GitHub stopped", "", monday + 5'000, 1},
        {2, app::NoticeKind::success, "Jira completed", "", monday + 5'000, 3},
        {3, app::NoticeKind::error, "Could not start Jira", "The server says that it is already running.", 0, 2},
    };
    return state;
}

app::AppState with_window(app::ErrorWindow window) {
    app::AppState state = loaded(every_record());
    state.error_window = std::move(window);
    return state;
}

} // namespace

std::vector<const SemanticNode*> Stage::all(Role role) const {
    std::vector<const SemanticNode*> found;
    for (const SemanticNode& node : nodes()) {
        if (node.role == role) {
            found.push_back(&node);
        }
    }
    return found;
}

const SemanticNode& Stage::the_parent(const SemanticNode& node) const { return *screen.tree().find(node.parent); }

std::vector<const SemanticNode*> Stage::inside(const SemanticNode& ancestor) const {
    std::vector<const SemanticNode*> found;
    for (const SemanticNode& node : nodes()) {
        for (const SemanticNode* at = &node; at->id != 0; at = &the_parent(*at)) {
            if (at->parent == ancestor.id) {
                found.push_back(&node);
                break;
            }
        }
    }
    return found;
}

Rect Stage::place(const SemanticNode& node) const {
    Rect rect = node.rect;
    for (const SemanticNode* at = &node; at->id != 0;) {
        at = &the_parent(*at);
        rect = rect.moved(at->rect.x, at->rect.y);
    }
    return rect;
}

Rect letters(const SemanticRun& run) {
    return {run.box.x, run.box.y, fixed_width(run.text, run.style), run.box.height};
}

Rect Stage::place(const SemanticNode& node, const SemanticRun& run) const {
    const Rect at = place(node);
    return letters(run).moved(at.x, at.y);
}

// ---- states

app::JobRecord full_record(const std::string& id, StatusKind kind) {
    app::JobRecord record;
    record.job.id = model::JobId(id);
    record.job.name = "Job " + id;
    record.job.status = {kind, std::string(model::status_name(kind))};
    record.job.last_run = instant(monday - 3'600'000);
    record.job.next_run = instant(monday + 5'400'000);
    record.current.status = record.job.status;
    record.current.progress = 42;
    record.current.stage = model::parse_stage("transform");
    record.current.metrics = {29'500, 12'400, 0, 3};
    record.current.started_at = record.job.last_run;
    record.job.usual_duration_ms = 360'000;
    for (const StatusKind outcome : {StatusKind::completed, StatusKind::failed, StatusKind::stopped}) {
        model::RecentRun run;
        run.id = model::RunId("r" + std::to_string(record.job.recent_runs.size()));
        run.status = {outcome, std::string(model::status_name(outcome))};
        run.duration_ms = 60'000 * static_cast<std::int64_t>(record.job.recent_runs.size() + 1);
        record.job.recent_runs.push_back(run);
    }
    if (kind == StatusKind::failed) {
        record.current.error = full_error_window().error;
    }
    return record;
}

app::AppState loaded(std::vector<app::JobRecord> records) {
    app::AppState state;
    state.jobs.phase = app::ListPhase::loaded;
    state.jobs.records = std::move(records);
    for (std::size_t place = 0; place < state.jobs.records.size(); ++place) {
        const app::JobRecord& record = state.jobs.records[place];
        state.jobs.index.try_emplace(record.job.id, place);
        ++state.jobs.count_by_status[static_cast<std::size_t>(app::shown_kind(record))];
    }
    state.connection.kind = app::ConnectionKind::live;
    state.connection.since = monday - 60'000;
    state.connection.heard_at = monday - 2'000;
    state.preferences.list_look = app::ListLook::cards;
    return state;
}

app::AppState as_rows(app::AppState state) {
    state.preferences.list_look = app::ListLook::rows;
    return state;
}

app::AppState loaded_with(std::size_t count) {
    std::vector<app::JobRecord> records;
    for (std::size_t number = 1; number <= count; ++number) {
        records.push_back(full_record(std::to_string(number), StatusKind::ready));
    }
    return loaded(std::move(records));
}

std::vector<app::JobRecord> every_record() {
    std::vector<app::JobRecord> records;
    for (std::size_t kind = 0; kind < app::status_kind_count; ++kind) {
        records.push_back(full_record(std::to_string(kind), static_cast<StatusKind>(kind)));
    }
    app::JobRecord starting = full_record("starting", StatusKind::ready);
    starting.trigger = app::TriggerPhase::sending;
    records.push_back(starting);

    app::JobRecord bare = full_record("bare", StatusKind::ready);
    bare.job.last_run.reset();
    bare.job.next_run.reset();
    bare.current.metrics = {};
    records.push_back(bare);

    app::JobRecord wide = full_record("wide", StatusKind::failed);
    wide.job.name = "統合データ抽出 — a name far longer than any card is wide, with words behind it";
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    wide.current.metrics = {most, most, most, most};
    wide.current.error->message = std::string(900, 'W') + " and words\nin lines\nof any number";
    wide.job.next_run = model::Timestamp{"2026-11-23T14:00:00 somewhere in the world", std::nullopt};
    records.push_back(wide);

    app::JobRecord strange = full_record("strange", StatusKind::running);
    strange.job.name = "x";
    strange.current.stage = model::parse_stage("a stage of the server's own that has a very long name indeed");
    strange.current.metrics = {12'345'678'901, 98'765'432'109, 1, 1'000'000};
    records.push_back(strange);

    app::JobRecord unknown = full_record("unknown", StatusKind::unknown);
    unknown.current.status.raw = "waiting for a window in which the upstream system may be asked";
    records.push_back(unknown);
    return records;
}

app::ErrorWindow full_error_window() {
    model::JobError error;
    error.stage = model::parse_stage("load");
    error.error_type = "database_connection_error";
    error.message = "Could not connect to the warehouse: it refused after three tries.";
    error.timestamp = instant(monday - 60'000);
    for (int line = 1; line <= 300; ++line) {
        error.stack_trace += "  at step (pipeline.js:" + std::to_string(line) + ")\n";
    }
    error.context = "{\n  \"host\": \"warehouse\",\n  \"tries\": 3\n}";
    return {model::JobId("9"), "Jira", error};
}

app::AppState gallery(std::initializer_list<app::Action> actions) {
    app::Store store;
    (void)store.dispatch(app::RouteChanged{app::Route::gallery}, monday);
    for (const app::Action& action : actions) {
        (void)store.dispatch(action, monday);
    }
    return store.state();
}

namespace {

/// Jobs that are picked, what is asked of them and what became of it, and saved views.
std::vector<NamedState> states_of_many() {
    std::vector<NamedState> states;
    app::AppState picked = loaded(every_record());
    for (std::size_t index = 0; index < picked.jobs.records.size(); index += 2) {
        picked.jobs.records[index].selected = true;
        ++picked.selection.count;
    }
    states.push_back({"picked as cards", picked});
    picked.view.set(app::finding_key::kinds, static_cast<int>(app::bit_of(StatusKind::failed)));
    states.push_back({"picked and not shown", picked});
    picked = as_rows(std::move(picked));
    picked.view.set(app::finding_key::kinds, 0);
    states.push_back({"picked as rows", picked});
    picked.view.menu = "bulk actions";
    states.push_back({"picked with the menu", picked});
    picked.view.menu.clear();

    app::ControlRequest stop;
    stop.control = model::Control::stop;
    picked.view.window = app::bulk_window;
    picked.bulk.question = app::BulkQuestion{stop, app::selected_jobs(picked)};
    states.push_back({"bulk question", picked});
    picked.bulk.question.reset();
    app::BulkRun run;
    run.request = stop;
    for (std::size_t number = 0; number < 70; ++number) {
        const auto outcome = static_cast<app::BulkOutcome>(number % app::bulk_outcome_count);
        run.items.push_back({model::JobId(std::to_string(number)), number == 3 ? std::string(300, 'n') : "Job", outcome,
                             number % 3 == 0 ? std::string(400, 's') : "Because."});
        ++run.counts[static_cast<std::size_t>(outcome)];
    }
    run.told_until = monday + 60'000;
    picked.bulk.run = run;
    states.push_back({"bulk under way", picked});
    picked.view.window.clear();
    states.push_back({"bulk under way behind", picked});
    run.counts = {0, 0, 10, 10, 10, 20, 20};
    picked.bulk.run = run;
    states.push_back({"bulk is over behind", picked});
    picked.view.window = app::bulk_window;
    picked.view.set("window bulk outcome", 99);
    states.push_back({"bulk is over", std::move(picked)});

    app::AppState views = as_rows(loaded(every_record()));
    views.view.window = "saved views";
    states.push_back({"no saved views", views});
    views.saved_views.views = app::parse_views("A?find=jira\nB?group=status\n" + std::string(100, 'c') +
                                               "?status=failed&sort=name&find=" + std::string(150, 'f') + "\n");
    views.saved_views.deleted = app::SavedView{std::string(100, 'd'), {}};
    views.view.enter(app::renamed_view_key, "B");
    views.view.enter(app::new_name_key, "a");
    states.push_back({"saved views", views});
    views.view.window.clear();
    views.view.menu = "views";
    states.push_back({"menu of views", std::move(views)});
    return states;
}

} // namespace

std::vector<NamedState> every_state() {
    app::ErrorWindow strange{model::JobId("9"), std::string(300, 'n'), {}};
    strange.error.stage = model::parse_stage("a stage of the server's own that has a very long name indeed");
    strange.error.error_type = "an_error_type_that_nobody_has_ever_heard_of_and_that_does_not_end_soon";
    strange.error.message = std::string(3'000, 'm');
    strange.error.stack_trace = std::string(3'000, 's');
    std::vector<NamedState> states{
        {"loading", {}},
        {"empty", loaded({})},
        {"failed", failed(app::FailureKind::server_error, "The database is down.")},
        {"failed at length", failed(app::FailureKind::refused, std::string(500, 'x'))},
        {"signed out", failed(app::FailureKind::signed_out, "")},
        {"cards", loaded(every_record())},
        {"rows", as_rows(loaded(every_record()))},
        {"rows, offline", as_rows(lost(app::ConnectionKind::offline))},
        {"unreachable", lost(app::ConnectionKind::unreachable)},
        {"offline", lost(app::ConnectionKind::offline)},
        {"signed out with cards", lost(app::ConnectionKind::signed_out)},
        {"reconnecting", lost(app::ConnectionKind::reconnecting)},
        {"polling", lost(app::ConnectionKind::polling)},
        {"notices", with_notices()},
        {"error window", with_window(full_error_window())},
        {"error window of nothing", with_window({model::JobId("9"), "Jira", {}})},
        {"error window of strange things", with_window(std::move(strange))},
    };
    for (const char* payload : {"{}", "{\n  \"a\": 1\n  \"b\": 2\n}", "[1]"}) {
        app::AppState options = as_rows(loaded(every_record()));
        options.view.window = app::start_window;
        options.view.window_job = options.jobs.records.front().job.id;
        options.view.enter(app::start_key::payload, payload);
        states.push_back({std::string("start options with ") + payload, options});
        options.start_options.failure.emplace().server_sentence = std::string(300, 'r');
        options.start_options.kept = options.view.window_job.text + " %7B%7D";
        options.view.menu = app::start_key::kept;
        states.push_back({std::string("refused start options with ") + payload, std::move(options)});
    }
    app::AppState keys = loaded(every_record());
    keys.view.window = "shortcuts";
    states.push_back({"shortcuts", keys});
    keys.preferences.letters = false;
    states.push_back({"shortcuts without letters", keys});
    keys.view.window = "palette";
    states.push_back({"palette", keys});
    keys.view.enter("window palette", "jira nowhere");
    states.push_back({"palette that finds nothing", keys});
    keys.view.enter("window palette", "stop");
    states.push_back({"palette with actions", std::move(keys)});
    for (const app::JobGrouping grouping : {app::JobGrouping::status, app::JobGrouping::integration}) {
        app::AppState groups = loaded(every_record());
        groups.view.set(app::finding_key::grouping, static_cast<int>(grouping));
        groups.view.enter(app::finding_key::collapsed, "status failed");
        groups.view.menu = "order";
        states.push_back({"groups as cards", groups});
        states.push_back({"groups as rows", as_rows(std::move(groups))});
    }
    app::AppState filtered = as_rows(loaded(every_record()));
    app::Finding sought;
    sought.integrations = {"Jira", std::string(80, 'i')};
    sought.entities = {"-"};
    sought.active = app::ActiveFilter::on;
    sought.cause = std::string(160, 'c');
    sought.kinds = app::bit_of(StatusKind::failed);
    app::set_finding(filtered.view, sought);
    states.push_back({"chips", filtered});
    filtered.view.window = "filters";
    states.push_back({"filters", filtered});
    filtered.view.window = "failure causes";
    states.push_back({"failure causes", std::move(filtered)});
    app::AppState healthy = loaded({});
    healthy.view.window = "failure causes";
    states.push_back({"no failure causes", std::move(healthy)});
    for (NamedState& one : states_of_details()) {
        states.push_back(std::move(one));
    }
    for (NamedState& one : states_of_many()) {
        states.push_back(std::move(one));
    }
    states.push_back({"gallery", gallery()});
    states.push_back({"gallery with a menu", gallery({app::MenuToggled{"actions"}})});
    states.push_back({"gallery with a list", gallery({app::TextEntered{"zone", "a"}, app::MenuToggled{"zone"}})});
    for (const char* text : {"trace", "issues"}) {
        const std::string field = app::find_field_key(text);
        states.push_back({std::string("gallery with a find bar over ") + text,
                          gallery({app::FindOpened{text, 0}, app::TextEntered{field, text[0] == 't' ? "s" : "open"}})});
        states.push_back({std::string("gallery with a find bar that finds nothing over ") + text,
                          gallery({app::FindOpened{text, 0}, app::TextEntered{field, "nowhere"}})});
    }
    app::AppState searched = with_window(full_error_window());
    searched.view.find = {"error stack trace", true, 0, false, app::FindFocus::stays};
    searched.view.enter(app::find_field_key("error stack trace"), "step");
    states.push_back({"error window with a find bar", std::move(searched)});
    for (const char* window : {"dialog", "drawer", "confirm"}) {
        states.push_back({std::string("gallery with ") + window, gallery({app::WindowOpened{window}})});
    }
    for (const char* stage : {"extract", "transform", "vectorize"}) {
        app::ErrorWindow window = full_error_window();
        window.error.stage = model::parse_stage(stage);
        window.error.error_type = "timeout_error";
        states.push_back({std::string("error window of ") + stage, with_window(std::move(window))});
    }
    return states;
}

} // namespace etl::ui
