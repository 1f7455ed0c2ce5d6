import { expect, test } from 'vitest';
import { parseRemoteUrl } from '../../src/adapters/git/remote-url.ts';

test.each([
  'https://github.com/acme/shop',
  'https://github.com/acme/shop.git',
  'git@github.com:acme/shop.git',
  'github.com:acme/shop',
  'https:/github.com/acme/shop',
  'ssh://git@github.com/acme/shop',
  'FILE:///srv/shop.git',
  'ext::sh -c whoami',
  '::shop',
])('%s names a network, whatever lies in the folder', (url) => {
  expect(parseRemoteUrl(url)).toEqual({ kind: 'network', url });
});

test.each([
  ['/srv/shop.git', '/srv/shop.git'],
  ['../shop', '../shop'],
  ['./git@github.com:acme/shop', './git@github.com:acme/shop'],
  ['/srv/a:b', '/srv/a:b'],
  ['.', '.'],
  ['~/shop', '~/shop'],
  ['file:///srv/shop.git', '/srv/shop.git'],
  ['file:///srv/my%20caf%C3%A9', '/srv/my café'],
  ['file:///srv/100%', '/srv/100%'],
  ['file://host/shop', '//host/shop'],
])('%s names the folder %s', (url, path) => {
  expect(parseRemoteUrl(url)).toEqual({ kind: 'local', path });
});
