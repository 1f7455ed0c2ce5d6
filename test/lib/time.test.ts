import { expect, test } from 'vitest';
import { formatInstant, isInstant, parseInstant } from '../../src/lib/time.ts';

test('an instant with its zone is milliseconds since 1970, with or without seconds', () => {
  expect(parseInstant('1970-01-01T00:01Z')).toBe(60_000);
  expect(parseInstant('1970-01-01T01:00:01.250+01:00')).toBe(1_250);
  expect(parseInstant('2028-02-29T00:00:00Z')).toBe(Date.UTC(2028, 1, 29));
});

test('a day that its month does not have is no instant, though JavaScript takes it for the next month', () => {
  expect(Date.parse('2026-02-30T00:00:00Z')).toBe(Date.parse('2026-03-02T00:00:00Z'));
  for (const day of ['2026-02-30', '2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-32'])
    expect(parseInstant(`${day}T00:00:00Z`), day).toBeUndefined();
  for (const day of ['2026-01-31', '2026-04-30', '2026-12-31'])
    expect(parseInstant(`${day}T00:00:00Z`), day).toBe(Date.parse(day));
});

test('an hour that no clock shows is no instant, though JavaScript takes 24:00 for the next day', () => {
  expect(Date.parse('2026-02-10T24:00:00Z')).toBe(Date.parse('2026-02-11T00:00:00Z'));
  for (const time of ['24:00', '24:00:00', '25:00', '23:60', '23:59:60', '99:99'])
    expect(parseInstant(`2026-02-10T${time}Z`), time).toBeUndefined();
  for (const zone of ['+24:00', '-23:60', '+99:99', '+0100', 'CET'])
    expect(parseInstant(`2026-02-10T10:00${zone}`), zone).toBeUndefined();
});

test('a text without a zone, a day alone and what is no text are no instants', () => {
  for (const value of ['2026-02-10T18:30:00', '2026-02-10', 'yesterday', ' 2026-02-10T18:30Z', 7, undefined])
    expect(isInstant(value), String(value)).toBe(false);
});

test('an instant is written in UTC with whole seconds', () => {
  expect(formatInstant(new Date('2026-02-10T18:30:00.999+02:00'))).toBe('2026-02-10T16:30:00Z');
});
