import { availableParallelism } from 'node:os'
import { partsChanged } from './parts.mjs'

/**
 * What decides who may what, what is valid, and how a return and a declaration go on: changed a little, one place at a time, to see whether a test
 * notices. Words are left as they are: what people are told is compared where it is said.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: Object.values(partsChanged).flat(),
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: availableParallelism(),
  timeoutMS: 20_000,
  ignorePatterns: [
    '.local',
    '.next',
    'docs',
    'e2e',
    'prisma',
    'public',
    'scripts/bench',
    'tests/{durability,integration,surface}',
  ],
  tempDirName: '.local/mutants',
  reporters: ['json', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  jsonReporter: { fileName: '.local/reports/mutants.json' },
  // What is worked out once, when a module is read, would have to be asked of every test; the tests of the catalogue hold it.
  ignoreStatic: true,
  disableTypeChecks: false,
  allowEmpty: false,
}
