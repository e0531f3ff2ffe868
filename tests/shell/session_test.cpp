// The token: where it is taken from, in which order, and what becomes of a renewed one (contract.md 3).
#include "shell/session.hpp"

#include "platform_server.hpp"

namespace etl::shell {
namespace {

class Sessions : public testing::Test {
  protected:
    native::FakeClock clock;
    native::FakeStorage storage;
    native::FakeHost host;
    Session session{storage, host, clock};

    [[nodiscard]] std::string lasting(std::string_view mark) const {
        return token_for("5", mark, clock.time + 300'000);
    }
    [[nodiscard]] std::string ended(std::string_view mark) const { return token_for("5", mark, clock.time - 1'000); }
};

TEST_F(Sessions, TakeTheHostsTokenThenTheStoragesThenTheCookies) {
    EXPECT_EQ(session.token(), "");
    EXPECT_FALSE(session.facts().present);
    host.cookie = "cookie";
    EXPECT_EQ(session.token(), "cookie");
    storage.values["pulse_token"] = "pulse";
    EXPECT_EQ(session.token(), "pulse");
    storage.values["auth_token"] = "auth";
    EXPECT_EQ(session.token(), "auth");
    host.sent_token = "sent";
    EXPECT_EQ(session.token(), "sent");
}

TEST_F(Sessions, PassOverWhatHasEndedAndWhatCannotBeSent) {
    host.sent_token = "two\r\nlines";
    storage.values["auth_token"] = ended("auth");
    storage.values["pulse_token"] = "";
    host.cookie = lasting("cookie");
    EXPECT_EQ(session.token(), lasting("cookie"));
    host.cookie = std::string(20'000, 'x');
    EXPECT_EQ(session.token(), ended("auth")) << "this machine's clock may be wrong, so it is better than none";
    host.sent_token = ended("sent");
    EXPECT_EQ(session.token(), ended("sent")) << "the first of those";
}

TEST_F(Sessions, KnowWhatStandsInIt) {
    storage.values["auth_token"] = token_for("5", "one", clock.time + 300'000, "view");
    const app::TokenFacts facts = session.facts();
    EXPECT_TRUE(facts.present);
    EXPECT_EQ(facts.role, "view");
    EXPECT_EQ(facts.user, "1/5");
    EXPECT_EQ(session.user(), "1/5");
    EXPECT_EQ(facts.expires, clock.time + 300'000);
    EXPECT_EQ(session.tenant(), 1);
    storage.values["auth_token"] = "opaque";
    EXPECT_EQ(session.facts().user, "");
    EXPECT_FALSE(session.tenant());
}

TEST_F(Sessions, AnEmailTellsTheUserWhereThereIsNoId) {
    storage.values["auth_token"] = "x." + base64url(R"({"email":"ann@example.org"})") + ".y";
    EXPECT_EQ(session.user(), "0/ann@example.org");
}

TEST_F(Sessions, TheGroupIsTheUsersAndTellsNothing) {
    storage.values["auth_token"] = token_for("5", "one");
    const std::string group = session.group();
    storage.values["auth_token"] = token_for("5", "two");
    EXPECT_EQ(session.group(), group);
    storage.values["auth_token"] = token_for("6", "one");
    EXPECT_NE(session.group(), group);
    storage.values["auth_token"] = "opaque";
    EXPECT_NE(session.group(), group);
    EXPECT_EQ(session.group().find("opaque"), std::string::npos);
}

TEST_F(Sessions, ARenewedTokenStandsInThePlaceOfTheOneItWasMadeOf) {
    storage.values["pulse_token"] = lasting("old");
    session.renewed(lasting("old"), lasting("new"));
    EXPECT_EQ(session.token(), lasting("new"));
    EXPECT_EQ(storage.values["pulse_token"], lasting("old")) << "in memory only";
    session.renewed(lasting("new"), lasting("newer"));
    EXPECT_EQ(session.token(), lasting("newer"));
}

TEST_F(Sessions, AlsoOnceTheOldOneHasEnded) {
    storage.values["auth_token"] = token_for("5", "old", clock.time + 60'000);
    storage.values["pulse_token"] = token_for("6", "other", clock.time + 900'000);
    session.renewed(session.token(), token_for("5", "new", clock.time + 360'000));
    clock.time += 100'000;
    EXPECT_EQ(session.user(), "1/5");
    clock.time += 300'000;
    EXPECT_EQ(session.user(), "1/6") << "the renewed one has ended too";
}

TEST_F(Sessions, ARenewedTokenGoesWithTheOneItWasMadeOf) {
    storage.values["pulse_token"] = lasting("old");
    session.renewed(lasting("old"), lasting("new"));
    storage.values["pulse_token"] = lasting("signed-in-again");
    EXPECT_EQ(session.token(), lasting("signed-in-again"));
    storage.values.clear();
    EXPECT_EQ(session.token(), "") << "signed out";
}

TEST_F(Sessions, ARenewalThatComesAfterSomebodyElseHasSignedInCountsForNothing) {
    storage.values["pulse_token"] = lasting("ann");
    const std::string asked_for = session.token();
    storage.values["pulse_token"] = token_for("6", "bob", clock.time + 300'000);
    session.renewed(asked_for, lasting("ann renewed"));
    EXPECT_EQ(session.user(), "1/6");
}

} // namespace
} // namespace etl::shell
