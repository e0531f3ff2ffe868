// On a narrow screen what matters most comes first: an error before the times, the progress before the start.
#include "ui/row_facts.hpp"

#include "model/sort_few.hpp"
#include "ui/text_layout.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace etl::ui {
namespace {

using Part = view::JobRowView::Part;

constexpr std::string_view bullet = "•";
constexpr float bullet_gap = 7;
/// Less than this of a sentence says nothing.
constexpr float least_of_sentence = 64;

std::vector<Part> parts_in_order(const view::JobRowView& view, bool narrow) {
    std::vector<Part> parts = view.parts;
    if (!narrow) {
        return parts;
    }
    model::sort_few(parts,
                    [](const Part& left, const Part& right) { return left.matters_most && !right.matters_most; });
    if (view.progress) {
        parts.insert(parts.begin(), {{view.progress->words, view::Tone::running}, {view.progress->counts}});
        std::erase_if(parts, [](const Part& part) { return part.text.empty(); });
    }
    return parts;
}

Color ink_of(const Theme& theme, view::Tone tone, Color ground) {
    return tone == view::Tone::neutral   ? readable(theme.text_soft, ground)
           : tone == view::Tone::running ? readable(theme.second_ink, ground)
                                         : readable(theme.ink(tone), ground);
}

} // namespace

void row_facts(Ui& ui, const Rect& line, const view::JobRowView& view, Color ground) {
    const std::vector<Part> parts = parts_in_order(view, ui.narrow());
    if (parts.empty()) {
        return;
    }
    ui.open({.role = Role::paragraph, .key = "facts", .rect = line});
    const float separator = 2 * bullet_gap + ui.painter.width_of(bullet, style::tiny);
    const auto put = [&](std::string_view text, Color ink, float left) {
        const float width = ui.painter.width_of(text, style::tiny);
        ui.text(text, style::tiny, ink, {left, line.y, width, line.height});
        return left + width;
    };
    float left = line.x;
    bool complete = true;
    std::string whole;
    for (const Part& part : parts) {
        const bool first = whole.empty();
        whole.append(first ? "" : " • ").append(part.text);
        const float room = line.right() - left - (first ? 0 : separator);
        const bool fits = ui.painter.width_of(part.text, style::tiny) <= room + measuring_error;
        const bool is_cut = !fits && (first || (part.may_be_cut && room >= least_of_sentence));
        if (!complete || !(fits || is_cut)) {
            complete = false;
            continue;
        }
        if (!first) {
            left = put(bullet, readable(ui.theme.text_faint, ground), left + bullet_gap) + bullet_gap;
        }
        left = put(fits ? part.text : fitted(ui.painter, part.text, style::tiny, room),
                   ink_of(ui.theme, part.tone, ground), left);
        complete = fits;
    }
    if (!complete) {
        ui.current().description = whole;
    }
    if (!complete || !view.exactly.empty()) {
        ui.hint(view.exactly.empty() ? whole : view.exactly, line);
    }
    ui.close();
}

} // namespace etl::ui
