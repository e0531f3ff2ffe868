// Said: what a server answers to a question, made of one of the answers that the question may have, or of a failure.
#pragma once

#include "app/asking.hpp"

#include <type_traits>
#include <utility>

namespace etl::app {

template <class Question, class With>
model::Result<typename Question::Answer, RequestFailure> said(With with) {
    using Said = model::Result<typename Question::Answer, RequestFailure>;
    if constexpr (std::is_convertible_v<With, Said>) {
        return with;
    } else {
        return typename Question::Answer(std::move(with));
    }
}

} // namespace etl::app
