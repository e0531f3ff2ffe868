// What holds for every decoder alike: unknown keys are ignored, what is cut or no JSON is refused, no byte does harm.
#include "decoders.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <vector>

namespace etl::wire {
namespace {

using decoders::Decoder;

std::string described(const std::optional<DecodeError>& error) {
    return error ? error->path + ": " + error->expected : "no error";
}

/// The body lies alone on the heap, so that AddressSanitizer sees a step beyond its end.
std::optional<DecodeError> run_alone(const Decoder& decoder, std::string_view body, const Limits& limits = {}) {
    const std::unique_ptr<char[]> copy(new char[body.size()]);
    if (!body.empty()) {
        std::memcpy(copy.get(), body.data(), body.size());
    }
    const auto error = decoder.run({copy.get(), body.size()}, limits);
    if (error) {
        EXPECT_TRUE(error->path.starts_with("$")) << decoder.name;
        EXPECT_FALSE(error->expected.empty()) << decoder.name;
    }
    return error;
}

TEST(AllDecoders, TakeTheirOwnDocuments) {
    for (const Decoder& decoder : decoders::all) {
        const auto error = run_alone(decoder, decoder.document);
        EXPECT_FALSE(error) << decoder.name << " " << described(error);
    }
}

TEST(AllDecoders, RefuseADocumentCutAnywhere) {
    for (const Decoder& decoder : decoders::all) {
        for (std::size_t length = 0; length < decoder.document.size(); ++length) {
            ASSERT_TRUE(run_alone(decoder, decoder.document.substr(0, length))) << decoder.name << " at " << length;
        }
    }
}

TEST(AllDecoders, AreNotHarmedByAnyByteChanged) {
    for (const Decoder& decoder : decoders::all) {
        std::string changed(decoder.document);
        for (std::size_t at = 0; at < changed.size(); ++at) {
            for (const char other :
                 {'\0', '"', '\\', '{', '}', '[', ']', ',', ':', '-', '9', 'e', 'n', '\x80', '\xFF'}) {
                changed[at] = other;
                (void)run_alone(decoder, changed);
            }
            changed[at] = decoder.document[at];
        }
    }
}

TEST(AllDecoders, RefuseOtherDocuments) {
    for (const Decoder& decoder : decoders::all) {
        for (const std::string_view other : {"null", "true", "17", "\"text\"", "[[]]", "<html></html>", ""}) {
            EXPECT_TRUE(run_alone(decoder, other)) << decoder.name << " took " << other;
        }
    }
}

TEST(AllDecoders, RefuseTooManyBytesAndLevels) {
    Limits small;
    small.body_bytes = 8;
    small.message_bytes = 8;
    std::string deep;
    for (int level = 0; level < 100; ++level) {
        deep += "[";
    }
    for (const Decoder& decoder : decoders::all) {
        EXPECT_EQ(run_alone(decoder, decoder.document, small), (DecodeError{"$", "at most 8 bytes"})) << decoder.name;
        const auto error = run_alone(decoder, decoders::with_extra(decoder, deep));
        ASSERT_TRUE(error) << decoder.name;
        EXPECT_EQ(error->expected, "at most 64 levels") << decoder.name;
    }
}

/// One file of the corpus.
struct Sample {
    std::string name;
    std::string content;
};

std::vector<Sample> samples(std::string_view folder) {
    std::vector<Sample> found;
    std::error_code none;
    const std::filesystem::path place = std::filesystem::path(ETL_JOBS_SOURCE_DIR) / "tests/wire/corpus" / folder;
    for (const auto& entry : std::filesystem::directory_iterator(place, none)) {
        std::ifstream file(entry.path(), std::ios::binary);
        found.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(found, {}, &Sample::name);
    return found;
}

bool refused_as_json(const std::optional<DecodeError>& error) {
    return error && error->expected.starts_with("valid JSON");
}

TEST(Corpus, HoldsEnoughFiles) {
    EXPECT_GE(samples("valid").size(), 60u);
    EXPECT_GE(samples("invalid").size(), 60u);
}

TEST(Corpus, ValidFilesAreTakenByEveryDecoder) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    for (const Sample& sample : samples("valid")) {
        std::string_view value = sample.content;
        value.remove_prefix(value.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
        for (const Decoder& decoder : decoders::all) {
            // Alone it may be another document than the decoder's, but it is JSON.
            const auto alone = run_alone(decoder, sample.content);
            EXPECT_FALSE(refused_as_json(alone)) << sample.name << " by " << decoder.name << " " << described(alone);
            const auto inside = run_alone(decoder, decoders::with_extra(decoder, value));
            EXPECT_FALSE(inside) << sample.name << " inside " << decoder.name << " " << described(inside);
        }
    }
}

TEST(Corpus, InvalidFilesAreRefusedByEveryDecoder) {
    for (const Sample& sample : samples("invalid")) {
        for (const Decoder& decoder : decoders::all) {
            EXPECT_TRUE(run_alone(decoder, sample.content)) << sample.name << " by " << decoder.name;
            const auto inside = run_alone(decoder, decoders::with_extra(decoder, sample.content));
            EXPECT_TRUE(inside) << sample.name << " inside " << decoder.name;
        }
    }
}

TEST(Corpus, ErrorBodiesTakeAnything) {
    for (const std::string_view folder : {"valid", "invalid"}) {
        for (const Sample& sample : samples(folder)) {
            const auto failure = read_failure(500, sample.content, {}, 0);
            EXPECT_EQ(failure.kind, model::FailureKind::server_error);
            EXPECT_LE(failure.sentence.size(), 500u) << sample.name;
        }
    }
}

} // namespace
} // namespace etl::wire
