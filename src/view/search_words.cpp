// What the search field over the jobs says of itself, which is on screen before all other fields (cmake/later.json).
#include "view/fields.hpp"

namespace etl::view {

std::string clear_name(const FieldView& field) { return "Clear: " + field.spoken_name(); }

} // namespace etl::view
