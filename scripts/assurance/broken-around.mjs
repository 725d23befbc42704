import { integration } from '../checks/guards.mjs'
import { WHOLE } from './asked.mjs'
import { runTests } from './run-tests.mjs'
import { fillDisks } from './small-disks.mjs'

/** What is promised while something around the service is broken. @type {import('./promises.mjs').Promised[]} */
export const brokenAround = [
  {
    name: 'broken-lines',
    beside: 'another',
    promise:
      'a database or a mail server that breaks off, falls silent or is slow holds nothing up for long, and no mail goes twice',
    figure:
      "the worker's connections reset, silent, held back: at work in 30 s; mail hung at, after, within its greeting, after the mail: given up in 60 s",
    measure: runTests(integration, {
      only: [
        'tests/integration/jobs/broken-lines.test.ts',
        'tests/integration/notices/hung-server.test.ts',
        'tests/integration/notices/hung-clock.test.ts',
        'tests/integration/storage/lost-connections.test.ts',
      ],
      env: WHOLE,
    }),
  },
  {
    name: 'disk-full',
    beside: 'another',
    promise:
      'a disk that is full is said to whoever saves and to whoever looks after it, and loses nothing that was acknowledged',
    figure:
      "PostgreSQL's data, its log and the evidence files, each full: 503 with a remedy, 0 lost, at work by itself within 30 s of room",
    measure: fillDisks(WHOLE),
  },
]
