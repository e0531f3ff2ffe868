// Action: everything that can happen, as one plain value.
#pragma once

#include "app/address.hpp"
#include "app/alternative.hpp"
#include "app/attention.hpp"
#include "app/bulk.hpp"
#include "app/capabilities.hpp"
#include "app/connection.hpp"
#include "app/controls.hpp"
#include "app/dead_letters.hpp"
#include "app/error_steps.hpp"
#include "app/error_window.hpp"
#include "app/exporting.hpp"
#include "app/file_choosing.hpp"
#include "app/file_saving.hpp"
#include "app/find_bar.hpp"
#include "app/finding.hpp"
#include "app/hand_work.hpp"
#include "app/jobs.hpp"
#include "app/kiosk.hpp"
#include "app/later_code.hpp"
#include "app/log.hpp"
#include "app/notices.hpp"
#include "app/one_of.hpp"
#include "app/preferences.hpp"
#include "app/printing.hpp"
#include "app/queues.hpp"
#include "app/record_changes.hpp"
#include "app/record_page.hpp"
#include "app/records.hpp"
#include "app/run_page.hpp"
#include "app/runs.hpp"
#include "app/saved_views.hpp"
#include "app/selection.hpp"
#include "app/session.hpp"
#include "app/settings_file.hpp"
#include "app/shortcuts.hpp"
#include "app/start_options.hpp"
#include "app/store_record.hpp"
#include "app/tabs.hpp"
#include "app/trigger.hpp"
#include "app/view_state.hpp"

#include <utility>
#include <variant>

namespace etl::app {

/// What later code takes up (cmake/later.json). tests/tools/later_code.test.mjs holds the list against the sources.
using LaterAction = OneOf<TypeList<
    SettingsExported, SettingsFilePressed, SettingsImported, SettingsRead, Answered<model::RunsQuestion>,
    OlderRunsWanted, RunsRefreshed, RunsFindingCleared, ViewsLoaded, ViewSaved, ViewRenamed, ViewDeleted, ViewRestored,
    ViewChosen, JobTicked, RangeTicked, FoundTicked, SelectionCleared, SelectionModeSet, BulkAsked, CauseRetryAsked,
    BulkPutAside, BulkConfirmed, BulkCancelled, BulkRepeated, BulkCopied, BulkDismissed, FindOpened, FindClosed,
    FindMoved, FindReached, RunChosen, ChosenRunsDropped, Answered<model::RunQuestion>, RunRefreshed, RunAgainPressed,
    Answered<model::LogQuestion>, LogSeen, LogWentTo, LogWentToTop, LogWentToEnd, LogWentToTime, LogPlaceRefused,
    LogLinePressed, LogSelectionDropped, LogRefreshed, Answered<model::LogSearchQuestion>, LogMatchWanted,
    LogCopyWanted, LogCopyStopped, LogFilterDropped, LogDownloadPressed, LogDownloaded, SavePressed, FileSaved,
    Answered<model::QueueQuestion>, QueuesRefreshed, WorkersPressed, WorkersConfirmed, QueueLimitsSaved,
    QueueFiguresWanted, WorkerLogsWanted, QueuesKept, OlderDeadLettersWanted, DeadLettersRefreshed, DeadLettersMarked,
    RedrivePressed, RedriveConfirmed, Answered<model::RecordQuestion>, OlderRecordsWanted, RecordsRefreshed,
    RecordsFindingCleared, RecordsMarked, RecordChoiceCleared, RecordRefreshed, RecordCopied, RecordSaved,
    RecordStatusPressed, RecordStatusConfirmed, RecordChangesStopped, FailedChangesRetried, StoreRecordWanted,
    RecordStored, StoredFileDropped, FileChosen, HandWorkPressed, HandWorkStarted, HandWorkAgain,
    Answered<model::ExportQuestion>, ExportPressed, ExportStarted, ExportStopped, ExportResumed, FailureStepped,
    StartOptionsOpened, StartOptionsSent, PayloadsKept, PayloadsForgotten>>;

using AnyAction =
    std::variant<Started, Tick, ListAnswered, StatusReceived, StatusUnreadable, SocketOpened, SocketClosed,
                 VisibleJobsChanged, OnlineChanged, VisibilityChanged, RefreshPressed, TokenChanged, TokenRefused,
                 RenewalAnswered, LeadershipChanged, ListShared, ListWantedByTab, PatchReceived, StreamReceived,
                 CapabilitiesAnswered, ControlPressed, ControlAnswered, StopHeld, StopUndone, PageLeaving, RunPressed,
                 TriggerAnswered, RunStatusAnswered, ViewErrorsPressed, ErrorWindowClosed, CopyPressed, CopyAnswered,
                 NoticeDismissed, SystemNoticesPressed, NoticePermissionChanged, JobNoticesSwitched, KioskSwitched,
                 PrintPressed, PreferenceChosen, PreferencesReset, HostColorsChanged, ThemePressed, ThemeChosen,
                 ListLookChosen, SystemLooksChanged, RouteChanged, MenuToggled, MenuClosed, WindowOpened, WindowClosed,
                 ViewValueSet, TextEntered, FindingChosen, FindingCleared, CauseChosen, GroupToggled, RowsMarked,
                 LettersSwitched, JobSought, JobReached, KeyRefused, AddressOpened, LaterCodeAbsent, LaterCodeWanted,
                 LaterCodeArrived, LaterCodeFailed, LaterAction>;

/// One of the above. How it is copied, moved and destroyed stands in one file: as a bare variant, each of the hundred
/// files that hold one would make all of that for itself, which took most of their time to compile.
class Action : public AnyAction {
  public:
    /// Started: for what is filled in later.
    Action();
    template <AlternativeOf<AnyAction> T>
    Action(T one) : AnyAction(std::in_place_type<T>, std::move(one)) {}
    template <MemberOf<LaterAction::List> T>
    Action(T one) : AnyAction(std::in_place_type<LaterAction>, std::move(one)) {}
    Action(const Action& other);
    Action(Action&& other) noexcept;
    Action& operator=(const Action& other);
    Action& operator=(Action&& other) noexcept;
    ~Action();
};

/// The action as one of its kind; nullptr where it is another.
template <typename T>
[[nodiscard]] const T* get_if(const Action& action) {
    if constexpr (MemberOf<T, LaterAction::List>) {
        const auto* later = std::get_if<LaterAction>(&action);
        return later == nullptr ? nullptr : later->get_if<T>();
    } else {
        return std::get_if<T>(&action);
    }
}

[[nodiscard]] inline bool is_later(const Action& action) { return std::holds_alternative<LaterAction>(action); }

/// Hands it to the feature that it is of; later code.
void update(AppState& state, const LaterAction& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
