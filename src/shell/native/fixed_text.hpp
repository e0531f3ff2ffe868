// FixedText: a text port whose letters all have known widths and whose runs are numbers instead of pixels, so that a
// test can read out of a draw list which text stands where, and in which colour.
#pragma once

#include "ui/text_port.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace etl::shell::native {

/// What one rasterised run or icon is.
struct FixedRun {
    std::string text; ///< empty for icons
    view::Icon icon = view::Icon::none;
    ui::TextStyle style;
    ui::Color color;
    int turn = 0;
};

class FixedText final : public ui::TextPort {
  public:
    /// The texture of all runs and shapes; a vertex of a run has the run's number as its u, one of a shape a negative
    /// u.
    static constexpr std::uint64_t texture = 7;
    /// Advances in em: a letter of the two families, and anything wide (CJK, emoji). Marks that combine have none.
    static constexpr float sans_em = 0.5f;
    static constexpr float mono_em = 0.6f;
    static constexpr float wide_em = 1.0f;

    /// False as in a browser without WebGL: text is measured and nothing is drawn.
    bool drawing = true;

    [[nodiscard]] ui::WhiteSpot white_spot() override {
        return drawing ? ui::WhiteSpot{texture, -1, -1} : ui::WhiteSpot{};
    }
    void set_scale(float scale) override { scale_ = scale; }
    [[nodiscard]] float advance(std::string_view text, const ui::TextStyle& style) override;
    [[nodiscard]] ui::LineMetrics line_metrics(const ui::TextStyle& style) override;
    [[nodiscard]] ui::Glyphs run(std::string_view text, const ui::TextStyle& style, ui::Color color) override;
    [[nodiscard]] ui::Glyphs icon(view::Icon icon, float size, ui::Color color, int turn) override;

    /// The run that a vertex with this u belongs to.
    [[nodiscard]] const FixedRun& run_at(float u) const { return runs_[static_cast<std::size_t>(u)]; }
    /// How often a width was asked for.
    [[nodiscard]] std::size_t measured() const { return measured_; }

  private:
    using Key = std::tuple<std::string, int, float, int, int, float, std::uint32_t, int>;

    [[nodiscard]] ui::Glyphs kept(FixedRun run, float width, float height, float top);

    float scale_ = 1;
    std::vector<FixedRun> runs_;
    std::map<Key, std::size_t> places_;
    std::size_t measured_ = 0;
};

/// The width of a text in CSS pixels as FixedText measures it.
[[nodiscard]] float fixed_width(std::string_view text, const ui::TextStyle& style);

} // namespace etl::shell::native
