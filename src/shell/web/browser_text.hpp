// BrowserText: text and icons as the browser draws them. Runs are rasterised whole by a 2D canvas into textures and
// kept; measuring is the browser's measureText (architecture, decision 3).
#pragma once

#include "shell/text_atlas.hpp"
#include "ui/text_port.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace etl::shell::web {

class BrowserText final : public ui::TextPort {
  public:
    BrowserText();

    ui::WhiteSpot white_spot() override;
    std::uint64_t generation() const override { return generation_; }
    void set_scale(float scale) override;
    float advance(std::string_view text, const ui::TextStyle& style) override;
    ui::LineMetrics line_metrics(const ui::TextStyle& style) override;
    ui::Glyphs run(std::string_view text, const ui::TextStyle& style, ui::Color color) override;
    ui::Glyphs icon(view::Icon icon, float size, ui::Color color, int turn) override;

    /// Hands what is new to the browser's canvas and uploads it; needs the drawing context current.
    void flush();
    /// Another font arrived, or the drawing context is a new one: everything is measured and made again.
    void forget(bool textures_are_gone);
    /// Without WebGL only measuring makes sense.
    void set_drawing(bool drawing) { drawing_ = drawing; }

  private:
    struct Kept {
        ui::Glyphs glyphs;
        std::size_t page = 0;
    };
    struct Waiting {
        std::string key;
        std::uint32_t texture = 0;
        AtlasPlace place;
        int width = 0, height = 0, left = 0, baseline = 0;
        std::string text;
        ui::TextStyle style;
        ui::Color color;
        view::Icon icon = view::Icon::none;
        int turn = 0;
    };

    [[nodiscard]] const Kept* keep(int width, int height, Waiting& waiting);
    [[nodiscard]] std::uint32_t texture_of(std::size_t page);

    TextAtlas atlas_;
    std::vector<std::uint32_t> textures_;
    std::unordered_map<std::string, Kept> kept_;
    std::unordered_map<std::string, float> advances_;
    std::unordered_map<std::uint64_t, ui::LineMetrics> metrics_;
    std::vector<Waiting> waiting_;
    std::uint64_t generation_ = 1;
    float scale_ = 1;
    bool drawing_ = true;
};

} // namespace etl::shell::web
