// Queue page: a live page whose server has queues, and what that answers.
#pragma once

#include "capable_page.hpp"
#include "platform_page.hpp"
#include "said.hpp"

namespace etl::app {

using QueueAsk = Ask<model::QueueQuestion>;
using QueueCall = model::QueueQuestion;

inline model::Capabilities with_queues() {
    model::Capabilities can = every_control();
    can.queues = true;
    can.workers = true;
    return can;
}

inline model::Queue queue(std::string stage, std::int64_t ready, std::int64_t dead = 0) {
    model::Queue one;
    one.name = "etl." + stage;
    one.stage = model::parse_stage(stage);
    one.messages_ready = ready;
    one.messages_unacknowledged = 0;
    one.messages_dead = dead;
    one.consumers = 2;
    return one;
}

inline model::QueuesStatus queues_at(EpochMilliseconds when, std::vector<model::Queue> queues) {
    return {std::move(queues), {{"", "", model::parse_stage("load"), 2, 2}}, at(when)};
}

/// The questions of one kind, oldest first.
template <class Call>
std::vector<QueueAsk> asked(const Page& page) {
    std::vector<QueueAsk> found;
    for (const QueueAsk& one : page.all<QueueAsk>()) {
        if (std::holds_alternative<Call>(one.question.call)) {
            found.push_back(one);
        }
    }
    return found;
}

/// Answers the newest question of that kind.
template <class Call, class With>
void answer_queue(Page& page, With with) {
    const std::vector<QueueAsk> all = asked<Call>(page);
    if (!all.empty()) {
        page.dispatch(Answered<model::QueueQuestion>{all.back().ticket, all.back().question,
                                                     said<model::QueueQuestion>(std::move(with))});
    }
}

inline void look_at(Page& page, const std::string& address) { page.dispatch(RouteChanged{parse_address(address)}); }

/// On the Queues page, with the queues read (for the strip of the Jobs page, before).
inline Page queues_page(std::vector<model::Queue> queues) {
    Page page;
    page.capabilities = with_queues();
    page.start();
    page.answer_list({row("a")});
    page.open_sockets();
    page.wait(2'000);
    page.answer_list({row("a")});
    look_at(page, "#/queues");
    answer_queue<QueueCall::Status>(page, queues_at(page.now, std::move(queues)));
    answer_queue<QueueCall::History>(page, model::QueueHistory{5, {}, at(page.now)});
    return page;
}

} // namespace etl::app
