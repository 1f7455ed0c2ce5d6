// The documentation as a site, of the same files that GitHub shows: `npx vitepress@1.6.4 build docs`.
import { readFileSync } from 'node:fs';

const page = (text, name) => ({ text, link: `/${name}` });
const group = (text, items) => ({ text, items });

export default {
  title: 'Trimtab',
  description: JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).description,
  base: process.env.DOCS_BASE ?? '/',
  rewrites: { 'README.md': 'index.md' },
  // A test follows every link; those that leave docs/ lead to the repository.
  ignoreDeadLinks: [/^\.?\/?\.\.\//],
  markdown: {
    // Pages are text and no templates: `{{ }}` in them is what Argo CD and GitHub read.
    config({ renderer }) {
      const render = renderer.render.bind(renderer);
      renderer.render = (...args) => `<div v-pre>${render(...args)}</div>`;
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      group('Begin', [
        page('Start', ''),
        page('Tutorial', 'TUTORIAL'),
        page('Getting started', 'GETTING_STARTED'),
        page('As a GitHub Action', 'GITHUB_ACTION'),
        page('Figures on hosted runners', 'RUNNERS'),
        page('From counts kept by hand', 'MIGRATION'),
        page('FAQ', 'FAQ'),
      ]),
      group('Look up', [
        page('Commands', 'COMMANDS'),
        page('Configuration', 'CONFIGURATION'),
        page('Blueprints', 'BLUEPRINT_FORMAT'),
        page('Reasons', 'REASONS'),
      ]),
      group('How it decides', [
        page('Decisions', 'DECISION_ENGINE'),
        page('Evidence', 'EVIDENCE'),
        page('Many services', 'MULTI_SERVICE'),
        page('Capacity conflicts', 'CONFLICT_RESOLUTION'),
        page('Observation', 'OBSERVATION'),
        page('Manifests', 'MANIFESTS'),
        page('Delivery', 'DELIVERY'),
      ]),
      group('What keeps it safe', [
        page('Governance', 'GOVERNANCE'),
        page('Verification', 'VERIFICATION'),
        page('Audit log', 'AUDIT_LOGGING'),
        page('History page', 'HISTORY_PAGE'),
        page('Security', 'SECURITY'),
      ]),
      group('Inside', [
        page('Architecture', 'ARCHITECTURE'),
        page('Testing', 'TESTING'),
        page('Performance', 'PERFORMANCE'),
      ]),
    ],
  },
};
