import { Logger, type Runner, run } from 'graphile-worker'
import { becomeWorker, type Workplace } from '@/operations/become-worker'
import { presentTime } from '@/operations/present-time'
import { advance } from './advance'
import { keepListening } from './keep-listening'
import { ownSchema } from './own-schema'

/**
 * The library's cron knows UTC only; what is due is asked of the timetable, which knows London. One at a time, and none is saved up; a
 * minute that could not be planned, because the database was away, is planned as soon as it is back.
 */
const EACH_MINUTE = '* * * * * advance ?jobKey=advance&max=1&fill=1m'

/** Where the end of a job cannot be written down, this process ends what it is at before it is replaced, and not in the middle of a mail. */
const ENDS_IN_ORDER = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

/** What goes wrong is worth a line; each minute that goes well is not. The library's texts repeat those of errors, so none is kept. */
function toLog(log: Workplace['log']): Logger {
  return new Logger(() => (given, _text, about = {}) => {
    const level: string = given
    const thrown: unknown = about.error ?? about.failure
    if (level === 'error') log.failed('queue', thrown)
    if (level === 'warning') log.warn('queue')
  })
}

async function work({ queue, log }: Workplace): Promise<Runner> {
  const runner = await run({
    pgPool: queue,
    concurrency: 1,
    events: keepListening(),
    logger: toLog(log),
    crontab: EACH_MINUTE,
    preset: { plugins: [ownSchema], worker: ENDS_IN_ORDER },
    taskList: { advance: async () => advance(await presentTime()) },
  })
  // What fell due while nobody was awake does not wait for the next minute.
  await runner.addJob('advance', {}, { jobKey: 'advance', maxAttempts: 1 })
  // Whoever started this process has gone, without being able to say so.
  process.once('disconnect', () => void runner.stop())
  return runner
}

const workplace = becomeWorker()
const runner = await work(workplace)
await runner.promise
await workplace.leave()
process.exit()
