// Hashes what is drawn into each tile of the picture, and joins the tiles that changed into few rectangles.
#include "shell/damage.hpp"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace etl::shell {
namespace {

constexpr int tile = 32;
/// More rectangles than this are joined: each costs a draw call.
constexpr std::size_t most_rects = 16;
/// More than this are joined row by row first: comparing all pairs again and again would take too long.
constexpr std::size_t comparable_rects = 48;
/// From this share of changed tiles on, the whole picture is drawn.
constexpr double whole_share = 0.6;

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
    return hash ^ (hash >> 32);
}

std::uint64_t bits(float left, float right) {
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(left)) << 32 | std::bit_cast<std::uint32_t>(right);
}

std::uint64_t hash_of(const ImDrawVert& vertex) {
    return mixed(mixed(bits(vertex.pos.x, vertex.pos.y), bits(vertex.uv.x, vertex.uv.y)), vertex.col);
}

PixelRect clip_of(const ImDrawCmd& command) {
    return {static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
            static_cast<int>(command.ClipRect.z), static_cast<int>(command.ClipRect.w)};
}

/// The pixels that a triangle may touch.
PixelRect bounds(const ImVec2& a, const ImVec2& b, const ImVec2& c) {
    return {static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))),
            static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))),
            static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))),
            static_cast<int>(std::ceil(std::max({a.y, b.y, c.y})))};
}

/// Calls `visit(a, b, c, index of a)` with the vertices of each triangle of a command.
template <class Visit>
void for_each_triangle(const ImDrawList& list, const ImDrawCmd& command, Visit visit) {
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
        visit(vertices[indices[at]], vertices[indices[at + 1]], vertices[indices[at + 2]], indices + at);
    }
}

int area(const PixelRect& rect) { return (rect.right - rect.left) * (rect.bottom - rect.top); }

bool overlap(const PixelRect& left, const PixelRect& right) { return !left.intersected(right).empty(); }

/// Joins what stands in one row of tiles, so that the finer joining has little to compare.
void join_rows(std::vector<PixelRect>& rects) {
    std::vector<PixelRect> rows;
    for (const PixelRect& rect : rects) {
        for (int top = rect.top; top < rect.bottom; top += tile) {
            const PixelRect part{rect.left, top, rect.right, std::min(top + tile, rect.bottom)};
            const auto row =
                std::find_if(rows.begin(), rows.end(), [&](const PixelRect& other) { return other.top == top; });
            if (row == rows.end()) {
                rows.push_back(part);
            } else {
                *row = row->united(part);
            }
        }
    }
    rects.swap(rows);
}

/// Joins rectangles that overlap, and the pairs that grow least until few are left.
void join(std::vector<PixelRect>& rects) {
    const auto merge = [&](std::size_t first, std::size_t second) {
        rects[first] = rects[first].united(rects[second]);
        rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(second));
    };
    for (;;) {
        std::size_t best_first = 0;
        std::size_t best_second = 0;
        int least = 0;
        for (std::size_t first = 0; first < rects.size(); ++first) {
            for (std::size_t second = first + 1; second < rects.size(); ++second) {
                const int growth = overlap(rects[first], rects[second]) ? -1
                                                                        : area(rects[first].united(rects[second])) -
                                                                              area(rects[first]) - area(rects[second]);
                if (best_second == 0 || growth < least) {
                    best_first = first;
                    best_second = second;
                    least = growth;
                }
            }
        }
        // Overlapping ones are always joined: blending twice would show.
        if (best_second == 0 || (least > 0 && rects.size() <= most_rects)) {
            return;
        }
        merge(best_first, best_second);
    }
}

} // namespace

PixelRect PixelRect::intersected(const PixelRect& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
}

PixelRect PixelRect::united(const PixelRect& other) const {
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

std::span<const PixelRect> Damage::changed(const ImDrawData& data, ui::Color background) {
    const PixelRect whole{0, 0, static_cast<int>(data.DisplaySize.x + 0.5f),
                          static_cast<int>(data.DisplaySize.y + 0.5f)};
    const int columns = (whole.right + tile - 1) / tile;
    const int rows = (whole.bottom + tile - 1) / tile;
    const std::uint64_t ground =
        mixed(mixed(static_cast<std::uint64_t>(whole.right) << 32 | static_cast<std::uint64_t>(whole.bottom), 1),
              static_cast<std::uint64_t>(background.red) << 16 | static_cast<std::uint64_t>(background.green) << 8 |
                  background.blue);
    next_.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), ground);
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const PixelRect clip = clip_of(command).intersected(whole);
            // Not the command's own GetTexID(), which wants every texture uploaded: without WebGL none ever is.
            const std::uint64_t base =
                mixed(command.TexRef.GetTexID(),
                      bits(command.ClipRect.x, command.ClipRect.y) ^ bits(command.ClipRect.z, command.ClipRect.w));
            for_each_triangle(
                *list, command, [&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawIdx*) {
                    const PixelRect box = bounds(a.pos, b.pos, c.pos).intersected(clip);
                    if (box.empty()) {
                        return;
                    }
                    const std::uint64_t hash = mixed(mixed(mixed(base, hash_of(a)), hash_of(b)), hash_of(c));
                    for (int row = box.top / tile; row <= (box.bottom - 1) / tile; ++row) {
                        for (int column = box.left / tile; column <= (box.right - 1) / tile; ++column) {
                            std::uint64_t& one = next_[static_cast<std::size_t>(row * columns + column)];
                            one = mixed(one, hash);
                        }
                    }
                });
        }
    }

    rects_.clear();
    const bool comparable = tiles_.size() == next_.size() && columns_ == columns && rows_ == rows;
    std::size_t differing = 0;
    for (int row = 0; comparable && row < rows; ++row) {
        int run_start = -1;
        for (int column = 0; column <= columns; ++column) {
            const auto at = static_cast<std::size_t>(row * columns + column);
            const bool differs = column < columns && tiles_[at] != next_[at];
            differing += differs ? 1 : 0;
            if (differs && run_start < 0) {
                run_start = column;
            } else if (!differs && run_start >= 0) {
                const PixelRect run =
                    PixelRect{run_start * tile, row * tile, column * tile, (row + 1) * tile}.intersected(whole);
                // Right below one of the same width: the same rectangle, taller.
                const auto above = std::find_if(rects_.begin(), rects_.end(), [&](const PixelRect& rect) {
                    return rect.left == run.left && rect.right == run.right && rect.bottom == run.top;
                });
                if (above != rects_.end()) {
                    above->bottom = run.bottom;
                } else {
                    rects_.push_back(run);
                }
                run_start = -1;
            }
        }
    }
    if (!comparable || static_cast<double>(differing) > whole_share * static_cast<double>(next_.size())) {
        rects_.assign(1, whole);
    } else {
        if (rects_.size() > comparable_rects) {
            join_rows(rects_);
        }
        join(rects_);
    }
    tiles_.swap(next_);
    columns_ = columns;
    rows_ = rows;
    return rects_;
}

void collect_triangles(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& rect,
                       std::vector<unsigned>& indices) {
    for_each_triangle(list, command,
                      [&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawIdx* first) {
                          if (overlap(bounds(a.pos, b.pos, c.pos), rect)) {
                              indices.insert(indices.end(), first, first + 3);
                          }
                      });
}

} // namespace etl::shell
