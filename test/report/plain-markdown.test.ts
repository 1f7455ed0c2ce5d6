import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/lib/markdown.ts';
import { plainMarkdown } from '../../src/report/plain-markdown.ts';

test('markers go, tables are aligned, and text that was escaped reads as it was', () => {
  const odd = 'scale_up & <b> [x](y) *a* `c` $1 | @ada #3';
  const markdown = `<!-- hidden
marker -->
### Verification

**todo-frontend: 2 → 3** in \`k8s/web.yaml:7\`, see [#12](https://example.org/pull/12).

| | now | target |
|---|--:|---|
| p95 latency | **180 ms** | &lt; 200 ms |
| a\\|b |  | |

- ${escapeMarkdown(odd)}
`;
  expect(plainMarkdown(markdown)).toBe(`Verification

todo-frontend: 2 → 3 in k8s/web.yaml:7, see #12.

             now     target
p95 latency  180 ms  < 200 ms
a|b

- ${odd}`);
});
