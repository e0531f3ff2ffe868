// The whole application with the gallery before it, for tests of what its widgets do together.
#pragma once

#include "server.hpp"

#include <gtest/gtest.h>

namespace etl::shell {

class GalleryTest : public testing::Test {
  protected:
    native::Headless page{{1280, 3'400}};

    void SetUp() override {
        page.start();
        page.application().dispatch(app::RouteChanged{{app::Route::gallery, {}}});
        page.settle();
    }
};

} // namespace etl::shell
