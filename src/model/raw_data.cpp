// The words for how far a record has come.
#include "model/raw_data.hpp"

#include "model/word.hpp"

namespace etl::model {

RecordStatus parse_record_status(std::string_view word) {
    const std::string name = normalise_word(word);
    RecordStatusKind kind = RecordStatusKind::unknown;
    if (name == "pending" || name == "queued") {
        kind = RecordStatusKind::pending;
    } else if (name == "processing" || name == "running") {
        kind = RecordStatusKind::processing;
    } else if (name == "completed" || name == "finished") {
        kind = RecordStatusKind::completed;
    } else if (name == "failed" || name == "error") {
        kind = RecordStatusKind::failed;
    }
    return RecordStatus{kind, std::string(word)};
}

} // namespace etl::model
