// What the pages of raw records and of one record say, and what is printed of them.
#include "view/records_page.hpp"

#include "app/address.hpp"
#include "app/store.hpp"
#include "records.hpp"
#include "shell/native/fixed_locale.hpp"
#include "view/print_page.hpp"
#include "view/record_page.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

class RecordsPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.raw_data = true;
        state.capabilities.server.runs = true;
        state.view.route = app::Route::records;
        state.connection.kind = app::ConnectionKind::live;
    }

    [[nodiscard]] ViewContext context() const { return {monday, locale}; }

    static app::RecordRow record(std::string id, std::string_view status = "failed") {
        app::RecordRow row;
        row.id = model::RecordId(std::move(id));
        row.entity_type = "jira_issues";
        row.status = model::parse_record_status(std::string(status));
        row.run_id = model::RunId("run-7");
        row.size = 12'345;
        row.trouble = "Missing key: title";
        return row;
    }
    void show_record(std::string content) {
        state.view.route = app::Route::record;
        state.view.record = model::RecordId("12");
        state.record_page.of = state.view.record;
        state.record_page.record = record("12");
        state.record_page.reading.answered_at = monday;
        state.record_page.document = model::JsonDocument(std::move(content));
        state.record_page.document.read_all();
        state.record_page.lines.make_all(state.record_page.document);
    }

    app::AppState state;
    shell::native::FixedLocale locale;
};

TEST_F(RecordsPageTest, ARecordsFiguresAreThereOrADash) {
    const auto cell = [&](const app::RecordRow& row, RecordColumn column) {
        return record_cell(row, column, context());
    };
    const app::RecordRow told = record("12");
    EXPECT_EQ(cell(told, RecordColumn::record), "12");
    EXPECT_EQ(cell(told, RecordColumn::status), "FAILED");
    EXPECT_EQ(cell(told, RecordColumn::size), "12.3 kB");
    EXPECT_EQ(cell(told, RecordColumn::error), "Missing key: title");
    const app::RecordRow bare;
    for (const RecordColumn column : {RecordColumn::external, RecordColumn::type, RecordColumn::status,
                                      RecordColumn::created, RecordColumn::run, RecordColumn::size}) {
        EXPECT_EQ(cell(bare, column), "—") << record_column_label(column);
    }
}

TEST_F(RecordsPageTest, LeadsToTheRecordAndItsRun) {
    EXPECT_EQ(record_link(state, record("12"), RecordColumn::record), app::record_address(model::RecordId("12")));
    EXPECT_EQ(record_link(state, record("12"), RecordColumn::run), app::run_address(model::RunId("run-7")));
    state.capabilities.server.runs = false;
    EXPECT_EQ(record_link(state, record("12"), RecordColumn::run), "") << "a server without runs has no such page";
}

TEST_F(RecordsPageTest, SizesReadAsPeopleSayThem) {
    EXPECT_EQ(size_text(999, context()), "999 B");
    EXPECT_EQ(size_text(1'000, context()), "1 kB");
    EXPECT_EQ(size_text(1'250, context()), "1.3 kB");
    EXPECT_EQ(size_text(123'456, context()), "123 kB");
    EXPECT_EQ(size_text(999'600, context()), "1 MB");
    EXPECT_EQ(size_text(10'000'000, context()), "10 MB");
}

TEST_F(RecordsPageTest, AServerWithoutThemSaysSoAndNothingCanBeStored) {
    state.capabilities.server.raw_data = false;
    state.backend.profile = model::Profile::platform;
    state.backend.decided = true;
    const RecordsPageView page = records_page(state, context());
    ASSERT_TRUE(page.nothing);
    EXPECT_FALSE(page.store.enabled);
    EXPECT_FALSE(page.store.reason.empty());
}

TEST_F(RecordsPageTest, ARecordThatIsNoJsonSaysWhereItGoesWrong) {
    show_record("{\"a\": 1,\n \"b\" 2}");
    const RecordPageView page = record_page(state, context());
    EXPECT_TRUE(page.has_content) << "what was right of it";
    EXPECT_NE(page.trouble.find("2"), std::string::npos);
    show_record("{\"a\": 1}");
    EXPECT_EQ(record_page(state, context()).trouble, "");
}

TEST_F(RecordsPageTest, ContentIsShownWhenAllOfItIsTakenApart) {
    show_record("{\"a\": 1}");
    EXPECT_FALSE(record_page(state, context()).percent);
    state.record_page.lines = {};
    EXPECT_EQ(record_page(state, context()).percent, 100);
}

TEST_F(RecordsPageTest, ARecordIsPrintedWithItsFactsAndItsContentButNotMegabytesOfIt) {
    show_record("{\"a\": 1}");
    PrintPageView printed = print_page(state, {}, context());
    ASSERT_EQ(printed.sections.size(), 2u);
    EXPECT_EQ(printed.sections[1].code, "{\"a\": 1}");
    EXPECT_TRUE(printed.sections[1].sentences.empty());
    show_record("\"" + std::string(200'000, 'x') + "\"");
    printed = print_page(state, {}, context());
    EXPECT_EQ(printed.sections[1].code.size(), 100'000u);
    EXPECT_EQ(printed.sections[1].sentences.size(), 1u) << "which is said";
}

TEST_F(RecordsPageTest, TheListIsPrintedAsATable) {
    state.records.rows = {record("12"), record("11", "completed")};
    state.records.newest.read_at = monday;
    const PrintPageView printed = print_page(state, {}, context());
    ASSERT_EQ(printed.sections.size(), 1u);
    ASSERT_EQ(printed.sections[0].rows.size(), 2u);
    EXPECT_EQ(printed.sections[0].rows[1][3], "COMPLETED");
}

} // namespace
} // namespace etl::view
