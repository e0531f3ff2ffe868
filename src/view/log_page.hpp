// Log page: what stands around the lines of a log: what it is of, how it is filtered, where in it one can go, and how
// it stands.
#pragma once

#include "app/state.hpp"
#include "view/fields.hpp"
#include "view/find_bar.hpp"
#include "view/job_card.hpp"
#include "view/log_line.hpp"
#include "view/page_head.hpp"
#include "view/run_page.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct LogPageView {
    PageHeadView head;
    /// Where the page came from.
    std::vector<LinkView> links;
    std::optional<BadgeView> badge; ///< of its run

    SelectView level;
    SelectView stage;
    SelectView times;
    ToggleView wrap;
    FieldView place;
    ButtonView find;
    ButtonView first_error;
    ButtonView top;
    ButtonView end;
    ButtonView download;
    ButtonView save; ///< exports the lines that the filter leaves, as a table
    /// What is done with the selected lines; none while none is.
    std::optional<ButtonView> copy;
    std::optional<ButtonView> drop_selection;

    std::string banner;
    Tone banner_tone = Tone::warning;
    std::string status;  ///< "Lines 1,200 to 1,240 of 1,000,000"
    std::string follows; ///< whether new lines come by themselves
    Tone follows_tone = Tone::neutral;
    std::optional<ButtonView> follow;

    std::optional<FindBarView> find_bar;
    std::string_view busy;
    std::optional<MessageView> nothing;
    LogLook look;
};

/// `narrow`: there is room for little beside the messages.
[[nodiscard]] LogPageView log_page(const app::AppState& state, bool narrow, const ViewContext& context);

/// The bar over the lines, while it is open.
[[nodiscard]] std::optional<FindBarView> log_find_bar(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
