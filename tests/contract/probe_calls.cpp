// Each call of wire's builders under a name of its own.
#include "probe_calls.hpp"

#include "wire/platform_calls.hpp"
#include "wire/spec_calls.hpp"
#include "wire/spec_stream.hpp"

#include <span>

namespace etl::contract {
namespace {

using nlohmann::json;
using wire::Call;

/// An argument that was left out is empty, as it is in the models.
class Arguments {
  public:
    explicit Arguments(const json& given) : given_(&given) {}

    [[nodiscard]] std::string text(const char* name) const { return given_->value(name, std::string()); }
    [[nodiscard]] bool flag(const char* name) const { return given_->value(name, false); }
    [[nodiscard]] std::int64_t number(const char* name) const { return given_->value(name, std::int64_t{0}); }
    template <class T = int>
    [[nodiscard]] std::optional<T> maybe(const char* name) const {
        return given_->contains(name) ? std::optional<T>(given_->at(name).get<T>()) : std::nullopt;
    }
    /// JSON that is sent as it is.
    [[nodiscard]] std::optional<std::string> object(const char* name) const {
        return given_->contains(name) ? std::optional(given_->at(name).dump()) : std::nullopt;
    }
    template <class Id>
    [[nodiscard]] std::vector<Id> ids(const char* name) const {
        std::vector<Id> list;
        for (const json& id : given_->value(name, json::array())) {
            list.emplace_back(id.get<std::string>());
        }
        return list;
    }

    [[nodiscard]] model::JobId job() const { return model::JobId(text("job")); }
    [[nodiscard]] model::RunId run() const { return model::RunId(text("run")); }
    [[nodiscard]] model::RecordId record() const { return model::RecordId(text("record")); }
    [[nodiscard]] model::LogFilter filter() const { return {text("level"), text("stage")}; }
    [[nodiscard]] model::JobSettings settings() const { return {maybe("schedule"), maybe("retry")}; }

