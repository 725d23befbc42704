import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '../..')

/** The tests of the domain alone, which are plain functions: each mutant is asked those of them that reach it. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': path.join(root, 'src'),
      '#further-frameworks': path.join(root, 'tests/second-framework/index.ts'),
      'server-only': path.join(root, 'tests/support/empty.ts'),
    },
  },
  test: {
    include: ['tests/unit/domain/{access,returns,declarations}/**/*.test.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
})
