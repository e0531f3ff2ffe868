// Which call asks what. Of a list what is in the records is dropped at once: a hundred thousand of them are kept.
#include "shell/record_questions.hpp"

#include "shell/questions.hpp"
#include "wire/spec.hpp"
#include "wire/spec_calls.hpp"
#include "wire/spec_raw_data.hpp"

#include <algorithm>
#include <utility>

namespace etl::shell {
namespace {

using Question = model::RecordQuestion;
using Said = Question::Answer;

/// Records may be megabytes, and a server may take its time with them.
constexpr int record_deadline = 60'000;

struct CallOf {
    wire::Call operator()(const Question::List& list) const { return wire::raw_data_call(list.query); }
    wire::Call operator()(const Question::One& one) const {
        return one.in_list ? wire::raw_data_call(*one.in_list) : wire::raw_record_call(one.record);
    }
    wire::Call operator()(const Question::SetStatus& set) const {
        return wire::record_status_call(set.record, set.request);
    }
    wire::Call operator()(const Question::Store& store) const { return wire::store_call(store.request); }
    wire::Call operator()(const Question::ByHand& hand) const {
        return hand.work == model::HandWork::transform ? wire::transform_call(hand.request)
                                                       : wire::load_call(hand.request);
    }
    wire::Call operator()(const Question::Pipeline& pipeline) const { return wire::trigger_call(pipeline.request); }
    wire::Call operator()(const Question::Progress& progress) const { return wire::run_status_call(progress.run); }
};

/// Decodes a good answer's body.
class Decoder {
  public:
    Decoder(const HttpRequest& request, const HttpAnswer& answer) : request_(request), answer_(answer) {}

    Answer<Said> operator()(const Question::List&) const {
        return as<model::RawDataPage>([](auto& body) { return wire::decode_raw_data(body); },
                                      [](model::RawDataPage&& page) {
                                          for (model::RawDataRecord& record : page.records) {
                                              record.raw_data = {};
                                          }
                                          return Said(std::move(page));
                                      });
    }
    Answer<Said> operator()(const Question::One& one) const {
        if (!one.in_list) {
            return as<model::RawDataRecord>([](auto& body) { return wire::decode_raw_data_record(body); });
        }
        Answer<model::RawDataPage> page = read<model::RawDataPage>(
            request_, answer_, [](const std::string& body) { return wire::decode_raw_data(body); });
        if (!page.ok()) {
            return model::Failure{page.error()};
        }
        for (const model::RawDataRecord& record : page.value().records) {
            if (record.id == one.record) {
                return Said(record);
            }
        }
        app::RequestFailure missing;
        missing.kind = app::FailureKind::not_found;
        missing.technical = "the record is not in the list";
        return model::Failure{missing};
    }
    Answer<Said> operator()(const Question::SetStatus&) const {
        const bool good =
            answer_.outcome == HttpAnswer::Outcome::answered && answer_.status >= 200 && answer_.status < 300;
        if (!good) {
            return model::Failure{failure_of(request_, answer_)};
        }
        return Said(Question::Done{});
    }
    Answer<Said> operator()(const Question::Store&) const {
        return as<model::RecordId>([](auto& body) { return wire::decode_store_answer(body); });
    }
    Answer<Said> operator()(const Question::ByHand&) const {
        return as<model::RunHandle>([](auto& body) { return wire::decode_trigger_answer(body); });
    }
    Answer<Said> operator()(const Question::Pipeline&) const {
        return as<model::RunHandle>([](auto& body) { return wire::decode_trigger_answer(body); });
    }
    Answer<Said> operator()(const Question::Progress&) const {
        return as<model::JobStatus>([](auto& body) { return wire::decode_job_status(body); });
    }

  private:
    template <class T, class Decode, class Make>
    Answer<Said> as(Decode decode, Make make) const {
        Answer<T> decoded = read<T>(request_, answer_, [&](const std::string& body) { return decode(body); });
        if (!decoded.ok()) {
            return model::Failure{decoded.error()};
        }
        return make(std::move(decoded).value());
    }
    template <class T, class Decode>
    Answer<Said> as(Decode decode) const {
        return as<T>(decode, [](T&& value) { return Said(std::move(value)); });
    }

    const HttpRequest& request_;
    const HttpAnswer& answer_;
};

} // namespace

HttpRequest question_request(const Target&, const Question& question) {
    HttpRequest request = request_of(std::visit(CallOf{}, question.call));
    request.deadline_milliseconds = record_deadline;
    return request;
}

Answer<Said> question_answer(const Question& question, const HttpRequest& request, const HttpAnswer& answer) {
    return std::visit(Decoder(request, answer), question.call);
}

} // namespace etl::shell
