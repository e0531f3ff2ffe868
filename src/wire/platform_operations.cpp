// The rules of queues, workers and logs as the platform has them.
#include "wire/platform_operations.hpp"

#include "wire/body_writer.hpp"
#include "wire/log_text.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::LogLine;
using model::LogWindow;
using model::Queue;
using model::QueuesStatus;
using model::WorkerGroup;
using model::WorkersStatus;

constexpr Rule rate_rules[] = {
    plain<&Queue::publish_rate, read_rate>("publish_rate"),
    plain<&Queue::deliver_rate, read_rate>("deliver_rate"),
    plain<&Queue::ack_rate, read_rate>("ack_rate"),
};
constexpr Shape rates_shape = shape_of(rate_rules);

void forget_rates(void* target) {
    Queue& queue = *static_cast<Queue*>(target);
    queue.publish_rate.reset();
    queue.deliver_rate.reset();
    queue.ack_rate.reset();
}

Verdict read_no_rates(void* target, const Plain&, const Limits&) {
    forget_rates(target);
    return Verdict::stored;
}

constexpr Rule queue_rules[] = {
    plain<&Queue::name, read_name>("name"),
    plain<&Queue::state, read_word>("state"),
    plain<&Queue::messages, read_count>("messages"),
    plain<&Queue::messages_ready, read_count>("messages_ready"),
    plain<&Queue::messages_unacknowledged, read_count>("messages_unacknowledged"),
    plain<&Queue::consumers, read_count>("consumers"),
    plain<&Queue::memory_bytes, read_count>("memory"),
    inlined_or<rates_shape, forget_rates, read_no_rates>("message_stats"),
};
constexpr Shape queue_shape = shape_of(queue_rules);

/// The key is the work; the queue's own name, where it has one, stands inside.
constexpr Rule queue_entry{
    .key = "*",
    .named_object = [](void* target, std::string_view key) -> void* {
        auto& queues = static_cast<QueuesStatus*>(target)->queues;
        std::erase_if(queues, [&](const Queue& other) { return other.stage.raw == key; });
        Queue& queue = queues.emplace_back();
        queue.stage = model::parse_stage(key);
        return &queue;
    },
    .shape = &queue_shape,
};
constexpr Shape queues_shape{.entry = &queue_entry};
constexpr Rule queues_document = document_object<queues_shape>("the queues (an object)");

/// The instances come as a number or as a list; of a list only the length counts.
constexpr Rule instance_element{.plain = [](void* target, const Plain&, const Limits&) {
    ++static_cast<std::optional<std::int64_t>*>(target)->value();
    return Verdict::stored;
}};

constexpr Rule instances_rule{
    .key = "instances",
    .plain = [](void* target, const Plain& value,
                const Limits& limits) { return read_count(static_cast<WorkerGroup*>(target)->running, value, limits); },
    .list = [](void* target) -> void* {
        auto& running = static_cast<WorkerGroup*>(target)->running;
        running = 0;
        return &running;
    },
    .element = &instance_element,
};

constexpr Rule worker_rules[] = {
    plain<&WorkerGroup::tier, read_word>("tier"),
    plain<&WorkerGroup::stage, read_stage>("type"),
    plain<&WorkerGroup::count, read_count>("count"),
    instances_rule,
};
constexpr Shape worker_shape = shape_of(worker_rules);
constexpr Rule worker_entry = named_element<WorkerGroup, &WorkerGroup::name, worker_shape>();
constexpr Shape workers_map_shape{.entry = &worker_entry};

constexpr Rule workers_rules[] = {
    plain<&WorkersStatus::running, read_optional_flag>("running"),
    named_list<&WorkersStatus::groups, workers_map_shape>("workers"),
    plain<&WorkersStatus::message, read_text_only>("message"),
};
constexpr Shape workers_shape = shape_of(workers_rules);
constexpr Rule workers_document = document_object<workers_shape>("the workers (an object)");

/// Text only; what else stands in the list is no line.
Verdict read_line(LogLine& member, const Plain& value, const Limits& limits) {
    if (value.kind != Plain::Kind::text) {
        return Verdict::wrong_type;
    }
    member = read_log_line(value.text, limits);
    return Verdict::stored;
}
constexpr Rule line_element = element_plain<LogLine, read_line>();
constexpr Rule logs_rules[] = {
    list<&LogWindow::lines, line_element>("logs", "a list of texts"),
    plain<&LogWindow::total, read_count>("total_lines"),
};
constexpr Shape logs_shape = shape_of(logs_rules, "logs", "a list of texts");
constexpr Rule logs_document = document_object<logs_shape>("the workers' logs (an object)");

} // namespace

Decoded<QueuesStatus> decode_platform_queues(std::string_view body, const Limits& limits) {
    QueuesStatus status;
    if (auto error = read_document(body, limits.message_bytes, queues_document, &status, limits)) {
        return model::Failure{*std::move(error)};
    }
    for (Queue& queue : status.queues) {
        if (queue.name.empty()) {
            queue.name = queue.stage.raw;
        }
    }
    return status;
}

Decoded<WorkersStatus> decode_platform_workers(std::string_view body, const Limits& limits) {
    return decode<WorkersStatus>(body, limits.message_bytes, workers_document, limits);
}

std::string encode_worker_action(const model::WorkersRequest& request) {
    BodyWriter body;
    body.text("action", model::worker_action_name(request.action));
    if (!request.stage.empty()) {
        body.text("queue_type", request.stage);
    }
    return std::move(body).finish();
}

Decoded<LogWindow> decode_platform_logs(std::string_view body, const Limits& limits) {
    LogWindow window;
    if (auto error = read_document(body, limits.body_bytes, logs_document, &window, limits)) {
        return model::Failure{*std::move(error)};
    }
    std::int64_t seq = 0;
    for (LogLine& line : window.lines) {
        line.seq = seq++;
    }
    return window;
}

} // namespace etl::wire
