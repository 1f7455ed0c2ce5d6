import { rolldown } from 'rolldown';
import config from '../../rolldown.config.ts';

/** Bundles the sources beside `dist/` before the tests, so that faces are tested as they ship and never stale. */
export async function setup(): Promise<void> {
  const { output, ...input } = config;
  const bundle = await rolldown(input);
  await bundle.write({ ...output, dir: '.bundle' });
  await bundle.close();
}
