// Which pictogram a job gets, and that C++ and the page's build speak of the same pictograms.
#include "records.hpp"

#include <cctype>
#include <fstream>
#include <iterator>
#include <set>

namespace etl::view {
namespace {

Icon icon_of(const std::string& type, const std::string& name) {
    app::JobRecord one = record(StatusKind::ready, name);
    one.job.integration_type = type;
    return card(one).icon;
}

TEST(Icons, FollowTheIntegrationsType) {
    EXPECT_EQ(icon_of("jira", "x"), Icon::ticket);
    EXPECT_EQ(icon_of("GitHub", "x"), Icon::git_branch);
    EXPECT_EQ(icon_of("git", "x"), Icon::git_branch);
    EXPECT_EQ(icon_of("MS Fabric", "x"), Icon::database);
    EXPECT_EQ(icon_of("database", "x"), Icon::database);
    EXPECT_EQ(icon_of("Users", "x"), Icon::users);
    EXPECT_EQ(icon_of("active_directory", "x"), Icon::users);
    EXPECT_EQ(icon_of("Vectorization", "x"), Icon::zap);
    EXPECT_EQ(icon_of("weather", "x"), Icon::cog);
}

TEST(Icons, FollowTheNameWhereTheTypeSaysNothing) {
    EXPECT_EQ(icon_of("", "Jira Cloud"), Icon::ticket);
    EXPECT_EQ(icon_of("files", "GITHUB mirror"), Icon::git_branch);
    EXPECT_EQ(icon_of("jira", "GitHub"), Icon::ticket) << "the type goes first";
    EXPECT_EQ(icon_of("", ""), Icon::cog);
}

TEST(Icons, TakeADirectoryForOneOnlyWhereTheWholeWordIsIt) {
    EXPECT_EQ(icon_of("", "AD"), Icon::users);
    EXPECT_EQ(icon_of("", "Company AD"), Icon::users);
    EXPECT_EQ(icon_of("", "SQUAD"), Icon::cog);
    EXPECT_EQ(icon_of("", " AD"), Icon::cog);
    EXPECT_EQ(icon_of("", "Adverts"), Icon::cog);
}

/// The strings of a JSON array of plain strings.
std::set<std::string> strings_of(const std::string& path) {
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::set<std::string> strings;
    for (std::size_t start = text.find('"'); start != std::string::npos;) {
        const std::size_t end = text.find('"', start + 1);
        strings.insert(text.substr(start + 1, end - start - 1));
        start = text.find('"', end + 1);
    }
    return strings;
}

TEST(Icons, AreTheOnesThatThePageBrings) {
    std::set<std::string> used;
    for (int number = 1; number < static_cast<int>(Icon::count); ++number) {
        const std::string_view name = icon_name(static_cast<Icon>(number));
        EXPECT_FALSE(name.empty()) << number;
        EXPECT_TRUE(used.insert(std::string(name)).second) << name << " twice";
    }
    EXPECT_EQ(used, strings_of(ETL_JOBS_SOURCE_DIR "/web/icons.json"));
    EXPECT_EQ(icon_name(Icon::none), "");
    EXPECT_EQ(icon_name(Icon::count), "");
}

} // namespace
} // namespace etl::view
