// What the page does with what is around it: the host's colours, the wall screen, the printer.
#include "app/address.hpp"
#include "app/kiosk.hpp"
#include "app/printing.hpp"
#include "app/surroundings.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Surroundings, TheHostsColoursAreTakenAndGivenBack) {
    Page page;
    page.dispatch(HostColorsChanged{HostColors{0x112233, 0x445566}});
    EXPECT_EQ(page.state().surroundings.colors, (HostColors{0x112233, 0x445566}));
    page.dispatch(HostColorsChanged{});
    EXPECT_FALSE(page.state().surroundings.colors);
}

TEST(Surroundings, TheWallScreenClosesWhatIsOpenAndIsSwitchedOnce) {
    Page page;
    page.go_live({row("1")});
    page.dispatch(WindowOpened{"settings of page"});
    page.dispatch(MenuToggled{"order"});
    page.dispatch(KioskSwitched{true});
    EXPECT_TRUE(page.state().view.kiosk);
    EXPECT_TRUE(page.state().view.window.empty());
    EXPECT_TRUE(page.state().view.menu.empty());
    page.dispatch(KioskSwitched{true});
    EXPECT_EQ(page.count<ShowKiosk>(), 1u);
    page.dispatch(KioskSwitched{false});
    EXPECT_FALSE(page.state().view.kiosk);
    EXPECT_EQ(page.all<ShowKiosk>().back(), ShowKiosk{false});
}

TEST(Surroundings, APressPrints) {
    Page page;
    page.dispatch(PrintPressed{});
    EXPECT_EQ(page.count<PrintPage>(), 1u);
}

} // namespace
} // namespace etl::app
