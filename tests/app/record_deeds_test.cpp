// What is done with raw records: their status is set, one is stored, a stage is started on some by hand.
#include "app/hand_work.hpp"
#include "app/record_changes.hpp"
#include "app/store_record.hpp"

#include "records_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

const RecordChanges& changes(const Page& page) { return *page.state().record_changes.changes; }

/// Answers every change that waits, oldest first.
void answer_changes(Page& page, RecordSaid with = model::RecordQuestion::Answer(RecordCall::Done{})) {
    for (const RecordAsk& one : asked_of_records<RecordCall::SetStatus>(page)) {
        answer_record(page, one, with);
    }
}

TEST(RecordChanges, AreAskedForBeforeTheyAreSent) {
    Page page = page_of_records(raw_records(5, 1));
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    EXPECT_EQ(page.state().view.window, "") << "none is chosen";
    mark(page, 2, 3);
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    EXPECT_EQ(page.state().view.window, record_status_window);
    EXPECT_TRUE(asked_of_records<RecordCall::SetStatus>(page).empty());
    page.dispatch(RecordStatusConfirmed{});
    ASSERT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 2u);
    EXPECT_EQ(last_asked<RecordCall::SetStatus>(page).request, (model::RecordStatusRequest{"pending", std::nullopt}));
    answer_changes(page);
    EXPECT_TRUE(changes(page).ended());
    EXPECT_EQ(changes(page).done, 2u);
    EXPECT_EQ(chosen_count(page.state().records), 2u) << "the choice stays";
    page.wait(1);
    EXPECT_EQ(asked_of_records<RecordCall::List>(page).size(), 1u) << "the list is read anew";
    page.dispatch(WindowClosed{});
    EXPECT_FALSE(page.state().record_changes.changes);
    EXPECT_EQ(notice(page), nullptr) << "the window has told it";
}

TEST(RecordChanges, OfManyAreSentAFewAtATime) {
    Page page = page_of_records(raw_records(20, 1));
    page.dispatch(RecordsMarked{{}, {}, true});
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    page.dispatch(RecordStatusConfirmed{});
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 3u);
    answer_record(page, asked_of_records<RecordCall::SetStatus>(page)[0],
                  model::RecordQuestion::Answer(RecordCall::Done{}));
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 4u);
    page.dispatch(RecordChangesStopped{});
    answer_changes(page);
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 4u);
    EXPECT_TRUE(changes(page).ended());
    EXPECT_EQ(changes(page).done, 4u);
}

TEST(RecordChanges, TellWhatBecameOfEach) {
    Page page = page_of_records(raw_records(3, 1));
    page.dispatch(RecordsMarked{{}, {}, true});
    page.dispatch(RecordStatusPressed{RecordTarget::failed, {}});
    page.dispatch(RecordStatusConfirmed{"validation_error", "No \"title\"."});
    EXPECT_EQ(last_asked<RecordCall::SetStatus>(page).request,
              (model::RecordStatusRequest{"failed", R"({"error_type":"validation_error","message":"No \"title\"."})"}));
    const std::vector<RecordAsk> sent = asked_of_records<RecordCall::SetStatus>(page);
    answer_record(page, sent[0], model::RecordQuestion::Answer(RecordCall::Done{}));
    answer_record(page, sent[1], model::Failure{failure(FailureKind::not_found, "There is no such record.")});
    page.dispatch(WindowClosed{});
    answer_record(page, sent[2], model::RecordQuestion::Answer(RecordCall::Done{}));
    EXPECT_EQ(notice(page)->title, "1 record could not be changed");
    EXPECT_EQ(notice(page)->detail, "There is no such record.");
}

TEST(RecordChanges, ThatFailedAreTriedAgain) {
    Page page = page_of_records(raw_records(3, 1));
    page.dispatch(RecordsMarked{{}, {}, true});
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    page.dispatch(RecordStatusConfirmed{});
    const std::vector<RecordAsk> sent = asked_of_records<RecordCall::SetStatus>(page);
    answer_record(page, sent[0], model::RecordQuestion::Answer(RecordCall::Done{}));
    answer_record(page, sent[1], model::Failure{failure(FailureKind::server_error)});
    page.dispatch(FailedChangesRetried{});
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 3u) << "not before the rest is answered";
    answer_record(page, sent[2], model::RecordQuestion::Answer(RecordCall::Done{}));
    page.dispatch(FailedChangesRetried{});
    ASSERT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 4u);
    EXPECT_EQ(last_asked<RecordCall::SetStatus>(page).record,
              std::get<RecordCall::SetStatus>(sent[1].question.call).record);
}

