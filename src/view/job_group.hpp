// Job group: the heading that jobs of one status or integration stand under.
#pragma once

#include "app/job_finder.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <string>

namespace etl::view {

struct JobGroupView {
    std::string label; ///< "Failed"
    std::string count; ///< "12 jobs"
    std::string name;  ///< "Failed, 12 jobs"
    bool open = true;
    app::Action toggle;
};

[[nodiscard]] JobGroupView job_group(const app::JobGroup& group, const ViewContext& context);

} // namespace etl::view
