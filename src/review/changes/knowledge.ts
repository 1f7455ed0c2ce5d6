import { once } from '../../lib/once.ts';
import { findGovernors, type Governors } from './governors.ts';
import type { ChangedTree, GovernedBy } from './tree.ts';
import { findValueFiles } from './value-files.ts';
import { readChartKeys } from './values-shape.ts';
import { readWiring, type Wiring } from './wiring.ts';

/** What both sides say of the files of a repository, read where it is asked for. */
export interface Known {
  readonly governors: Governors;
  readonly wiring: Wiring;
  isValueFile(path: string): boolean;
  /** Checks whether a HelmRelease takes values from a ConfigMap or Secret, given as `ConfigMap prod`. */
  isReference(reference: string): boolean;
  /** Checks whether a value has the keys of a chart's values. */
  isShaped(value: unknown): boolean;
  /** Checks whether there are charts here, or anything that has one installed. */
  hasCharts(): boolean;
}

/** Reads what both sides say, as far as it is asked for. */
export function knowledgeOf({ base, head }: ChangedTree, { blueprints }: GovernedBy): Known {
  const sides = [base, head];
  const wiring = readWiring(sides);
  // These take reading everything, so they wait until a file comes that may be values.
  const valueFiles = once(() => findValueFiles(sides));
  const chartKeys = once(() => readChartKeys(sides));
  return {
    wiring,
    governors: findGovernors(blueprints, wiring),
    isValueFile: (path) =>
      valueFiles().isNamed(path) ||
      wiring.generatedOf(path).some(({ kind, name }) => valueFiles().isReference(`${kind} ${name}`)),
    isReference: (reference) => valueFiles().isReference(reference),
    isShaped: (value) => chartKeys().matches(value),
    hasCharts: () => chartKeys().some || valueFiles().areDelivered,
  };
}
