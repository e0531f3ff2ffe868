// Raw records: what is asked for, what is kept, and which are chosen.
#include "app/records.hpp"

#include "platform_page.hpp"
#include "records_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Records, AreAskedForByWhatTheAddressSays) {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address("#/records?entity=issues&status=failed&run=run-7")});
    const model::RawDataQuery query = last_asked<RecordCall::List>(page).query;
    EXPECT_EQ(query.entity_type, "issues");
    EXPECT_EQ(query.status, "failed");
    EXPECT_EQ(query.run, model::RunId("run-7"));
    EXPECT_TRUE(query.paged);
    EXPECT_EQ(query.limit, records_a_page);
    answer_records<RecordCall::List>(page, raw_records(3, 1));
    EXPECT_EQ(shown_records(page), "3 2 1");
    page.wait(30'001);
    EXPECT_EQ(asked_of_records<RecordCall::List>(page).size(), 2u);
    page.dispatch(RouteChanged{parse_address("#/")});
    page.wait(120'000);
    EXPECT_EQ(asked_of_records<RecordCall::List>(page).size(), 2u);
}

TEST(Records, OfTheBareSpecificationComeAtOnce) {
    Page page = capable_page({row("a")});
    page.dispatch(RouteChanged{parse_address("#/records?run=run-7")});
    const model::RawDataQuery query = last_asked<RecordCall::List>(page).query;
    EXPECT_FALSE(query.paged);
    EXPECT_TRUE(query.run.empty()) << "it does not know runs";
    EXPECT_EQ(query.limit, records_at_once);
}

TEST(Records, OfThePlatformAreNotAskedFor) {
    Page page = platform_page({platform_row("1")});
    page.dispatch(RouteChanged{parse_address("#/records")});
    page.wait(60'000);
    EXPECT_EQ(page.count<RecordAsk>(), 0u);
    EXPECT_EQ(records_forbidden(page.state()), "This server keeps no raw records that could be looked at.");
}

TEST(Records, ComePageByPage) {
    Page page = page_of_records(raw_records(9, 7, "before 7"));
    page.dispatch(OlderRecordsWanted{});
    page.dispatch(OlderRecordsWanted{});
    ASSERT_EQ(asked_of_records<RecordCall::List>(page).size(), 1u) << "the end of the list asks in every frame";
    EXPECT_EQ(last_asked<RecordCall::List>(page).query.cursor, "before 7");
    answer_records<RecordCall::List>(page, raw_records(7, 4, "before 4"));
    EXPECT_EQ(shown_records(page), "9 8 7 6 5 4") << "none twice";
    page.dispatch(OlderRecordsWanted{});
    answer_records<RecordCall::List>(page, model::Failure{failure(FailureKind::server_error)});
    page.dispatch(OlderRecordsWanted{});
    EXPECT_EQ(asked_of_records<RecordCall::List>(page).size(), 2u) << "not again by itself";
    page.dispatch(OlderRecordsWanted{true});
    answer_records<RecordCall::List>(page, raw_records(3, 1));
    EXPECT_EQ(shown_records(page), "9 8 7 6 5 4 3 2 1");
    EXPECT_TRUE(page.state().records.next_cursor.empty());
}

TEST(Records, NewOnesComeOnTopAndAGapIsNoneSecretly) {
    Page page = page_of_records(raw_records(9, 7, "before 7"));
    page.dispatch(OlderRecordsWanted{});
    answer_records<RecordCall::List>(page, raw_records(6, 1));
    page.wait(30'001);
    answer_records<RecordCall::List>(page, raw_records(10, 8, "before 8"));
    EXPECT_EQ(shown_records(page), "10 9 8 7 6 5 4 3 2 1");
    EXPECT_TRUE(page.state().records.next_cursor.empty());
    page.wait(30'001);
    answer_records<RecordCall::List>(page, raw_records(99, 97, "before 97"));
    EXPECT_EQ(shown_records(page), "99 98 97");
    EXPECT_EQ(page.state().records.next_cursor, "before 97");
}

TEST(Records, KeepLittleOfEach) {
    model::RawDataRecord failed = raw_record(1, "issues", "failed");
    failed.error = model::JobError{{}, "validation_error", "No title.", {}, "", ""};
    const RecordRow row = row_of(failed);
    EXPECT_EQ(row.trouble, "No title.");
    EXPECT_EQ(row.created_at->instant, 1'000);
    failed.error->message.clear();
    EXPECT_EQ(row_of(failed).trouble, "validation_error");
}

TEST(RecordChoice, OutlivesPagingFiltersAndFreshReads) {
    Page page = page_of_records(raw_records(5, 1, "older"));
    mark(page, 4, 4);
    mark(page, 2, 3);
    EXPECT_EQ(chosen_count(page.state().records), 3u);
    page.dispatch(RouteChanged{parse_address("#/records?status=failed")});
    EXPECT_EQ(shown_records(page), "");
    EXPECT_EQ(chosen_count(page.state().records), 3u);
    answer_records<RecordCall::List>(page, raw_records(9, 8));
    page.dispatch(RecordsMarked{{}, {}, true});
    EXPECT_EQ(chosen_count(page.state().records), 5u);
    EXPECT_TRUE(is_chosen(page.state().records, model::RecordId("3")));
    page.dispatch(RecordsMarked{{}, {}, false});
    EXPECT_EQ(chosen_count(page.state().records), 3u) << "those in sight alone";
    page.dispatch(RecordChoiceCleared{});
    EXPECT_EQ(chosen_count(page.state().records), 0u);
}

TEST(RecordChoice, IsKeptByKind) {
    model::RawDataPage mixed = raw_records(2, 1);
    mixed.records.push_back(raw_record(0, "commits"));
    Page page = page_of_records(mixed);
    page.dispatch(RecordsMarked{{}, {}, true});
    const std::vector<ChosenRecords>& chosen = page.state().records.chosen;
    ASSERT_EQ(chosen.size(), 2u);
    EXPECT_EQ(chosen[0].kind, (RecordKind{7, "issues"}));
    EXPECT_EQ(chosen[0].ids.all(), (std::vector<std::string>{"1", "2"}));
    EXPECT_EQ(chosen[1].kind, (RecordKind{7, "commits"}));
    mark(page, 0, 0, false);
    EXPECT_EQ(page.state().records.chosen.size(), 1u);
}

TEST(RecordsAddress, SaysWhatIsSought) {
    Address address;
    address.route = Route::records;
    EXPECT_EQ(write_address(address), "#/records");
    address.records = {"a & b", "failed", model::RunId("run-7")};
    EXPECT_EQ(write_address(address), "#/records?entity=a+%26+b&status=failed&run=run-7");
    EXPECT_EQ(parse_address(write_address(address)), address);
    EXPECT_EQ(record_address(model::RecordId("a/b")), "#/records/a%2Fb");
    EXPECT_EQ(parse_address("#/records/a%2Fb").record, model::RecordId("a/b"));
    EXPECT_EQ(parse_address("#/records/").route, Route::jobs) << "no record";
    EXPECT_EQ(records_of_run_address(model::RunId("run-7")), "#/records?run=run-7");
}

// ---- one record

Page record_page(std::string content) {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address("#/records/12")});
    model::RawDataRecord record = raw_record(12, "issues", "failed");
    record.raw_data.text = std::move(content);
    record.error = model::JobError{{}, "validation_error", "No title.", {}, "", ""};
    answer_records<RecordCall::One>(page, record);
    return page;
}

TEST(RecordPage, ReadsItsRecordOnce) {
    Page page = record_page(R"({"a":{"b":1}})");
    EXPECT_EQ(last_asked<RecordCall::One>(page).record, model::RecordId("12"));
    EXPECT_FALSE(last_asked<RecordCall::One>(page).in_list);
    const RecordPageState& shown = page.state().record_page;
    EXPECT_TRUE(shown.document.done());
    EXPECT_EQ(shown.document.values().size(), 3u);
    EXPECT_EQ(shown.error->message, "No title.");
    page.wait(120'000);
    EXPECT_EQ(asked_of_records<RecordCall::One>(page).size(), 1u);
    page.dispatch(RecordRefreshed{});
    EXPECT_EQ(asked_of_records<RecordCall::One>(page).size(), 2u);
    page.dispatch(RouteChanged{parse_address("#/records/13")});
    EXPECT_FALSE(page.state().record_page.record);
    EXPECT_EQ(last_asked<RecordCall::One>(page).record, model::RecordId("13"));
}

TEST(RecordPage, OfTheBareSpecificationIsFoundInTheList) {
    Page page = capable_page({row("a")});
    page.dispatch(RouteChanged{parse_address("#/records/12")});
    ASSERT_TRUE(last_asked<RecordCall::One>(page).in_list);
    EXPECT_EQ(last_asked<RecordCall::One>(page).in_list->limit, records_at_once);
}

TEST(RecordPage, ReadsALargeRecordBitByBit) {
    std::string content = "[\"";
    content += std::string(2'000'000, 'x') + "\"";
    for (int number = 0; number < 200'000; ++number) {
        content += ",{\"a\":1}";
    }
    content += "]";
    Page page = record_page(content);
    EXPECT_FALSE(page.state().record_page.document.done()) << "a part at once";
    int parts = 0;
    while (!page.state().record_page.document.done()) {
        page.dispatch(Tick{});
        ASSERT_LT(++parts, 100);
    }
    EXPECT_GT(parts, 3);
    EXPECT_FALSE(page.state().record_page.is_taken_apart());
    page.wait(1);
    EXPECT_TRUE(page.state().record_page.is_taken_apart()) << "without a rest";
    const RowSet& folds = page.state().view.rows(record_folds);
    EXPECT_TRUE(folds.contains(2)) << "of so many values the first level is enough";
    EXPECT_FALSE(folds.contains(0));
    EXPECT_EQ(page.reminder().value_or(0) > page.now, true) << "and then it rests";
}

TEST(RecordPage, KeepsWhatIsFoldedWhenNothingHasChanged) {
    Page page = record_page(R"({"a":{"b":1}})");
    page.dispatch(RowsMarked{std::string(record_folds), 1, 1, true, 1});
    page.dispatch(RecordRefreshed{});
    model::RawDataRecord same = raw_record(12);
    same.raw_data.text = R"({"a":{"b":1}})";
    answer_records<RecordCall::One>(page, same);
    EXPECT_TRUE(page.state().view.rows(record_folds).contains(1));
    EXPECT_FALSE(page.state().record_page.error);
}

TEST(RecordPage, OfARecordThatIsGoneAsksNoMore) {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address("#/records/12")});
    answer_records<RecordCall::One>(page, model::Failure{failure(FailureKind::not_found)});
    page.wait(120'000);
    EXPECT_EQ(asked_of_records<RecordCall::One>(page).size(), 1u);
    Page failing = capable_page({row("a")}, with_records());
    failing.dispatch(RouteChanged{parse_address("#/records/12")});
    answer_records<RecordCall::One>(failing, model::Failure{failure(FailureKind::server_error)});
    failing.wait(10'000);
    EXPECT_EQ(asked_of_records<RecordCall::One>(failing).size(), 2u) << "a failure may pass";
}

TEST(RecordPage, IsCopiedAndSaved) {
    Page page = record_page(R"({"a":1})");
    page.dispatch(RecordCopied{});
    EXPECT_EQ(page.all<CopyText>().back(), (CopyText{R"({"a":1})", "Record 12"}));
    page.dispatch(RecordSaved{});
    EXPECT_EQ(page.all<SaveFile>().back(), (SaveFile{"Record 12.json", "application/json", R"({"a":1})"}));
}

} // namespace
} // namespace etl::app
