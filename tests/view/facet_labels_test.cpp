// Labels of filters: the server's words as a person would write them.
#include "view/facet_labels.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

TEST(FacetLabels, AreTheServersWordsWithSpacesAndACapital) {
    EXPECT_EQ(entity_label("git_commits"), "Git commits");
    EXPECT_EQ(integration_label("custom_source:7"), "Custom source 7");
    EXPECT_EQ(integration_label("jira"), "Jira");
}

TEST(FacetLabels, SayWhatHasNone) {
    EXPECT_FALSE(entity_label(app::no_facet).empty());
    EXPECT_NE(entity_label(app::no_facet), integration_label(app::no_facet));
}

} // namespace
} // namespace etl::view
