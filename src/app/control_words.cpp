// The sentences about controls, declared in words.hpp.
#include "app/words.hpp"

namespace etl::app::words {
namespace {

using model::Control;
using model::StatusKind;

template <class... Parts>
std::string sentence(const Parts&... parts) {
    std::string text;
    ((text += parts), ...);
    return text;
}

bool is_forced(const ControlRequest& request) { return request.stop_mode == model::StopMode::forced; }

/// What a person would call it: "stop Jira", "make Jira the next in line".
std::string deed(const ControlRequest& request, std::string_view name) {
    switch (request.control) {
    case Control::start:
        return sentence("start ", name);
    case Control::pause:
        return sentence("pause ", name);
    case Control::resume:
        return sentence("resume ", name);
    case Control::stop:
        return is_forced(request) ? sentence("stop ", name, " by force") : sentence("stop ", name);
    case Control::force_pending:
        return sentence("make ", name, " the next in line");
    case Control::active:
        return sentence("switch ", name, request.active ? " on" : " off");
    case Control::settings:
        return sentence("change the settings of ", name);
    case Control::reset:
        return sentence("reset ", name);
    }
    return {};
}

std::string is_status(std::string_view name, const model::StatusWord& status) {
    const std::string_view word =
        status.kind == StatusKind::unknown ? std::string_view(status.raw) : model::status_name(status.kind);
    return sentence(name, " is ", word);
}

} // namespace

std::string read_only(std::string_view role) {
    return role.empty() ? std::string("You may look at everything here, but not change it.")
                        : sentence("Your role is ", role, ": you may look at everything here, but not change it.");
}

std::string_view server_cannot(Control control) {
    switch (control) {
    case Control::start:
        return "This server can’t start jobs.";
    case Control::pause:
        return "This server can’t pause jobs.";
    case Control::resume:
        return "This server can’t resume jobs.";
    case Control::stop:
        return "This server can’t stop jobs.";
    case Control::force_pending:
        return "This server can’t make a job the next in line.";
    case Control::active:
        return "This server can’t switch jobs on and off.";
    case Control::settings:
        return "This server can’t change the settings of jobs.";
    case Control::reset:
        return "This server can’t reset jobs.";
    }
    return {};
}

std::string_view capabilities_unknown() { return "What this server can do is not known yet."; }

std::string about_to_stop(std::string_view name) { return sentence(name, " is about to be stopped."); }

std::string under_way(const ControlRequest& request, std::string_view name) {
    return sentence(control_title(request), " of ", name, " is under way.");
}

std::string being_checked(const ControlRequest& request, std::string_view name) {
    return sentence("No answer came to the request to ", deed(request, name), ". Its state is being read.");
}

std::string being_started(std::string_view name) { return sentence(name, " is being started."); }

std::string status_forbids(const ControlRequest& request, std::string_view name, StatusKind kind) {
    const std::string_view word = model::status_name(kind);
    switch (request.control) {
    case Control::start:
    case Control::force_pending:
        if (kind == StatusKind::paused) {
            return sentence(name, " is paused. Resume it to run it.");
        }
        if (kind == StatusKind::inactive) {
            return sentence(name, " is inactive. Switch it on to run it.");
        }
        break;
    case Control::resume:
        return sentence(name, " is not paused, but ", word, ".");
    case Control::stop:
        if (is_forced(request)) {
            return sentence(name, " is not stopping. Only a job that is stopping can be stopped by force.");
        }
        if (kind == StatusKind::stopping) {
            return sentence(name, " is stopping already.");
        }
        return sentence(name, " is not running, but ", word, ".");
    case Control::reset:
        return sentence(name, " is ", word, ". Only a job whose run is over can be reset.");
    case Control::pause:
        if (kind == StatusKind::pausing || kind == StatusKind::paused) {
            return sentence(name, " is ", word, " already.");
        }
        break;
    case Control::active:
    case Control::settings:
        break;
    }
    return sentence(name, " is ", word, ".");
}

std::string_view interval_too_short() { return "An interval is at least one minute."; }

std::string_view retry_not_below_schedule() { return "The retry interval must be shorter than the schedule’s."; }

std::string_view control_title(const ControlRequest& request) {
    switch (request.control) {
    case Control::start:
        return "Start";
    case Control::pause:
        return "Pause";
    case Control::resume:
        return "Resumption";
    case Control::stop:
        return is_forced(request) ? "Forced stop" : "Stop";
    case Control::force_pending:
        return "Move to the front";
    case Control::active:
        return request.active ? "Switching on" : "Switching off";
    case Control::settings:
        return "Change of the settings";
    case Control::reset:
        return "Reset";
    }
    return {};
}

std::string could_not(const ControlRequest& request, std::string_view name) {
    return sentence("Could not ", deed(request, name));
}

std::string control_done(const ControlRequest& request, std::string_view name, const model::StatusWord& new_status) {
    switch (request.control) {
    case Control::active:
        return sentence(name, request.active ? " is switched on" : " is switched off");
    case Control::settings:
        return sentence("Settings of ", name, " saved");
    case Control::force_pending:
        return sentence(name, " is next in line");
    case Control::reset:
        return sentence(name, " was reset");
    default:
        break;
    }
    return new_status.raw.empty() ? sentence(control_title(request), " of ", name, " accepted")
                                  : is_status(name, new_status);
}

std::string jobs_reset(const std::vector<std::string_view>& names) {
    if (names.empty()) {
        return {};
    }
    return sentence("Back to ready: ", listed(names), ".");
}

std::string no_answer(const ControlRequest& request, std::string_view name) {
    return sentence("No answer came to the request to ", deed(request, name));
}

std::string state_read(std::string_view name, const model::StatusWord& status) {
    return status.raw.empty() ? std::string("Its state has been read again.")
                              : sentence("Its state has been read again: ", is_status(name, status), ".");
}

std::string stop_held(std::string_view name) {
    return sentence(name, " will be stopped in 5 seconds. It can be undone until then.");
}

std::string stop_undone(std::string_view name) { return sentence(name, " will not be stopped."); }

std::string stop_moot(std::string_view name) { return sentence(name, " had ended before it was stopped."); }

std::string_view this_job_gone() { return "The job is gone"; }

std::string_view not_listed() { return "The server does not list it any more."; }

std::string job_gone(std::string_view name) { return sentence(name, " is gone"); }

std::string control_of_gone_job(const ControlRequest& request, bool was_sent) {
    return was_sent ? sentence("The server does not list it any more. What became of “", control_title(request),
                               "” is not known.")
                    : std::string("The server does not list it any more. It was not stopped from here.");
}

} // namespace etl::app::words
