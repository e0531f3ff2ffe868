// The two font stacks, as CSS wants them. style.css loads Inter; until it has arrived the system's own font stands in.

const sans = 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const mono = '"JetBrains Mono", ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace';

/** The family of ui::FontFamily (src/ui/text_style.hpp): 0 is sans, 1 is mono. */
export function familyOf(family: number): string {
    return family === 1 ? mono : sans;
}

/** A CSS font shorthand without line height. */
export function fontOf(size: number, weight: number, family: number): string {
    return `${weight} ${size}px ${familyOf(family)}`;
}
