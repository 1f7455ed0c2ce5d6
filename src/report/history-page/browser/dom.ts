/** Attributes by name; undefined and false leave one out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string;

/** Creates an element. Text becomes text nodes, so that nothing in it is markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Creates an element of SVG. */
export function svgElement(
  name: 'svg' | 'path' | 'title',
  attributes: Attributes,
  ...children: readonly Child[]
): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

function setAttributes(of: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) of.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Finds an element of the document that is sure to be there. @throws Error where it is not */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`#${id} is missing`);
  return found;
}

/** Formats seconds since 1970 as `2026-02-10 18:30` in UTC. */
export function formatTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
}
