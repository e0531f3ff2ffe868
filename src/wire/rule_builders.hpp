// Builders of rules: each makes the rule of one kind of member from a pointer to it, so that a table of rules reads
// like the document that it describes.
#pragma once

#include "model/raw_json.hpp"
#include "wire/rules.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etl::wire {

template <std::size_t count>
constexpr Shape shape_of(const Rule (&rules)[count]) {
    return Shape{.first = rules, .count = count};
}

/// An object that says nothing without one key, or, with `complete`, without a value there that says something.
template <std::size_t count>
constexpr Shape shape_of(const Rule (&rules)[count], std::string_view key, std::string_view expected,
                         bool (*complete)(const void* target) = nullptr) {
    return Shape{.first = rules, .count = count, .required_key = key, .required = expected, .complete = complete};
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

/// A value that is neither object nor list, as JSON; nothing for null.
Verdict read_raw(model::RawJson& member, const Plain& value, const Limits& limits);

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

/// A member that is a list; without `expected`, what is none counts as absent.
template <auto pointer, const Rule& element>
constexpr Rule list(std::string_view key, std::string_view expected = {}) {
    return Rule{
        .key = key,
        .expected = expected,
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

/// A member that keeps any value as compact JSON.
template <auto pointer>
constexpr Rule raw_json(std::string_view key) {
    return Rule{
        .key = key,
        .plain =
            [](void* target, const Plain& value, const Limits& limits) {
                return detail::read_raw(detail::member_of<pointer>(target), value, limits);
            },
        .kept_text = [](void* target) { return &detail::member_of<pointer>(target).text; },
        .keep = Keep::raw,
        .kept_cut = [](void* target) { return &detail::member_of<pointer>(target).cut; },
    };
}

/// An object whose rules fill the members of what it stands in.
template <const Shape& shape, auto forget, auto read>
constexpr Rule inlined_or(std::string_view key, std::string_view expected = {}) {
    return Rule{
        .key = key,
        .expected = expected,
        .plain = [](void* target, const Plain& value, const Limits& limits) { return read(target, value, limits); },
        .object =
            [](void* target) {
                forget(target);
                return target;
            },
        .shape = &shape,
    };
}

/// A member that is a list of objects, each with its name as the key: {"a": {…}, "b": {…}}.
template <auto pointer, const Shape& map>
constexpr Rule named_list(std::string_view key) {
    return Rule{
        .key = key,
        .object = [](void* target) { return detail::renew(detail::member_of<pointer>(target)); },
        .shape = &map,
    };
}

/// An entry of such a list: a T whose member `name` is the key. The last of two with one key counts.
template <class T, auto name, const Shape& shape>
constexpr Rule named_element() {
    return Rule{
        .key = "*",
        .named_object = [](void* target, std::string_view key) -> void* {
            auto& list = *static_cast<std::vector<T>*>(target);
            for (T& element : list) {
                if (element.*name == key) {
                    element = T{};
                    element.*name = key;
                    return &element;
                }
            }
            list.emplace_back().*name = key;
            return &list.back();
        },
        .shape = &shape,
    };
}

/// Each element of a std::vector<T> is a plain value; one that is not understood is left out.
template <class T, auto read>
constexpr Rule element_plain() {
    return Rule{
        .plain =
            [](void* target, const Plain& value, const Limits& limits) {
                auto& list = *static_cast<std::vector<T>*>(target);
                const Verdict verdict = read(list.emplace_back(), value, limits);
                if (verdict != Verdict::stored) {
                    list.pop_back();
                }
                return verdict;
            },
    };
}

/// The same for objects, of which only the first `most` are kept.
template <class T, const Shape& shape, std::size_t most>
constexpr Rule first_elements() {
    return Rule{
        .object = [](void* target) -> void* {
            auto& list = *static_cast<std::vector<T>*>(target);
            return list.size() < most ? &list.emplace_back() : nullptr;
        },
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
