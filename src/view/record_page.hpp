// Record page: the facts of one raw record, what is wrong with it, and what it is; the tree of its content is the
// document's (model/json_document.hpp).
#pragma once

#include "view/controls.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// A label and what stands beside it, which may lead somewhere.
struct RecordFactView {
    std::string_view label;
    std::string value;
    std::string href;
};

struct RecordPageView {
    PageHeadView head;
    std::string back_href;
    std::string stale;
    BadgeView badge;
    std::vector<RecordFactView> facts;
    /// The error that it was given up with; empty where it has none.
    std::string error;
    std::vector<ButtonView> actions;
    ButtonView refresh;
    ButtonView copy;
    ButtonView download;
    ButtonView find;
    ButtonView fold_all;
    ButtonView unfold_all;
    /// The content is not whole, or goes wrong; empty where all is well.
    std::string trouble;
    /// How far the content has been read, 0 to 100, while it is.
    std::optional<int> percent;
    /// The content is there to be shown.
    bool has_content = false;
    std::string_view busy;
    std::optional<MessageView> nothing;
};

[[nodiscard]] RecordPageView record_page(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
