// The sentences themselves.
#include "app/words.hpp"

#include <algorithm>

namespace etl::app::words {
namespace {

std::string join(std::string_view before, std::string_view middle, std::string_view after) {
    std::string text;
    text.reserve(before.size() + middle.size() + after.size());
    text += before;
    text += middle;
    text += after;
    return text;
}

std::string_view plain_reason(FailureKind kind) {
    switch (kind) {
    case FailureKind::unreachable:
        return "The server can’t be reached.";
    case FailureKind::timed_out:
        return "The server did not answer in time.";
    case FailureKind::signed_out:
        return "You are signed out.";
    case FailureKind::forbidden:
        return "You are not allowed to do this.";
    case FailureKind::not_found:
        return "The server does not know this.";
    case FailureKind::refused:
        return "The server refused.";
    case FailureKind::invalid:
        return "The server found the request invalid.";
    case FailureKind::too_many:
        return "The server gets too many requests. Try again in a minute.";
    case FailureKind::server_error:
        return "The server failed.";
    case FailureKind::unreadable:
        return "The server’s answer can’t be read.";
    }
    return {};
}

} // namespace

std::string could_not_start(std::string_view name) { return join("Could not start ", name, ""); }

std::string start_unknown(std::string_view name) {
    return join("No answer came: whether ", name, " was started is not known.");
}

std::string_view reading_state() { return "Reading its state…"; }

std::string_view missing_for_start(bool integration_missing, bool entity_type_missing) {
    if (integration_missing && entity_type_missing) {
        return "The server gives no integration and no entity type for this job.";
    }
    return integration_missing ? "The server gives no integration for this job."
                               : "The server gives no entity type for this job.";
}

std::string start_accepted(std::string_view name) { return join("", name, " is started."); }
std::string log_lines(std::int64_t count) { return std::to_string(count) + (count == 1 ? " line" : " lines"); }

std::string_view the_lines() { return "the lines"; }

std::string_view too_much_to_copy() { return "This is too much for the clipboard"; }

std::string_view download_instead() { return "Download the log instead, or copy fewer lines."; }

std::string_view log_not_downloaded() { return "The log could not be downloaded"; }

std::string download_failure(int http_status) {
    return http_status == 0 ? "The server did not answer, or the page around this one forbids downloads."
                            : "The server answered with status " + std::to_string(http_status) + ".";
}

std::string_view job_of_run_gone() { return "Its job is not in the list of jobs."; }

std::string_view payload_cut() { return "Its payload is too long to be sent again from here."; }

std::string selected_count(std::size_t count) {
    return count == 0   ? std::string("No job selected")
           : count == 1 ? std::string("1 job selected")
                        : std::to_string(count) + " jobs selected";
}

std::string view_saved(std::string_view name) { return join("View “", name, "” saved"); }

std::string view_renamed(std::string_view name) { return join("View renamed: “", name, "”"); }

std::string view_deleted(std::string_view name) { return join("View “", name, "” deleted"); }

std::string view_restored(std::string_view name) { return join("View “", name, "” is back"); }

std::string run_ended(model::StatusKind how, std::string_view name) { return join(name, " ", model::status_name(how)); }

std::string runs_ended(model::StatusKind how, std::size_t count) {
    return join(std::to_string(count), " jobs ", model::status_name(how));
}

std::string listed(const std::vector<std::string_view>& names) {
    constexpr std::size_t most_named = 5;
    std::string text;
    const std::size_t named = std::min(names.size(), most_named);
    for (std::size_t place = 0; place < named; ++place) {
        text.append(place == 0 ? "" : ", ").append(names[place]);
    }
    return names.size() > named ? text + " and " + std::to_string(names.size() - named) + " more" : text;
}

std::string_view no_cause() { return "No message"; }

std::string failure_reason(const RequestFailure& failure) {
    return failure.server_sentence.empty() ? std::string(plain_reason(failure.kind)) : failure.server_sentence;
}

std::string_view offline() { return "This device is offline. What is shown may be out of date."; }

std::string_view signed_out() { return "You are signed out. What is shown may be out of date."; }

std::string_view server_lost() { return "The server can’t be reached. What is shown may be out of date."; }

std::string_view list_lost() { return "The job list can’t be read. What is shown may be out of date."; }

std::string_view connected_again() { return "Connected again."; }

std::string_view settings() { return "Settings"; }

std::string_view settings_saved() { return "Settings saved as a file"; }

std::string_view settings_imported() { return "Settings imported"; }

std::string_view settings_reset() { return "All settings are as they were at first"; }

std::string_view no_settings() { return "These are no settings of this page."; }

std::string copied(std::string_view what) { return join("", what, " copied"); }

std::string could_not_copy(std::string_view what) { return join("Could not copy: ", what, ""); }

std::string_view part_not_loaded() { return "This part of the page could not be loaded"; }

std::string_view part_tried_again() { return "It is tried again when you open it the next time."; }

} // namespace etl::app::words
