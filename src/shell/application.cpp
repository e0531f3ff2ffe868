// The flow of architecture.md, "One direction", and the rules of drawing on demand.
#include "shell/application.hpp"

#include "shell/requests.hpp"
#include "wire/platform_messages.hpp"
#include "wire/spec.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace etl::shell {
namespace {

/// How often what has come by sockets is read while nobody can see it.
constexpr model::EpochMilliseconds hidden_step = 1'000;

constexpr auto never = std::numeric_limits<model::EpochMilliseconds>::max();

app::Action unreadable_action(const model::JobId& job, std::uint32_t generation, const wire::DecodeError& error) {
    return app::StatusUnreadable{job, generation, "at " + error.path + ", expected " + error.expected};
}

app::Action patch_action(const model::JobId& job, std::uint32_t generation, std::string_view text) {
    wire::Decoded<model::PlatformMessage> message = wire::decode_platform_message(text);
    if (!message.ok()) {
        return unreadable_action(job, generation, message.error());
    }
    app::PatchReceived received{job, generation, std::nullopt};
    if (message.value().kind != model::PlatformMessage::Kind::ignored) {
        received.patch = std::move(message).value().patch;
    }
    return received;
}

} // namespace

Application::Application(const Ports& ports)
    : ports_(ports), effects_(
                         ports, [this](const app::Action& action) { dispatch(action); },
                         [this](model::EpochMilliseconds at) {
                             store_due_ = at;
                             set_reminder();
                         }),
      screen_(ports.text) {
    ports_.sockets.set_listener(this);
}

Application::~Application() { ports_.sockets.set_listener(nullptr); }

void Application::start(bool online, bool visible, app::ProfileChoice profile) {
    apply(app::LaterCodeAbsent{}); // before anything could call it
    if (!ports_.page.has_later_code()) {
        apply(app::LaterCodeArrived{});
    }
    for (const std::string_view key : app::preference_keys()) {
        if (auto word = ports_.storage.get(std::string(preference_prefix).append(key))) {
            apply(app::PreferenceChosen{std::string(key), std::move(*word)});
        }
    }
    token_ = effects_.session().token();
    ports_.tabs.join(effects_.session().group());
    dispatch(app::Started{online, visible, profile, effects_.session().facts(), ports_.host.is_there(),
                          ports_.host.surroundings()});
}

bool Application::follow_token() {
    std::string now = effects_.session().token();
    if (now == token_) {
        return false;
    }
    token_ = std::move(now);
    ports_.tabs.join(effects_.session().group());
    return true;
}

void Application::token_changed() {
    if (follow_token()) {
        dispatch(app::TokenChanged{effects_.session().facts()});
    }
}

void Application::list_shared(model::Profile profile, model::EpochMilliseconds sent_at,
                              model::EpochMilliseconds duration, const std::string& body) {
    HttpAnswer answer;
    answer.outcome = HttpAnswer::Outcome::answered;
    answer.status = 200;
    answer.body = body;
    auto jobs = list_answer({profile, {}}, {}, answer);
    if (jobs.ok()) {
        dispatch(app::ListShared{profile, sent_at, duration, std::move(jobs).value()});
    }
}

void Application::dispatch(const app::Action& action) {
    apply(action);
    show_tab();
    request_frame();
}

bool Application::apply(const app::Action& action) {
    if (std::holds_alternative<app::RenewalAnswered>(action)) {
        follow_token(); // the host may have sent somebody else's
    }
    const app::Effects effects = store_.dispatch(action, ports_.clock.now());
    for (const app::Effect& effect : effects) {
        effects_.perform(effect);
    }
    while (const auto next = effects_.take_action()) {
        apply(*next);
    }
    return !effects.empty();
}

void Application::show_tab() {
    view::TabView now = view::tab_view(store_.state(), ports_.locale);
    if (now != tab_) {
        tab_ = std::move(now);
        ports_.page.show_tab(tab_);
    }
}

void Application::request_frame() {
    if (drawable_) {
        ports_.redraw.request_frame_at(ports_.clock.now());
    }
}

// ---- reminders

void Application::set_reminder() {
    std::optional<model::EpochMilliseconds> first;
    for (const auto& due : {store_due_, inbox_due_, words_due_}) {
        if (due) {
            first = std::min(first.value_or(*due), *due);
        }
    }
    if (first) {
        ports_.redraw.remind_at(*first);
    }
}

void Application::read_inbox_later() {
    const auto now = ports_.clock.now();
    if (drawable_) {
        // On the same grid as everything that moves, so that messages and motion share frames.
        ports_.redraw.request_frame_at((now / ui::motion_step + 1) * ui::motion_step);
    } else if (!inbox_due_) {
        inbox_due_ = now + hidden_step;
        set_reminder();
    }
}

// ---- sockets

