// The mirror's protocol: the numbers and the reader of the bytes that src/shell/mirror.hpp describes.

export const enum Operation {
    create = 1,
    rectangle = 2,
    name = 3,
    description = 4,
    runs = 5,
    flags = 6,
    level = 7,
    position = 8,
    value = 9,
    content = 10,
    children = 11,
    remove = 12,
    states = 13,
    adjustable = 14,
    link = 15,
    shortcut = 16,
    entry = 30,
    entered = 31,
    options = 32,
    links = 33,
}

/** Numbers of ui::Role (src/ui/semantics.hpp). */
export const enum Role {
    group = 0,
    banner = 1,
    main = 2,
    region = 3,
    heading = 4,
    list = 5,
    listItem = 6,
    button = 7,
    text = 8,
    paragraph = 9,
    progressBar = 10,
    status = 11,
    dialog = 12,
    scrollArea = 13,
    code = 14,
    backdrop = 15,
    link = 16,
    switchControl = 17,
    checkbox = 18,
    radioGroup = 19,
    radio = 20,
    tabList = 21,
    tab = 22,
    tabPanel = 23,
    tooltip = 24,
    menu = 25,
    menuItem = 26,
    splitter = 27,
    navigation = 28,
    alertDialog = 29,
    image = 30,
    slider = 31,
    table = 32,
    row = 33,
    columnHeader = 34,
    cell = 35,
    tree = 36,
    treeItem = 37,
    rowGroup = 38,
    grid = 39,
    gridCell = 40,
    textField = 50,
    searchField = 51,
    numberField = 52,
    textArea = 53,
    select = 54,
    combobox = 55,
    listBox = 56,
    option = 57,
    label = 58,
    mark = 59,
    document = 70,
}

/** Bits of shell::MirrorFlag (src/shell/mirror.hpp). */
export const enum Flag {
    disabled = 1,
    busy = 2,
    modal = 4,
    focusable = 8,
    activates = 16,
    cancels = 32,
    skipsTab = 64,
    hovers = 128,
    vertical = 256,
    longText = 512,
    gutter = 1024,
}

const decoder = new TextDecoder();

/** Reads little-endian numbers and texts one after the other. */
export class Reader {
    private at = 0;
    private readonly view: DataView;

    constructor(private readonly bytes: Uint8Array) {
        this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }

    get more(): boolean {
        return this.at < this.bytes.length;
    }

    byte(): number {
        return this.view.getUint8(this.at++);
    }

    integer(): number {
        const value = this.view.getUint32(this.at, true);
        this.at += 4;
        return value;
    }

    float(): number {
        const value = this.view.getFloat32(this.at, true);
        this.at += 4;
        return value;
    }

    text(): string {
        const length = this.integer();
        const value = decoder.decode(this.bytes.subarray(this.at, this.at + length));
        this.at += length;
        return value;
    }
}
