// Rules say what a JSON document means: one rule for each key that we read, in a table (Shape) for each kind of object.
// The reader walks a document and looks here; a new object kind is a new table and no new code.
//
// A rule's functions know the type of their target; the reader hands them on as `void*` and never looks inside.
#pragma once

#include "wire/plain.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::wire {

struct Shape;

/// How an object whose content nobody looks into is kept as text.
enum class Keep {
    nothing,
    /// To be shown: any value, indented by two spaces, cut with a mark when it is too long.
    shown,
    /// To be sent back: an object in compact form, refused when it is too long.
    sent,
};

/// What one value means.
struct Rule {
    std::string_view key = {};
    /// Named in the error when the value has another type; where it is empty, such a value counts as null.
    std::string_view expected = {};
    Verdict (*plain)(void* target, const Plain& value, const Limits& limits) = nullptr;
    /// Makes room for the object, and answers it; `shape` has the rules of its keys.
    void* (*object)(void* target) = nullptr;
    const Shape* shape = nullptr;
    /// Empties the list, and answers it; `element` is the rule of each element.
    void* (*list)(void* target) = nullptr;
    const Rule* element = nullptr;
    std::string* (*kept_text)(void* target) = nullptr;
    Keep keep = Keep::nothing;
};

/// One kind of object.
struct Shape {
    const Rule* first = nullptr;
    std::size_t count = 0;
    /// The key without which the object says nothing, as an error names it, and whether the object has it.
    std::string_view required_key = {};
    std::string_view required = {};
    bool (*complete)(const void* target) = nullptr;

    [[nodiscard]] const Rule* find(std::string_view key) const {
        for (const Rule* rule = first; rule != first + count; ++rule) {
            if (rule->key == key) {
                return rule;
            }
        }
        return nullptr;
    }
};

template <std::size_t count>
constexpr Shape shape_of(const Rule (&rules)[count]) {
    return Shape{.first = rules, .count = count};
}

namespace detail {

template <class Pointer>
struct Member;
template <class OwnerType, class ValueType>
struct Member<ValueType OwnerType::*> {
    using Owner = OwnerType;
    using Value = ValueType;
};

template <auto pointer>
auto& member_of(void* target) {
    return static_cast<typename Member<decltype(pointer)>::Owner*>(target)->*pointer;
}

/// Empties a nested object, so that of two with the same key only the last counts.
template <class T>
void* renew(T& member) {
    member = T{};
    return &member;
}
template <class T>
void* renew(std::optional<T>& member) {
    return &member.emplace();
}

} // namespace detail

/// A member read from a plain value by one of plain.hpp's readers.
template <auto pointer, auto read>
constexpr Rule plain(std::string_view key, std::string_view expected = {}) {
    return Rule{
        .key = key,
        .expected = expected,
        .plain = [](void* target, const Plain& value,
                    const Limits& limits) { return read(detail::member_of<pointer>(target), value, limits); },
    };
}

/// A member that is an object with rules of its own; any other value counts as absent.
template <auto pointer, const Shape& shape>
constexpr Rule object(std::string_view key) {
    return Rule{
        .key = key,
        .plain =
            [](void* target, const Plain&, const Limits&) {
                detail::member_of<pointer>(target) = {};
                return Verdict::stored;
            },
        .object = [](void* target) { return detail::renew(detail::member_of<pointer>(target)); },
        .shape = &shape,
    };
}

/// A member that is an object, or a plain value that `read` understands.
template <auto pointer, const Shape& shape, auto read>
constexpr Rule object_or(std::string_view key) {
    Rule rule = object<pointer, shape>(key);
    rule.plain = plain<pointer, read>(key).plain;
    return rule;
}

/// A member that is a list.
template <auto pointer, const Rule& element>
constexpr Rule list(std::string_view key) {
    return Rule{
        .key = key,
        .list = [](void* target) { return detail::renew(detail::member_of<pointer>(target)); },
        .element = &element,
    };
}

/// A list, or a plain value that `read` stores in another member.
template <auto pointer, const Rule& element, auto plain_pointer, auto read>
constexpr Rule list_or(std::string_view key) {
    Rule rule = list<pointer, element>(key);
    rule.plain = plain<plain_pointer, read>(key).plain;
    return rule;
}

/// A member that keeps an object as JSON text; `read` stores what is none.
template <auto pointer, Keep keep, auto read>
constexpr Rule kept(std::string_view key, std::string_view expected = {}) {
    Rule rule = plain<pointer, read>(key, expected);
    rule.kept_text = [](void* target) { return &detail::member_of<pointer>(target); };
    rule.keep = keep;
    return rule;
}

/// Each element of a std::vector<T> is an object.
template <class T, const Shape& shape>
constexpr Rule element_object(std::string_view expected) {
    return Rule{
        .expected = expected,
        .object = [](void* target) -> void* { return &static_cast<std::vector<T>*>(target)->emplace_back(); },
        .shape = &shape,
    };
}

/// The document itself, where it has to be an object.
template <const Shape& shape>
constexpr Rule document_object(std::string_view expected) {
    return Rule{
        .expected = expected,
        .object = [](void* target) { return target; },
        .shape = &shape,
    };
}

/// The document itself, where it has to be a list.
template <const Rule& element>
constexpr Rule document_list(std::string_view expected) {
    return Rule{
        .expected = expected,
        .list = [](void* target) { return target; },
        .element = &element,
    };
}

} // namespace etl::wire
