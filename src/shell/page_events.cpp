// What the page reports of pointer, keyboard, fields and its own size, and what it does to the application.
#include "shell/application.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace etl::shell {

const ui::SemanticNode* Application::current_node(ui::NodeId id) {
    if (acted_since_frame_) {
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
        input_.activated = id;
        acted_since_frame_ = true;
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
            if (!entry.list_stays && state().view.menu != entry.key) {
                apply(app::MenuToggled{entry.key});
            }
        }
        acted_since_frame_ = true;
    }
    request_frame(); // where it can't be edited, that puts the old text back
}

void Application::file_given(ui::NodeId id, std::string name, std::string text, app::FileTrouble trouble) {
    const ui::SemanticNode* node = screen_.tree().find(id);
    if (node != nullptr && !node->file_key.empty() && !node->disabled) {
        dispatch(app::FileChosen{node->file_key, std::move(name), std::move(text), trouble});
    }
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
        acted_since_frame_ = true;
    } else if (node->role == ui::Role::combobox) {
        move_in_list(entry, -steps);
    }
}

void Application::move_in_list(const ui::Entry& entry, int places) {
    const auto count = static_cast<int>(entry.list_length);
    if (count == 0) {
        return;
    }
    int place = state().view.value(entry.key);
    if (!entry.list_stays && state().view.menu != entry.key) {
        apply(app::MenuToggled{entry.key});
        place = entry.chosen ? static_cast<int>(*entry.chosen) : places > 0 ? 0 : count - 1;
    } else if (std::abs(places) == 1) {
        place = (std::clamp(place, -1, count) + places + count) % count; // from the end to the beginning
    } else {
        place = std::clamp(place + places, 0, count - 1);
    }
    dispatch(app::ViewValueSet{entry.key, place});
    acted_since_frame_ = true;
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

void Application::selected(const ui::SelectedLines& lines) {
    if (std::exchange(input_.selected, lines) != lines) {
        request_frame();
    }
}

std::string Application::text_between(ui::NodeId area, ui::TextPlace from, ui::TextPlace to) {
    screen_.want_text({area, from, to});
    frame();
    return screen_.taken_text();
}

std::string Application::chosen_text() {
    const app::LogState& log = state().log;
    if (state().view.route != app::Route::log || log.selected.empty()) {
        return {};
    }
    if (auto text = app::held_text(log, log.selected.first, log.selected.last)) {
        return *std::move(text);
    }
    dispatch(app::LogCopyWanted{log.selected.first, log.selected.last});
    return {};
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

void Application::set_printing(bool printing) {
    input_.printing = printing;
    frame();
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
