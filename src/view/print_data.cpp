// What the pages show as cards and lists stands in tables on paper; what has no link there is left out.
#include "view/print_data.hpp"

#include "view/dead_letters_page.hpp"
#include "view/print_run.hpp"
#include "view/print_words.hpp"
#include "view/queue_words.hpp"
#include "view/queues_page.hpp"
#include "view/record_page.hpp"
#include "view/record_words.hpp"
#include "view/records_page.hpp"

#include <algorithm>
#include <utility>

namespace etl::view {
namespace {

/// More of a record's text is not printed, which is said; bytes.
constexpr std::size_t most_content = 100'000;

PrintPageView begin_page(std::string title, std::vector<std::string> facts) {
    PrintPageView view;
    view.title = std::move(title);
    view.facts = std::move(facts);
    std::erase(view.facts, std::string());
    return view;
}

/// A row for each item, a cell for each column.
template <class Items, class Cell>
PrintSection table_of(const Items& items, std::size_t columns, const ViewContext& context, Cell cell) {
    PrintSection section;
    const std::size_t count = std::min(items.size(), most_printed);
    if (count < items.size()) {
        section.sentences.push_back(
            words::only_first_printed(context.locale.number(static_cast<std::int64_t>(count)),
                                      context.locale.number(static_cast<std::int64_t>(items.size()))));
    }
    for (std::size_t place = 0; place < count; ++place) {
        std::vector<std::string>& cells = section.rows.emplace_back();
        for (std::size_t column = 0; column < columns; ++column) {
            cells.push_back(cell(items[place], column));
        }
    }
    return section;
}

} // namespace

PrintPageView printed_queues(const app::AppState& state, std::string printed, const ViewContext& context) {
    const QueuesPageView page = queues_page(state, context);
    PrintPageView view = begin_page(page.head.title, {std::move(printed), page.summary, page.warning, page.stale});
    PrintSection section = page.nothing ? message_section(*page.nothing) : PrintSection{};
    if (!page.cards.empty()) {
        section.columns = {std::string(words::print_name), std::string(words::print_status)};
        for (const FigureView& figure : page.cards.front().figures) {
            section.columns.push_back(figure.label);
        }
        for (const QueueFactView& fact : page.cards.front().facts) {
            section.columns.emplace_back(fact.label);
        }
        section.columns.emplace_back(words::print_details);
    }
    for (const QueueCardView& card : page.cards) {
        std::vector<std::string>& cells = section.rows.emplace_back();
        cells = {card.title, card.badge.label};
        for (const FigureView& figure : card.figures) {
            cells.push_back(figure.value);
        }
        for (const QueueFactView& fact : card.facts) {
            cells.push_back(fact.value);
        }
        std::string details = card.trend;
        for (const std::string& one : card.warnings) {
            details.append(details.empty() ? "" : " · ").append(one);
        }
        cells.push_back(std::move(details));
    }
    view.sections.push_back(std::move(section));
    return view;
}

PrintPageView printed_dead_letters(const app::AppState& state, std::string printed, const ViewContext& context) {
    const DeadLettersPageView page = dead_letters_page(state, context);
    PrintPageView view = begin_page(
        page.head.title, {std::move(printed), queue_title(state, page.queue.field.text), page.summary, page.stale});
    if (page.nothing) {
        view.sections.push_back(message_section(*page.nothing));
        return view;
    }
    PrintSection section = table_of(state.dead_letters.letters, dead_letter_column_count, context,
                                    [&](const model::DeadLetter& letter, std::size_t column) {
                                        return dead_letter_cell(letter, static_cast<DeadLetterColumn>(column), context);
                                    });
    for (std::size_t column = 0; column < dead_letter_column_count; ++column) {
        section.columns.emplace_back(dead_letter_column_label(static_cast<DeadLetterColumn>(column)));
    }
    view.sections.push_back(std::move(section));
    return view;
}

PrintPageView printed_records(const app::AppState& state, std::string printed, const ViewContext& context) {
    const RecordsPageView page = records_page(state, context);
    PrintPageView view = begin_page(
        page.head.title, {std::move(printed), page.run ? page.run->label : std::string(), page.summary, page.stale});
    if (page.nothing) {
        view.sections.push_back(message_section(*page.nothing));
        return view;
    }
    PrintSection section =
        table_of(state.records.rows, record_column_count, context, [&](const app::RecordRow& row, std::size_t column) {
            return record_cell(row, static_cast<RecordColumn>(column), context);
        });
    for (std::size_t column = 0; column < record_column_count; ++column) {
        section.columns.emplace_back(record_column_label(static_cast<RecordColumn>(column)));
    }
    view.sections.push_back(std::move(section));
    return view;
}

PrintPageView printed_record(const app::AppState& state, std::string printed, const ViewContext& context) {
    const RecordPageView page = record_page(state, context);
    PrintPageView view = begin_page(page.head.title, {std::move(printed), page.badge.label, page.stale});
    if (page.nothing || !state.record_page.record) {
        view.sections.push_back(page.nothing ? message_section(*page.nothing) : PrintSection{});
        return view;
    }
    PrintSection facts;
    facts.columns = {std::string(words::print_name), std::string(words::print_value)};
    for (const RecordFactView& fact : page.facts) {
        facts.rows.push_back({std::string(fact.label), fact.value});
    }
    if (!page.error.empty()) {
        facts.sentences.push_back(page.error);
    }
    view.sections.push_back(std::move(facts));
    PrintSection content;
    content.title = words::record_content;
    const std::string& text = state.record_page.document.text();
    content.code = text.substr(0, most_content);
    while (content.code.size() < text.size() &&
           (static_cast<unsigned char>(text[content.code.size()]) & 0xC0u) == 0x80u) {
        content.code.pop_back(); // not within a letter
    }
    if (!page.trouble.empty()) {
        content.sentences.push_back(page.trouble);
    }
    if (content.code.size() < text.size()) {
        content.sentences.push_back(
            words::only_beginning_printed(size_text(static_cast<std::int64_t>(most_content), context),
                                          size_text(static_cast<std::int64_t>(text.size()), context)));
    }
    view.sections.push_back(std::move(content));
    return view;
}

} // namespace etl::view
