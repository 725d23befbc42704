import { Logger, type Runner, run } from 'graphile-worker'
import { becomeWorker } from '@/operations/become-worker'
import { presentTime } from '@/operations/present-time'
import { advance } from './advance'
import { ownSchema } from './own-schema'

/** The library's cron knows UTC only; what is due is asked of the timetable, which knows London. One at a time, and none is saved up. */
const EACH_MINUTE = '* * * * * advance ?jobKey=advance&max=1'

/** What goes wrong is worth a line; each minute that goes well is not. */
const SAID: ReadonlySet<string> = new Set(['error', 'warning'])
const logger = new Logger(() => (level, message) => {
  if (SAID.has(level)) process.stderr.write(`Worker: ${message}\n`)
})

async function work(connectionString: string): Promise<Runner> {
  const runner = await run({
    connectionString,
    maxPoolSize: 3,
    concurrency: 1,
    logger,
    crontab: EACH_MINUTE,
    preset: { plugins: [ownSchema] },
    taskList: { advance: async () => advance(await presentTime()) },
  })
  // What fell due while nobody was awake does not wait for the next minute.
  await runner.addJob('advance', {}, { jobKey: 'advance', maxAttempts: 1 })
  // Whoever started this process has gone, without being able to say so.
  process.once('disconnect', () => void runner.stop())
  return runner
}

const { databaseUrl, leave } = becomeWorker()
const runner = await work(databaseUrl)
await runner.promise
await leave()
