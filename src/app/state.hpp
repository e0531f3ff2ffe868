// AppState: everything that the page knows, in one value. Secrets (the token) are not in it: the shell keeps those.
#pragma once

#include "app/attention.hpp"
#include "app/backend.hpp"
#include "app/bulk.hpp"
#include "app/capabilities.hpp"
#include "app/connection.hpp"
#include "app/controls.hpp"
#include "app/dead_letters.hpp"
#include "app/error_window.hpp"
#include "app/exporting.hpp"
#include "app/hand_work.hpp"
#include "app/job_details.hpp"
#include "app/jobs.hpp"
#include "app/later_code.hpp"
#include "app/log.hpp"
#include "app/notices.hpp"
#include "app/preferences.hpp"
#include "app/queues.hpp"
#include "app/record_changes.hpp"
#include "app/record_page.hpp"
#include "app/records.hpp"
#include "app/run_page.hpp"
#include "app/runs.hpp"
#include "app/saved_views.hpp"
#include "app/seen_runs.hpp"
#include "app/selection.hpp"
#include "app/session.hpp"
#include "app/start_options.hpp"
#include "app/store_record.hpp"
#include "app/surroundings.hpp"
#include "app/tabs.hpp"
#include "app/view_state.hpp"

#include <cstdint>
#include <optional>

namespace etl::app {

struct AppState {
    BackendState backend;
    Surroundings surroundings;
    SessionState session;
    TabsState tabs;
    JobsState jobs;
    ConnectionState connection;
    CapabilitiesState capabilities;
    ControlsState controls;
    SelectionState selection;
    BulkState bulk;
    std::optional<ErrorWindow> error_window;
    NoticesState notices;
    AttentionState attention;
    Preferences preferences;
    SavedViewsState saved_views;
    ViewState view;
    RunsState runs;
    ChosenRuns chosen_runs;
    RunPageState run_page;
    JobDetailsState job_details;
    SeenRuns seen_runs;
    LogState log;
    LaterCode later_code = LaterCode::there;
    /// What somebody pressed waits for it (Store).
    bool later_code_awaited = false;
    QueuesState queues;
    DeadLettersState dead_letters;
    RecordsState records;
    RecordPageState record_page;
    RecordChangesState record_changes;
    StoreRecordState store_record;
    HandWorkState hand_work;
    StartOptionsState start_options;
    ExportState exporting;
    /// Of the next question to the server.
    std::uint64_t next_ticket = 1;
};

} // namespace etl::app
