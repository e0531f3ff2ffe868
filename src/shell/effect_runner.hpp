// EffectRunner: carries out what the update asked for, by the ports, and hands what comes back over as actions.
#pragma once

#include "app/action.hpp"
#include "shell/ports.hpp"
#include "shell/requests.hpp"
#include "shell/session.hpp"
#include "ui/text_port.hpp"
#include "view/locale.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace etl::shell {

struct Ports {
    HttpPort& http;
    SocketPort& sockets;
    ClockPort& clock;
    StoragePort& storage;
    HostPort& host;
    TabsPort& tabs;
    PagePort& page;
    RedrawPort& redraw;
    RendererPort& renderer;
    ui::TextPort& text;
    view::Locale& locale;
};

/// Preferences are kept under this prefix in the page's storage.
inline constexpr std::string_view preference_prefix = "etl_jobs.";

class EffectRunner {
  public:
    using Dispatch = std::function<void(const app::Action&)>;
    using Remind = std::function<void(model::EpochMilliseconds)>;

    EffectRunner(const Ports& ports, Dispatch dispatch, Remind remind)
        : ports_(ports), dispatch_(std::move(dispatch)), remind_(std::move(remind)),
          session_(ports.storage, ports.host, ports.clock) {}

    void perform(const app::Effect& effect);

    /// What performing effects has brought about at once; to be dispatched after them, in this order.
    [[nodiscard]] std::optional<app::Action> take_action();

    [[nodiscard]] const Session& session() const { return session_; }

  private:
    void operator()(const app::ReadList& effect);
    void operator()(const app::ReadRunStatus& effect);
    void operator()(const app::ReadCapabilities& effect);
    void operator()(const app::SendTrigger& effect);
    void operator()(const app::SendStart& effect);
    void operator()(const app::SendControl& effect);
    void operator()(const app::OpenSocket& effect);
    void operator()(const app::CloseSocket& effect);
    void operator()(const app::Subscribe& effect);
    void operator()(const app::RenewToken& effect);
    void operator()(const app::ResumeRequests& effect);
    void operator()(const app::AskLeader& effect);
    void operator()(const app::RemindAt& effect);
    void operator()(const app::Announce& effect);
    void operator()(const app::CopyText& effect);
    void operator()(const app::SaveFile& effect);
    void operator()(const app::ShowAddress& effect);
    void operator()(const app::SavePreference& effect);
    void operator()(const app::DownloadLog& effect);
    void operator()(const app::LoadLaterCode& effect);
    /// Hands it to one of those below.
    void operator()(const app::LaterEffect& effect);
    // ---- in asking.cpp and later_effects.cpp
    void operator()(const app::KeepInTab& effect);
    void operator()(const app::ReadKeptQueues& effect);
    void operator()(const app::KeepPayloads& effect);
    /// Of each question there is an instance.
    template <class Question>
    void operator()(const app::Ask<Question>& effect);
    void operator()(const app::ReadSavedViews& effect);
    void operator()(const app::ExportSettings& effect);
    void operator()(const app::ReadSettings& effect);
    void operator()(const app::NotifyUser& effect);
    void operator()(const app::AskToNotify& effect);
    void operator()(const app::ShowKiosk& effect);
    void operator()(const app::PrintPage& effect);

    using Make = std::function<app::Action(const HttpRequest&, const HttpAnswer&)>;

    /// A request, built anew for each token that it is sent with, and the action that becomes of its answer.
    struct Call {
        std::function<HttpRequest()> build;
        Make make;
        /// As it was sent last, and for whom: nobody else's token is to carry it.
        HttpRequest request = {};
        std::string user = {};
        /// The answer that says that its token was refused.
        HttpAnswer refusal = {HttpAnswer::Outcome::answered, 401, {}};
    };

    /// Sends with the present token, and dispatches the action that is made of the answer. Where the token is refused,
    /// the request waits until it is known whether there is another one.
    void send(Call call);
    void copy(std::string_view text, const std::string& what);
    void refused(Call call, const HttpAnswer& answer);
    void finish(const Call& call, HttpAnswer answer);
    /// Somebody else has signed in since.
    [[nodiscard]] bool is_of_another(const Call& call) const;
    [[nodiscard]] Target target(model::Profile profile) const { return {profile, session_.tenant()}; }

    Ports ports_;
    Dispatch dispatch_;
    Remind remind_;
    Session session_;
    /// What waits for a new token.
    std::vector<Call> held_;
    bool holding_ = false;
    std::deque<app::Action> actions_;
    /// Answers that come after this runner is gone find it expired, and are dropped.
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace etl::shell
