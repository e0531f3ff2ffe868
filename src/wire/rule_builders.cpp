// What the builders' rules share and no template needs.
#include "wire/rule_builders.hpp"

#include "wire/json_writer.hpp"

namespace etl::wire::detail {

Verdict read_raw(model::RawJson& member, const Plain& value, const Limits& limits) {
    member = {};
    if (value.kind != Plain::Kind::null) {
        JsonWriter writer(member.text, Layout::compact, limits.text_bytes);
        writer.plain(value);
        member.cut = writer.cut();
    }
    return Verdict::stored;
}

} // namespace etl::wire::detail
