// Profile: the two back ends that one client serves (contract.md).
#pragma once

namespace etl::model {

enum class Profile {
    spec,     ///< the specification's API with the documented extensions
    platform, ///< the platform's live back end
};

} // namespace etl::model
