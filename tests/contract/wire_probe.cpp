// wire_probe: lets a test in another language make requests and read answers with the project's own code.
//
// Each line on stdin is a question in JSON, each line on stdout its answer:
// - {"make": name, …arguments} → {"method", "path", "body"}
// - {"read": name, "bytes": count, …headers} and then so many raw bytes → {"value"} or {"error": {"path", "expected"}}
// A question that is none ends the program: the test that asks is wrong.
#include "probe_calls.hpp"
#include "probe_readers.hpp"

#include <iostream>
#include <string>

namespace {

using nlohmann::json;

std::optional<json> answer(const json& question) {
    if (question.contains("make")) {
        const auto call = etl::contract::make_call(question.value("make", ""), question);
        return call ? std::optional(json{{"method", call->method}, {"path", call->path}, {"body", call->body}})
                    : std::nullopt;
    }
    std::string body(question.value("bytes", std::size_t{0}), '\0');
    if (!std::cin.read(body.data(), static_cast<std::streamsize>(body.size()))) {
        return std::nullopt;
    }
    return etl::contract::read_answer(question.value("read", ""), body, question);
}

} // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        const json question = json::parse(line, nullptr, false);
        const auto told = question.is_object() ? answer(question) : std::nullopt;
        if (!told) {
            std::cerr << "wire_probe does not know what to do with: " << line << "\n";
            return 1;
        }
        std::cout << told->dump() << "\n" << std::flush;
    }
    return 0;
}
