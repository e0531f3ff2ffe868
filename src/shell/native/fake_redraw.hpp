// FakeRedraw: a browser's timers and animation frames over a clock that only moves when told (the rules of
// web/schedule.ts).
#pragma once

#include "shell/native/fake_ports.hpp"

#include <functional>
#include <optional>

namespace etl::shell::native {

class FakeRedraw final : public RedrawPort {
  public:
    explicit FakeRedraw(FakeClock& clock) : clock_(clock) {}

    /// A display of 62.5 Hz: whole milliseconds.
    static constexpr model::EpochMilliseconds display_step = 16;

    void request_frame_at(model::EpochMilliseconds at) override;
    void remind_at(model::EpochMilliseconds at) override;

    std::function<void()> on_frame;
    std::function<void()> on_reminder;
    /// Browsers make no animation frames for a page that nobody sees.
    bool page_visible = true;
    std::size_t frames = 0;
    std::size_t reminders = 0;

    /// Moves the clock, calling frames and reminders when their time comes: one frame a display step at most, and a
    /// reminder never in the millisecond in which it was asked for; so what asks without end is seen by its count.
    void advance(model::EpochMilliseconds milliseconds);

    [[nodiscard]] std::optional<model::EpochMilliseconds> frame_due() const { return frame_due_; }
    [[nodiscard]] std::optional<model::EpochMilliseconds> reminder_due() const { return reminder_due_; }

  private:
    FakeClock& clock_;
    std::optional<model::EpochMilliseconds> frame_due_;
    std::optional<model::EpochMilliseconds> reminder_due_;
    model::EpochMilliseconds last_frame_ = 0;
};

} // namespace etl::shell::native