void Application::socket_opened(const model::JobId& job, std::uint32_t generation) {
    dispatch(app::SocketOpened{job, generation});
}

void Application::socket_text(const model::JobId& job, std::uint32_t generation, std::string_view text) {
    const bool first = inbox_is_empty();
    if (app::is_platform(state().backend)) {
        patches_.push_back(patch_action(job, generation, text));
    } else {
        inbox_.put(job, generation, text);
    }
    if (first) {
        read_inbox_later();
    }
}

void Application::socket_closed(const model::JobId& job, std::uint32_t generation, int code) {
    read_inbox();
    dispatch(app::SocketClosed{job, generation, code});
}

void Application::read_inbox() {
    inbox_.drain([this](const Inbox::Letter& letter) {
        wire::Decoded<model::JobStatus> status = wire::decode_job_status(letter.text);
        if (status.ok()) {
            apply(app::StatusReceived{letter.job, letter.generation, std::move(status).value()});
        } else {
            apply(unreadable_action(letter.job, letter.generation, status.error()));
        }
    });
    std::vector<app::Action> patches;
    patches.swap(patches_);
    for (const app::Action& patch : patches) {
        apply(patch);
    }
    if (const auto mail = inbox_.take_stream()) {
        for (const std::string& technical : mail->unreadable) {
            apply(app::StatusUnreadable{app::stream_channel(), mail->received.generation, technical});
        }
        apply(mail->received);
    }
}

// ---- frames

void Application::reminded() {
    if (words_due_ && *words_due_ <= ports_.clock.now()) {
        say_settled_words();
        // No frame for that: nothing looks different.
        const auto next = std::min(store_due_.value_or(never), inbox_due_.value_or(never));
        if (next > ports_.clock.now()) {
            set_reminder();
            return;
        }
    }
    inbox_due_.reset();
    store_due_.reset();
    read_inbox();
    dispatch(app::Tick{});
    if (!store_due_) {
        // A timer may come a little early, with nothing due yet and so nothing new asked for.
        store_due_ = app::next_due(store_.state());
        set_reminder();
    }
}

void Application::frame() {
    read_inbox();
    show_tab();
    if (!drawable_ || input_.viewport.width <= 0 || input_.viewport.height <= 0) {
        return;
    }
    const app::AppState& state = store_.state();
    input_.now = ports_.clock.now();
    input_.dark = state.preferences.dark();
    input_.reduced_motion = state.preferences.reduced_motion;
    input_.more_contrast = state.preferences.more_contrast;
    acted_since_frame_ = false;
    if (zone_ != state.preferences.zone) {
        zone_ = state.preferences.zone;
        ports_.locale.use_zone(zone_);
    }
    ui::Palette palette;
    if (const auto& colors = state.surroundings.colors) {
        palette = {ui::rgb(colors->first), ui::rgb(colors->second)};
    }
    const ui::ScreenOutcome outcome = screen_.draw(state, ports_.locale, input_, palette);
    input_.activated = 0;
    if (const auto changes = mirror_.changes(screen_.tree()); !changes.empty()) {
        ports_.page.apply_mirror(changes);
    }
    if (outcome.sought != 0) {
        apply(app::JobReached{});
        ports_.page.focus(outcome.sought);
    }
    if (state.later_code == app::LaterCode::there) {
        hear_words();
    }
    if (outcome.found) {
        reach_found(*outcome.found);
    }
    submit();
    if (outcome.shows_jobs && !painted_jobs_) {
        painted_jobs_ = true;
        ports_.page.jobs_painted();
        apply(app::LaterCodeWanted{});
    }
    if (!theme_told_ || told_dark_ != input_.dark) {
        theme_told_ = true;
        told_dark_ = input_.dark;
        ports_.page.theme_changed(input_.dark, screen_.theme().page, screen_.theme().text);
    }
    if (outcome.wake) {
        ports_.redraw.request_frame_at(*outcome.wake);
    }
    for (const ui::ScrollWish& scroll : outcome.scrolls) {
        ports_.page.scroll(scroll.area, scroll.offset, false);
    }
    for (const app::Action& wish : outcome.wishes) {
        if (apply(wish)) {
            request_frame();
        }
    }
    if (outcome.visible_jobs != visible_jobs_) {
        visible_jobs_ = outcome.visible_jobs;
        apply(app::VisibleJobsChanged{visible_jobs_});
    }
}

void Application::submit() {
    ImDrawData& data = *screen_.draw_data();
    if (const std::uint64_t generation = ports_.text.generation(); generation != text_generation_) {
        // Other runs may stand where old ones stood: equal coordinates no longer mean equal pixels.
        text_generation_ = generation;
        damage_.forget();
    }
    const auto parts = damage_.changed(data, screen_.theme().page);
    if (!parts.empty() && !ports_.renderer.draw(data, screen_.theme().page, parts)) {
        damage_.forget();
    }
}

} // namespace etl::shell
