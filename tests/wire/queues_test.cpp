// Queues, their history, dead messages, workers and raw data records of the specification's profile.
#include "wire/spec_queues.hpp"
#include "wire/spec_raw_data.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

TEST(Queues, ReadEveryField) {
    const auto decoded = decode_queues(
        R"({"queues":[{"name":"transform","stage":"transform","state":"running","messages_ready":5,)"
        R"("messages_unacknowledged":"1","messages_dead":2,"consumers":3,"publish_rate":1.5,"deliver_rate":"0.25",)"
        R"("ack_rate":-1,"oldest_age_seconds":12}],"workers":[{"stage":"load","count":2,"running":1},7],)"
        R"("timestamp":"2026-11-23T14:05:31Z"})");
    ASSERT_TRUE(decoded.ok());
    ASSERT_EQ(decoded.value().queues.size(), 1u);
    const model::Queue& queue = decoded.value().queues[0];
    EXPECT_EQ(queue.name, "transform");
    EXPECT_EQ(queue.stage.kind, model::StageKind::transform);
    EXPECT_EQ(queue.state, "running");
    EXPECT_EQ(queue.messages_ready, 5);
    EXPECT_EQ(queue.messages_unacknowledged, 1);
    EXPECT_EQ(queue.messages_dead, 2);
    EXPECT_EQ(queue.consumers, 3);
    EXPECT_EQ(queue.publish_rate, 1.5);
    EXPECT_EQ(queue.deliver_rate, 0.25);
    EXPECT_EQ(queue.ack_rate, std::nullopt);
    EXPECT_EQ(queue.oldest_age_seconds, 12.0);
    EXPECT_EQ(decode_queues(R"({"queues":[],"workers":[{"count":1}]})").value().workers.size(), 1u);
    EXPECT_EQ(decode_queues("{}").error(), (DecodeError{"$.queues", "a list of queues"}));
    EXPECT_EQ(decode_queues(R"({"queues":[{}]})").error(), (DecodeError{"$.queues[0].name", "a text"}));
    EXPECT_FALSE(decode_queues(R"({"queues":[],"workers":[7]})").ok() &&
                 !decode_queues(R"({"queues":[],"workers":[7]})").value().workers.empty());
}

TEST(QueueHistory, KeepsGapsInTheirPlace) {
    const auto decoded = decode_queue_history(
        R"({"step_seconds":"5","series":[{"name":"q","ready":[1,null,"x",{},[2],2.5],"dead":[0],"publish":3,"ack":[]}],)"
        R"("until":"2026-11-23T14:05:31Z"})");
    ASSERT_TRUE(decoded.ok()) << decoded.error().path;
    EXPECT_EQ(decoded.value().step_seconds, 5.0);
    const model::QueueSeries& series = decoded.value().series[0];
    constexpr std::nullopt_t gap = std::nullopt;
    EXPECT_EQ(series.ready, (std::vector<model::QueueSample>{1.0, gap, gap, gap, gap, 2.5}));
    EXPECT_EQ(series.dead, (std::vector<model::QueueSample>{0.0}));
    EXPECT_TRUE(series.publish.empty());
    for (const std::string_view step : {"0", "-1", "null", "\"x\"", "[]"}) {
        EXPECT_EQ(decode_queue_history("{\"step_seconds\":" + std::string(step) + "}").error().path, "$.step_seconds");
    }
    EXPECT_EQ(decode_queue_history("{}").error().path, "$.step_seconds");
}

TEST(DeadLetters, HaveAnId) {
    const auto decoded =
        decode_dead_letters(R"({"messages":[{"id":"m1","record_id":9,"run_id":"r","error_details":{"error_type":"t"},)"
                            R"("died_at":"2026-11-23T14:05:31Z","attempts":"3"}],"next_cursor":"c","total":1})");
    ASSERT_TRUE(decoded.ok());
    const model::DeadLetter& letter = decoded.value().messages[0];
    EXPECT_EQ(letter.id, model::DeadLetterId("m1"));
    EXPECT_EQ(letter.record_id, model::RecordId("9"));
    EXPECT_EQ(letter.error->error_type, "t");
    EXPECT_EQ(letter.attempts, 3);
    EXPECT_EQ(decoded.value().next_cursor, "c");
    EXPECT_EQ(decode_dead_letters(R"({"messages":[{}]})").error(),
              (DecodeError{"$.messages[0].id", "a number or a text"}));
    EXPECT_EQ(decode_dead_letters("{}").error().path, "$.messages");
}

