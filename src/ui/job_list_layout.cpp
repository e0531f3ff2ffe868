// A section is found by halving, and in it a card by division, a row by halving again: no job is gone through.
#include "ui/job_list_layout.hpp"

#include "ui/job_card.hpp"
#include "ui/job_row.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float card_gap = 16;
constexpr float card_least_width = 360;
/// From one group to the next.
constexpr float section_gap = 12;

} // namespace

JobListLayout::JobListLayout(const Ui& ui, app::ListLook look, const app::FoundJobs& found, float width)
    : found_(found), look_(look), width_(width), heading_height_(ui.control_height()) {
    if (look == app::ListLook::rows) {
        item_ = {width, job_row_height(ui)};
        gap_ = row_gap(ui);
        collapsed_less_ = item_.height - collapsed_row_height(ui);
    } else {
        columns_ =
            std::max<std::size_t>(1, static_cast<std::size_t>((width + card_gap) / (card_least_width + card_gap)));
        const auto columns = static_cast<float>(columns_);
        item_ = {(width - card_gap * (columns - 1)) / columns, job_card_height(ui)};
        gap_ = card_gap;
    }
    if (found.groups.empty()) {
        sections_.push_back({0, found.places.size(), 0, 0});
        height_ = height_of(sections_.front());
        return;
    }
    for (const app::JobGroup& group : found.groups) {
        Section section{group.first, group.first + (group.collapsed ? 0 : group.count), height_, 0};
        section.jobs = height_ + heading_height_ + gap_;
        height_ = section.first == section.end ? section.jobs - gap_ : section.jobs + height_of(section);
        height_ += section_gap;
        sections_.push_back(section);
    }
    height_ -= section_gap;
}

std::size_t JobListLayout::section_of(std::size_t index) const {
    const auto after = std::upper_bound(sections_.begin(), sections_.end(), index,
                                        [](std::size_t job, const Section& section) { return job < section.end; });
    return static_cast<std::size_t>(after - sections_.begin());
}

float JobListLayout::row_top(const Section& section, std::size_t index) const {
    return section.jobs + static_cast<float>(index - section.first) * (item_.height + gap_) -
           static_cast<float>(found_.inactive_before[index] - found_.inactive_before[section.first]) * collapsed_less_;
}

float JobListLayout::height_of(const Section& section) const {
    const std::size_t count = section.end - section.first;
    if (count == 0) {
        return 0;
    }
    return look_ == app::ListLook::rows
               ? row_top(section, section.end) - section.jobs - gap_
               : static_cast<float>((count + columns_ - 1) / columns_) * (item_.height + gap_) - gap_;
}

Rect JobListLayout::card_place(std::size_t number) const {
    return {static_cast<float>(number % columns_) * (item_.width + gap_),
            static_cast<float>(number / columns_) * (item_.height + gap_), item_.width, item_.height};
}

Rect JobListLayout::place(std::size_t index) const {
    const Section& section = sections_[section_of(index)];
    if (look_ == app::ListLook::cards) {
        return card_place(index - section.first).moved(0, section.jobs);
    }
    const float top = row_top(section, index);
    return {0, top, item_.width, row_top(section, index + 1) - gap_ - top};
}

Rect JobListLayout::heading(std::size_t group) const { return {0, sections_[group].top, width_, heading_height_}; }

Rect JobListLayout::jobs_of(std::size_t group) const {
    const Section& section = sections_[group];
    return {0, section.jobs, width_, height_of(section)};
}

std::size_t JobListLayout::job_at(const Section& section, float at) const {
    if (look_ == app::ListLook::cards) {
        const auto line = static_cast<std::size_t>(std::max(0.0f, at - section.jobs) / (item_.height + gap_));
        return std::min(section.end, section.first + line * columns_);
    }
    std::size_t low = section.first;
    std::size_t high = section.end;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (row_top(section, middle + 1) <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

JobListLayout::Range JobListLayout::between(float top, float bottom) const {
    // The last section that begins at or above it.
    const auto section_at = [&](float at) -> const Section& {
        const auto after = std::upper_bound(sections_.begin(), sections_.end(), at,
                                            [](float edge, const Section& section) { return edge < section.top; });
        return after == sections_.begin() ? sections_.front() : *std::prev(after);
    };
    const std::size_t spare = columns_;
    const std::size_t first = job_at(section_at(top), top);
    const std::size_t last = job_at(section_at(bottom), bottom) + columns_ + spare;
    return {std::min(count(), first > spare ? first - spare : 0), std::min(count(), last)};
}

} // namespace etl::ui
