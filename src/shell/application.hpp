// Application: composes everything. Page events and answers become actions, actions become state and effects, effects
// go to the ports, and frames are made when one is due.
#pragma once

#include "app/store.hpp"
#include "shell/damage.hpp"
#include "shell/effect_runner.hpp"
#include "shell/inbox.hpp"
#include "shell/mirror.hpp"
#include "shell/ports.hpp"
#include "shell/settled_words.hpp"
#include "ui/screen.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace etl::shell {

class Application final : public SocketListener {
  public:
    explicit Application(const Ports& ports);
    ~Application() override;

    /// Reads preferences and sends the first requests.
    void start(bool online, bool visible, app::ProfileChoice profile = app::ProfileChoice::automatic);

    /// Applies an action and does what follows from it.
    void dispatch(const app::Action& action);

    /// Makes a frame now (the redraw port calls it when one is due).
    void frame();
    /// The reminder came.
    void reminded();

    /// The host sent a token, or another tab changed what is kept of it.
    void token_changed();

    // What the other pages of this user say.
    void list_shared(model::Profile profile, model::EpochMilliseconds sent_at, model::EpochMilliseconds duration,
                     const std::string& body);

    // What the page reports. Ids are those of the mirrored nodes; unknown ones change nothing.
    /// `extend`: with Shift, for what takes a range then.
    void activate(ui::NodeId id, bool extend = false);
    void cancel(ui::NodeId id);
    /// A slider or splitter was moved.
    void adjust(ui::NodeId id, float value);
    /// A field's text is another one: typed, pasted, chosen or filled in.
    void entered(ui::NodeId id, std::string text);
    /// A file was chosen in a file field, or dropped there.
    void file_given(ui::NodeId id, std::string name, std::string text, app::FileTrouble trouble);
    /// The arrow keys of a field of numbers (so many steps up, or down where it is below nothing) and of a combobox.
    void step(ui::NodeId id, int steps);
    /// A key that belongs to no control, while `at` has the focus (0: nothing of ours); arrows are "↓" and "↑", F3 is
    /// "g" with the command key, with Shift "G", Escape is "⎋".
    /// `with_command`: with the machine's command key. False where it does nothing here.
    bool key(ui::NodeId at, char32_t key, bool with_command);
    void set_hovered(ui::NodeId id);
    void set_pressed(ui::NodeId id);
    /// `visible`: the focus came by the keyboard and is to be shown.
    void set_focused(ui::NodeId id, bool visible);
    void scrolled(ui::NodeId area, ui::Point offset);
    /// The page's selection begins and ends in these lines of a long text, or (area 0) in none.
    void selected(const ui::SelectedLines& lines);
    /// A part of the long text that a scroll area shows, for the clipboard; empty where there is none.
    [[nodiscard]] std::string text_between(ui::NodeId area, ui::TextPlace from, ui::TextPlace to);
    /// The lines of the log that are chosen by their numbers, for the clipboard; empty where none are. Those that are
    /// still to be read are copied as soon as they are.
    [[nodiscard]] std::string chosen_text();
    void resized(ui::Size viewport, float scale, float scrollbar_width);
    /// Fonts arrived or the drawing context came back: everything is drawn anew.
    void invalidate();
    /// The page is about to be printed, which is told nobody later: the frame is made at once. Or that is over.
    void set_printing(bool printing);
    /// Whether anybody could see a frame (hidden page, frame scrolled out of its host).
    void set_drawable(bool drawable);

    [[nodiscard]] const app::AppState& state() const { return store_.state(); }
    [[nodiscard]] const ui::SemanticsTree& tree() const { return screen_.tree(); }

  private:
    void socket_opened(const model::JobId& job, std::uint32_t generation) override;
    void socket_text(const model::JobId& job, std::uint32_t generation, std::string_view text) override;
    void socket_closed(const model::JobId& job, std::uint32_t generation, int code) override;

    /// Returns whether anything followed from it.
    bool apply(const app::Action& action);
    /// Belongs to the pages of the token's user. Returns whether the token is another one than before.
    bool follow_token();
    [[nodiscard]] bool inbox_is_empty() const { return inbox_.empty() && patches_.empty(); }
    void read_inbox();
    void read_inbox_later();
    void set_reminder();
    void show_tab();
    void submit();
    void say(const std::vector<std::string>& words);
    void hear_words();
    void say_settled_words();
    /// The node as it is with all that has been entered; nullptr when there is none.
    [[nodiscard]] const ui::SemanticNode* current_node(ui::NodeId id);
    [[nodiscard]] model::JobId job_around(ui::NodeId id) const;
    bool find_key(ui::NodeId at, char32_t key);
    void reach_found(const ui::FindOutcome& found);
    bool focus_key(std::string_view shortcut);
    bool press_key(std::string_view shortcut);
    bool seek_beside(const model::JobId& job, int places);
    bool toggle_palette();
    bool act_on(const model::JobId& job, char letter);
    void move_in_list(const ui::Entry& entry, int places);
    void request_frame();

    Ports ports_;
    EffectRunner effects_;
    app::Store store_;
    ui::Screen screen_;
    Mirror mirror_;
    Inbox inbox_;
    /// What the platform's sockets said; partial, so each counts.
    std::vector<app::Action> patches_;
    std::string token_;
    ui::FrameInput input_;
    std::vector<model::JobId> visible_jobs_;
    Damage damage_;
    std::uint64_t text_generation_ = 0;
    bool drawable_ = true;
    bool painted_jobs_ = false;
    /// What the tab says.
    view::TabView tab_;
    /// The time zone that the locale was told.
    std::string zone_;
    /// The nodes' actions are older than what the user has typed or pressed since.
    bool acted_since_frame_ = false;
    bool theme_told_ = false;
    bool told_dark_ = false;
    /// When the store and the inbox want to be woken without a frame.
    std::optional<model::EpochMilliseconds> store_due_;
    std::optional<model::EpochMilliseconds> inbox_due_;
    SettledWords words_;
    std::optional<model::EpochMilliseconds> words_due_;
};

} // namespace etl::shell
