// Keys: what the keys do that belong to no control: they lead into the search field and from job to job, open windows,
// and act on the job that has the focus as its own controls would.
#include "app/address.hpp"
#include "shell/application.hpp"
#include "view/error_foot.hpp"
#include "view/finding_bar.hpp"
#include "view/job_controls.hpp"
#include "view/palette.hpp"
#include "view/selection_bar.hpp"
#include "view/shortcut_help.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::shell {
namespace {

constexpr char32_t arrow_down = U'↓';
constexpr char32_t arrow_up = U'↑';
/// Space with Shift.
constexpr char32_t space_with_shift = U'⇧';
constexpr char32_t escape = U'⎋';
constexpr char32_t enter = U'⏎';

} // namespace

model::JobId Application::job_around(ui::NodeId id) const {
    for (const ui::SemanticNode* node = screen_.tree().find(id); node != nullptr && node->id != 0;
         node = screen_.tree().find(node->parent)) {
        if (!node->job.empty()) {
            return node->job;
        }
    }
    return {};
}

bool Application::find_key(ui::NodeId at, char32_t key) {
    const ui::SemanticNode* node = screen_.tree().find(at);
    while (node != nullptr && node->long_text.empty()) {
        node = node->id == 0 ? nullptr : screen_.tree().find(node->parent);
    }
    if (node == nullptr) {
        return false;
    }
    const std::string text = node->long_text;
    if (key == U'f') {
        // In the bar itself the browser's own opens, as it does over a text that is in sight as a whole.
        const bool has_more = node->content.height > node->rect.height || node->content.width > node->rect.width;
        if (node->role != ui::Role::scroll_area || !has_more) {
            return false;
        }
        dispatch(app::FindOpened{text, node->long_text_from});
        frame(); // what is typed next goes into the field
        return true;
    }
    const auto& nodes = screen_.tree().nodes;
    const auto field = std::find_if(nodes.begin(), nodes.end(), [&](const ui::SemanticNode& one) {
        return one.entry && one.entry->key == app::find_field_key(text);
    });
    if (field == nodes.end()) {
        return false;
    }
    activate(field->id, key == U'G');
    return true;
}

bool Application::focus_key(std::string_view shortcut) {
    const auto& nodes = screen_.tree().nodes;
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const ui::SemanticNode& node) { return node.shortcut == shortcut; });
    if (found == nodes.end()) {
        return false;
    }
    ports_.page.focus(found->id);
    return true;
}

bool Application::press_key(std::string_view shortcut) {
    const auto& nodes = screen_.tree().nodes;
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const ui::SemanticNode& node) { return node.shortcut == shortcut; });
    if (found == nodes.end()) {
        return false;
    }
    dispatch(found->activate ? *found->activate : app::Action(app::KeyRefused{found->name, found->description}));
    return true;
}

bool Application::seek_beside(const model::JobId& job, int places) {
    const app::AppState& now = state();
    const std::vector<std::size_t>& shown = screen_.found(now).places;
    // Keys may come faster than frames: the next one goes on from where the last one leads to.
    const model::JobId& from = now.view.sought_job.empty() ? job : now.view.sought_job;
    const auto record = now.jobs.index.find(from);
    const auto at =
        record == now.jobs.index.end() ? shown.end() : std::find(shown.begin(), shown.end(), record->second);
    if (at != shown.end()) {
        const auto target =
            std::clamp<std::ptrdiff_t>(at - shown.begin() + places, 0, static_cast<std::ptrdiff_t>(shown.size()) - 1);
        dispatch(app::JobSought{now.jobs.records[shown[static_cast<std::size_t>(target)]].job.id});
        return true;
    }
    if (!visible_jobs_.empty()) {
        dispatch(app::JobSought{visible_jobs_.front()});
    }
    return !visible_jobs_.empty();
}

bool Application::act_on(const model::JobId& job, char letter) {
    const app::JobRecord* record = state().jobs.find(job);
    if (record == nullptr) {
        return false;
    }
    const std::string_view pressed(&letter, 1);
    if (pressed == view::job_key::menu) {
        dispatch(app::MenuToggled{view::job_menu_key(job)});
        return true;
    }
    for (const view::MenuItemView& action : view::job_actions(state(), *record)) {
        if (action.shortcut == pressed) {
            if (action.enabled) {
                dispatch(action.action);
            } else {
                dispatch(app::KeyRefused{
                    view::words::with_name(view::words::without_dots(action.label), record->job.name), action.reason});
            }
            return true;
        }
    }
    return false;
}

bool Application::toggle_palette() {
    const std::string& window = state().view.window;
    if (window == view::palette_window) {
        dispatch(app::WindowClosed{});
    } else if (window.empty() && !state().error_window) {
        apply(app::MenuClosed{});
        dispatch(app::WindowOpened{std::string(view::palette_window)});
    } else {
        return false;
    }
    return true;
}

bool Application::key(ui::NodeId at, char32_t key, bool with_command) {
    if (with_command && (key == U'f' || key == U'g' || key == U'G') && find_key(at, key)) {
        return true;
    }
    const app::AppState& now = state();
    if (now.view.kiosk) {
        if (key == escape) {
            dispatch(app::KioskSwitched{false});
        }
        return key == escape;
    }
    const bool asks_for_help = with_command ? key == U'/' : key == U'?' && now.preferences.letters;
    if (asks_for_help && now.view.window == view::shortcut_help_window) {
        dispatch(app::WindowClosed{});
        return true;
    }
    if (with_command && key == U'k' && now.view.route == app::Route::jobs) {
        return toggle_palette();
    }
    if (!with_command && (key == U'j' || key == U'k') && now.error_window && now.view.window.empty()) {
        return now.preferences.letters &&
               press_key(key == U'j' ? view::failure_key::next : view::failure_key::previous);
    }
    if (!now.view.menu.empty() || !now.view.window.empty() || now.error_window) {
        return false;
    }
    if (asks_for_help) {
        dispatch(app::WindowOpened{std::string(view::shortcut_help_window)});
        return true;
    }
    if (app::shows_details(now)) {
        // Over the list only what is done to the job whose details they are.
        return !with_command && now.preferences.letters && key >= U'a' && key <= U'z' &&
               act_on(now.view.details.job, static_cast<char>(key - U'a' + U'A'));
    }
    const model::JobId job = job_around(at);
    if (with_command) {
        // In the list it means the jobs; elsewhere the page's text, which is the browser's affair.
        const bool all = key == U'a' && !job.empty();
        if (all) {
            dispatch(app::FoundTicked{});
        }
        return all;
    }
    if (key == U' ' || key == space_with_shift) {
        if (!job.empty()) {
            dispatch(key == U' ' ? app::Action(app::JobTicked{job}) : app::Action(app::RangeTicked{job}));
        }
        return !job.empty();
    }
    if (key == enter) {
        if (!job.empty()) {
            dispatch(app::AddressOpened{app::details_address(now, job)});
        }
        return !job.empty();
    }
    if (key == arrow_down || key == arrow_up) {
        return !job.empty() && seek_beside(job, key == arrow_down ? 1 : -1);
    }
    if (!now.preferences.letters || now.view.route != app::Route::jobs) {
        return false;
    }
    if (key == U'/') {
        return focus_key(view::search_key);
    }
    if (key == U'a') {
        return focus_key(view::selection_key);
    }
    if (key == U'j' || key == U'k') {
        return seek_beside(job, key == U'j' ? 1 : -1);
    }
    return !job.empty() && key >= U'a' && key <= U'z' && act_on(job, static_cast<char>(key - U'a' + U'A'));
}

} // namespace etl::shell
