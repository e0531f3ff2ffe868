// Caches around the browser's text functions.
#include "shell/web/browser_text.hpp"

#include "shell/web/page_bridge.hpp"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace etl::shell::web {
namespace {

constexpr int page_width = 2048;
constexpr int page_height = 1024;
constexpr std::size_t page_budget = 3;
/// Room around a run for what reaches over its advance: slanted and accented letters, antialiasing.
constexpr int margin = 2;
constexpr std::size_t most_advances = 20'000;

template <class T>
void append(std::string& key, const T& value) {
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    key.append(bytes, sizeof(T));
}

std::string key_of(std::string_view text, const ui::TextStyle& style) {
    std::string key;
    key.reserve(text.size() + 16);
    append(key, style.size);
    append(key, style.weight);
    append(key, style.family);
    append(key, style.letter_spacing);
    key.append(text);
    return key;
}

std::uint32_t packed(ui::Color color) {
    return static_cast<std::uint32_t>(color.red) << 24 | static_cast<std::uint32_t>(color.green) << 16 |
           static_cast<std::uint32_t>(color.blue) << 8 | color.alpha;
}

} // namespace

BrowserText::BrowserText() : atlas_(page_width, page_height, page_budget) {}

void BrowserText::set_scale(float scale) {
    if (scale != scale_) {
        scale_ = scale;
        forget(false);
    }
    atlas_.begin_frame();
}

void BrowserText::forget(bool textures_are_gone) {
    if (textures_are_gone) {
        textures_.clear();
    }
    ++generation_;
    atlas_.clear();
    kept_.clear();
    advances_.clear();
    metrics_.clear();
    waiting_.clear();
}

float BrowserText::advance(std::string_view text, const ui::TextStyle& style) {
    std::string key = key_of(text, style);
    if (const auto found = advances_.find(key); found != advances_.end()) {
        return found->second;
    }
    const double width =
        page_text_advance(text.data(), text.size(), static_cast<double>(style.size * scale_), style.weight,
                          static_cast<int>(style.family), static_cast<double>(style.letter_spacing * scale_));
    if (advances_.size() >= most_advances) {
        advances_.clear();
    }
    return advances_.emplace(std::move(key), static_cast<float>(width)).first->second;
}

