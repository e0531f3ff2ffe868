// Fills the error window: icon by error type, badges in capitals, every underscore a space.
#include "view/error_window.hpp"

#include "view/words.hpp"

#include <algorithm>
#include <cctype>

namespace etl::view {
namespace {

std::string label_of(const std::string& word, std::string_view otherwise) {
    if (word.empty()) {
        return std::string(otherwise);
    }
    std::string label = word;
    for (char& letter : label) {
        letter = letter == '_' ? ' ' : static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return label;
}

std::string sentence_of(const model::JobError& error, const ViewContext& context) {
    std::string sentence = "Error occurred";
    if (!error.stage.raw.empty()) {
        sentence += " during " + error.stage.raw + " stage";
    }
    if (error.timestamp && !error.timestamp->text.empty()) {
        sentence += " at ";
        sentence += error.timestamp->instant ? context.locale.full_date_time(*error.timestamp->instant)
                                             : error.timestamp->text + std::string(words::zone_unknown);
    }
    return sentence;
}

std::optional<TextBlockView> block(std::string_view title, const std::string& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    ButtonView copy;
    copy.name = words::with_name("Copy", title);
    copy.icon = Icon::copy;
    copy.action = app::CopyPressed{text, std::string(title)};
    return TextBlockView{std::string(title), text, std::move(copy)};
}

} // namespace

ErrorWindowView error_window(const app::ErrorWindow& window, const ViewContext& context) {
    const model::JobError& error = window.error;
    ErrorWindowView view;
    view.key = window.job.text;
    view.title = words::with_name("Job Error", window.job_name);
    if (error.error_type == "connection_error") {
        view.icon = Icon::network;
    } else if (error.error_type == "database_error") {
        view.icon = Icon::database;
    } else if (error.error_type == "timeout_error") {
        view.icon = Icon::clock;
        view.icon_tone = Tone::warning;
    }
    view.sentence = sentence_of(error, context);
    view.stage = error.stage.kind;
    view.stage_label = label_of(error.stage.raw, words::unknown_stage);
    view.type_label = label_of(error.error_type, words::unknown_error_type);
    view.message = error.message.empty() ? std::string(words::no_message) : error.message;
    view.context = block(words::context, error.context);
    view.stack_trace = block(words::stack_trace, error.stack_trace);
    view.close.label = words::close;
    view.close.name = words::close;
    view.close.icon = Icon::close;
    view.close.action = app::ErrorWindowClosed{};
    return view;
}

} // namespace etl::view
