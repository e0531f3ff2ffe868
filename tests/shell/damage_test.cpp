// What is drawn anew: painting only those parts over the last frame gives the same pixels as painting all of it.
#include "shell/damage.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <memory>
#include <random>

namespace etl::shell {
namespace {

constexpr ui::Color white = ui::rgb(0xffffff);

/// One plain rectangle of a picture.
struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    ImU32 color = 0;
};

/// A picture as Dear ImGui would hand it over.
class Frame {
  public:
    Frame(int width, int height) { data.DisplaySize = {static_cast<float>(width), static_cast<float>(height)}; }

    ImDrawData data;

    void add(const std::vector<Box>& boxes, const PixelRect& clip) {
        lists_.push_back(std::make_unique<ImDrawList>(nullptr));
        ImDrawList& list = *lists_.back();
        ImDrawCmd command;
        command.ClipRect = {static_cast<float>(clip.left), static_cast<float>(clip.top), static_cast<float>(clip.right),
                            static_cast<float>(clip.bottom)};
        command.TexRef = ImTextureRef(ImTextureID{7});
        for (const Box& box : boxes) {
            const auto first = static_cast<ImDrawIdx>(list.VtxBuffer.Size);
            for (const auto& [x, y] : {std::pair{box.left, box.top}, std::pair{box.right, box.top},
                                       std::pair{box.right, box.bottom}, std::pair{box.left, box.bottom}}) {
                list.VtxBuffer.push_back({{x, y}, {0, 0}, box.color});
            }
            for (const ImDrawIdx corner : {0u, 1u, 2u, 0u, 2u, 3u}) {
                list.IdxBuffer.push_back(first + corner);
            }
        }
        command.ElemCount = static_cast<unsigned>(list.IdxBuffer.Size);
        list.CmdBuffer.push_back(command);
        data.CmdLists.push_back(&list);
    }

  private:
    std::vector<std::unique_ptr<ImDrawList>> lists_;
};

/// A canvas that is painted triangle by triangle.
class Canvas {
  public:
    Canvas(int width, int height)
        : width_(width), pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xdeadbeef) {}

    void paint(const ImDrawData& data, ImU32 background, const PixelRect& part) {
        each_pixel(part, [&](ImU32& pixel, float, float) { pixel = background; });
        std::vector<unsigned> indices;
        for (const ImDrawList* list : data.CmdLists) {
            for (const ImDrawCmd& command : list->CmdBuffer) {
                const PixelRect clip{static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                                     static_cast<int>(command.ClipRect.z), static_cast<int>(command.ClipRect.w)};
                indices.clear();
                collect_triangles(*list, command, part, indices);
                for (std::size_t at = 0; at + 2 < indices.size(); at += 3) {
                    triangle(list->VtxBuffer.Data + command.VtxOffset, &indices[at], clip.intersected(part));
                }
            }
        }
    }

    bool operator==(const Canvas&) const = default;

  private:
    template <class Visit>
    void each_pixel(const PixelRect& rect, Visit visit) {
        for (int y = rect.top; y < rect.bottom; ++y) {
            for (int x = rect.left; x < rect.right; ++x) {
                visit(pixels_[static_cast<std::size_t>(y * width_ + x)], static_cast<float>(x) + 0.5f,
                      static_cast<float>(y) + 0.5f);
            }
        }
    }

    void triangle(const ImDrawVert* vertices, const unsigned* indices, const PixelRect& part) {
        const ImVec2 a = vertices[indices[0]].pos;
        const ImVec2 b = vertices[indices[1]].pos;
        const ImVec2 c = vertices[indices[2]].pos;
        const auto side = [](const ImVec2& from, const ImVec2& to, float x, float y) {
            return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
        };
        const PixelRect around{
            static_cast<int>(std::min({a.x, b.x, c.x})) - 1, static_cast<int>(std::min({a.y, b.y, c.y})) - 1,
            static_cast<int>(std::max({a.x, b.x, c.x})) + 2, static_cast<int>(std::max({a.y, b.y, c.y})) + 2};
        each_pixel(part.intersected(around), [&](ImU32& pixel, float x, float y) {
            const float first = side(a, b, x, y);
            const float second = side(b, c, x, y);
            const float third = side(c, a, x, y);
            if ((first >= 0 && second >= 0 && third >= 0) || (first <= 0 && second <= 0 && third <= 0)) {
                pixel = vertices[indices[0]].col;
            }
        });
    }

    int width_;
    std::vector<ImU32> pixels_;
};

std::vector<PixelRect> parts_of(Damage& damage, const Frame& frame, ui::Color background = white) {
    const auto parts = damage.changed(frame.data, background);
    return {parts.begin(), parts.end()};
}

Frame one_box(const Box& box) {
    Frame frame(640, 480);
    frame.add({box}, {0, 0, 640, 480});
    return frame;
}

constexpr PixelRect whole{0, 0, 640, 480};

TEST(Damage, IsTheWholePictureAtFirstAndNothingWhenItIsTheSame) {
    Damage damage;
    const Frame frame = one_box({10, 10, 20, 20, 1});
    EXPECT_EQ(parts_of(damage, frame), std::vector{whole});
    EXPECT_TRUE(parts_of(damage, frame).empty());
    damage.forget();
    EXPECT_EQ(parts_of(damage, frame), std::vector{whole});
}

