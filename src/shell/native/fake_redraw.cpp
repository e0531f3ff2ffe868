// Runs what is due in the order of time.
#include "shell/native/fake_redraw.hpp"

#include <algorithm>
#include <limits>

namespace etl::shell::native {
namespace {

constexpr auto never = std::numeric_limits<model::EpochMilliseconds>::max();

model::EpochMilliseconds next_display_frame(model::EpochMilliseconds at) {
    return (at + FakeRedraw::display_step - 1) / FakeRedraw::display_step * FakeRedraw::display_step;
}

} // namespace

void FakeRedraw::request_frame_at(model::EpochMilliseconds at) {
    // A time that has passed means now: it must not look earlier than another request for now.
    at = std::max(at, clock_.time);
    frame_due_ = std::min(frame_due_.value_or(at), at);
}

void FakeRedraw::remind_at(model::EpochMilliseconds at) { reminder_due_ = std::max(at, clock_.time + 1); }

void FakeRedraw::advance(model::EpochMilliseconds milliseconds) {
    const auto end = clock_.time + milliseconds;
    while (true) {
        const bool frame_may_come = frame_due_ && page_visible;
        const auto frame_at =
            frame_may_come ? std::max(next_display_frame(*frame_due_), last_frame_ + display_step) : never;
        const auto reminder_at = reminder_due_.value_or(never);
        const auto next = std::min(frame_at, reminder_at);
        if (next > end) {
            break;
        }
        clock_.time = std::max(clock_.time, next);
        if (frame_at <= reminder_at) {
            frame_due_.reset();
            last_frame_ = clock_.time;
            ++frames;
            on_frame();
        } else {
            reminder_due_.reset();
            ++reminders;
            on_reminder();
        }
    }
    clock_.time = end;
}

} // namespace etl::shell::native
