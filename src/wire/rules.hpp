// Rules say what a JSON document means: one rule for each key that we read, in a table (Shape) for each kind of object.
// The reader walks a document and looks here; a new object kind is a new table and no new code.
//
// A rule's functions know the type of their target; the reader hands them on as `void*` and never looks inside.
#pragma once

#include "wire/plain.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::wire {

struct Shape;

/// How an object whose content nobody looks into is kept as text.
enum class Keep {
    nothing,
    /// To be shown: any value, indented by two spaces, cut with a mark when it is too long.
    shown,
    /// To be sent back: an object in compact form, refused when it is too long.
    sent,
    /// To be looked at by people or sent nowhere: any value in compact form, cut and marked as such when it is too
    /// long.
    raw,
};

/// What one value means.
struct Rule {
    std::string_view key = {};
    /// Named in the error when the value has another type; where it is empty, such a value counts as null.
    std::string_view expected = {};
    Verdict (*plain)(void* target, const Plain& value, const Limits& limits) = nullptr;
    /// Makes room for the object, and answers it; `shape` has the rules of its keys. Null steps over the object.
    void* (*object)(void* target) = nullptr;
    /// The same two for an entry of an object whose keys are names.
    void* (*named_object)(void* target, std::string_view name) = nullptr;
    Verdict (*named_plain)(void* target, std::string_view name, const Plain& value, const Limits& limits) = nullptr;
    const Shape* shape = nullptr;
    /// Empties the list, and answers it; `element` is the rule of each element.
    void* (*list)(void* target) = nullptr;
    const Rule* element = nullptr;
    std::string* (*kept_text)(void* target) = nullptr;
    Keep keep = Keep::nothing;
    /// Where Keep::raw notes whether it had to cut.
    bool* (*kept_cut)(void* target) = nullptr;
};

/// One kind of object.
struct Shape {
    const Rule* first = nullptr;
    std::size_t count = 0;
    /// What any other key means; its own key stands for all of them in an error's path.
    const Rule* entry = nullptr;
    /// The key without which the object says nothing, what an error says is expected there, and whether the value says
    /// something; where nobody asks for more, it is enough that the key is there.
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

} // namespace etl::wire
