// The count is of all its jobs, whether they are shown or not.
#include "view/job_group.hpp"

#include "view/facet_labels.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

namespace etl::view {

JobGroupView job_group(const app::JobGroup& group, const ViewContext& context) {
    JobGroupView view;
    view.label = group_label(group);
    view.count = words::jobs_count(group.count, context.locale.number(static_cast<std::int64_t>(group.count)));
    view.name = words::group_name(view.label, view.count);
    view.open = !group.collapsed;
    view.toggle = app::GroupToggled{group.key};
    return view;
}

} // namespace etl::view
