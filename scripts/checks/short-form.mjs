import { browser, durability, integration, routeTypes, surface, unit } from './guards.mjs'

/**
 * Of each part of the tests what asks most of the machine: its zone and language, PostgreSQL and processes of our own, files, faces, a
 * browser, paper. What only reads the code says the same of it on any machine, and is left out.
 */
export const shortForm = {
  beforeBuild: [
    routeTypes,
    only(unit, ...areas('tests/unit', 'domain/periods', 'operations', 'scripts', 'server')),
    only(integration, ...areas('tests/integration', 'jobs', 'exports', 'evidence')),
  ],
  built: [
    only(surface, 'tests/surface/guards.test.ts', 'tests/surface/uploads.test.ts'),
    only(durability, 'tests/durability/stays-up.test.ts'),
    // How often the same is done is the same everywhere.
    only(
      browser,
      ...['--project=desktop', '--project=wide face', '--grep-invert=without JavaScript'],
      ...['every-face', 'submit-a-return', 'print'],
    ),
  ],
}

/** @param {string} within @param {string[]} names */
function areas(within, ...names) {
  return names.map((name) => `${within}/${name}/`)
}

/** @param {import('./run-step.mjs').Step} step @param {string[]} words @returns {import('./run-step.mjs').Step} */
function only(step, ...words) {
  return { ...step, run: [...step.run, ...words] }
}
