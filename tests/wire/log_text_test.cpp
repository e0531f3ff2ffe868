// Log text: colours, other escapes, control characters, bad bytes, and what the beginning of a line says.
#include "wire/log_text.hpp"
#include "wire/plain.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::LogLevelKind;
using model::LogLine;
using model::LogSpan;

struct TextCase {
    std::string_view written;
    std::string_view shown;
};

TEST(LogText, IsReadable) {
    const TextCase cases[] = {
        {"plain", "plain"},
        {"tab\tstays", "tab\tstays"},
        {"\x1b[31mred\x1b[0m", "red"},
        {"\x1b[2K\x1b[1Gover", "over"},
        {"\x1b]0;title\x07text", "text"},
        {"\x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\", "link"},
        {"\x1b]never ends", ""},
        {"\x1bP1;2q\x1b\\x", "x"},
        {"\x1b]cut\x1b[1mx", "x"},
        {"\x1b(Btext", "Btext"},
        {"\x1b", ""},
        {"a\x1b[", "a"},
        {"a\x1b[31", "a"},
        {"a\x1b[31\x01z", "a\xE2\x90\x81z"},
        {"\x1b\xC3\xA9", "\xC3\xA9"},
        {"\b\x7f\r", "\xE2\x90\x88\xE2\x90\xA1\xE2\x90\x8D"},
        {"caf\xE9 \x01", "caf\xEF\xBF\xBD \xE2\x90\x81"},
        {"C:\\ud800", "C:\\ud800"},
    };
    for (const TextCase& one : cases) {
        EXPECT_EQ(read_log_line(one.written).message, one.shown) << one.written;
    }
    EXPECT_EQ(read_log_line(std::string_view("a\0b", 3)).message, "a\xE2\x90\x80"
                                                                  "b");
    LogLine line;
    line.message = "a\r\nb\x1b[0m";
    make_readable(line);
    EXPECT_EQ(line.message, "a\nb");
}

TEST(LogText, KeepsColors) {
    const auto spans = [](std::string_view written) { return read_log_line(written).spans; };
    constexpr std::uint8_t none = LogSpan::no_color;
    EXPECT_EQ(spans("a\x1b[31mred\x1b[0mb"), (std::vector{LogSpan{1, 4, 1, false}}));
    EXPECT_EQ(spans("\x1b[1;92mx\x1b[22my\x1b[39mz"), (std::vector{LogSpan{0, 1, 10, true}, LogSpan{1, 2, 10, false}}));
    EXPECT_EQ(spans("\x1b[1mx\x1b[my"), (std::vector{LogSpan{0, 1, none, true}}));
    EXPECT_EQ(spans("\x1b[38;5;9mx"), (std::vector{LogSpan{0, 1, 9, false}}));
    EXPECT_EQ(spans("\x1b[38;5;200mx\x1b[38;2;1;2;3my\x1b[48;5;1mz"), std::vector<LogSpan>{});
    EXPECT_EQ(spans("\x1b[48;2;31;32;33;34mz"), (std::vector{LogSpan{0, 1, 4, false}}));
    EXPECT_EQ(spans("\x1b[31m\x1b[32m"), std::vector<LogSpan>{});
    EXPECT_EQ(spans("\x1b[99999999999999mx"), std::vector<LogSpan>{});
    EXPECT_EQ(spans("\x1b[31ma\x1b[31mb"), (std::vector{LogSpan{0, 2, 1, false}}));
}

TEST(LogText, IsCapped) {
    Limits limits;
    limits.text_bytes = 4;
    EXPECT_EQ(read_log_line("abcdef", limits).message, "abcd" + std::string(cut_mark));
    EXPECT_EQ(read_log_line("abcé", limits).message, "abc" + std::string(cut_mark));
    LogLine line;
    line.message = "ab\x1b[1mcé";
    make_readable(line, limits);
    EXPECT_EQ(line.message, "abc");
    std::string picture;
    for (int index = 0; index < 3000; ++index) {
        picture += "\x1b[31mx\x1b[32my";
    }
    EXPECT_EQ(read_log_line(picture).spans.size(), 1000u);
}

struct HeadCase {
    std::string_view line;
    LogLevelKind level;
    std::string_view time;
};

TEST(LogText, SaysItsTimeAndLevel) {
    const HeadCase cases[] = {
        {"2026-11-23 14:05:31 [info     ] fetched", LogLevelKind::info, "2026-11-23 14:05:31"},
        {"2026-11-23 14:05:31,120 - worker - ERROR - lost", LogLevelKind::error, "2026-11-23 14:05:31,120"},
        {"2026-11-23T14:05:31.5Z WARN: odd", LogLevelKind::warning, "2026-11-23T14:05:31.5Z"},
        {"[2026-11-23T14:05:31+01:00] fatal", LogLevelKind::critical, "2026-11-23T14:05:31+01:00"},
        {"2026-11-23 error", LogLevelKind::error, "2026-11-23"},
        {"DEBUG: x", LogLevelKind::debug, ""},
        {"a b c error", LogLevelKind::unknown, ""},
        {"the error was", LogLevelKind::error, ""},
        {"2026-13 text", LogLevelKind::unknown, ""},
        {"", LogLevelKind::unknown, ""},
        {"2026-11-2", LogLevelKind::unknown, ""},
    };
    for (const HeadCase& one : cases) {
        const LogLine line = read_log_line(one.line);
        EXPECT_EQ(line.level.kind, one.level) << one.line;
        EXPECT_EQ(line.timestamp ? line.timestamp->text : "", one.time) << one.line;
        EXPECT_EQ(line.message, one.line);
    }
}

TEST(LogText, IsLines) {
    const auto lines = read_log_text("one\r\ntwo\n\nlast");
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0].message, "one");
    EXPECT_EQ(lines[2].message, "");
    EXPECT_EQ(lines[3].seq, 3);
    EXPECT_TRUE(read_log_text("").empty());
    EXPECT_EQ(read_log_text("\n").size(), 1u);
    Limits limits;
    limits.jobs = 2;
    EXPECT_EQ(read_log_text("a\nb\nc", limits).size(), 2u);
    limits.body_bytes = 3;
    EXPECT_EQ(read_log_text("a\nbcd", limits)[1].message, "b");
}

} // namespace
} // namespace etl::wire
