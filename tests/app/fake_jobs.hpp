// Fake jobs: the true state of some jobs, what they do by themselves, and what they do when asked; told as the
// specification's rows or as the platform's.
#pragma once

#include "dice.hpp"
#include "platform_page.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace etl::app {

class FakeJobs : public Dice {
  public:
    explicit FakeJobs(std::uint32_t seed, Profile spoken = Profile::spec)
        : Dice(seed), numbered(seed % 2 == 0), profile(spoken), kind_(static_cast<int>(seed % 4)) {}
    virtual ~FakeJobs() = default;

    /// Each state carries a growing number as its extracted count, or, on the platform, as its next run; without it,
    /// rows know less than messages.
    const bool numbered;
    const Profile profile;

    [[nodiscard]] bool is_platform() const { return profile == Profile::platform; }

    /// The list as it would be sent now.
    [[nodiscard]] std::vector<model::Job> truth() const {
        std::vector<model::Job> list;
        for (const model::Job& job : jobs_) {
            list.push_back(told(job));
        }
        return list;
    }

    void add_job() {
        if (jobs_.size() < 90) {
            const auto place = static_cast<std::ptrdiff_t>(pick(static_cast<int>(jobs_.size()) + 1));
            jobs_.insert(jobs_.begin() + place, row("job" + std::to_string(next_job_++)));
            jobs_[static_cast<std::size_t>(place)].active = chance(80);
        }
    }

    void remove_job() {
        if (!jobs_.empty()) {
            jobs_.erase(jobs_.begin() + pick(static_cast<int>(jobs_.size())));
        }
    }

    void rename_job() {
        if (!jobs_.empty()) {
            jobs_[static_cast<std::size_t>(pick(static_cast<int>(jobs_.size())))].name =
                "name" + std::to_string(clock_++);
        }
    }

    /// One job goes on with what it does, and its socket tells of it.
    void step_job() {
        if (jobs_.empty()) {
            return;
        }
        model::Job& job = jobs_[static_cast<std::size_t>(pick(static_cast<int>(jobs_.size())))];
        if (job.status.kind == StatusKind::pausing) {
            job.status = word(StatusKind::paused);
        } else if (job.status.kind == StatusKind::stopping) {
            job.status = word(StatusKind::stopped);
            job.last_run_finished = at(++clock_);
        } else if (job.status.kind == StatusKind::paused) {
            return;
        } else if (job.status.kind != StatusKind::running) {
            begin(job);
        } else if (job.progress < 60) {
            job.progress += 10;
            job.stage = {model::StageKind::load, "load"};
            job.metrics.loaded = job.progress;
        } else {
            job.status = word(chance(30) ? StatusKind::failed : StatusKind::completed);
            job.error.reset();
            if (job.status.kind == StatusKind::failed) {
                job.error = model::JobError{job.stage, "type", "broken", {}, "", ""};
            }
            job.last_run_finished = at(++clock_);
        }
        number(job);
        tell(job);
    }

    /// What their server can do: one kind of four has nothing, one has the controls, and two have the stream too.
    [[nodiscard]] std::optional<model::Capabilities> capabilities() const {
        if (kind_ == 0) {
            return std::nullopt;
        }
        model::Capabilities can;
        can.controls = {model::Control::pause,         model::Control::resume, model::Control::stop,
                        model::Control::force_pending, model::Control::active, model::Control::settings,
                        model::Control::reset};
        if (kind_ == 2) {
            can.controls.insert(model::Control::start);
        }
        can.job_stream = kind_ >= 2;
        return can;
    }

  protected:
    /// The row of a job: the platform has no stage, metrics and error object, but steps and an error's sentence.
    [[nodiscard]] model::Job told(model::Job job) const {
        if (is_platform()) {
            job.steps = steps(job.status.kind == StatusKind::completed ? 2 : job.progress / 20);
            job.error_message = job.error ? job.error->message : std::string();
            job.next_run = job.metrics.extracted ? std::optional(at(*job.metrics.extracted)) : std::nullopt;
            job.progress = 0;
            job.stage = {};
            job.metrics = {};
            job.error.reset();
            model::settle(job);
        }
        return job;
    }

