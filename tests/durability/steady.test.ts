import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inLocal } from '../../scripts/lib/places.mjs'
import { isWhole } from '../support/extent'
import { hold, measurePeak, openClient } from './hold-load'
import { prepareDrafts } from './prepare-drafts'
import { beginRun, type Run } from './run'
import { seededChance } from './seeded-chance'
import { type Course, judgeCourse, type Sample } from './steady-level'
import { submitAtOnce } from './submit-drafts'
import { openSupervised, type Supervised } from './supervised-service'

const MINUTES = 15
const [PEAK_SECONDS, SAMPLE_SECONDS] = [20, 1]
/** How often a web process is asked to collect its garbage: twice in each span of which the judge takes the lowest sample. */
const COLLECTED_EVERY = 15
const COLLECTS = `--import=${path.join(import.meta.dirname, 'collect-when-asked.mjs')}`
/** How many ask at once. */
const CLIENTS = 8
/** So many drafts are submitted first, so that the dashboards have something to show. */
const SUBMITTED = 40

test.runIf(isWhole)(
  'memory stays flat in a quarter of an hour at half of what the service can do',
  { timeout: 1_800_000 },
  async ({ task }) => {
    const supervised = await openSupervised({ WEB_PROCESSES: '2', NODE_OPTIONS: COLLECTS }, prepareDrafts)
    const run = beginRunOf(supervised)
    try {
      const clients = await openClients(run, supervised)
      const rate = (await measurePeak(clients, PEAK_SECONDS)) / 2
      const processes = await processesOf(supervised)
      const sampling = sampleAll(processes)
      const answers = await hold(clients, rate, MINUTES * 60)
      const courses = Object.entries(await sampling.end()).map(([name, samples]) => ({
        ...{ name, ...judgeCourse(samples) },
      }))
      const of = courses.map((course) => `${course.name} ${sayCourse(course)}`).join(', ')
      Object.assign(task.meta, {
        says: `${rate.toFixed(1)}/s asked of a peak of ${(rate * 2).toFixed(1)}/s for ${MINUTES} min, ${answers} answers; MiB at the start, middle and end: ${of}`,
      })
      // One that was replaced would have let go of what it held.
      expect(await processesOf(supervised)).toEqual(processes)
      expect(answers).toBeGreaterThan(rate * MINUTES * 60 * 0.9)
      expect(courses.filter(({ isFlat }) => !isFlat)).toEqual([])
    } finally {
      run.broken.abort()
      await supervised.close()
    }
  },
)

const sayCourse = ({ start, middle, end, hourly }: Course) =>
  `${[start, middle, end].map(Math.round).join(' ')} (${(hourly * 100).toFixed(1)}% an hour)`

function beginRunOf({ built, prepared }: Supervised): Run {
  const drafts = prepared.drafts.slice(0, SUBMITTED)
  return beginRun({ origin: () => built.origin, drafts, chance: seededChance(1767), mostSaves: 0 })
}

/** After the first drafts were submitted, each with one of the others. */
async function openClients(run: Run, { prepared: { sessions, drafts } }: Supervised) {
  await submitAtOnce(run, sessions.length)
  return drafts
    .slice(SUBMITTED, SUBMITTED + CLIENTS)
    .map(({ id }, index) => openClient(run, sessions[index % sessions.length] ?? '', id))
}

/** Pids by what the processes are. */
async function processesOf({ built, pidsOf }: Supervised): Promise<Readonly<Record<string, number>>> {
  const web = (await pidsOf('web.mjs')).map((pid, index) => [`web ${index + 1}`, pid] as const)
  const [front = 0] = await pidsOf('front.mjs')
  return { supervisor: built.pid, front, ...Object.fromEntries(web) }
}

/**
 * Notes every second what the processes hold, of the web processes now and then without their garbage; whoever looks for a leak finds the
 * curves in .local/reports/steady.csv.
 */
function sampleAll(processes: Readonly<Record<string, number>>) {
  const [began, over] = [performance.now(), new AbortController()]
  const samples: Record<string, Sample[]> = Object.fromEntries(
    Object.keys(processes).map((name) => [name, []]),
  )
  const webs = Object.entries(processes).flatMap(([name, pid]) => (name.startsWith('web') ? [pid] : []))
  const sampling = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const at = (performance.now() - began) / 1000
      if (turn % (COLLECTED_EVERY / SAMPLE_SECONDS) === 0)
        for (const pid of webs) process.kill(pid, 'SIGUSR2')
      for (const [name, pid] of Object.entries(processes)) samples[name]?.push({ at, mib: residentOf(pid) })
      await wait(SAMPLE_SECONDS * 1000, undefined, { signal: over.signal }).catch(() => undefined)
    }
  })()
  const end = async () => {
    over.abort()
    await sampling
    writeCurves(samples)
    return samples
  }
  return { end }
}

/** MiB of a process that are in memory, as Linux counts them; throws where it has ended. */
function residentOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kib === undefined) throw new Error(`The process ${pid} has ended`)
  return Number(kib) / 1024
}

function writeCurves(samples: Readonly<Record<string, readonly Sample[]>>): void {
  const file = inLocal('reports', 'steady.csv')
  const lines = Object.entries(samples).flatMap(([name, of]) =>
    of.map(({ at, mib }) => `${name},${at.toFixed(0)},${mib.toFixed(1)}`),
  )
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${['process,seconds,mib', ...lines].join('\n')}\n`)
}
