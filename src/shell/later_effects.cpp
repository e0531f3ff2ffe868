// The effects of what is later code: copies, saved views, settings as a file, the browser’s own notices.
#include "app/kept_payloads.hpp"
#include "app/saved_views.hpp"
#include "app/settings_file.hpp"
#include "app/words.hpp"
#include "shell/effect_runner.hpp"
#include "wire/settings_file.hpp"

#include <utility>

namespace etl::shell {

void EffectRunner::operator()(const app::LaterEffect& effect) {
    effect.visit([this](const auto& one) { (*this)(one); });
}

void EffectRunner::copy(std::string_view text, const std::string& what) {
    ports_.page.copy(text, [this, alive = std::weak_ptr<bool>(alive_), what](bool copied) {
        if (!alive.expired()) {
            dispatch_(app::CopyAnswered{what, copied});
        }
    });
}

void EffectRunner::operator()(const app::CopyText& effect) { copy(effect.text, effect.what); }

void EffectRunner::operator()(const app::ReadSavedViews&) {
    if (auto views = ports_.storage.get(std::string(preference_prefix).append(app::views_preference))) {
        actions_.push_back(app::ViewsLoaded{std::move(*views)});
    }
}

void EffectRunner::operator()(const app::KeepPayloads& effect) {
    using Deed = app::KeepPayloads::Deed;
    const std::string key = std::string(preference_prefix).append(app::payloads_preference);
    std::string kept = ports_.storage.get(key).value_or(std::string());
    const std::string token = session_.token();
    const bool holds_token = !token.empty() && effect.payload.find(token) != std::string::npos;
    if (effect.deed == Deed::add && !holds_token) {
        kept = app::with_payload(kept, effect.job, effect.payload);
    } else if (effect.deed == Deed::forget) {
        kept = app::without_payloads_of(kept, effect.job);
    }
    if (effect.deed != Deed::read) {
        ports_.storage.set(key, kept);
    }
    actions_.push_back(app::PayloadsKept{std::move(kept)});
}

void EffectRunner::operator()(const app::ExportSettings& effect) {
    model::SettingsFile file = effect.file;
    file.views = ports_.storage.get(std::string(preference_prefix).append(app::views_preference));
    const std::string text = wire::encode_settings_file(file);
    if (effect.way == app::ExportWay::file) {
        static_cast<void>(ports_.page.save_file("etl-jobs-settings.json", "application/json", text));
    } else {
        copy(text, effect.what);
    }
}

void EffectRunner::operator()(const app::NotifyUser& effect) {
    ports_.page.notify(effect, [this, alive = std::weak_ptr<bool>(alive_), job = effect.job] {
        if (!alive.expired() && !job.empty()) {
            dispatch_(app::JobSought{job});
        }
    });
}

void EffectRunner::operator()(const app::AskToNotify&) {
    ports_.page.ask_to_notify([this, alive = std::weak_ptr<bool>(alive_)](app::NoticePermission permission) {
        if (!alive.expired()) {
            dispatch_(app::NoticePermissionChanged{permission});
        }
    });
}

void EffectRunner::operator()(const app::ReadSettings& effect) {
    const auto answer = [](std::string_view text) {
        auto file = wire::decode_settings_file(text);
        return file.ok() ? app::SettingsRead{std::move(file).value()}
                         : app::SettingsRead{model::Failure{std::string(app::words::no_settings())}};
    };
    if (effect.text) {
        actions_.push_back(answer(*effect.text));
        return;
    }
    ports_.page.choose_file([this, alive = std::weak_ptr<bool>(alive_), answer](const std::string& text) {
        if (!alive.expired()) {
            dispatch_(answer(text));
        }
    });
}

} // namespace etl::shell
