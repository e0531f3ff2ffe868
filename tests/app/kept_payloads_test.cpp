// The last payloads of each job: a few, the newest first, and nothing secret.
#include "app/kept_payloads.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Texts = std::vector<std::string>;

const model::JobId jira("ji ra/1");

TEST(KeptPayloads, AreTheNewestOfEachJob) {
    std::string kept;
    for (int number = 1; number <= 7; ++number) {
        kept = with_payload(kept, jira, "{\n  \"n\": " + std::to_string(number) + "\n}");
    }
    kept = with_payload(kept, model::JobId("2"), "{}");
    EXPECT_EQ(payloads_of(kept, jira).size(), most_payloads_of_job);
    EXPECT_EQ(payloads_of(kept, jira).front(), "{\n  \"n\": 7\n}");
    EXPECT_EQ(payloads_of(kept, model::JobId("2")), Texts{"{}"});
    EXPECT_EQ(payloads_of(kept, model::JobId("3")), Texts{});
    kept = without_payloads_of(kept, jira);
    EXPECT_EQ(payloads_of(kept, jira), Texts{});
    EXPECT_EQ(payloads_of(kept, model::JobId("2")), Texts{"{}"});
}

TEST(KeptPayloads, KeepOneThatIsUsedAgainOnceAndInFront) {
    std::string kept;
    for (const char* payload : {"{\"a\":1}", "{\"b\":1}", "{\"a\":1}"}) {
        kept = with_payload(kept, jira, payload);
    }
    EXPECT_EQ(payloads_of(kept, jira), (Texts{"{\"a\":1}", "{\"b\":1}"}));
}

TEST(KeptPayloads, AreSoManyInAll) {
    std::string kept;
    for (int number = 0; number < 100; ++number) {
        kept = with_payload(kept, model::JobId(std::to_string(number)), "{}");
    }
    EXPECT_EQ(static_cast<std::size_t>(std::count(kept.begin(), kept.end(), '\n')) + 1, most_payloads);
    EXPECT_EQ(payloads_of(kept, model::JobId("99")), Texts{"{}"});
    EXPECT_EQ(payloads_of(kept, model::JobId("1")), Texts{});
}

TEST(KeptPayloads, KeepNothingSecretEmptyOrHuge) {
    for (const char* payload : {R"({"token":"x"})", R"({"a":{"API-Key":"x"}})", R"({"db_password":1})",
                                R"([{"Authorization":"x"}])", R"({"client secret":""})", ""}) {
        EXPECT_EQ(with_payload("2 %7B%7D", jira, payload), "2 %7B%7D") << payload;
    }
    EXPECT_EQ(with_payload("", jira, std::string(longest_kept_payload + 1, ' ')), "");
    EXPECT_FALSE(names_secret(R"({"author_id":"the token","since":"2026"})")) << "a value is no name";
}

TEST(KeptPayloads, ReadWhateverIsKept) {
    for (const char* kept : {"\n\n", "x", "x ", " {}", "%", "ji+ra%2F1", "ji+ra%2F1 "}) {
        EXPECT_EQ(payloads_of(kept, jira), Texts{}) << kept;
        EXPECT_EQ(payloads_of(with_payload(kept, jira, "{}"), jira), Texts{"{}"}) << kept;
    }
}

} // namespace
} // namespace etl::app