TEST(Redrive, SaysHowManyMoved) {
    EXPECT_EQ(decode_redrive(R"({"moved":2,"ids":[1,"b",null]})").value(),
              (model::RedriveOutcome{2, {model::DeadLetterId("1"), model::DeadLetterId("b")}}));
    EXPECT_EQ(decode_redrive(R"({"ids":[]})").error(), (DecodeError{"$.moved", "a count"}));
    EXPECT_EQ(decode_redrive(R"({"moved":-1})").error(), (DecodeError{"$.moved", "a count"}));
    Limits limits;
    limits.text_bytes = 3;
    EXPECT_TRUE(decode_redrive(R"({"moved":1,"ids":["abc"]})", limits).ok());
    EXPECT_EQ(decode_redrive(R"({"moved":1,"ids":["abcd"]})", limits).error(),
              (DecodeError{"$.ids[0]", "at most 3 bytes of text"}));
}

TEST(Workers, AreGroups) {
    const auto decoded = decode_workers(R"({"workers":[{"stage":"load","count":2,"running":0}],"message":"stopping"})");
    EXPECT_EQ(decoded.value().groups[0].running, 0);
    EXPECT_EQ(decoded.value().message, "stopping");
    EXPECT_EQ(decode_workers("{}").error().path, "$.workers");
}

TEST(RawData, ComesInBothForms) {
    const std::string record =
        R"({"id":1,"entity_type":"jira_issues","external_id":5,"raw_data":{"b":1.0,"a":[null]},)"
        R"("processing_status":"Processing","created_at":"2026-11-23T14:05:31Z","processed_at":null,"run_id":3,)"
        R"("job_id":"7","size":2048,"integration_id":4,"error_details":"bad"})";
    for (const std::string& body : {"[" + record + "]", "{\"records\":[" + record + "]}"}) {
        const auto decoded = decode_raw_data(body);
        ASSERT_TRUE(decoded.ok()) << body;
        const model::RawDataRecord& read = decoded.value().records.at(0);
        EXPECT_EQ(read.id, model::RecordId("1"));
        EXPECT_EQ(read.external_id, "5");
        EXPECT_EQ(read.raw_data.text, R"({"b":1.0,"a":[null]})");
        EXPECT_EQ(read.processing_status.kind, model::RecordStatusKind::processing);
        EXPECT_EQ(read.size, 2048);
        EXPECT_EQ(read.run_id, model::RunId("3"));
        EXPECT_EQ(read.error->message, "bad");
        EXPECT_TRUE(decoded.value().next_cursor.empty());
    }
    EXPECT_EQ(decode_raw_data(R"({"records":[],"next_cursor":"n","total":5})").value().total, 5);
    EXPECT_EQ(decode_raw_data("{}").error(), (DecodeError{"$.records", "a list of records"}));
    EXPECT_EQ(decode_raw_data("[{}]").error(), (DecodeError{"$[0].id", "a number or a text"}));
    EXPECT_EQ(decode_raw_data("7").error(), (DecodeError{"$", "records (a list or an object)"}));
}

TEST(RawData, IsCutInAListAndWholeAlone) {
    const std::string record = R"({"id":1,"raw_data":{"text":")" + std::string(300'000, 'x') + "\"}}";
    EXPECT_TRUE(decode_raw_data("[" + record + "]").value().records[0].raw_data.cut);
    const auto whole = decode_raw_data_record(record);
    EXPECT_FALSE(whole.value().raw_data.cut);
    EXPECT_EQ(whole.value().raw_data.text.size(), 300'000u + 11);
    // The last of two counts, whatever was cut before.
    const auto last = decode_raw_data(R"([{"id":1,"raw_data":"x","raw_data":null},{"id":2}])");
    EXPECT_EQ(last.value().records[0].raw_data, model::RawJson{});
}

TEST(RawData, OfALongRecordStaysAsItIsWritten) {
    Limits limits;
    limits.text_bytes = 20;
    limits.record_bytes = 60;
    const std::string content = R"({ "a" : 1.50, "ä": ["}\"", {"raw_data": 1}] , "b":tru })";
    const auto decoded = decode_raw_data_record(R"( {"id": 7, "raw_data":)" + content + R"( , "size":3})", limits);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().raw_data, (model::RawJson{content, false})) << "also where it is wrong";
    EXPECT_EQ(decoded.value().size, 3);
    limits.record_bytes = 16;
    const auto cut = decode_raw_data_record(R"({"id":7,"raw_data":)" + content + "}", limits);
    EXPECT_EQ(cut.value().raw_data, (model::RawJson{R"({ "a" : 1.50, ")", true})) << "and never half a letter";
    EXPECT_FALSE(decode_raw_data_record(R"({"id":7,"raw_data":")" + std::string(50, 'x'), limits).ok());
    EXPECT_FALSE(decode_raw_data_record(R"({"raw_data":")" + std::string(50, 'x') + "\"}", limits).ok()) << "no id";
}

TEST(StoreAnswer, IsAnId) {
    EXPECT_EQ(decode_store_answer(R"({"record_id":18446744073709551615})").value(),
              model::RecordId("18446744073709551615"));
    EXPECT_EQ(decode_store_answer("{}").error(), (DecodeError{"$.record_id", "a number or a text"}));
}

} // namespace
} // namespace etl::wire
