import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ownEnvironment } from '../scripts/lib/environments.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { wholeRun } from '../src/server/test-settings.mjs'

const root = path.resolve(import.meta.dirname, '..')
const alias = {
  '@': path.join(root, 'src'),
  // As the build for the tests has it (next.config.ts).
  '#further-frameworks': path.join(root, 'tests/second-framework/index.ts'),
  'server-only': path.join(root, 'tests/support/empty.ts'),
}

const EXAMPLES = 'tests/support/invented-examples.ts'

/** What a worker has loaded serves all its files, but for helpers of tests; what is kept for the process each file begins anew. */
const keepsWhatItRead = {
  isolate: false,
  runner: 'tests/support/keeping-runner.ts',
  setupFiles: ['tests/support/fresh-file.ts', EXAMPLES],
}

/** What takes longest of its project, the longest first: begun last, it would be alone on one of two processors. */
const LONGEST = [
  ...['pages', 'actions', 'whose-page', 'cross-site', 'no-form', 'in-one-world'].map(
    (name) => `tests/surface/${name}.test.ts`,
  ),
  'tests/durability/kill.test.ts',
]

/** Begins with the files that take longest, in their order, which a run of a fresh clone cannot know from the one before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/rules/**/*.test.ts'],
          // What is pure keeps nothing from one file to the next; reading it once takes half the time.
          isolate: false,
          setupFiles: [EXAMPLES],
          testTimeout: valueOf(ownEnvironment, wholeRun) ? 300_000 : 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/global-setup.ts'],
          ...keepsWhatItRead,
          maxWorkers: '100%',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'surface',
          include: ['tests/surface/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          ...keepsWhatItRead,
          // Of two processors only one would be used.
          maxWorkers: '100%',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          setupFiles: ['tests/support/fresh-file.ts'],
          // What is killed is mostly waited for; figures are only measured where nothing else is at work.
          maxWorkers: valueOf(ownEnvironment, wholeRun) ? 1 : 2,
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