ui::LineMetrics BrowserText::line_metrics(const ui::TextStyle& style) {
    const std::uint64_t key = static_cast<std::uint64_t>(style.size * 64.0f) << 32 |
                              static_cast<std::uint64_t>(style.weight) << 8 | static_cast<std::uint64_t>(style.family);
    if (const auto found = metrics_.find(key); found != metrics_.end()) {
        return found->second;
    }
    const double both =
        page_text_metrics(static_cast<double>(style.size * scale_), style.weight, static_cast<int>(style.family));
    const double ascent = std::floor(both / 65'536.0);
    const ui::LineMetrics metrics{static_cast<float>(ascent), static_cast<float>(both - ascent * 65'536.0)};
    metrics_.emplace(key, metrics);
    return metrics;
}

std::uint32_t BrowserText::texture_of(std::size_t page) {
    while (textures_.size() <= page) {
        GLuint name = 0;
        glGenTextures(1, &name);
        glBindTexture(GL_TEXTURE_2D, name);
        glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, page_width, page_height);
        // Runs are drawn pixel for pixel, so nothing may be smoothed.
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        constexpr std::size_t white_bytes = TextAtlas::white_size * TextAtlas::white_size * 4;
        const std::vector<unsigned char> white(white_bytes, 255);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, TextAtlas::white_size, TextAtlas::white_size, GL_RGBA, GL_UNSIGNED_BYTE,
                        white.data());
        textures_.push_back(name);
    }
    return textures_[page];
}

ui::WhiteSpot BrowserText::white_spot() {
    if (!drawing_) {
        return {};
    }
    constexpr float middle = TextAtlas::white_size / 2.0f;
    // The newest page is where most of a frame's runs stand.
    const std::size_t page = atlas_.page_count() == 0 ? 0 : atlas_.page_count() - 1;
    return {texture_of(page), middle / page_width, middle / page_height};
}

const BrowserText::Kept* BrowserText::keep(int width, int height, Waiting& waiting) {
    const auto place = atlas_.place(width, height);
    if (!place) {
        return nullptr;
    }
    if (const auto emptied = atlas_.emptied()) {
        ++generation_;
        std::erase_if(kept_, [&](const auto& entry) { return entry.second.page == *emptied; });
    }
    Kept kept;
    kept.page = place->page;
    kept.glyphs.texture = texture_of(place->page);
    kept.glyphs.u0 = static_cast<float>(place->x) / page_width;
    kept.glyphs.v0 = static_cast<float>(place->y) / page_height;
    kept.glyphs.u1 = static_cast<float>(place->x + width) / page_width;
    kept.glyphs.v1 = static_cast<float>(place->y + height) / page_height;
    kept.glyphs.left = static_cast<float>(-waiting.left);
    kept.glyphs.top = static_cast<float>(-waiting.baseline);
    kept.glyphs.width = static_cast<float>(width);
    kept.glyphs.height = static_cast<float>(height);
    waiting.texture = static_cast<std::uint32_t>(kept.glyphs.texture);
    waiting.place = *place;
    waiting.width = width;
    waiting.height = height;
    const Kept* stored = &kept_.emplace(waiting.key, kept).first->second;
    waiting_.push_back(std::move(waiting));
    return stored;
}

ui::Glyphs BrowserText::run(std::string_view text, const ui::TextStyle& style, ui::Color color) {
    if (!drawing_) {
        return {};
    }
    std::string key = key_of(text, style);
    append(key, packed(color));
    if (const auto found = kept_.find(key); found != kept_.end()) {
        atlas_.use(found->second.page);
        return found->second.glyphs;
    }
    const ui::LineMetrics metrics = line_metrics(style);
    Waiting waiting;
    waiting.key = std::move(key);
    waiting.text = text;
    waiting.style = style;
    waiting.color = color;
    waiting.left = margin;
    waiting.baseline = static_cast<int>(metrics.ascent) + margin;
    const int width = std::min(page_width, static_cast<int>(std::ceil(advance(text, style))) + 2 * margin);
    const int height = static_cast<int>(metrics.ascent + metrics.descent) + 2 * margin;
    const Kept* kept = keep(width, height, waiting);
    return kept == nullptr ? ui::Glyphs{} : kept->glyphs;
}

ui::Glyphs BrowserText::icon(view::Icon icon, float size, ui::Color color, int turn) {
    if (!drawing_) {
        return {};
    }
    const int pixels = static_cast<int>(std::ceil(size * scale_));
    std::string key = "icon";
    append(key, icon);
    append(key, pixels);
    append(key, turn);
    append(key, packed(color));
    if (const auto found = kept_.find(key); found != kept_.end()) {
        atlas_.use(found->second.page);
        return found->second.glyphs;
    }
    Waiting waiting;
    waiting.key = std::move(key);
    waiting.icon = icon;
    waiting.color = color;
    waiting.turn = turn;
    const Kept* kept = keep(pixels, pixels, waiting);
    return kept == nullptr ? ui::Glyphs{} : kept->glyphs;
}

void BrowserText::flush() {
    for (const Waiting& one : waiting_) {
        if (one.icon != view::Icon::none) {
            const std::string_view name = view::icon_name(one.icon);
            page_icon_draw(one.texture, one.place.x, one.place.y, one.width, name.data(), name.size(),
                           packed(one.color), one.turn);
        } else {
            page_text_draw(one.texture, one.place.x, one.place.y, one.width, one.height, one.text.data(),
                           one.text.size(), static_cast<double>(one.style.size * scale_), one.style.weight,
                           static_cast<int>(one.style.family), static_cast<double>(one.style.letter_spacing * scale_),
                           packed(one.color), one.left, one.baseline);
        }
    }
    if (!waiting_.empty()) {
        page_text_flush();
        waiting_.clear();
    }
}

} // namespace etl::shell::web
