import { expect, test } from 'vitest';
import { type ApprovalFacts, approvalOf } from '../../src/policy/approvals.ts';
import { codeOwners } from '../../src/policy/code-owners.ts';
import type { Review } from '../../src/ports/pull-requests.ts';

const review = (author: string, state: Review['state'], sha = 'head', minute = 0): Review => ({
  author,
  state,
  sha,
  submitted_at: `2026-02-10T18:${String(minute).padStart(2, '0')}:00Z`,
});
const outcome = (reviews: readonly Review[], more: Partial<ApprovalFacts> = {}) =>
  approvalOf({
    reviews,
    head: 'head',
    author: 'eve',
    approvers: ['ada', '@org/sre'],
    members: new Map([['@org/sre', ['Bob']]]),
    ...more,
  });

test('one approver on this very head is enough, by name or by team', () => {
  expect(outcome([review('ada', 'APPROVED')])).toEqual({ kind: 'approved', by: 'ada' });
  expect(outcome([review('bob', 'APPROVED')])).toEqual({ kind: 'approved', by: 'bob' });
});

test.each([
  ['nobody has reviewed', []],
  ['a stranger has', [review('mallory', 'APPROVED')]],
  ['the author has', [review('Eve', 'APPROVED')]],
  ['an older head was approved', [review('ada', 'APPROVED', 'old')]],
  ['the approval was dismissed', [review('ada', 'DISMISSED')]],
  [
    'the approval was dismissed later',
    [review('ada', 'DISMISSED', 'head', 5), review('ada', 'APPROVED', 'head', 1)],
  ],
])('it waits when %s', (_, reviews) => {
  expect(outcome(reviews, { approvers: ['ada', '@org/sre', 'eve'] })).toMatchObject({
    kind: 'waiting',
    for: 'ada or @org/sre or eve',
  });
});

test('an approver who asks for changes stands against it until they approve; a stranger does not', () => {
  const against = review('ada', 'CHANGES_REQUESTED', 'old', 1);
  expect(outcome([review('bob', 'APPROVED'), against])).toEqual({ kind: 'rejected', by: 'ada' });
  expect(outcome([against, review('ada', 'APPROVED', 'head', 2)])).toMatchObject({ kind: 'approved' });
  expect(outcome([review('mallory', 'CHANGES_REQUESTED'), review('ada', 'APPROVED')])).toMatchObject({
    kind: 'approved',
  });
});

test('where nobody is named, a person who may write will do: no passer-by, and no App, which may bear any name', () => {
  const anybody = (author: string, mayWrite?: boolean) =>
    outcome([{ ...review(author, 'APPROVED'), ...(mayWrite === undefined ? {} : { mayWrite }) }], {
      approvers: [],
    });
  expect(anybody('ada', true)).toMatchObject({ kind: 'approved' });
  expect(anybody('mallory', false)).toMatchObject({ kind: 'waiting' });
  expect(anybody('ada[bot]', true)).toMatchObject({ kind: 'waiting' });
  expect(
    outcome([{ ...review('mallory', 'CHANGES_REQUESTED'), mayWrite: false }, review('ada', 'APPROVED')], {
      approvers: [],
    }),
  ).toMatchObject({
    kind: 'approved',
  });
  // Not even by being called like an approver, only by being one.
  expect(outcome([review('ada[bot]', 'APPROVED')])).toMatchObject({ kind: 'waiting' });
  expect(outcome([review('ada[bot]', 'APPROVED')], { approvers: ['ada[bot]'] })).toMatchObject({
    kind: 'approved',
  });
  expect(outcome([review('ada[bot]', 'APPROVED')], { approvers: ['ada[bot]'], author: 'ada' })).toMatchObject(
    { kind: 'waiting' },
  );
});

test('CODEOWNERS: braces stand for themselves, as GitHub reads them', () => {
  const text = '* @ada\n/{a,b}/ @carl\n/c\\{d @dora\n';
  expect(codeOwners(text, ['a/x.yaml'])).toEqual([['@ada']]);
  expect(codeOwners(text, ['{a,b}/x.yaml', 'c{d'])).toEqual([['@carl'], ['@dora']]);
});

test('a team that cannot be asked for is named', () => {
  expect(outcome([review('bob', 'APPROVED')], { members: new Map() })).toEqual({
    kind: 'waiting',
    for: 'ada or @org/sre (the members of @org/sre are not known to this token)',
  });
});

test('CODEOWNERS: every changed file needs one of its own owners, and the last matching line wins', () => {
  const text = '* @ada\nk8s/ @org/sre @carl\n/docs/* @dora # prose\nk8s/open.yaml\n*.lock @lars\n';
  expect(codeOwners(text, ['README.md'])).toEqual([['@ada']]);
  expect(codeOwners(text, ['k8s/a/b.yaml', 'sub/k8s/c.yaml'])).toEqual([['@org/sre', '@carl']]);
  expect(codeOwners(text, ['docs/a.md', 'docs/deep/b.md', 'k8s/open.yaml', 'x/y.lock'])).toEqual([
    ['@dora'],
    ['@ada'],
    ['@lars'],
  ]);
  const owners = codeOwners(text, ['README.md', 'k8s/a.yaml']);
  const facts = { approvers: ['CODEOWNERS'], owners };
  expect(outcome([review('ada', 'APPROVED')], facts)).toMatchObject({
    kind: 'waiting',
    for: '@org/sre or @carl',
  });
  expect(outcome([review('ada', 'APPROVED'), review('carl', 'APPROVED')], facts)).toMatchObject({
    kind: 'approved',
  });
  expect(outcome([review('ada', 'APPROVED')], { approvers: ['CODEOWNERS'], owners: [] })).toMatchObject({
    kind: 'waiting',
  });
});
