// Jobs page: its head, and which picture the list shows.
#pragma once

#include "app/state.hpp"
#include "view/page_head.hpp"

#include <string>

namespace etl::view {

enum class ListPicture : unsigned char { loading, empty, failed, cards };

struct JobsPageView {
    PageHeadView head;
    ListPicture picture = ListPicture::loading;
    MessageView message; ///< for every picture but the cards
    bool stale = false;
    /// Why the picture is stale and since when; empty when it isn't.
    std::string stale_sentence;
};

[[nodiscard]] JobsPageView jobs_page(const app::AppState& state, const ViewContext& context);

/// "2 running · 1 failed · 9 jobs"; empty where there are none.
[[nodiscard]] std::string jobs_summary(const app::JobsState& jobs, const ViewContext& context);

} // namespace etl::view
