import { valueAt } from '../../lib/value-at.ts';

/** Contents that stand in a file for another one, by how they begin. */
const STAND_INS: readonly { readonly start: Buffer; readonly reason: string; readonly fix: string }[] = [
  {
    // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
    start: Buffer.from('version https://git-lfs'),
    reason: 'a Git LFS pointer: its content is elsewhere',
    fix: 'Keep manifests in Git itself (`git lfs untrack`).',
  },
  {
    // https://github.com/AGWA/git-crypt
    start: Buffer.from('\0GITCRYPT\0'),
    reason: 'the file is encrypted by git-crypt',
    fix: 'Keep the count in a file of its own that is not encrypted.',
  },
  ...[
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].map((mark) => ({
    start: Buffer.from(mark),
    reason: 'the file is UTF-16',
    fix: 'Save the file as UTF-8.',
  })),
];

/** Says why a file's bytes are not the text that its name promises; undefined where they may be. */
export function findStandIn(bytes: Buffer): { readonly reason: string; readonly fix: string } | undefined {
  // The first byte tells nearly all files from them without a view of each.
  const [first] = bytes;
  return STAND_INS.find(({ start }) => start[0] === first && bytes.subarray(0, start.length).equals(start));
}

/** Checks for a file written by SOPS, whose values only its keys can read: https://getsops.io/docs/ */
export function isEncrypted(value: unknown): boolean {
  return valueAt(value, ['sops', 'mac']) !== undefined;
}
