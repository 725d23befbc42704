import { integration } from '../checks/guards.mjs'
import { WHOLE } from './asked.mjs'
import { runTests } from './run-tests.mjs'

/** What is promised while something around the service is broken. @type {import('./promises.mjs').Promised[]} */
export const brokenAround = [
  {
    name: 'broken-lines',
    beside: true,
    promise:
      'a database or a mail server that breaks off, falls silent or is slow holds nothing up for long, and no mail goes twice',
    figure:
      "the worker's connections reset, silent, held back: at work in 30 s; mail hung at, after, within its greeting, after the mail: given up in 60 s",
    measure: runTests(integration, {
      only: [
        'tests/integration/jobs/broken-lines.test.ts',
        'tests/integration/notices/hung-server.test.ts',
        'tests/integration/storage/lost-connections.test.ts',
      ],
      env: WHOLE,
    }),
  },
]
