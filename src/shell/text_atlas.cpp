// A shelf allocator with whole-page eviction.
#include "shell/text_atlas.hpp"

#include <algorithm>

namespace etl::shell {
namespace {

/// Shelves come in steps of this height, so that runs of nearly the same height share them.
constexpr int shelf_step = 4;
constexpr std::size_t overflow_factor = 4;

int shelf_height_for(int height) { return (height + shelf_step - 1) / shelf_step * shelf_step; }

} // namespace

TextAtlas::TextAtlas(int page_width, int page_height, std::size_t budget)
    : page_width_(page_width), page_height_(page_height), budget_(budget) {}

void TextAtlas::clear() {
    pages_.clear();
    emptied_.reset();
}

std::optional<AtlasPlace> TextAtlas::place_on(std::size_t index, int width, int height) {
    Page& page = pages_[index];
    const int shelf_height = shelf_height_for(height);
    for (Shelf& shelf : page.shelves) {
        if (shelf.height == shelf_height && shelf.x + width <= page_width_) {
            const AtlasPlace place{index, shelf.x, shelf.y};
            shelf.x += width;
            return place;
        }
    }
    if (page.used_height + shelf_height > page_height_) {
        return std::nullopt;
    }
    page.shelves.push_back({page.used_height, shelf_height, width});
    page.used_height += shelf_height;
    return AtlasPlace{index, 0, page.shelves.back().y};
}

std::optional<AtlasPlace> TextAtlas::place(int width, int height) {
    emptied_.reset();
    if (width > page_width_ || shelf_height_for(height) > page_height_ - white_size) {
        return std::nullopt;
    }
    // Newest page first: the others are full but for corners.
    for (std::size_t index = pages_.size(); index-- > 0;) {
        if (const auto place = place_on(index, width, height)) {
            pages_[index].last_used = frame_;
            return place;
        }
    }
    const auto new_page = [] {
        Page page;
        page.shelves.push_back({0, white_size, white_size});
        page.used_height = white_size;
        return page;
    };
    const auto oldest = std::min_element(pages_.begin(), pages_.end(), [](const Page& left, const Page& right) {
        return left.last_used < right.last_used;
    });
    const bool may_evict = oldest != pages_.end() && oldest->last_used != frame_;
    if (pages_.size() >= budget_ && may_evict) {
        emptied_ = static_cast<std::size_t>(oldest - pages_.begin());
        *oldest = new_page();
    } else if (pages_.size() < budget_ * overflow_factor) {
        pages_.push_back(new_page());
    } else {
        return std::nullopt;
    }
    const std::size_t index = emptied_.value_or(pages_.size() - 1);
    pages_[index].last_used = frame_;
    return place_on(index, width, height);
}

} // namespace etl::shell
