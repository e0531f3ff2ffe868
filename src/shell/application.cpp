// The flow of architecture.md, "One direction", and the rules of drawing on demand.
#include "shell/application.hpp"

#include "shell/requests.hpp"
#include "wire/platform_messages.hpp"
#include "wire/spec.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace etl::shell {
namespace {

/// How often what has come by sockets is read while nobody can see it.
constexpr model::EpochMilliseconds hidden_step = 1'000;

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
    if (const auto theme = ports_.storage.get(std::string(preference_prefix) + "theme")) {
        const auto choice = *theme == "dark"    ? app::ThemeChoice::dark
                            : *theme == "light" ? app::ThemeChoice::light
                                                : app::ThemeChoice::system;
        apply(app::ThemeChosen{choice});
    }
    apply(app::LettersSwitched{ports_.storage.get(std::string(preference_prefix) + "letters") != "off"});
    if (const auto look = ports_.storage.get(std::string(preference_prefix).append(app::list_look_preference))) {
        apply(app::ListLookChosen{app::list_look_of(*look)});
    }
    token_ = effects_.session().token();
    ports_.tabs.join(effects_.session().group());
    dispatch(app::Started{online, visible, profile, effects_.session().facts(), ports_.host.is_there()});
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
    request_frame();
}

void Application::apply(const app::Action& action) {
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
}

void Application::request_frame() {
    if (drawable_) {
        ports_.redraw.request_frame_at(ports_.clock.now());
    }
}

// ---- reminders

