// FixedLocale: dates and numbers in English and UTC, whatever machine the tests run on.
#pragma once

#include "view/locale.hpp"

namespace etl::shell::native {

class FixedLocale final : public view::Locale {
  public:
    /// Dates of this year are written without it.
    int this_year = 2026;

    [[nodiscard]] std::string date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string full_date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string time_of_day(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string number(std::int64_t value) const override;
};

} // namespace etl::shell::native
