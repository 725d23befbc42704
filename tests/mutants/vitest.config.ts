import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { KEPT_THREAD, keepThread } from './kept-thread'
import { ShortestFirst } from './shortest-first'

const root = path.resolve(import.meta.dirname, '../..')
const keptThread = keepThread()

/** The tests of the domain alone, which are plain functions: each mutant is asked those of them that reach it. */
export default defineConfig({
  root,
  plugins: [
    {
      name: KEPT_THREAD,
      // Stryker asks for a pool of its own after this file was read.
      configureVitest({ project, vitest }) {
        project.config.pool = KEPT_THREAD
        project.config.poolRunner = keptThread
        vitest.onClose(keptThread.end)
      },
    },
  ],
  resolve: {
    alias: {
      '@': path.join(root, 'src'),
      '#further-frameworks': path.join(root, 'tests/second-framework/index.ts'),
      'server-only': path.join(root, 'tests/support/empty.ts'),
    },
  },
  test: {
    include: [
      'tests/unit/domain/{access,actions,cases,catalogue,declarations,forms,kinds,periods,queries,returns,reviews}/**/*.test.ts',
    ],
    // They draw hundreds of cases, or compare documents: asked of each mutant that others let live, they would take longer than all others.
    exclude: [
      'tests/unit/domain/forms/any-page.test.ts',
      'tests/unit/domain/catalogue/{docs-are-current,possible-waits}.test.ts',
    ],
    setupFiles: ['tests/mutants/forget-mutant.ts'],
    sequence: { sequencer: ShortestFirst },
    isolate: false,
    testTimeout: 120_000,
  },
})
