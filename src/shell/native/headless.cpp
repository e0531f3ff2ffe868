// Wires the fakes to the application.
#include "shell/native/headless.hpp"

#include "shell/mirror.hpp"

#include <algorithm>

namespace etl::shell::native {
namespace {

/// How often the fake server looks for requests.
constexpr model::EpochMilliseconds serving_step = 20;

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

} // namespace

Headless::Headless(ui::Size viewport, float scale)
    : application_(std::make_unique<Application>(
          Ports{http, sockets, clock, storage, host, tabs, page, redraw, renderer, text, locale})) {
    redraw.on_frame = [this] { application_->frame(); };
    redraw.on_reminder = [this] { application_->reminded(); };
    application_->resized(viewport, scale, 0);
}

void Headless::start() {
    storage.values.try_emplace(std::string(preference_prefix).append(app::preference::list),
                               list_look == app::ListLook::cards ? "cards" : "rows");
    application_->start(true, redraw.page_visible, profile);
    answer_capabilities();
    settle();
}

// ---- the server

void Headless::answer_capabilities() {
    const int status = capabilities.empty() ? 404 : 200;
    while (http.answer("GET", capabilities_path, status, capabilities)) {
    }
}

bool Headless::answer_list(std::string body) {
    answer_capabilities();
    const bool answered = http.answer("GET", list_path, 200, std::move(body));
    settle();
    return answered;
}

bool Headless::fail_list(HttpAnswer::Outcome outcome) {
    const bool answered = http.answer("GET", list_path, {outcome, 0, {}});
    settle();
    return answered;
}

void Headless::serve(model::EpochMilliseconds milliseconds, const std::string& body) {
    for (model::EpochMilliseconds passed = 0; passed < milliseconds; passed += serving_step) {
        while (http.answer("GET", list_path, 200, body)) {
        }
        answer_capabilities();
        sockets.accept_all();
        advance(std::min(serving_step, milliseconds - passed));
    }
}

void Headless::go_live(const std::string& body) {
    start();
    for (int tries = 0; tries < 200 && !shows("Live"); ++tries) {
        serve(serving_step, body);
    }
}

// ---- the person

const DomNode* Headless::find(ui::Role role, std::string_view name) const { return page.dom.find(role, name); }

bool Headless::click(ui::Role role, std::string_view name) {
    const DomNode* node = find(role, name);
    if (node == nullptr || (node->flags & mirror_activates) == 0) {
        return false;
    }
    for (const DomNode* dialog : page.dom.all(ui::Role::dialog)) {
        if ((dialog->flags & mirror_modal) != 0 && !page.dom.contains(dialog->id, node->id) &&
            node->role != ui::Role::backdrop) {
            return false;
        }
    }
    application_->activate(node->id);
    settle();
    return true;
}

bool Headless::enter(ui::Role role, std::string_view name, const std::string& typed) {
    const DomNode* node = find(role, name);
    if (node == nullptr || !ui::is_entry(role) || (node->flags & mirror_disabled) != 0 || node->manner.read_only) {
        return false;
    }
    page.dom.nodes[node->id].text = typed;
    application_->entered(node->id, typed);
    settle();
    return true;
}

bool Headless::press_escape() {
    for (const DomNode* dialog : page.dom.all(ui::Role::dialog)) {
        if ((dialog->flags & mirror_cancels) != 0) {
            application_->cancel(dialog->id);
            settle();
            return true;
        }
    }
    return false;
}

void Headless::set_visible(bool visible) {
    redraw.page_visible = visible;
    application_->dispatch(app::VisibilityChanged{visible});
    application_->set_drawable(visible);
}

std::string Headless::text_on_screen() const {
    std::string text_so_far;
    for (const DomNode* node : page.dom.in_order()) {
        for (const ui::SemanticRun& run : node->runs) {
            text_so_far += &run == &node->runs.front() ? "" : " ";
            text_so_far += run.text;
        }
        text_so_far += node->runs.empty() ? "" : "\n";
    }
    return text_so_far;
}

bool Headless::shows(std::string_view words) const { return contains(text_on_screen(), words); }

} // namespace etl::shell::native