    /// What the platform's sockets say of it; now and then a failure without steps.
    model::JobPatch patch_of(const model::Job& job) {
        const model::Job row = told(job);
        model::JobPatch said;
        said.status = row.status;
        if (!row.error_message.empty()) {
            said.error_message = row.error_message;
        }
        if (row.status.kind == StatusKind::failed && chance(30)) {
            return said;
        }
        said.steps = row.steps;
        said.next_run = row.next_run;
        said.whole = true;
        return said;
    }

    /// A job has changed: whoever listens hears it.
    virtual void tell(const model::Job& job) = 0;

    static model::JobStatus state_of(const model::Job& job) {
        model::JobStatus state;
        state.job_id = "run";
        state.status = job.status;
        state.progress = job.progress;
        state.stage = job.stage;
        state.metrics = job.metrics;
        state.error = job.error;
        state.started_at = job.last_run;
        if (model::is_terminal(job.status.kind)) {
            state.completed_at = job.last_run_finished;
        }
        return state;
    }

    void begin(model::Job& job) {
        job.status = word(StatusKind::running);
        job.progress = 0;
        job.stage = {};
        job.metrics = {};
        job.error.reset();
        job.last_run = at(++clock_);
        number(job);
    }

    void number(model::Job& job) {
        if (numbered) {
            job.metrics.extracted = ++clock_;
        }
    }

    /// Does what a control asks for, or says no by returning nothing.
    std::optional<ControlReply> obey(model::Job& job, const ControlRequest& request) {
        using model::Control;
        const StatusKind kind = job.status.kind;
        ControlReply reply;
        switch (request.control) {
        case Control::active:
            job.active = request.active;
            reply.active = request.active;
            return reply;
        case Control::settings:
            job.schedule_interval_minutes = request.settings.schedule_interval_minutes;
            reply.settings = request.settings;
            return reply;
        case Control::pause:
            if (kind == StatusKind::pausing || kind == StatusKind::paused || kind == StatusKind::stopping) {
                return std::nullopt;
            }
            job.status = word(kind == StatusKind::running ? StatusKind::pausing : StatusKind::paused);
            break;
        case Control::resume:
            if (kind != StatusKind::paused && kind != StatusKind::pausing) {
                return std::nullopt;
            }
            job.status = word(StatusKind::ready);
            break;
        case Control::stop:
            if (kind == StatusKind::stopping) {
                job.status = word(StatusKind::stopped);
            } else if (kind == StatusKind::running) {
                job.status = word(StatusKind::stopping);
            } else {
                return std::nullopt;
            }
            break;
        case Control::force_pending:
            if (model::is_active(kind) || kind == StatusKind::paused) {
                return std::nullopt;
            }
            for (model::Job& other : jobs_) {
                if (other.id != job.id && other.status.kind == StatusKind::pending) {
                    other.status = word(StatusKind::ready);
                    reply.jobs_reset.push_back(other.id);
                    number(other);
                    tell(other);
                }
            }
            job.status = word(StatusKind::pending);
            break;
        default:
            if (model::is_active(kind)) {
                return std::nullopt;
            }
            job.status = word(StatusKind::ready);
            break;
        }
        job.error.reset();
        number(job);
        reply.new_status = job.status;
        if (!is_platform()) {
            tell(job); // of a reset, the platform pushes nothing
        }
        return reply;
    }

    model::Job* find(const model::JobId& id) {
        const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const auto& job) { return job.id == id; });
        return found == jobs_.end() ? nullptr : &*found;
    }

    int kind_;
    std::vector<model::Job> jobs_;
    int next_job_ = 0;
    EpochMilliseconds clock_ = 0;
};

} // namespace etl::app
