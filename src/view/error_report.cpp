// Writes both from what is known; what the server left out is left out.
#include "view/error_report.hpp"

#include "app/table_text.hpp"
#include "model/json_document.hpp"
#include "view/words.hpp"

#include <utility>

namespace etl::view {
namespace {

/// Members of an object, a line each.
class Members {
  public:
    explicit Members(std::string indent) : indent_(std::move(indent)) {}

    void text(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            json(key, app::json_text(value));
        }
    }
    void json(std::string_view key, std::string_view value) {
        text_.append(text_.empty() ? "" : ",").append("\n").append(indent_).append("  ");
        text_.append(app::json_text(key)).append(": ").append(value);
    }
    [[nodiscard]] std::string object() const { return "{" + text_ + "\n" + indent_ + "}"; }

  private:
    std::string indent_;
    std::string text_;
};

/// Of a text that is JSON no line ends inside of a string, so each line can be moved to the right.
std::string indented(std::string_view json, std::string_view by) {
    std::string text;
    for (const char letter : json) {
        text += letter;
        if (letter == '\n') {
            text += by;
        }
    }
    return text;
}

/// A context that was cut because it is too long is no JSON any more.
bool is_whole(std::string_view json) {
    model::JsonDocument document{std::string(json)};
    document.read_all();
    return !document.problem();
}

/// Letters that some system allows in no name of a file become dashes.
std::string file_name(std::string_view job) {
    std::string name("Job Error ");
    for (const char letter : job) {
        const bool bad = static_cast<unsigned char>(letter) < 0x20 ||
                         std::string_view("/\\:*?\"<>|").find(letter) != std::string_view::npos;
        name += bad ? '-' : letter;
    }
    return name.append(".json");
}

} // namespace

std::string error_text(const app::ErrorWindow& window, const ErrorWindowView& view) {
    const model::JobError& error = window.error;
    std::string text = view.title + "\n" + view.sentence + "\n";
    const auto fact = [&](std::string_view label, const std::string& value) {
        if (!value.empty()) {
            text.append(words::with_name(label, value)).append("\n");
        }
    };
    fact(words::error_stage, error.stage.raw);
    fact(words::error_type, error.error_type);
    const auto part = [&](std::string_view title, const std::string& body) {
        if (!body.empty()) {
            text.append("\n").append(title).append("\n").append(body).append(body.ends_with('\n') ? "" : "\n");
        }
    };
    part(words::error_message, view.message);
    part(words::context, error.context);
    part(words::stack_trace, error.stack_trace);
    return text;
}

app::SaveFile error_file(const app::ErrorWindow& window, const model::RunId& run) {
    const model::JobError& error = window.error;
    Members details("  ");
    details.text("stage", error.stage.raw);
    details.text("error_type", error.error_type);
    details.text("message", error.message);
    details.text("timestamp", error.timestamp ? std::string_view(error.timestamp->text) : std::string_view());
    details.text("stack_trace", error.stack_trace);
    if (!error.context.empty() && is_whole(error.context)) {
        details.json("context", indented(error.context, "    "));
    } else {
        details.text("context", error.context);
    }
    Members whole("");
    whole.text("job_id", window.job.text);
    whole.text("job_name", window.job_name);
    whole.text("run_id", run.text);
    whole.json("error_details", details.object());
    return {file_name(window.job_name), "application/json", whole.object() + "\n"};
}

} // namespace etl::view
