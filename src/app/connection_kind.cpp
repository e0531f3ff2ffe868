// Worst first: each line claims more than the one before it, and needs more.
#include "app/connection_kind.hpp"

#include "app/capabilities.hpp"
#include "app/list_reading.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {
namespace {

struct Tally {
    std::size_t open = 0;
    std::size_t untried = 0; ///< on its way for the first time
    std::size_t retried = 0; ///< failed or lost, and fewer than three tries since
};

Tally tally(const std::vector<SocketSlot>& sockets) {
    Tally count;
    for (const SocketSlot& slot : sockets) {
        if (slot.phase == SocketPhase::open) {
            ++count.open;
        } else if (slot.closings == 0) {
            ++count.untried;
        } else if (slot.attempts < tries_before_polling) {
            ++count.retried;
        }
    }
    return count;
}

bool is_loss(ConnectionKind kind) {
    return kind == ConnectionKind::unreachable || kind == ConnectionKind::offline || kind == ConnectionKind::signed_out;
}

std::string_view loss_words(const AppState& state, ConnectionKind kind) {
    if (kind == ConnectionKind::offline) {
        return words::offline();
    }
    if (kind == ConnectionKind::signed_out) {
        return words::signed_out();
    }
    const FailureKind failure = state.jobs.list_failure ? state.jobs.list_failure->kind : FailureKind::unreachable;
    const bool server_is_gone = failure == FailureKind::unreachable || failure == FailureKind::timed_out ||
                                failure == FailureKind::server_error;
    return server_is_gone ? words::server_lost() : words::list_lost();
}

} // namespace

ConnectionKind derive_kind(const AppState& state) {
    const ConnectionState& connection = state.connection;
    if (!connection.online) {
        return ConnectionKind::offline;
    }
    if (is_signed_out(state)) {
        return ConnectionKind::signed_out;
    }
    if (state.jobs.phase == ListPhase::loading) {
        return ConnectionKind::starting;
    }
    if (refreshes_by_hand(state)) {
        return state.jobs.list_failure ? ConnectionKind::unreachable : ConnectionKind::by_hand;
    }
    const Tally count = tally(connection.sockets);
    if (count.open == 0 && state.jobs.list_failure) {
        return ConnectionKind::unreachable;
    }
    if (count.retried > 0) {
        return ConnectionKind::reconnecting;
    }
    // Which sockets to open is not decided before the server has said whether it has the stream.
    const bool undecided = connection.plan_due_at && !capabilities_settled(state);
    if (count.open == 0 && count.untried == 0 && !undecided) {
        return ConnectionKind::polling;
    }
    if (count.open > 0 && connection.last_good_sequence >= connection.confirming_sequence) {
        return ConnectionKind::live;
    }
    // On the way to live: at the start this is still the start, and where the list did until now, it does on.
    const bool first_time = connection.kind == ConnectionKind::starting || connection.kind == ConnectionKind::polling;
    return first_time ? connection.kind : ConnectionKind::reconnecting;
}

void settle_kind(AppState& state, model::EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    const ConnectionKind kind = derive_kind(state);
    if (kind == connection.kind) {
        return;
    }
    connection.kind = kind;
    connection.since = now;

    // Being signed out asks something of the user, so it is said even after another loss.
    if (is_loss(kind) && (!connection.loss_announced || kind == ConnectionKind::signed_out)) {
        connection.loss_announced = true;
        effects.push_back(Announce{std::string(loss_words(state, kind)), Urgency::assertive});
    }
    const bool works =
        kind == ConnectionKind::live || kind == ConnectionKind::polling || kind == ConnectionKind::by_hand;
    if (works && connection.loss_announced) {
        connection.loss_announced = false;
        effects.push_back(Announce{std::string(words::connected_again()), Urgency::polite});
    }
}

} // namespace etl::app