TEST(RecordChanges, WaitWhereTheServerAsksForIt) {
    Page page = page_of_records(raw_records(1, 1));
    mark(page, 1, 1);
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    page.dispatch(RecordStatusConfirmed{});
    RequestFailure busy = failure(FailureKind::too_many);
    busy.retry_after_ms = 5'000;
    answer_records<RecordCall::SetStatus>(page, model::Failure{busy});
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 1u);
    EXPECT_FALSE(changes(page).ended());
    page.wait(5'001);
    EXPECT_EQ(asked_of_records<RecordCall::SetStatus>(page).size(), 2u);
}

TEST(RecordChanges, OfOneRecordReadItAnew) {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address("#/records/12")});
    answer_records<RecordCall::One>(page, raw_record(12, "issues", "failed"));
    page.dispatch(RecordStatusPressed{RecordTarget::pending, model::RecordId("12")});
    page.dispatch(RecordStatusConfirmed{});
    answer_changes(page);
    EXPECT_EQ(asked_of_records<RecordCall::One>(page).size(), 2u);
}

TEST(RecordDeeds, AreForbiddenToWhoMayOnlyLook) {
    model::Capabilities viewer = with_records();
    viewer.role = "viewer";
    Page page = capable_page({row("a")}, viewer);
    page.dispatch(RouteChanged{parse_address("#/records")});
    answer_records<RecordCall::List>(page, raw_records(1, 1));
    mark(page, 1, 1);
    page.dispatch(RecordStatusPressed{RecordTarget::pending, {}});
    page.dispatch(StoreRecordWanted{});
    page.dispatch(HandWorkPressed{});
    EXPECT_EQ(page.state().view.window, "");
}

// ---- store

const model::StoreRawDataRequest one_record{7, "issues", "X-1", R"({"a":1})", std::nullopt};

TEST(StoreRecord, StaysOpenUntilItIsTaken) {
    Page page = page_of_records(raw_records(1, 1));
    page.dispatch(StoreRecordWanted{});
    EXPECT_EQ(page.state().view.window, store_window);
    page.dispatch(RecordStored{one_record});
    page.dispatch(RecordStored{one_record});
    ASSERT_EQ(asked_of_records<RecordCall::Store>(page).size(), 1u);
    EXPECT_EQ(last_asked<RecordCall::Store>(page).request, one_record);
    answer_records<RecordCall::Store>(page, model::Failure{failure(FailureKind::invalid, "No such type.")});
    EXPECT_EQ(page.state().view.window, store_window);
    EXPECT_EQ(page.state().store_record.storing.failure->server_sentence, "No such type.");
    page.dispatch(RecordStored{one_record});
    answer_records<RecordCall::Store>(page, model::RecordQuestion::Answer(model::RecordId("99")));
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(notice(page)->title, "Stored as record 99");
}

TEST(StoreRecord, TellsWhoHasClosedTheWindow) {
    Page page = page_of_records(raw_records(1, 1));
    page.dispatch(StoreRecordWanted{});
    page.dispatch(RecordStored{one_record});
    page.dispatch(WindowClosed{});
    answer_records<RecordCall::Store>(page, model::Failure{failure(FailureKind::timed_out)});
    EXPECT_EQ(notice(page)->title, "No answer came: whether the record was stored is not known");
}

TEST(StoreRecord, TakesAFileIntoTheEditorUnlessItIsLarge) {
    Page page = page_of_records(raw_records(1, 1));
    page.dispatch(StoreRecordWanted{});
    const std::string key(store_key::file);
    page.dispatch(FileChosen{key, "small.json", R"({"a":1})", FileTrouble::none});
    EXPECT_EQ(page.state().view.text(store_key::json), R"({"a":1})");
    EXPECT_EQ(page.state().store_record.file_text, "");
    const std::string large = "{\"a\":\"" + std::string(most_edited_bytes, 'x') + "\"}";
    page.dispatch(FileChosen{key, "large.json", large, FileTrouble::none});
    EXPECT_EQ(page.state().store_record.file_text, large);
    page.dispatch(StoredFileDropped{});
    EXPECT_EQ(page.state().store_record.file_text, "");
    page.dispatch(FileChosen{key, "picture.png", "", FileTrouble::no_text});
    EXPECT_EQ(page.state().store_record.trouble, FileTrouble::no_text);
    page.dispatch(FileChosen{"another field", "x", "y", FileTrouble::none});
    EXPECT_EQ(page.state().store_record.file_name, "picture.png");
}

TEST(StoreRecord, SaysWhatIsWrongWithATextAndWhere) {
    EXPECT_EQ(record_text_problem(R"({"a":1})"), "");
    EXPECT_EQ(record_text_problem("{\n  \"a\": 1,\n}"), "Line 3, column 1: a key in quotation marks is expected.");
    EXPECT_EQ(record_text_problem("[1]"), "A record is an object: it begins with {.");
    EXPECT_EQ(record_text_problem("7"), "A record is an object: it begins with {.");
}

