// Remembers of each field and each count what it said in the last frame, and since when.
#include "shell/settled_words.hpp"

#include <algorithm>
#include <utility>

namespace etl::shell {

std::string SettledWords::Words::take() {
    said = now;
    return name.empty() || has_focus ? now : name + ": " + now;
}

void SettledWords::hear(const ui::SemanticNode& node, std::string words, ui::NodeId focus, model::EpochMilliseconds now,
                        std::vector<std::string>& said) {
    auto found = words_.begin();
    while (found != words_.end() && found->node != node.id) {
        ++found;
    }
    const bool is_new = found == words_.end();
    Words& known = is_new ? words_.emplace_back() : *found;
    known.node = node.id;
    known.frame = frame_;
    const bool left = known.has_focus && focus != node.id;
    known.has_focus = focus == node.id;
    if (is_new) {
        known.said = words; // it is read with all else that is new
    }
    if (known.now != words || (node.entry && node.entry->text != known.typed)) {
        known.changed_at = now;
    }
    known.now = std::move(words);
    known.typed = node.entry ? node.entry->text : std::string();
    known.name = node.entry ? node.name : std::string();
    if (known.now.empty()) {
        known.said.clear(); // mended; should it come back, it is said again
    }
    if (left && known.pending()) {
        said.push_back(known.take());
    }
}

std::vector<std::string> SettledWords::follow(const ui::SemanticsTree& tree, ui::NodeId focus,
                                              model::EpochMilliseconds now) {
    ++frame_;
    std::vector<std::string> said;
    for (const ui::SemanticNode& node : tree.nodes) {
        if (node.announced) {
            hear(node, node.spoken_name(), focus, now, said);
        } else if (node.entry) {
            const ui::SemanticNode* error = node.links.error == 0 ? nullptr : tree.find(node.links.error);
            const bool says_it_itself = error != nullptr && error->announced;
            hear(node, error == nullptr || says_it_itself ? std::string() : error->spoken_name(), focus, now, said);
        }
    }
    std::erase_if(words_, [this](const Words& words) { return words.frame != frame_; });
    return said;
}

std::vector<std::string> SettledWords::settled(model::EpochMilliseconds now) {
    std::vector<std::string> said;
    for (Words& words : words_) {
        if (words.pending() && now >= words.changed_at + pause) {
            said.push_back(words.take());
        }
    }
    return said;
}

std::optional<model::EpochMilliseconds> SettledWords::due() const {
    std::optional<model::EpochMilliseconds> due;
    for (const Words& words : words_) {
        if (words.pending()) {
            due = std::min(due.value_or(words.changed_at + pause), words.changed_at + pause);
        }
    }
    return due;
}

} // namespace etl::shell