void Application::set_reminder() {
    if (store_due_ && inbox_due_) {
        ports_.redraw.remind_at(std::min(*store_due_, *inbox_due_));
    } else if (store_due_ || inbox_due_) {
        ports_.redraw.remind_at(store_due_ ? *store_due_ : *inbox_due_);
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
    if (!drawable_ || input_.viewport.width <= 0 || input_.viewport.height <= 0) {
        return;
    }
    const app::AppState& state = store_.state();
    input_.now = ports_.clock.now();
    input_.dark = state.preferences.dark();
    input_.reduced_motion = state.preferences.reduced_motion;
    input_.more_contrast = state.preferences.more_contrast;
    entered_since_frame_ = false;
    const ui::ScreenOutcome outcome = screen_.draw(state, ports_.locale, input_, {});
    if (const auto changes = mirror_.changes(screen_.tree()); !changes.empty()) {
        ports_.page.apply_mirror(changes);
    }
    if (outcome.sought != 0) {
        apply(app::JobReached{});
        ports_.page.focus(outcome.sought);
    }
    submit();
    if (outcome.shows_jobs && !painted_jobs_) {
        painted_jobs_ = true;
        ports_.page.jobs_painted();
    }
    if (!theme_told_ || told_dark_ != input_.dark) {
        theme_told_ = true;
        told_dark_ = input_.dark;
        ports_.page.theme_changed(input_.dark, screen_.theme().page, screen_.theme().text);
    }
    if (outcome.wake) {
        ports_.redraw.request_frame_at(*outcome.wake);
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

// ---- what the page reports

const ui::SemanticNode* Application::current_node(ui::NodeId id) {
    if (entered_since_frame_) {
        frame();
    }
    return screen_.tree().find(id);
}

void Application::activate(ui::NodeId id, bool extend) {
    if (const ui::SemanticNode* node = current_node(id); node != nullptr && node->activate) {
        const app::Action action = extend && node->extend ? *node->extend : *node->activate;
        const bool chooses = node->role == ui::Role::menu_item || node->role == ui::Role::option ||
                             (node->role == ui::Role::combobox && node->expanded == ui::State::yes);
        if (node->closes_window) {
            apply(app::WindowClosed{});
        }
        if (chooses) {
            apply(app::MenuClosed{}); // what was chosen may open the next
        }
        dispatch(action);
    }
}

void Application::cancel(ui::NodeId id) {
    if (const ui::SemanticNode* node = current_node(id); node != nullptr && node->cancel) {
        const app::Action action = *node->cancel;
        dispatch(action);
    } else if (node != nullptr && node->role == ui::Role::tooltip) {
        screen_.dismiss_hint();
        request_frame();
    }
}

void Application::adjust(ui::NodeId id, float value) {
    if (const ui::SemanticNode* node = screen_.tree().find(id); node != nullptr && node->adjustable) {
        const ui::Adjustable& range = *node->adjustable;
        const float within = std::clamp(value, range.least, range.most);
        dispatch(app::ViewValueSet{range.key, static_cast<int>(std::lround(within))});
    }
}

void Application::entered(ui::NodeId id, std::string text) {
    const ui::SemanticNode* node = screen_.tree().find(id);
    if (node == nullptr || !node->entry) {
        return;
    }
    mirror_.entered(id, text);
    const ui::Entry& entry = *node->entry;
    if (!node->disabled && !entry.manner.read_only) {
        apply(app::TextEntered{entry.key, std::move(text)});
        if (node->role == ui::Role::combobox) {
            apply(app::ViewValueSet{entry.key, 0});
            if (!entry.list_length && state().view.menu != entry.key) {
                apply(app::MenuToggled{entry.key});
            }
        }
        entered_since_frame_ = true;
    }
    request_frame(); // where it can't be edited, that puts the old text back
}

void Application::step(ui::NodeId id, int steps) {
    const ui::SemanticNode* node = screen_.tree().find(id);
    if (node != nullptr && node->role == ui::Role::combobox) {
        node = current_node(id); // what is offered depends on what was typed
    }
    if (node == nullptr || !node->entry || node->disabled || node->entry->manner.read_only) {
        return;
    }
    const ui::Entry& entry = *node->entry;
    if (entry.range) {
        // Not of the last frame's text: several steps may come before the next one.
        const std::string now = state().view.text(entry.key, entry.text);
        dispatch(app::TextEntered{entry.key, view::stepped(now, *entry.range, steps)});
        entered_since_frame_ = true;
    } else if (node->role == ui::Role::combobox) {
        move_in_list(entry, -steps);
    }
}

void Application::move_in_list(const ui::Entry& entry, int places) {
    const auto count = static_cast<int>(entry.list_length.value_or(entry.options.size()));
    if (count == 0) {
        return;
    }
    int place = state().view.value(entry.key);
    if (!entry.list_length && state().view.menu != entry.key) {
        apply(app::MenuToggled{entry.key});
        const auto chosen = std::find_if(entry.options.begin(), entry.options.end(),
                                         [&](const view::OptionView& option) { return option.label == entry.text; });
        place = chosen != entry.options.end() ? static_cast<int>(chosen - entry.options.begin())
                : places > 0                  ? 0
                                              : count - 1;
    } else if (std::abs(places) == 1) {
        place = (std::clamp(place, -1, count) + places + count) % count; // from the end to the beginning
    } else {
        place = std::clamp(place + places, 0, count - 1);
    }
    dispatch(app::ViewValueSet{entry.key, place});
    entered_since_frame_ = true;
}

void Application::set_hovered(ui::NodeId id) {
    if (std::exchange(input_.hovered, id) != id) {
        request_frame();
    }
}

void Application::set_pressed(ui::NodeId id) {
    if (std::exchange(input_.pressed, id) != id) {
        request_frame();
    }
}

void Application::set_focused(ui::NodeId id, bool visible) {
    input_.focus_owner = id;
    const ui::NodeId ring = visible ? id : 0;
    if (std::exchange(input_.focused, ring) != ring || id != 0) {
        request_frame();
    }
}

void Application::scrolled(ui::NodeId area, ui::Point offset) {
    screen_.set_scroll(area, offset);
    request_frame();
}

void Application::resized(ui::Size viewport, float scale, float scrollbar_width) {
    input_.viewport = viewport;
    input_.scale = scale;
    input_.scrollbar_width = scrollbar_width;
    request_frame();
}

void Application::invalidate() {
    damage_.forget();
    request_frame();
}

void Application::set_drawable(bool drawable) {
    drawable_ = drawable;
    if (drawable) {
        request_frame();
    } else if (!inbox_is_empty()) {
        read_inbox_later();
    }
}

} // namespace etl::shell
