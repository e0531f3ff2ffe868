// TextAtlas: where rasterised runs stand in the textures. Runs are set on shelves from the left; when the budget is
// used up, the page that nobody has drawn from for longest is emptied as a whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace etl::shell {

struct AtlasPlace {
    std::size_t page = 0;
    int x = 0;
    int y = 0;
};

class TextAtlas {
  public:
    /// A square of this many pixels at the upper left of every page is never given away: the owner fills it with white.
    static constexpr int white_size = 4;

    /// Sizes in device pixels. `budget` pages are kept as long as the runs of one frame fit into them; a frame that
    /// needs more gets up to four times as many.
    TextAtlas(int page_width, int page_height, std::size_t budget);

    /// A new frame begins: what is used from now on counts as in use.
    void begin_frame() { ++frame_; }
    /// Marks a page as drawn from in this frame.
    void use(std::size_t page) { pages_[page].last_used = frame_; }

    /// Room for a run; nullopt when it is larger than a page or everything is full. When a page had to be emptied for
    /// it, `emptied()` names that page until the next call: what stood there is gone.
    [[nodiscard]] std::optional<AtlasPlace> place(int width, int height);
    [[nodiscard]] std::optional<std::size_t> emptied() const { return emptied_; }

    void clear();
    [[nodiscard]] std::size_t page_count() const { return pages_.size(); }
    [[nodiscard]] int page_width() const { return page_width_; }
    [[nodiscard]] int page_height() const { return page_height_; }

  private:
    struct Shelf {
        int y = 0;
        int height = 0;
        int x = 0;
    };
    struct Page {
        std::vector<Shelf> shelves;
        int used_height = 0;
        std::uint64_t last_used = 0;
    };

    [[nodiscard]] std::optional<AtlasPlace> place_on(std::size_t page, int width, int height);

    int page_width_;
    int page_height_;
    std::size_t budget_;
    std::vector<Page> pages_;
    std::optional<std::size_t> emptied_;
    std::uint64_t frame_ = 1;
};

} // namespace etl::shell
