// What was decoded, as JSON that a test can compare with the server's own truth: words with their kind and their raw
// text, instants as milliseconds, times without a zone as their text, and null for what is absent.
#pragma once

#include "model/capabilities.hpp"
#include "model/failure.hpp"
#include "model/log.hpp"
#include "model/outcome.hpp"
#include "model/queue.hpp"
#include "model/raw_data.hpp"
#include "model/run.hpp"
#include "model/session.hpp"
#include "model/stream.hpp"

#include <nlohmann/json.hpp>

namespace etl::contract {

using Json = nlohmann::json;

/// Gives the overloads below a place where templates find them, whatever namespace their types are of.
struct Print {
    template <class T>
    requires std::is_arithmetic_v<T>
    static Json of(T value) { return value; }
    static Json of(const std::string& text) { return text; }
    template <class Tag>
    static Json of(const model::Identifier<Tag>& id) {
        return id.text;
    }
    template <class T>
    static Json of(const std::optional<T>& value) {
        return value ? of(*value) : Json(nullptr);
    }
    template <class T>
    static Json of(const std::vector<T>& list) {
        Json array = Json::array();
        for (const T& element : list) {
            array.push_back(of(element));
        }
        return array;
    }

    /// JSON that was kept as text, as the value that it is; what is none, as its text; nothing, as null.
    static Json parsed(const std::string& text);

    static Json of(const model::StatusWord& status);
    static Json of(const model::Stage& stage);
    static Json of(const model::Timestamp& time);
    static Json of(const model::RawJson& json);
    static Json of(const model::Metrics& metrics);
    static Json of(const model::JobError& error);
    static Json of(const model::JobStatus& status);
    static Json of(const model::RecentRun& run);
    static Json of(const model::Job& job);
    static Json of(const model::StepCell& cell);
    static Json of(const model::Step& step);
    static Json of(const model::StreamMessage& message);
    static Json of(const model::JobPatch& patch);
    static Json of(const model::PlatformMessage& message);
    static Json of(const model::Capabilities& capabilities);
    static Json of(const model::StartOutcome& outcome);
    static Json of(const model::ControlOutcome& outcome);
    static Json of(const model::ActiveOutcome& outcome);
    static Json of(const model::JobSettings& settings);
    static Json of(const model::RunStage& stage);
    static Json of(const model::LogCounts& counts);
    static Json of(const model::Run& run);
    static Json of(const model::RunPage& page);
    static Json of(const model::LogSpan& span);
    static Json of(const model::LogLine& line);
    static Json of(const model::LevelCount& count);
    static Json of(const model::LogWindow& window);
    static Json of(const model::LogMatches& matches);
    static Json of(const model::Queue& queue);
    static Json of(const model::WorkerGroup& group);
    static Json of(const model::QueuesStatus& status);
    static Json of(const model::WorkersStatus& status);
    static Json of(const model::QueueSeries& series);
    static Json of(const model::QueueHistory& history);
    static Json of(const model::DeadLetter& letter);
    static Json of(const model::DeadLetterPage& page);
    static Json of(const model::RedriveOutcome& outcome);
    static Json of(const model::RawDataRecord& record);
    static Json of(const model::RawDataPage& page);
    static Json of(const model::Claims& claims);
    static Json of(const model::RefreshAnswer& answer);
    static Json of(const model::FieldError& field);
    static Json of(const model::ServerFailure& failure);
};

} // namespace etl::contract
