/** Workflows for GitHub Actions, by their paths below the root of the repository. */
export const STARTER_WORKFLOWS: Readonly<Record<string, string>> = {
  '.github/workflows/trimtab.yaml': `# Plans and writes nothing, until the repository variable TRIMTAB_WRITE is "true" (Settings → Secrets and variables →
# Actions): from then on it opens pull requests, which also needs "Allow GitHub Actions to create and approve pull requests".
name: trimtab
on:
  schedule:
    - cron: "7,17,27,37,47,57 * * * *"
  workflow_dispatch:
permissions: {}
jobs:
  plan:
    if: vars.TRIMTAB_WRITE != 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: trimtab-plan
      cancel-in-progress: false
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: plan
  reconcile:
    if: vars.TRIMTAB_WRITE == 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: trimtab-reconcile # one run at a time, and none is cut off half way
      cancel-in-progress: false
    permissions:
      contents: write # branches and the ledger
      pull-requests: write
      statuses: write
      issues: write # keeps the dashboard, tells people of a service that finds no room
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: reconcile
`,
  '.github/workflows/trimtab-verify.yaml': `# Verifies what has been merged, soon after the merge and again on a schedule: merges by GITHUB_TOKEN start no workflow.
# Does nothing until the repository variable TRIMTAB_WRITE is "true".
name: trimtab-verify
on:
  pull_request:
    types: [closed]
  schedule:
    - cron: "13,43 * * * *"
permissions: {}
jobs:
  verify:
    if: >-
      vars.TRIMTAB_WRITE == 'true' && (github.event_name != 'pull_request' ||
      (github.event.pull_request.merged && startsWith(github.event.pull_request.head.ref, 'trimtab/')
      && github.event.pull_request.head.repo.full_name == github.repository))
    runs-on: ubuntu-latest
    timeout-minutes: 15
    # Of this job and not of the workflow: a pull request of anybody's that is closed skips the job, and cancels nothing that waits.
    concurrency:
      group: trimtab-verify
      cancel-in-progress: false
    permissions:
      contents: write # a rollback's branch and the ledger
      pull-requests: write
      statuses: write
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: verify
`,
};
