const VITEST = ['vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts']

/** The longest of the quick steps: it has one thread, and needs nothing but the code. */
export const lint = {
  name: 'lint',
  // Without a cache: what a rule that knows types says of a file hangs on other files too.
  run: ['eslint/bin/eslint.js', '--config', 'tests/rules/eslint.config.mjs', '--max-warnings', '0', '.'],
  repair: 'npx eslint --config tests/rules/eslint.config.mjs --fix .',
}

/** What needs nothing but the code. */
export const unit = vitest('unit', 'npx vitest --config tests/vitest.config.ts --project unit')

/** The quick half of the tests but for lint: what each step runs, longest first, and the command that repairs what it finds. */
export const guards = [
  unit,
  { name: 'types', run: ['typescript-7/bin/tsc', '--noEmit'], repair: 'npx tsc --noEmit --watch' },
  {
    name: 'types of scripts',
    run: ['typescript-7/bin/tsc', '--noEmit', '--project', 'scripts'],
    repair: 'npx tsc --noEmit --watch --project scripts',
  },
  {
    name: 'import rules',
    run: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      'tests/rules/dependency-cruiser.cjs',
      'src',
    ],
    repair: 'see tests/rules/dependency-cruiser.cjs: imports go down only',
  },
  {
    name: 'dead code',
    run: ['knip/bin/knip.js', '--config', 'tests/rules/knip.json', '--no-config-hints', '--no-progress'],
    repair: 'delete what is named, or export it no longer',
  },
  {
    name: 'format',
    run: [
      ...['prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', '.local/prettier-cache'],
    ],
    repair: 'npm run format',
  },
]

/** Types of addresses, which the compiler and the linter both read. */
export const routeTypes = {
  name: 'route types',
  run: ['next/dist/bin/next', 'typegen'],
  repair: 'npx next typegen',
}

export const integration = {
  ...vitest('integration', 'npx vitest --config tests/vitest.config.ts --project integration'),
  live: true,
}

/** Everything that can be asked of the built service, by everybody. */
export const surface = {
  ...vitest('surface', 'npx vitest --config tests/vitest.config.ts --project surface'),
  live: true,
  asksBuild: true,
}

/** Kills the built service and its database under load, and looks for what was confirmed. */
export const durability = {
  ...vitest('durability', 'npx vitest --config tests/vitest.config.ts --project durability'),
  live: true,
  asksBuild: true,
}

export const browser = {
  name: 'browser',
  run: ['@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
  repair: 'npx playwright test --config e2e/playwright.config.ts --ui',
  report: '.local/reports/browser.json',
  live: true,
  asksBuild: true,
  stopEarly: '--max-failures=1',
}

/** @param {string} project @param {string} repair */
function vitest(project, repair) {
  const report = `.local/reports/${project}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const run = [...VITEST, '--project', project, ...reporters]
  return { name: project, run, repair, report, stopEarly: '--bail=1' }
}