  private:
    const json* given_;
};

struct Maker {
    std::string_view name;
    Call (*make)(const Arguments& given);
};

model::RecordsRequest records_request(const Arguments& given) {
    return {given.number("integration"), given.text("entity_type"), given.ids<model::RecordId>("records"),
            given.object("payload")};
}

model::LogQuery log_query(const Arguments& given) {
    using Place = model::LogQuery::Place;
    constexpr std::pair<const char*, Place> places[] = {
        {"after", Place::after}, {"before", Place::before}, {"tail", Place::tail}};
    model::LogQuery query{.time = given.text("at"), .limit = given.maybe("limit"), .filter = given.filter()};
    for (const auto& [name, place] : places) {
        if (const auto number = given.maybe<std::int64_t>(name)) {
            query.place = place;
            query.number = *number;
        }
    }
    if (!query.time.empty()) {
        query.place = Place::at;
    }
    return query;
}

model::WorkersRequest workers_request(const Arguments& given) {
    const std::string action = given.text("action");
    const auto parsed = action == "start"  ? model::WorkerAction::start
                        : action == "stop" ? model::WorkerAction::stop
                                           : model::WorkerAction::restart;
    return {parsed, given.text("stage")};
}

Call socket(std::string path) { return {"", std::move(path), {}}; }
Call said(std::string message) { return {"", {}, std::move(message)}; }

constexpr Maker spec_makers[] = {
    {"jobs", [](const Arguments&) { return wire::jobs_call(); }},
    {"job_status", [](const Arguments& given) { return wire::job_status_call(given.job()); }},
    {"run_status", [](const Arguments& given) { return wire::run_status_call(model::RunHandle(given.text("run"))); }},
    {"trigger",
     [](const Arguments& given) {
         return wire::trigger_call({given.text("entity_type"), given.number("integration"),
                                    given.object("payload").value_or("{}"), given.maybe("priority").value_or(5)});
     }},
    {"transform", [](const Arguments& given) { return wire::transform_call(records_request(given)); }},
    {"load", [](const Arguments& given) { return wire::load_call(records_request(given)); }},
    {"store",
     [](const Arguments& given) {
         return wire::store_call({given.number("integration"), given.text("entity_type"), given.text("external_id"),
                                  given.object("raw_data").value_or("{}"), given.object("extraction_metadata")});
     }},
    {"raw_data",
     [](const Arguments& given) {
         return wire::raw_data_call({given.text("entity_type"), given.text("status"), given.run(), given.text("cursor"),
                                     given.flag("paged"), given.maybe("limit")});
     }},
    {"record_status",
     [](const Arguments& given) {
         return wire::record_status_call(given.record(), {given.text("status"), given.object("error_details")});
     }},
    {"status_socket",
     [](const Arguments& given) { return socket(wire::status_socket_path(given.job(), given.text("token"))); }},
    {"capabilities", [](const Arguments&) { return wire::capabilities_call(); }},
    {"start",
     [](const Arguments& given) {
         return wire::start_call(given.job(), {given.object("payload"), given.maybe("priority")});
     }},
    {"control",
     [](const Arguments& given) {
         return wire::control_call(given.job(),
                                   model::parse_control(given.text("control")).value_or(model::Control::start));
     }},
    {"stop",
     [](const Arguments& given) {
         return wire::stop_call(given.job(),
                                given.flag("forced") ? model::StopMode::forced : model::StopMode::at_checkpoint);
     }},
    {"active", [](const Arguments& given) { return wire::active_call(given.job(), given.flag("active")); }},
    {"settings", [](const Arguments& given) { return wire::settings_call(given.job(), given.settings()); }},
    {"runs",
     [](const Arguments& given) {
         return wire::runs_call({given.job(), given.text("status"), given.maybe("limit"), given.text("cursor")});
     }},
    {"run", [](const Arguments& given) { return wire::run_call(given.run()); }},
    {"log", [](const Arguments& given) { return wire::log_call(given.run(), log_query(given)); }},
    {"log_search",
     [](const Arguments& given) {
         return wire::log_search_call(given.run(), {given.text("text"), given.maybe<std::int64_t>("after"),
                                                    given.maybe("limit"), given.filter()});
     }},
    {"log_download", [](const Arguments& given) { return wire::log_download_call(given.run()); }},
    {"queues", [](const Arguments&) { return wire::queues_call(); }},
    {"queue_history", [](const Arguments& given) { return wire::queue_history_call(given.maybe("minutes")); }},
    {"dead_letters",
     [](const Arguments& given) {
         return wire::dead_letters_call(given.text("queue"), {given.maybe("limit"), given.text("cursor")});
     }},
    {"redrive",
     [](const Arguments& given) {
         return wire::redrive_call(given.text("queue"), {given.ids<model::DeadLetterId>("ids"), given.flag("dry_run")});
     }},
    {"workers", [](const Arguments& given) { return wire::workers_call(workers_request(given)); }},
    {"raw_record", [](const Arguments& given) { return wire::raw_record_call(given.record()); }},
    {"stream_socket", [](const Arguments& given) { return socket(wire::stream_socket_path(given.text("token"))); }},
    {"subscribe", [](const Arguments& given) { return said(wire::encode_subscribe(given.ids<model::JobId>("jobs"))); }},
    {"subscribe_to_all", [](const Arguments&) { return said(wire::encode_subscribe_to_all()); }},
    {"unsubscribe",
     [](const Arguments& given) { return said(wire::encode_unsubscribe(given.ids<model::JobId>("jobs"))); }},
};

wire::PlatformSocket socket_of(const std::string& name) {
    return name == "transform"   ? wire::PlatformSocket::transform
           : name == "embedding" ? wire::PlatformSocket::embedding
                                 : wire::PlatformSocket::extraction;
}

constexpr Maker platform_makers[] = {
    {"platform_jobs", [](const Arguments& given) { return wire::platform_jobs_call(given.number("tenant")); }},
    {"platform_job",
     [](const Arguments& given) { return wire::platform_job_call(given.number("tenant"), given.job()); }},
    {"worker_status",
     [](const Arguments& given) { return wire::worker_status_call(given.number("tenant"), given.job()); }},
    {"run_now", [](const Arguments& given) { return wire::run_now_call(given.number("tenant"), given.job()); }},
    {"toggle_job",
     [](const Arguments& given) {
         return wire::toggle_job_call(given.number("tenant"), given.job(), given.flag("active"));
     }},
    {"toggle_integration",
     [](const Arguments& given) {
         return wire::toggle_integration_call(given.number("tenant"), given.number("integration"),
                                              given.flag("active"));
     }},
    {"platform_settings",
     [](const Arguments& given) {
         return wire::platform_settings_call(given.number("tenant"), given.job(), given.settings());
     }},
    {"platform_reset",
     [](const Arguments& given) { return wire::platform_reset_call(given.number("tenant"), given.job()); }},
    {"platform_queues", [](const Arguments& given) { return wire::platform_queues_call(given.number("tenant")); }},
    {"platform_workers", [](const Arguments& given) { return wire::platform_workers_call(given.number("tenant")); }},
    {"worker_action",
     [](const Arguments& given) { return wire::worker_action_call(given.number("tenant"), workers_request(given)); }},
    {"platform_logs",
     [](const Arguments& given) {
         return wire::platform_logs_call(given.number("tenant"), given.maybe("lines").value_or(100));
     }},
    {"refresh", [](const Arguments& given) { return wire::refresh_call(given.number("tenant")); }},
    {"platform_socket",
     [](const Arguments& given) {
         return socket(wire::platform_socket_path(given.number("tenant"), given.job(), given.text("token"),
                                                  socket_of(given.text("work"))));
     }},
};

} // namespace

std::optional<Call> make_call(std::string_view name, const json& arguments) {
    const Arguments given(arguments);
    for (const auto& makers : {std::span<const Maker>(spec_makers), std::span<const Maker>(platform_makers)}) {
        for (const Maker& maker : makers) {
            if (maker.name == name) {
                return maker.make(given);
            }
        }
    }
    return std::nullopt;
}

} // namespace etl::contract
