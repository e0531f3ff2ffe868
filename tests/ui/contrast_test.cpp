// Every text and icon on every screen can be read on what it really stands on: taken from the draw lists, not from what
// the theme means to do.
#include "stage.hpp"

#include <random>

namespace etl::ui {
namespace {

std::string hexadecimal(Color color) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
        text += digits[channel >> 4];
        text += digits[channel & 15];
    }
    return text;
}

/// What a person reads on each of the points where the run stands.
void expect_readable(const Picture& picture) {
    for (const Picture::Drawn& one : picture.drawn) {
        const Rect seen = one.seen();
        if (seen.width < 2 || seen.height < 2) {
            continue;
        }
        const double ratio = one.is_icon() ? 3.0 : 4.5;
        for (const float share : {0.1f, 0.5f, 0.9f}) {
            const Point point{seen.x + seen.width * share, seen.y + seen.height / 2};
            const Color ground = picture.under(point, one.order);
            const double reached = contrast(mix(ground, one.run.color, one.opacity), ground);
            EXPECT_GE(reached, ratio) << (one.is_icon() ? std::string(view::icon_name(one.run.icon)) : one.run.text)
                                      << ": " << hexadecimal(one.run.color) << " on " << hexadecimal(ground);
        }
    }
}

void expect_every_state_readable(Stage& stage) {
    for (const NamedState& named : every_state()) {
        for (const bool dark : {false, true}) {
            SCOPED_TRACE(named.name + (dark ? ", dark" : ", light"));
            stage.input.dark = dark;
            stage.draw(named.state);
            const Picture picture = stage.picture();
            ASSERT_FALSE(picture.drawn.empty());
            expect_readable(picture);
        }
    }
}

TEST(Contrast, EveryTextAndIconIsReadable) {
    for (const float width : {360.0f, 1280.0f}) {
        Stage stage;
        stage.input.viewport = {width, 2'400};
        expect_every_state_readable(stage);
    }
}

TEST(Contrast, AlsoWithAHostsPalette) {
    std::mt19937 random(1);
    std::uniform_int_distribution<std::uint32_t> color(0, 0xffffff);
    for (int round = 0; round < 12 && !HasFailure(); ++round) {
        Stage stage;
        stage.palette = {rgb(color(random)), rgb(color(random))};
        SCOPED_TRACE(hexadecimal(stage.palette.first) + " " + hexadecimal(stage.palette.second));
        expect_every_state_readable(stage);
    }
}

TEST(Contrast, AlsoUnderThePointerAndWhilePressed) {
    for (const bool dark : {false, true}) {
        Stage stage;
        stage.input.dark = dark;
        for (const NamedState& named : every_state()) {
            // These have every button there is.
            if (named.name != "cards" && named.name != "notices" && named.name != "error window" &&
                named.name != "failed") {
                continue;
            }
            stage.input.hovered = stage.input.pressed = 0;
            stage.draw(named.state);
            std::vector<NodeId> buttons;
            for (const SemanticNode* button : stage.all(Role::button)) {
                buttons.push_back(button->id);
            }
            for (const NodeId button : buttons) {
                for (const NodeId pressed : {NodeId{0}, button}) {
                    stage.input.hovered = stage.input.focused = button;
                    stage.input.pressed = pressed;
                    stage.draw(named.state);
                    SCOPED_TRACE(named.name + ": " + stage.screen.tree().find(button)->spoken_name());
                    expect_readable(stage.picture());
                }
            }
        }
    }
}

TEST(Contrast, IsMeasuredOnWhatIsReallyThere) {
    Stage stage;
    stage.draw(loaded_with(1));
    const Picture picture = stage.picture();
    EXPECT_EQ(picture.under({5, 5}, picture.drawn.back().order), stage.screen.theme().page);
    const SemanticNode& button = *stage.find(Role::button, "Run Job: Job 1");
    const Rect place = stage.place(button);
    const Point inside{place.x + 6, place.y + 6};
    EXPECT_EQ(picture.under(inside, picture.drawn.back().order), stage.screen.theme().accent);
    EXPECT_EQ(picture.under(inside, 0), stage.screen.theme().page) << "nothing was painted before the first shape";
}

} // namespace
} // namespace etl::ui
