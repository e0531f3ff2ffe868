// What follows from a frame besides, once the later code is there: words that have settled are announced, and what the
// find bar had on its way is brought there.
#include "shell/application.hpp"

namespace etl::shell {

void Application::say(const std::vector<std::string>& words) {
    for (const std::string& sentence : words) {
        ports_.page.announce(sentence, app::Urgency::polite);
    }
}

void Application::hear_words() {
    say(words_.follow(screen_.tree(), input_.focus_owner, input_.now));
    if (const auto due = words_.due(); due != words_due_) {
        words_due_ = due;
        if (due) {
            set_reminder();
        }
    }
}

void Application::say_settled_words() {
    say(words_.settled(ports_.clock.now()));
    words_due_ = words_.due();
}

void Application::reach_found(const ui::FindOutcome& found) {
    apply(app::FindReached{std::string(found.folded), found.hiding});
    if (found.focus != 0) {
        ports_.page.focus(found.focus);
    }
    if (found.area != 0 && found.hiding < 0 && !(found.offset == screen_.scroll(found.area))) {
        screen_.set_scroll(found.area, found.offset);
        ports_.page.scroll(found.area, found.offset, true);
    }
    request_frame();
}

} // namespace etl::shell
