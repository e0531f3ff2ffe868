// The key "etl_jobs_settings" with the form's number is what makes a document such a file.
#include "wire/settings_file.hpp"

#include "wire/json_writer.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/repair.hpp"
#include "wire/rule_builders.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

namespace etl::wire {
namespace {

using model::SettingsFile;

constexpr std::string_view form_key = "etl_jobs_settings";
constexpr std::int64_t form = 1;

Verdict read_views(std::optional<std::string>& member, const Plain& value, const Limits& limits) {
    if (value.kind == Plain::Kind::null) {
        member.reset();
        return Verdict::stored;
    }
    return read_text_only(member.emplace(), value, limits);
}

struct Document {
    SettingsFile file;
    std::optional<std::int64_t> form;
};

constexpr Rule choice{.key = "*",
                      .named_plain = [](void* target, std::string_view name, const Plain& value, const Limits& limits) {
                          std::string word;
                          const Verdict verdict = read_text_only(word, value, limits);
                          if (verdict == Verdict::stored) {
                              static_cast<SettingsFile*>(target)->choices.emplace_back(name, std::move(word));
                          }
                          return verdict;
                      }};
constexpr Shape choices_shape{.entry = &choice};

constexpr Rule document_rules[] = {
    plain<&Document::form, read_integer>(form_key, "a number"),
    Rule{
        .key = "choices",
        .object = [](void* target) -> void* {
            SettingsFile& file = static_cast<Document*>(target)->file;
            file.choices.clear();
            return &file;
        },
        .shape = &choices_shape,
    },
    Rule{
        .key = "views",
        .plain =
            [](void* target, const Plain& value, const Limits& limits) {
                return read_views(static_cast<Document*>(target)->file.views, value, limits);
            },
    },
};
constexpr Shape document_shape =
    shape_of(document_rules, form_key, "the mark of a file of settings", [](const void* target) {
        const auto& mark = static_cast<const Document*>(target)->form;
        return mark && *mark >= 1;
    });
constexpr Rule document = document_object<document_shape>("an object");

} // namespace

std::string encode_settings_file(const SettingsFile& file) {
    std::string text;
    JsonWriter writer(text, Layout::indented, std::numeric_limits<std::size_t>::max());
    const auto write = [&](std::string_view key, std::string_view value) {
        writer.key(key);
        writer.plain({.kind = Plain::Kind::text, .text = value});
    };
    writer.start('{');
    writer.key(form_key);
    writer.plain({.kind = Plain::Kind::integer, .integer = form});
    writer.key("choices");
    writer.start('{');
    for (const auto& [key, word] : file.choices) {
        write(key, word);
    }
    writer.end('}');
    if (file.views) {
        write("views", *file.views);
    }
    writer.end('}');
    std::string storage;
    return std::string(repair(text, storage)) + "\n";
}

Decoded<SettingsFile> decode_settings_file(std::string_view text, const Limits& limits) {
    Decoded<Document> decoded = decode<Document>(text, limits.message_bytes, document, limits);
    if (!decoded.ok()) {
        return model::Failure{decoded.error()};
    }
    return std::move(std::move(decoded).value().file);
}

} // namespace etl::wire