TEST(Damage, IsTheWholePictureWhereSizeOrBackgroundChange) {
    Damage damage;
    parts_of(damage, one_box({10, 10, 20, 20, 1}));
    EXPECT_EQ(parts_of(damage, one_box({10, 10, 20, 20, 1}), ui::rgb(0)), std::vector{whole});
    Frame other(640, 481);
    other.add({{10, 10, 20, 20, 1}}, whole);
    EXPECT_EQ(parts_of(damage, other, ui::rgb(0)), (std::vector{PixelRect{0, 0, 640, 481}}));
}

TEST(Damage, IsWhereSomethingCameWentOrMoved) {
    Damage damage;
    parts_of(damage, one_box({10, 10, 20, 20, 1}));
    auto parts = parts_of(damage, one_box({10, 10, 20, 20, 2}));
    EXPECT_EQ(parts, (std::vector{PixelRect{0, 0, 32, 32}})) << "another colour";
    parts = parts_of(damage, one_box({400, 300, 410, 310, 2}));
    EXPECT_EQ(parts.size(), 2u) << "where it was and where it is";
    int pixels = 0;
    for (const PixelRect& part : parts) {
        pixels += (part.right - part.left) * (part.bottom - part.top);
    }
    EXPECT_LT(pixels, 4 * 32 * 32 + 1);
}

TEST(Damage, SeesAnotherOrderOfWhatOverlaps) {
    Damage damage;
    Frame first(640, 480);
    first.add({{10, 10, 30, 30, 1}, {20, 20, 40, 40, 2}}, whole);
    Frame second(640, 480);
    second.add({{20, 20, 40, 40, 2}, {10, 10, 30, 30, 1}}, whole);
    parts_of(damage, first);
    EXPECT_FALSE(parts_of(damage, second).empty());
}

TEST(Damage, SeesAnotherClip) {
    Damage damage;
    Frame first(640, 480);
    first.add({{10, 10, 200, 200, 1}}, {0, 0, 100, 100});
    Frame second(640, 480);
    second.add({{10, 10, 200, 200, 1}}, {0, 0, 100, 90});
    parts_of(damage, first);
    EXPECT_FALSE(parts_of(damage, second).empty());
}

TEST(Damage, OfManySmallChangesIsFewRectangles) {
    std::vector<Box> boxes;
    for (int index = 0; index < 300; ++index) {
        const auto x = static_cast<float>(index % 20 * 32);
        const auto y = static_cast<float>(index / 20 * 32);
        boxes.push_back({x, y, x + 8, y + 8, 1});
    }
    Damage damage;
    Frame first(640, 480);
    first.add(boxes, whole);
    parts_of(damage, first);
    std::mt19937 random(1);
    for (Box& box : boxes) {
        box.color = random() % 5 < 2 ? 2 : 1; // fewer than would make it the whole picture
    }
    Frame second(640, 480);
    second.add(boxes, whole);
    const auto parts = parts_of(damage, second);
    EXPECT_GE(parts.size(), 1u);
    EXPECT_LE(parts.size(), 16u) << "each costs a draw call";
}

TEST(Damage, PaintedOverTheLastFrameMakesTheNewOne) {
    for (std::uint32_t seed = 1; seed <= 20 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random(seed);
        const auto pick = [&](int below) { return std::uniform_int_distribution(0, below - 1)(random); };
        // Every fourth picture has a lot of small things that change here and there.
        const bool scattered = seed % 4 == 0;
        const int width = scattered ? 640 : 100 + pick(300);
        const int height = scattered ? 480 : 100 + pick(200);
        const auto place = [&](int below) { return static_cast<float>(pick(below * 4 + 80) - 40) / 4.0f; };
        const auto any_box = [&] {
            const float left = place(width);
            const float top = place(height);
            return Box{left, top, left + static_cast<float>(1 + pick(scattered ? 9 : 60)),
                       top + static_cast<float>(1 + pick(scattered ? 9 : 40)), static_cast<ImU32>(pick(1'000'000))};
        };
        std::vector<Box> boxes;
        for (int count = scattered ? 400 : pick(60); count > 0; --count) {
            boxes.push_back(any_box());
        }
        const PixelRect all{0, 0, width, height};
        Damage damage;
        Canvas canvas(width, height);
        for (int step = 0; step < 60; ++step) {
            for (int changes = scattered ? pick(150) : pick(4) * pick(4); changes > 0; --changes) {
                if (boxes.empty() || (!scattered && pick(3) == 0)) {
                    boxes.insert(boxes.begin() + pick(static_cast<int>(boxes.size()) + 1), any_box());
                } else if (!scattered && pick(2) == 0) {
                    boxes.erase(boxes.begin() + pick(static_cast<int>(boxes.size())));
                } else {
                    boxes[static_cast<std::size_t>(pick(static_cast<int>(boxes.size())))] = any_box();
                }
            }
            Frame frame(width, height);
            const auto half = static_cast<std::ptrdiff_t>(boxes.size() / 2);
            frame.add({boxes.begin(), boxes.begin() + half}, all);
            frame.add({boxes.begin() + half, boxes.end()}, {pick(2) * 20, 5, width - 30, height - 5});

            const auto parts = parts_of(damage, frame);
            for (std::size_t index = 0; index < parts.size(); ++index) {
                ASSERT_EQ(parts[index].intersected(all), parts[index]) << "outside of the picture";
                ASSERT_FALSE(parts[index].empty());
                for (std::size_t other = 0; other < index; ++other) {
                    ASSERT_TRUE(parts[index].intersected(parts[other]).empty()) << "would be blended twice";
                }
                canvas.paint(frame.data, 0, parts[index]);
            }
            Canvas anew(width, height);
            anew.paint(frame.data, 0, all);
            ASSERT_EQ(canvas, anew) << "step " << step;
        }
    }
}

} // namespace
} // namespace etl::shell
