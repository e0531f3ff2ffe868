// Records page: a live page whose server keeps raw records, and what that answers.
#pragma once

#include "capable_page.hpp"
#include "said.hpp"

namespace etl::app {

using RecordAsk = Ask<model::RecordQuestion>;
using RecordCall = model::RecordQuestion;

inline model::Capabilities with_records() {
    model::Capabilities can = every_control();
    can.raw_data = true;
    can.runs = true;
    return can;
}

inline model::RawDataRecord raw_record(int number, std::string type = "issues", std::string status = "pending") {
    model::RawDataRecord one;
    one.id = model::RecordId(std::to_string(number));
    one.entity_type = std::move(type);
    one.integration_id = 7;
    one.processing_status = model::parse_record_status(status);
    one.created_at = at(1'000 * number);
    one.raw_data.text = R"({"number":)" + std::to_string(number) + "}";
    one.size = 12;
    return one;
}

/// Records from `newest` down to `oldest`.
inline model::RawDataPage raw_records(int newest, int oldest, std::string cursor = {}) {
    model::RawDataPage page;
    for (int number = newest; number >= oldest; --number) {
        page.records.push_back(raw_record(number));
    }
    page.next_cursor = std::move(cursor);
    page.total = newest;
    return page;
}

/// The questions of one kind, oldest first.
template <class Call>
std::vector<RecordAsk> asked_of_records(const Page& page) {
    std::vector<RecordAsk> found;
    for (const RecordAsk& one : page.all<RecordAsk>()) {
        if (std::holds_alternative<Call>(one.question.call)) {
            found.push_back(one);
        }
    }
    return found;
}

template <class Call>
Call last_asked(const Page& page) {
    const std::vector<RecordAsk> all = asked_of_records<Call>(page);
    return all.empty() ? Call{} : std::get<Call>(all.back().question.call);
}

using RecordSaid = model::Result<model::RecordQuestion::Answer, RequestFailure>;

inline void answer_record(Page& page, const RecordAsk& to, RecordSaid with) {
    page.dispatch(Answered<model::RecordQuestion>{to.ticket, to.question, std::move(with)});
}

/// Answers the newest question of that kind.
template <class Call, class With>
void answer_records(Page& page, With with) {
    const std::vector<RecordAsk> all = asked_of_records<Call>(page);
    if (!all.empty()) {
        answer_record(page, all.back(), said<model::RecordQuestion>(std::move(with)));
    }
}

/// On the Records page, with these read.
inline Page page_of_records(model::RawDataPage records, const std::string& address = "#/records") {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address(address)});
    answer_records<RecordCall::List>(page, std::move(records));
    page.forget();
    return page;
}

inline void mark(Page& page, int first, int last, bool on = true) {
    page.dispatch(RecordsMarked{model::RecordId(std::to_string(first)), model::RecordId(std::to_string(last)), on});
}

inline std::string shown_records(const Page& page) {
    std::string text;
    for (const RecordRow& one : page.state().records.rows) {
        text += (text.empty() ? "" : " ") + one.id.text;
    }
    return text;
}

} // namespace etl::app
