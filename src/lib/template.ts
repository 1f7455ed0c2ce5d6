/** Values of the placeholders that a configured title or body may use. */
export interface TemplateValues {
  readonly service: string;
  readonly from: number;
  readonly to: number;
  readonly file: string;
}

const NAMES: readonly string[] = [
  'service',
  'from',
  'to',
  'file',
] satisfies readonly (keyof TemplateValues)[];

/** Finds the first unknown placeholder, such as `{servce}`; undefined when all are known. */
export function unknownPlaceholder(template: string): string | undefined {
  return [...template.matchAll(/\{(\w+)\}/g)].find(([, name]) => !NAMES.includes(String(name)))?.[0];
}

/** Replaces each known placeholder by its value. */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    NAMES.includes(name) ? String(values[name as keyof TemplateValues]) : whole,
  );
}
