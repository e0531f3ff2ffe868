// Effects: what the update asks the shell to do, as plain data. The shell answers each request with an Action.
#pragma once

#include "app/alternative.hpp"
#include "app/asking.hpp"
#include "app/one_of.hpp"
#include "model/capabilities.hpp"
#include "model/identifier.hpp"
#include "model/outcome.hpp"
#include "model/profile.hpp"
#include "model/question.hpp"
#include "model/request.hpp"
#include "model/settings_file.hpp"
#include "model/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace etl::app {

/// GET the job list; answered by ListAnswered with the same sequence.
struct ReadList {
    std::uint64_t sequence = 0;
    model::Profile profile = model::Profile::spec;
    bool operator==(const ReadList&) const = default;
};

/// GET the status of a run by its handle; answered by RunStatusAnswered.
struct ReadRunStatus {
    model::JobId job;
    model::RunHandle run;
    bool operator==(const ReadRunStatus&) const = default;
};

/// GET what the server can do; answered by CapabilitiesAnswered with the same sequence.
struct ReadCapabilities {
    std::uint64_t sequence = 0;
    bool operator==(const ReadCapabilities&) const = default;
};

/// POST the pipeline trigger; answered by TriggerAnswered.
struct SendTrigger {
    model::JobId job;
    model::PipelineRequest request;
    bool operator==(const SendTrigger&) const = default;
};

/// POST the job's start, where the server has it; answered by TriggerAnswered.
struct SendStart {
    model::JobId job;
    model::StartRequest request;
    model::Profile profile = model::Profile::spec;
    bool operator==(const SendStart&) const = default;
};

/// What a control does, beside being that control; each uses its own part and leaves the rest.
struct ControlRequest {
    model::Control control = model::Control::pause;
    model::StopMode stop_mode = model::StopMode::at_checkpoint;
    bool active = true;
    model::JobSettings settings;
    /// Of switching on: the integration that is switched on first.
    std::optional<std::int64_t> integration = {};
    bool operator==(const ControlRequest&) const = default;
};

/// `active`: what a switch is to become.
[[nodiscard]] inline ControlRequest request_of(model::Control control, bool active = true) {
    ControlRequest request;
    request.control = control;
    request.active = active;
    return request;
}

/// A stop that does not wait for the job's next checkpoint.
[[nodiscard]] inline ControlRequest forced_stop() {
    ControlRequest request = request_of(model::Control::stop);
    request.stop_mode = model::StopMode::forced;
    return request;
}

/// Whether the request has to arrive although the page is going away, which then hears no answer.
enum class Delivery { ordinary, outlives_page };

/// POST (of settings, PUT) a control of a job; answered by ControlAnswered with the same ticket.
struct SendControl {
    model::JobId job;
    std::uint64_t ticket = 0;
    ControlRequest request;
    Delivery delivery = Delivery::ordinary;
    model::Profile profile = model::Profile::spec;
    bool operator==(const SendControl&) const = default;
};

/// What a socket is about: a job, or, where the id is empty, the stream of all jobs.
[[nodiscard]] inline model::JobId stream_channel() { return {}; }
[[nodiscard]] inline bool is_stream(const model::JobId& channel) { return channel.empty(); }

/// Open the job's socket, or the stream. Its events carry the generation; those of an older one are dropped.
struct OpenSocket {
    model::JobId job;
    std::uint32_t generation = 0;
    model::Profile profile = model::Profile::spec;
    bool operator==(const OpenSocket&) const = default;
};

struct CloseSocket {
    model::JobId job;
    std::uint32_t generation = 0;
    bool operator==(const CloseSocket&) const = default;
};

enum class Subscription {
    all,   ///< to every job, also those to come
    more,  ///< to these as well
    fewer, ///< no more to these
};

/// Tell the stream what is to be heard.
struct Subscribe {
    std::uint32_t generation = 0;
    Subscription kind = Subscription::all;
    std::vector<model::JobId> jobs;
    bool operator==(const Subscribe&) const = default;
};

enum class RenewalWay {
    none,
    refresh,  ///< the platform's refresh call
    ask_host, ///< a message to the page around the frame
};

/// Come by a new token; answered by RenewalAnswered with the same ticket.
struct RenewToken {
    std::uint64_t ticket = 0;
    RenewalWay way = RenewalWay::none;
    bool operator==(const RenewToken&) const = default;
};

/// What becomes of the requests whose token was refused.
enum class HeldRequests {
    send_again,  ///< with the new token
    signed_out,  ///< their refusal is their answer
    unreachable, ///< no new token could be asked for, so nothing is known
};

struct ResumeRequests {
    HeldRequests fate = HeldRequests::send_again;
    bool operator==(const ResumeRequests&) const = default;
};

/// Ask the page that reads the list for all to do so.
struct AskLeader {
    bool operator==(const AskLeader&) const = default;
};

/// Dispatch Tick at or soon after `at`. Only the newest reminder counts.
struct RemindAt {
    model::EpochMilliseconds at = 0;
    bool operator==(const RemindAt&) const = default;
};

enum class Urgency { polite, assertive };

/// Say it to assistive technology.
struct Announce {
    std::string text;
    Urgency urgency = Urgency::polite;
    bool operator==(const Announce&) const = default;
};

/// Put text on the clipboard; answered by CopyAnswered.
struct CopyText {
    std::string text;
    /// What was copied, for the notice: "Stack trace".
    std::string what;
    bool operator==(const CopyText&) const = default;
};

