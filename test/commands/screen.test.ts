import { expect, test } from 'vitest';
import { screenOf } from '../../src/commands/screen.ts';

const TERMINAL = { isTTY: true, columns: 100 };
const PIPE = {};

test.each([
  ['a terminal', TERMINAL, {}, false, { width: 100, color: true }],
  ['a pipe', PIPE, {}, false, undefined],
  ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, false, { width: 100, color: false }],
  ['an empty NO_COLOR, which is none', TERMINAL, { NO_COLOR: '' }, false, { width: 100, color: true }],
  ['a terminal that knows no color', TERMINAL, { TERM: 'dumb' }, false, { width: 100, color: false }],
  ['--no-color', TERMINAL, {}, true, { width: 100, color: false }],
  ['FORCE_COLOR on a pipe', PIPE, { FORCE_COLOR: '1', COLUMNS: '90' }, false, { width: 90, color: true }],
  [
    'FORCE_COLOR beside NO_COLOR',
    TERMINAL,
    { FORCE_COLOR: '', NO_COLOR: '1' },
    false,
    { width: 100, color: true },
  ],
  ['FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, false, { width: 100, color: false }],
  ['--no-color beside FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, true, undefined],
  ['a terminal without a width', { isTTY: true, columns: 0 }, {}, false, { width: 80, color: true }],
  ['a very narrow one', { isTTY: true, columns: 7 }, {}, false, { width: 40, color: true }],
  ['a very wide one', { isTTY: true, columns: 400 }, {}, false, { width: 120, color: true }],
])('%s', (_, stream, environment, noColor, screen) => {
  expect(screenOf(stream, environment, noColor)).toEqual(screen);
});
