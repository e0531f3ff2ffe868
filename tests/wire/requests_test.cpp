// The bodies that are sent.
#include "wire/spec_requests.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::RecordId;

TEST(Requests, ForRecordsHaveNumbersWhereTheIdsAreSome) {
    model::RecordsRequest request{17, "jira_issues", {}, std::nullopt};
    EXPECT_EQ(encode_records_request(request), R"({"integration_id":17,"entity_type":"jira_issues"})");
    request.record_ids = {RecordId("5"),
                          RecordId("-3"),
                          RecordId("007"),
                          RecordId("a"),
                          RecordId(""),
                          RecordId("9007199254740993"),
                          RecordId("18446744073709551616"),
                          RecordId("9007199254740992")};
    request.payload = R"({ "n": 1.50 })";
    EXPECT_EQ(encode_records_request(request),
              R"({"integration_id":17,"entity_type":"jira_issues","record_ids":[5,-3,"007","a","","9007199254740993",)"
              R"("18446744073709551616",9007199254740992],"payload":{"n":1.50}})");
}

TEST(Requests, ToStoreHaveWhatThereIs) {
    EXPECT_EQ(encode_store_request({1, "t", "", "", std::nullopt}),
              R"({"integration_id":1,"entity_type":"t","raw_data":{}})");
    EXPECT_EQ(encode_store_request({1, "t", "X-1", R"({"a":[1]})", R"({"by":"hand"})"}),
              R"({"integration_id":1,"entity_type":"t","external_id":"X-1","raw_data":{"a":[1]},)"
              R"("extraction_metadata":{"by":"hand"}})");
    EXPECT_EQ(encode_store_request({1, "t", "", "[1]", "no JSON"}),
              R"({"integration_id":1,"entity_type":"t","raw_data":{},"extraction_metadata":{}})");
}

TEST(Requests, ForARecordsStatusAlwaysNameTheError) {
    EXPECT_EQ(encode_record_status_request({"pending", std::nullopt}), R"({"status":"pending","error_details":null})");
    EXPECT_EQ(encode_record_status_request({"failed", R"({"message":"x"})"}),
              R"({"status":"failed","error_details":{"message":"x"}})");
}

TEST(Requests, ForControlsAreShort) {
    EXPECT_EQ(encode_start_request({}), "{}");
    EXPECT_EQ(encode_start_request({R"({"a":1})", 9}), R"({"payload":{"a":1},"priority":9})");
    EXPECT_EQ(encode_empty_request(), "{}");
    EXPECT_EQ(encode_stop_request(model::StopMode::at_checkpoint), "{}");
    EXPECT_EQ(encode_stop_request(model::StopMode::forced), R"({"force":true})");
    EXPECT_EQ(encode_active_request(true), R"({"active":true})");
    EXPECT_EQ(encode_active_request(false), R"({"active":false})");
    EXPECT_EQ(encode_settings_request({60, 15}), R"({"schedule_interval_minutes":60,"retry_interval_minutes":15})");
    EXPECT_EQ(encode_settings_request({}), "{}");
    EXPECT_EQ(encode_redrive_request({}), "{}");
    EXPECT_EQ(encode_redrive_request({{model::DeadLetterId("m"), model::DeadLetterId("4")}, true}),
              R"({"ids":["m",4],"dry_run":true})");
    EXPECT_EQ(encode_workers_request({}), "{}");
    EXPECT_EQ(encode_workers_request({model::WorkerAction::stop, "load"}), R"({"stage":"load"})");
}

TEST(Requests, AreGoodUtf8WhateverIsPutIn) {
    EXPECT_EQ(encode_workers_request({model::WorkerAction::stop, "\xFF\"\\\n"}),
              "{\"stage\":\"\xEF\xBF\xBD\\\"\\\\\\n\"}");
}

} // namespace
} // namespace etl::wire
