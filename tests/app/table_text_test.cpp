// Tables as CSV and JSON: quoting, gaps, and texts that would be formulas.
#include "app/table_text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace etl::app {
namespace {

constexpr std::array<std::string_view, 2> columns{"name", "count"};

std::string written(TableFormat format, const std::vector<std::array<TableCell, 2>>& rows) {
    TableText table(format, columns);
    for (const auto& row : rows) {
        table.row(row);
    }
    EXPECT_EQ(table.rows(), rows.size());
    return table.finish();
}

TEST(TableText, IsCsvByRfc4180) {
    EXPECT_EQ(written(TableFormat::csv, {}), "name,count\r\n");
    EXPECT_EQ(written(TableFormat::csv, {{text_cell("Jira"), number_cell("7")},
                                         {text_cell("a,b"), {}},
                                         {text_cell("say \"so\""), number_cell("-1.5")},
                                         {text_cell("two\nlines"), number_cell("0")}}),
              "name,count\r\nJira,7\r\n\"a,b\",\r\n\"say \"\"so\"\"\",-1.5\r\n\"two\nlines\",0\r\n");
}

TEST(TableText, GuardsAgainstFormulas) {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) {
        const std::string csv = written(TableFormat::csv, {{text_cell(text), {}}});
        EXPECT_EQ(csv, "name,count\r\n\"'" + std::string(text) + "\",\r\n");
    }
    EXPECT_EQ(written(TableFormat::csv, {{text_cell("a=1"), {}}}), "name,count\r\na=1,\r\n");
    EXPECT_EQ(written(TableFormat::json, {{text_cell("=1+1"), {}}}), "[\n{\"name\":\"=1+1\",\"count\":null}\n]\n")
        << "JSON has no formulas";
}

TEST(TableText, IsJson) {
    EXPECT_EQ(written(TableFormat::json, {}), "[\n]\n");
    EXPECT_EQ(written(TableFormat::json, {{text_cell("say \"so\"\n\t\\\x01ü"), number_cell("7")},
                                          {TableCell{TableCell::Kind::json, "{\"a\":[1]}"}, {}}}),
              "[\n{\"name\":\"say \\\"so\\\"\\n\\t\\\\\\u0001ü\",\"count\":7},\n"
              "{\"name\":{\"a\":[1]},\"count\":null}\n]\n");
}

} // namespace
} // namespace etl::app
