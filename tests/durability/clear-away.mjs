// Waits until the test that started it has ended, however it ended, and clears away what it left. It is given the folder
// of the test's PostgreSQL, and on each line of its input the number of a process that the test has started.
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { identityOf, isStillRunning } from '../../scripts/lib/processes.mjs'
import { removeEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs'

const [dir = ''] = process.argv.slice(2)
const started = []
for await (const line of createInterface({ input: process.stdin }))
  started.push({ pid: Number(line), identity: identityOf(Number(line)) })
// Its input ends a moment before the process at the other end does.
await wait(200)
for (const noted of started) if (isStillRunning(noted)) process.kill(noted.pid, 'SIGKILL')
if (existsSync(dir)) await removeEmbeddedPostgres(dir)
