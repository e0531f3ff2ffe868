// Action: everything that can happen, as one plain value.
#pragma once

#include "app/address.hpp"
#include "app/capabilities.hpp"
#include "app/connection.hpp"
#include "app/controls.hpp"
#include "app/dead_letters.hpp"
#include "app/error_window.hpp"
#include "app/exporting.hpp"
#include "app/file_choosing.hpp"
#include "app/file_saving.hpp"
#include "app/finding.hpp"
#include "app/hand_work.hpp"
#include "app/jobs.hpp"
#include "app/later_code.hpp"
#include "app/notices.hpp"
#include "app/preferences.hpp"
#include "app/queues.hpp"
#include "app/record_changes.hpp"
#include "app/record_page.hpp"
#include "app/records.hpp"
#include "app/runs.hpp"
#include "app/session.hpp"
#include "app/shortcuts.hpp"
#include "app/store_record.hpp"
#include "app/tabs.hpp"
#include "app/trigger.hpp"
#include "app/view_state.hpp"

#include <variant>

namespace etl::app {

using Action = std::variant<
    Started, Tick, ListAnswered, StatusReceived, StatusUnreadable, SocketOpened, SocketClosed, VisibleJobsChanged,
    OnlineChanged, VisibilityChanged, RefreshPressed, TokenChanged, TokenRefused, RenewalAnswered, LeadershipChanged,
    ListShared, ListWantedByTab, PatchReceived, StreamReceived, CapabilitiesAnswered, ControlPressed, ControlAnswered,
    StopHeld, StopUndone, PageLeaving, RunPressed, TriggerAnswered, RunStatusAnswered, ViewErrorsPressed,
    ErrorWindowClosed, CopyPressed, CopyAnswered, SavePressed, FileSaved, NoticeDismissed, ThemePressed, ThemeChosen,
    ListLookChosen, SystemLooksChanged, RouteChanged, MenuToggled, MenuClosed, WindowOpened, WindowClosed, ViewValueSet,
    TextEntered, FindingCleared, RowsMarked, LettersSwitched, JobSought, JobReached, KeyRefused, LaterCodeAbsent, LaterCodeWanted, LaterCodeArrived, LaterCodeFailed,
    Answered<model::RunsQuestion>, OlderRunsWanted, RunsRefreshed, RunsFindingCleared, Answered<model::QueueQuestion>,
    QueuesRefreshed, WorkersPressed, WorkersConfirmed, QueueLimitsSaved, QueueFiguresWanted, WorkerLogsWanted,
    QueuesKept, OlderDeadLettersWanted, DeadLettersRefreshed, DeadLettersMarked, RedrivePressed, RedriveConfirmed,
    Answered<model::RecordQuestion>, OlderRecordsWanted, RecordsRefreshed, RecordsFindingCleared, RecordsMarked,
    RecordChoiceCleared, RecordRefreshed, RecordCopied, RecordSaved, RecordStatusPressed, RecordStatusConfirmed,
    RecordChangesStopped, FailedChangesRetried, StoreRecordWanted, RecordStored, StoredFileDropped, FileChosen,
    HandWorkPressed, HandWorkStarted, HandWorkAgain, Answered<model::ExportQuestion>, ExportPressed, ExportStarted,
    ExportStopped, ExportResumed>;

} // namespace etl::app
