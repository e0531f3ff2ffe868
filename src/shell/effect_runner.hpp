// EffectRunner: carries out what the update asked for, by the ports, and hands what comes back over as actions.
#pragma once

#include "app/action.hpp"
#include "shell/ports.hpp"
#include "ui/text_port.hpp"
#include "view/locale.hpp"

#include <functional>
#include <memory>
#include <string>

namespace etl::shell {

struct Ports {
    HttpPort& http;
    SocketPort& sockets;
    ClockPort& clock;
    StoragePort& storage;
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
        : ports_(ports), dispatch_(std::move(dispatch)), remind_(std::move(remind)) {}

    void perform(const app::Effect& effect);

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
    void operator()(const app::RemindAt& effect);
    void operator()(const app::Announce& effect);
    void operator()(const app::CopyText& effect);
    void operator()(const app::SavePreference& effect);

    /// Sends with the present token, and dispatches the action that `make` builds of the answer.
    void send(HttpRequest request, std::function<app::Action(const HttpRequest&, const HttpAnswer&)> make);
    [[nodiscard]] std::string token() const;

    Ports ports_;
    Dispatch dispatch_;
    Remind remind_;
    /// Answers that come after this runner is gone find it expired, and are dropped.
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace etl::shell
