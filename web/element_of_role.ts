// Which DOM element stands for which role: real buttons and paragraphs where HTML has them, ARIA roles where not.
import { entryElementOf } from "./fields";
import { Role } from "./protocol";

function element(tag: string, role?: string): HTMLElement {
    const made = document.createElement(tag);
    if (role) made.setAttribute("role", role);
    return made;
}

/** Something that pointer, Enter, Space and assistive technology press. */
function pressable(role?: string): HTMLElement {
    const button = element("button", role);
    button.setAttribute("type", "button");
    return button;
}

export function elementOf(role: Role): HTMLElement {
    switch (role) {
        case Role.banner:
            return element("header");
        case Role.main:
            return element("main");
        case Role.region:
            return element("section");
        case Role.heading:
            return element("div", "heading");
        case Role.list:
            return element("div", "list");
        case Role.listItem:
            return element("div", "listitem");
        case Role.button:
            return pressable();
        case Role.switchControl:
            return pressable("switch");
        case Role.checkbox:
            return pressable("checkbox");
        case Role.radio:
            return pressable("radio");
        case Role.tab:
            return pressable("tab");
        case Role.menuItem:
            return pressable("menuitem");
        case Role.treeItem:
            return pressable("treeitem");
        case Role.link:
            return element("a");
        case Role.slider: {
            // The browser's own: it knows every key, finger and assistive technology.
            const slider = document.createElement("input");
            slider.type = "range";
            return slider;
        }
        case Role.splitter: {
            const bar = element("div", "separator");
            bar.tabIndex = 0;
            return bar;
        }
        case Role.navigation:
            return element("nav");
        case Role.text:
            return element("span");
        case Role.paragraph:
            return element("p");
        case Role.progressBar: {
            const bar = element("div", "progressbar");
            bar.setAttribute("aria-valuemin", "0");
            bar.setAttribute("aria-valuemax", "100");
            return bar;
        }
        case Role.status: {
            // Read when asked for: what matters of it is announced by the live regions, once.
            const status = element("div", "status");
            status.setAttribute("aria-live", "off");
            return status;
        }
        case Role.alertDialog:
        case Role.dialog: {
            const dialog = element("div", role === Role.dialog ? "dialog" : "alertdialog");
            dialog.tabIndex = -1;
            return dialog;
        }
        case Role.backdrop: {
            const backdrop = element("div");
            backdrop.setAttribute("aria-hidden", "true");
            return backdrop;
        }
        case Role.radioGroup:
            return element("div", "radiogroup");
        case Role.tabList:
            return element("div", "tablist");
        case Role.tabPanel:
            return element("div", "tabpanel");
        case Role.tooltip: {
            // It says what its control's name or description says already.
            const tooltip = element("div", "tooltip");
            tooltip.setAttribute("aria-hidden", "true");
            return tooltip;
        }
        case Role.menu:
            return element("div", "menu");
        case Role.image:
            return element("div", "img");
        case Role.table:
            return element("div", "table");
        case Role.rowGroup:
            return element("div", "rowgroup");
        case Role.row:
            return element("div", "row");
        case Role.columnHeader:
            return element("div", "columnheader");
        case Role.cell:
            return element("div", "cell");
        case Role.grid:
            return element("div", "grid");
        case Role.gridCell:
            return element("div", "gridcell");
        case Role.tree:
            return element("div", "tree");
        case Role.code: {
            const block = element("div");
            block.classList.add("code");
            return block;
        }
        case Role.textField:
        case Role.searchField:
        case Role.numberField:
        case Role.textArea:
        case Role.select:
        case Role.combobox:
            return entryElementOf(role);
        case Role.listBox: {
            // It scrolls, but the focus stays in its field.
            const list = element("div", "listbox");
            list.tabIndex = -1;
            return list;
        }
        case Role.option:
            return element("div", "option");
        case Role.mark: {
            const mark = element("div");
            mark.setAttribute("aria-hidden", "true");
            mark.classList.add("mark");
            return mark;
        }
        case Role.label:
            return element("label");
        case Role.document:
            return element("article");
        case Role.scrollArea:
        case Role.group:
            return element("div");
    }
}
