// The bodies of page_bridge.hpp, as an Emscripten JavaScript library: each hands its arguments on to Module.page in the
// page's own types.
addToLibrary({
    page_send_and_leave__deps: ["$UTF8ToString"],
    page_send_and_leave: (method, url, body, authorization) => {
        const headers = { Accept: "application/json", "Content-Type": "application/json" };
        if (authorization && HEAPU8[authorization]) headers["Authorization"] = UTF8ToString(authorization);
        // XMLHttpRequest, which Emscripten's own requests are, ends with the page.
        fetch(UTF8ToString(url), {
            method: UTF8ToString(method),
            headers,
            body: UTF8ToString(body),
            keepalive: true,
        }).catch(() => {});
    },
    page_number__deps: ["$UTF8ToString"],
    page_number: (text, length) => Number(UTF8ToString(text, length)),
    page_announce__deps: ["$UTF8ToString"],
    page_announce: (text, length, assertive) => Module["page"].announce(UTF8ToString(text, length), assertive !== 0),
    page_copy__deps: ["$UTF8ToString"],
    page_copy: (text, length, ticket) => Module["page"].copy(UTF8ToString(text, length), ticket),
    page_save_file__deps: ["$UTF8ToString"],
    page_save_file: (name, nameLength, type, typeLength, text, length) =>
        Number(
            Module["page"].around.saveFile(
                UTF8ToString(name, nameLength),
                UTF8ToString(type, typeLength),
                // A copy: the browser may read it when the memory has long been somebody else's.
                HEAPU8.slice(text, text + length),
            ),
        ),
    page_show_address__deps: ["$UTF8ToString"],
    page_show_address: (fragment, length, fresh) =>
        Module["page"].showAddress(UTF8ToString(fragment, length), fresh !== 0),
    page_apply_mirror: (bytes, length) => Module["page"].applyMirror(HEAPU8.subarray(bytes, bytes + length)),
    page_take_entered_text__deps: ["$stringToNewUTF8"],
    page_take_entered_text: () => stringToNewUTF8(Module["page"].takeEnteredText()),
    page_take_given_file__deps: ["$stringToNewUTF8"],
    page_take_given_file: (name) => stringToNewUTF8(Module["page"].later.takeGivenFile(name !== 0)),
    page_jobs_painted: () => Module["page"].jobsPainted(),
    page_has_later_code: () => Number(Module["page"].hasLaterCode()),
    page_load_later_code: () => Module["page"].loadLaterCode(),
    page_theme_changed: (dark, pageColor, textColor) => Module["page"].themeChanged(dark !== 0, pageColor, textColor),
    page_allows_downloads: () => Number(Module["page"].around.allowsDownloads()),
    page_show_tab__deps: ["$UTF8ToString"],
    page_show_tab: (counts, length, icon) => Module["page"].around.showTab(UTF8ToString(counts, length), icon),
    page_notify__deps: ["$UTF8ToString"],
    page_notify: (title, titleLength, body, bodyLength, tag, tagLength, ticket) =>
        Module["page"].around.notify(
            UTF8ToString(title, titleLength),
            UTF8ToString(body, bodyLength),
            UTF8ToString(tag, tagLength),
            ticket,
        ),
    page_notice_permission: () => Module["page"].around.noticePermission(),
    page_ask_to_notify: () => Module["page"].around.askToNotify(),
    page_starts_as_kiosk: () => Number(Module["page"].around.startsAsKiosk()),
    page_show_kiosk: (on) => Module["page"].around.showKiosk(on !== 0),
    page_print: () => Module["page"].around.print(),
    page_choose_file: () => Module["page"].around.chooseFile(),
    page_take_chosen_file__deps: ["$stringToNewUTF8"],
    page_take_chosen_file: () => stringToNewUTF8(Module["page"].around.takeChosenFile()),
    page_focus: (node) => Module["page"].focusNode(node >>> 0),
    page_scroll: (area, left, top, intoSight) => Module["page"].scrollNode(area >>> 0, left, top, intoSight !== 0),
    page_download__deps: ["$UTF8ToString"],
    page_download: (path, authorization, name, ticket) =>
        Module["page"].download(
            UTF8ToString(path),
            authorization && HEAPU8[authorization] ? UTF8ToString(authorization) : "",
            UTF8ToString(name),
            ticket,
        ),
    page_give_text__deps: ["$UTF8ToString"],
    page_give_text: (text, length) => Module["page"].giveText(UTF8ToString(text, length)),
    page_request_frame_at: (at) => Module["page"].requestFrameAt(at),
    page_remind_at: (at) => Module["page"].remindAt(at),
    page_storage_get__deps: ["$UTF8ToString", "$stringToNewUTF8"],
    page_storage_get: (key, length, ofTab) => {
        const value = Module["page"].storageGet(UTF8ToString(key, length), ofTab !== 0);
        return value === null ? 0 : stringToNewUTF8(value);
    },
    page_storage_set__deps: ["$UTF8ToString"],
    page_storage_set: (key, keyLength, value, valueLength, ofTab) =>
        Module["page"].storageSet(UTF8ToString(key, keyLength), UTF8ToString(value, valueLength), ofTab !== 0),
    page_host_token__deps: ["$stringToNewUTF8"],
    page_host_token: () => {
        const token = Module["page"].hostToken();
        return token === null ? 0 : stringToNewUTF8(token);
    },
    page_cookie_token__deps: ["$stringToNewUTF8"],
    page_cookie_token: () => {
        const token = Module["page"].cookieToken();
        return token === null ? 0 : stringToNewUTF8(token);
    },
    page_in_frame: () => Number(Module["page"].inFrame()),
    page_ask_host_for_token: () => Module["page"].askHostForToken(),
    page_join_tabs__deps: ["$UTF8ToString"],
    page_join_tabs: (group, length) => Module["page"].joinTabs(UTF8ToString(group, length)),
    page_share_list__deps: ["$UTF8ToString"],
    page_share_list: (profile, sentAt, duration, body, length) => {
        // A long list is made a text only where somebody reads it.
        if (Module["page"].hasOtherTabs())
            Module["page"].shareList(profile, sentAt, duration, UTF8ToString(body, length));
    },
    page_take_shared_list__deps: ["$stringToNewUTF8"],
    page_take_shared_list: () => stringToNewUTF8(Module["page"].takeSharedList()),
    page_ask_leader: () => Module["page"].askLeader(),
    page_format__deps: ["$stringToNewUTF8"],
    page_format: (kind, value) => stringToNewUTF8(Module["page"].format(kind, value)),
    page_use_zone__deps: ["$UTF8ToString"],
    page_use_zone: (zone, length) => Module["page"].useZone(UTF8ToString(zone, length)),
    page_fragment__deps: ["$stringToNewUTF8"],
    page_fragment: () => stringToNewUTF8(Module["page"].fragment()),
    page_login__deps: ["$stringToNewUTF8"],
    page_login: () => stringToNewUTF8(Module["page"].around.login()),
    page_base__deps: ["$stringToNewUTF8"],
    page_base: (socket) => stringToNewUTF8(Module["page"].base(socket !== 0)),
    page_text_advance__deps: ["$UTF8ToString"],
    page_text_advance: (text, length, size, weight, family, spacing) =>
        Module["page"].textAdvance(UTF8ToString(text, length), size, weight, family, spacing),
    page_text_metrics: (size, weight, family) => Module["page"].textMetrics(size, weight, family),
    page_text_draw__deps: ["$UTF8ToString", "$GL"],
    page_text_draw: (texture, x, y, width, height, text, length, size, weight, family, spacing, rgba, left, baseline) =>
        Module["page"].textDraw(
            GL.textures[texture],
            x,
            y,
            width,
            height,
            UTF8ToString(text, length),
            size,
            weight,
            family,
            spacing,
            rgba >>> 0,
            left,
            baseline,
        ),
    page_icon_draw__deps: ["$UTF8ToString", "$GL"],
    page_icon_draw: (texture, x, y, size, name, length, rgba, turn) =>
        Module["page"].iconDraw(GL.textures[texture], x, y, size, UTF8ToString(name, length), rgba >>> 0, turn),
    page_text_flush: () => Module["page"].textFlush(),
    page_create_context__deps: ["$GL"],
    page_create_context: () => {
        const context = Module["page"].createContext();
        if (!context) return 0;
        // A context that the page made becomes known to the GL functions by a handle.
        const handle = GL.registerContext(context, { majorVersion: 2, enableExtensionsByDefault: false });
        GL.makeContextCurrent(handle);
        return handle;
    },
    page_size_canvas: (width, height) => Module["page"].sizeCanvas(width, height),
});
