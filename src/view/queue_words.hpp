// The words of the pages about queues, dead letters and workers.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text queues_title = "Queues";
inline constexpr Text queues_loading = "Loading queues";
inline constexpr Text queue_ready = "Ready";
inline constexpr Text queue_in_flight = "In flight";
inline constexpr Text queue_dead = "Dead";
inline constexpr Text queue_in_rate = "In";
inline constexpr Text queue_out_rate = "Out";
inline constexpr Text queue_oldest = "Oldest";
inline constexpr Text queue_consumers = "Consumers";
inline constexpr Text queue_workers = "Workers";
inline constexpr Text queue_time = "Time";
inline constexpr Text queue_in_column = "In a second";
inline constexpr Text queue_out_column = "Out a second";
inline constexpr Text queue_figures = "Figures";
inline constexpr Text queue_limits = "Limits";
inline constexpr Text queue_limits_title = "Limits of all queues";
inline constexpr Text queue_limits_hint = "Empty: no limit.";
inline constexpr Text queue_limit_ready = "Ready messages";
inline constexpr Text queue_limit_dead = "Dead messages";
inline constexpr Text queue_limit_age = "Age of the oldest (seconds)";
inline constexpr Text queue_usual_limits = "Usual limits";
inline constexpr Text queue_running = "RUNNING";
inline constexpr Text queue_stopped = "STOPPED";
inline constexpr Text queue_over_limit = "OVER LIMIT";
inline constexpr Text queue_trend_unknown = "Too little was seen yet for a trend";
inline constexpr Text queue_empty = "Empty";
inline constexpr Text queue_steady = "Steady";
inline constexpr Text queues_none_title = "No queues";
inline constexpr Text queues_none_detail = "The server has no queues.";
inline constexpr Text queues_failed_title = "The queues can’t be shown";
inline constexpr Text queues_unavailable_title = "No queues here";
inline constexpr Text queues_unavailable_detail = "This server does not tell of its queues.";
inline constexpr Text lower_ready = "ready";
inline constexpr Text lower_dead = "dead";
inline constexpr Text copy = "Copy";
inline constexpr Text queue_no_figures = "Nothing was seen of this queue yet.";

inline constexpr Text workers_of_all = "All workers";
inline constexpr Text workers_start = "Start workers…";
inline constexpr Text workers_stop = "Stop workers…";
inline constexpr Text workers_restart = "Restart workers…";
inline constexpr Text worker_logs = "Worker logs";
inline constexpr Text worker_logs_loading = "Loading the workers’ logs";
inline constexpr Text worker_logs_none = "The workers have written nothing yet.";
inline constexpr Text worker_logs_elsewhere = "This server keeps a log of each run instead: see Runs.";
inline constexpr Text workers_shared = "Workers are shared by everybody who uses this server.";
inline constexpr Text workers_start_means = "Those that are stopped begin to take messages again.";
inline constexpr Text workers_stop_means =
    "They finish what they have in hand and take nothing more. What reaches them waits until they are started again, "
    "also for all others.";
inline constexpr Text workers_restart_means =
    "They finish what they have in hand, stop, and begin anew. Meanwhile what reaches them waits.";

inline constexpr Text dead_letters_title = "Dead letters";
inline constexpr Text dead_letters_queue = "Queue";
inline constexpr Text dead_letters_loading = "Loading dead letters";
inline constexpr Text dead_letter_column = "Message";
inline constexpr Text dead_letter_record = "Record";
inline constexpr Text dead_letter_run = "Run";
inline constexpr Text dead_letter_error = "Error";
inline constexpr Text dead_letter_died = "Given up";
inline constexpr Text dead_letter_attempts = "Attempts";
inline constexpr Text dead_letters_none_title = "No dead letters";
inline constexpr Text dead_letters_none_detail = "This queue has given up on no message.";
inline constexpr Text dead_letters_failed_title = "The dead letters can’t be shown";
inline constexpr Text dead_letters_older = "Show older messages";
inline constexpr Text dead_letters_back = "All queues";
inline constexpr Text redrive_all = "Send all back…";
inline constexpr Text redrive_none_chosen = "No message is chosen.";
inline constexpr Text redrive_nothing_there = "There are no dead messages.";
inline constexpr Text redrive_looking = "Asking what would be moved";
inline constexpr Text redrive_nothing = "Nothing would be moved: the messages are not dead any more.";
inline constexpr Text redrive_refused_title = "Nothing was moved";
inline constexpr Text redrive_all_messages = "all messages";
inline constexpr Text redrive_do = "Send back";
inline constexpr Text redrive_list = "Messages that would be moved";
inline constexpr Text redrive_means =
    "Their records go through this stage again. A record that is still broken comes back here.";

/// "Send 3 back…"
[[nodiscard]] inline std::string redrive_chosen(std::size_t count, Text shown) {
    return count == 0 ? std::string("Send chosen back…") : std::string("Send ").append(shown).append(" back…");
}

/// ", 3 chosen"
[[nodiscard]] inline std::string and_chosen(Text shown) { return std::string(", ").append(shown).append(" chosen"); }

/// "record 12"
[[nodiscard]] inline std::string dead_letter_of_record(Text record) { return std::string("record ").append(record); }

/// "3 messages"
[[nodiscard]] inline std::string messages(std::int64_t count, Text shown) {
    return std::string(shown).append(count == 1 ? " message" : " messages");
}

/// "Send 3 messages back to etl.load?"
[[nodiscard]] inline std::string redrive_title(Text messages, Text queue) {
    return std::string("Send ").append(messages).append(" back to ").append(queue).append("?");
}

/// "Ready: 128 now, between 0 and 140 in the last 15 minutes."
[[nodiscard]] inline std::string series_says(Text label, Text now, Text least, Text most) {
    return with_name(label, now).append(" now, between ").append(least).append(" and ").append(most) +
           " in the last 15 minutes.";
}
[[nodiscard]] inline std::string series_unknown(Text label) { return with_name(label, "the server does not say."); }

[[nodiscard]] inline std::string growing(Text per_minute) {
    return std::string("Growing by ").append(per_minute).append(" a minute");
}
[[nodiscard]] inline std::string shrinking(Text per_minute, Text empty_in) {
    return std::string("Falling by ").append(per_minute).append(" a minute, empty in about ").append(empty_in);
}

/// "12.5/s"
[[nodiscard]] inline std::string a_second(Text rate) { return std::string(rate).append("/s"); }

/// "2 of 4"
[[nodiscard]] inline std::string running_of(Text running, Text all) {
    return std::string(running).append(" of ").append(all);
}

/// "1,240 messages are ready: the limit is 1,000."
[[nodiscard]] inline std::string over_ready(Text messages, Text limit) {
    return std::string(messages).append(" ready, the limit is ").append(limit).append(".");
}
[[nodiscard]] inline std::string over_dead(Text messages, Text limit) {
    return std::string(messages).append(" dead, the limit is ").append(limit).append(".");
}
[[nodiscard]] inline std::string over_age(Text age, Text limit) {
    return std::string("The oldest waits for ").append(age).append(", the limit is ").append(limit).append(".");
}

/// "128 messages wait there now."
[[nodiscard]] inline std::string wait_now(std::int64_t count, Text shown) {
    return messages(count, shown).append(count == 1 ? " waits there now." : " wait there now.");
}

/// "Over the limit: Transform, Load."
[[nodiscard]] inline std::string queues_over(Text names) { return std::string("Over the limit: ").append(names) + "."; }

[[nodiscard]] inline std::string queues_stale(Text why) { return std::string(why).append(" What is shown is older."); }

} // namespace etl::view::words
