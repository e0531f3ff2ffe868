// The lists are held against the sources that cmake/later.json names by tests/tools/later_code.test.mjs.
#include "app/later_actions.hpp"

namespace etl::app {
namespace {

template <typename... Types, typename Value>
bool is_any_of(const Value& value) {
    return (std::holds_alternative<Types>(value) || ...);
}

} // namespace

bool is_later(const Action& action) {
    return is_any_of<
        BulkAsked, CauseRetryAsked, BulkPutAside, BulkConfirmed, BulkCancelled, BulkRepeated, BulkCopied, BulkDismissed,
        FindOpened, FindClosed, FindMoved, FindReached, LogSeen, LogWentTo, LogWentToTop, LogWentToEnd, LogLinePressed,
        LogSelectionDropped, LogWentToTime, LogPlaceRefused, LogFilterDropped, LogDownloadPressed, LogDownloaded,
        LogRefreshed, Answered<model::LogQuestion>, LogCopyWanted, LogCopyStopped, Answered<model::LogSearchQuestion>,
        LogMatchWanted, Answered<model::RunQuestion>, RunRefreshed, RunAgainPressed, Answered<model::RunsQuestion>,
        OlderRunsWanted, RunsRefreshed, RunsFindingCleared, RunChosen, ChosenRunsDropped, ViewsLoaded, ViewSaved,
        ViewRenamed, ViewDeleted, ViewRestored, ViewChosen, JobTicked, RangeTicked, FoundTicked, SelectionCleared,
        SelectionModeSet, SettingsExported, SettingsFilePressed, SettingsImported, SettingsRead>(action);
}

bool is_later(const Effect& effect) {
    return is_any_of<CopyText, ReadSavedViews, ExportSettings, ReadSettings, NotifyUser, AskToNotify, DownloadLog,
                     Ask<model::RunsQuestion>, Ask<model::RunQuestion>, Ask<model::LogQuestion>,
                     Ask<model::LogSearchQuestion>>(effect);
}

} // namespace etl::app