// ---- by hand

TEST(HandWork, IsStartedOnTheChosenOfOneKindAndFollowed) {
    model::RawDataPage mixed = raw_records(3, 1);
    mixed.records.push_back(raw_record(0, "commits"));
    Page page = page_of_records(mixed);
    page.dispatch(RecordsMarked{{}, {}, true});
    page.dispatch(HandWorkPressed{});
    EXPECT_EQ(page.state().view.window, hand_work_window);
    EXPECT_EQ(page.state().hand_work.offered.size(), 2u);
    page.dispatch(HandWorkStarted{model::HandWork::load, 0, R"({"x":1})"});
    page.dispatch(HandWorkStarted{model::HandWork::load, 0, std::nullopt});
    ASSERT_EQ(asked_of_records<RecordCall::ByHand>(page).size(), 1u);
    const RecordCall::ByHand asked = last_asked<RecordCall::ByHand>(page);
    EXPECT_EQ(asked.work, model::HandWork::load);
    EXPECT_EQ(asked.request.entity_type, "issues");
    EXPECT_EQ(asked.request.integration_id, 7);
    EXPECT_EQ(asked.request.record_ids.size(), 3u);
    EXPECT_EQ(asked.request.payload, R"({"x":1})");
    answer_records<RecordCall::ByHand>(page, model::RecordQuestion::Answer(model::RunHandle("run-9")));
    page.wait(1);
    EXPECT_EQ(last_asked<RecordCall::Progress>(page).run, model::RunHandle("run-9"));
    answer_records<RecordCall::Progress>(page, model::RecordQuestion::Answer(status(StatusKind::running, 40)));
    page.wait(2'001);
    EXPECT_EQ(asked_of_records<RecordCall::Progress>(page).size(), 2u);
    answer_records<RecordCall::Progress>(page, model::RecordQuestion::Answer(status(StatusKind::completed, 100)));
    EXPECT_TRUE(page.state().hand_work.ended);
    page.wait(60'000);
    EXPECT_EQ(asked_of_records<RecordCall::Progress>(page).size(), 2u) << "its end is the end";
    EXPECT_EQ(notice(page), nullptr) << "the window shows it";
    page.dispatch(HandWorkAgain{});
    EXPECT_FALSE(page.state().hand_work.run);
    EXPECT_EQ(page.state().hand_work.offered.size(), 2u);
}

TEST(HandWork, IsFollowedWhenItsWindowIsClosed) {
    Page page = page_of_records(raw_records(2, 1));
    mark(page, 1, 1);
    page.dispatch(HandWorkPressed{});
    page.dispatch(HandWorkStarted{model::HandWork::transform, 0, std::nullopt});
    answer_records<RecordCall::ByHand>(page, model::RecordQuestion::Answer(model::RunHandle("run-9")));
    page.dispatch(WindowClosed{});
    page.wait(1);
    model::JobStatus failed = status(StatusKind::failed);
    failed.error = model::JobError{{}, "x", "It broke.", {}, "", ""};
    answer_records<RecordCall::Progress>(page, model::RecordQuestion::Answer(failed));
    EXPECT_EQ(notice(page)->title, "Transform of 1 record failed");
    EXPECT_EQ(notice(page)->detail, "It broke.");
}

TEST(HandWork, ThatWasRefusedSaysSoInItsWindow) {
    Page page = page_of_records(raw_records(2, 1));
    mark(page, 1, 1);
    page.dispatch(HandWorkPressed{});
    page.dispatch(HandWorkStarted{model::HandWork::transform, 0, std::nullopt});
    answer_records<RecordCall::ByHand>(page, model::Failure{failure(FailureKind::refused, "The job is paused.")});
    EXPECT_EQ(page.state().hand_work.starting.failure->server_sentence, "The job is paused.");
    page.dispatch(HandWorkStarted{model::HandWork::transform, 0, std::nullopt});
    EXPECT_EQ(asked_of_records<RecordCall::ByHand>(page).size(), 2u);
    page.dispatch(WindowClosed{});
    answer_records<RecordCall::ByHand>(page, model::Failure{failure(FailureKind::refused, "The job is paused.")});
    EXPECT_EQ(notice(page)->title, "Could not start Transform");
}

TEST(HandWork, OfOneRecordIsOfItsKind) {
    Page page = capable_page({row("a")}, with_records());
    page.dispatch(RouteChanged{parse_address("#/records/12")});
    answer_records<RecordCall::One>(page, raw_record(12));
    page.dispatch(HandWorkPressed{model::RecordId("12")});
    ASSERT_EQ(page.state().hand_work.offered.size(), 1u);
    EXPECT_EQ(page.state().hand_work.offered[0].ids.all(), std::vector<std::string>{"12"});
}

} // namespace
} // namespace etl::app