/// Give the user a text as a file; answered by FileSaved.
struct SaveFile {
    /// As the browser suggests it: "runs 2026-11-23.csv". Nothing secret stands in it.
    std::string name;
    /// "text/csv", "application/json", "text/plain"; the text is UTF-8.
    std::string type;
    std::string text;
    bool operator==(const SaveFile&) const = default;
};

/// Give the user the whole log of a run as a file; answered by LogDownloaded.
struct DownloadLog {
    model::RunId run;
    bool operator==(const DownloadLog&) const = default;
};

/// What the browser's Back leads to: a view of its own, or the one that this takes the place of.
enum class HistoryEntry { fresh, same };

/// Show the fragment in the address, without anything being loaded.
struct ShowAddress {
    std::string fragment;
    HistoryEntry entry = HistoryEntry::fresh;
    bool operator==(const ShowAddress&) const = default;
};

/// Keep a text for this tab of the browser, over a reload.
struct KeepInTab {
    std::string key;
    std::string value;
    bool operator==(const KeepInTab&) const = default;
};

/// Read what is kept of the payloads that jobs were started with (app/kept_payloads.hpp), add one, or let go of a
/// job's; answered by PayloadsKept. One that the token stands in is not kept.
struct KeepPayloads {
    enum class Deed : unsigned char { read, add, forget };
    Deed deed = Deed::read;
    model::JobId job;
    std::string payload;
    bool operator==(const KeepPayloads&) const = default;
};

/// Read what was kept of queues; answered by QueuesKept.
struct ReadKeptQueues {
    bool operator==(const ReadKeptQueues&) const = default;
};

/// Keep a preference across visits.
struct SavePreference {
    std::string key;
    std::string value;
    bool operator==(const SavePreference&) const = default;
};

/// Load the code that is not needed until jobs are on screen; answered by LaterCodeArrived or LaterCodeFailed.
struct LoadLaterCode {
    bool operator==(const LoadLaterCode&) const = default;
};

/// Read the saved views that are kept; answered by ViewsLoaded, and by nothing where none are.
struct ReadSavedViews {
    bool operator==(const ReadSavedViews&) const = default;
};

/// Have the browser tell who does not look at the page. A press on it leads to the job, where there is one.
struct NotifyUser {
    std::string title;
    std::string detail;
    model::JobId job;
    /// News of an equal tag, told by another tab, are the same.
    std::string tag;
    bool operator==(const NotifyUser&) const = default;
};

/// Ask the user whether the browser may; answered by NoticePermissionChanged.
struct AskToNotify {
    bool operator==(const AskToNotify&) const = default;
};

/// Keep the screen awake, and have the address say that it is a wall screen; or no longer.
struct ShowKiosk {
    bool on = true;
    bool operator==(const ShowKiosk&) const = default;
};

/// Open the browser's window to print.
struct PrintPage {
    bool operator==(const PrintPage&) const = default;
};

enum class ExportWay : unsigned char { file, clipboard };

/// Save or copy the choices, with what is kept of saved views. A copy is answered by CopyAnswered.
struct ExportSettings {
    ExportWay way = ExportWay::file;
    model::SettingsFile file;
    /// What was copied, for the notice.
    std::string what;
    bool operator==(const ExportSettings&) const = default;
};

/// Read settings out of the text, or, where there is none, out of a file that the user chooses; answered by
/// SettingsRead, and by nothing where no file was chosen.
struct ReadSettings {
    std::optional<std::string> text = {};
    bool operator==(const ReadSettings&) const = default;
};

/// What later code performs (cmake/later.json). tests/tools/later_code.test.mjs holds the list against the sources.
using LaterEffect =
    OneOf<TypeList<CopyText, SaveFile, KeepInTab, ReadKeptQueues, ReadSavedViews, ExportSettings, ReadSettings,
                   NotifyUser, AskToNotify, DownloadLog, Ask<model::RunsQuestion>, Ask<model::RunQuestion>,
                   Ask<model::LogQuestion>, Ask<model::LogSearchQuestion>, Ask<model::QueueQuestion>,
                   Ask<model::RecordQuestion>, Ask<model::ExportQuestion>, KeepPayloads>>;

using AnyEffect = std::variant<ReadList, ReadRunStatus, ReadCapabilities, SendTrigger, SendStart, SendControl,
                               OpenSocket, CloseSocket, Subscribe, RenewToken, ResumeRequests, AskLeader, RemindAt,
                               Announce, ShowAddress, SavePreference, LoadLaterCode, ShowKiosk, PrintPage, LaterEffect>;

/// One of the above; copied, moved and destroyed in one file, like Action.
class Effect : public AnyEffect {
  public:
    template <AlternativeOf<AnyEffect> T>
    Effect(T one) : AnyEffect(std::in_place_type<T>, std::move(one)) {}
    template <MemberOf<LaterEffect::List> T>
    Effect(T one) : AnyEffect(std::in_place_type<LaterEffect>, std::move(one)) {}
    Effect(const Effect& other);
    Effect(Effect&& other) noexcept;
    Effect& operator=(const Effect& other);
    Effect& operator=(Effect&& other) noexcept;
    ~Effect();
};
using Effects = std::vector<Effect>;

/// The effect as one of its kind; nullptr where it is another.
template <typename T>
[[nodiscard]] const T* get_if(const Effect& effect) {
    if constexpr (MemberOf<T, LaterEffect::List>) {
        const auto* later = std::get_if<LaterEffect>(&effect);
        return later == nullptr ? nullptr : later->get_if<T>();
    } else {
        return std::get_if<T>(&effect);
    }
}

[[nodiscard]] inline bool is_later(const Effect& effect) { return std::holds_alternative<LaterEffect>(effect); }

} // namespace etl::app
