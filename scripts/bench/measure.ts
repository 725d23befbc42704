import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { inLocal } from '../lib/places.mjs'
import { showProgress } from '../lib/progress.mjs'
import { type Closing, prepareClosing } from '../start/closing.mjs'
import { chooseAddresses, EMPTY_PAGE } from './choose-addresses'
import { type ReadTimes, measureReads, recordReads, toReadLines } from './measure-reads'
import {
  type SubmissionTimes,
  measureSubmissions,
  recordSubmissions,
  toSubmissionLine,
} from './measure-submissions'
import type { Grown } from './growth'
import { chartsASecond } from './measure-charts'
import { SIZES, measureGrowth } from './measure-growth'
import { LARGE, measureQuarters } from './measure-quarters'
import { loadDemo, openStage, prepareToSubmit } from './open-stage'
import { signIn } from './person'
import { type Measured, beyondLimits, MOST_SCRIPT_BYTES, MOST_STATEMENTS } from './report'
import { sayGrowth, sayTable } from './say-table'
import { weighScripts } from './weigh-scripts'

const BLOCKS = 3
const STEPS = 8 + BLOCKS
const WHO = 'national@demo.example'

const closing = prepareClosing()
try {
  await measure(closing)
  await closing.close(0)
} catch (failure) {
  if (!closing.isClosing()) console.error(`\n${failure instanceof Error ? failure.message : String(failure)}`)
  await closing.close(1)
}

async function measure(closing: Closing): Promise<void> {
  const step = showProgress(STEPS)
  const load = { before: loadavg() }
  const stage = await step('Starting PostgreSQL', () => closing.during(() => openStage(closing)))
  const demo = await step('Loading the demo', () => closing.during(() => loadDemo(stage)))
  const prepared = await step('Preparing drafts', () => closing.during(() => prepareToSubmit(stage)))
  const [addresses, person] = [await chooseAddresses(demo.superuserUrl), await signIn(demo.appUrl, WHO)]
  const reads = await step('Recording what pages ask', () => recordReads(stage, demo, person, addresses))
  const recorded = await step('Recording what submissions ask', () => recordSubmissions(stage, prepared))
  const [readTimes, submissionTimes]: [ReadTimes[], SubmissionTimes[]] = [[], []]
  for (let block = 1; block <= BLOCKS; block += 1)
    await step(`Measuring, block ${block}`, async () => {
      readTimes.push(await measureReads(stage, demo, person, reads))
      submissionTimes.push(await measureSubmissions(stage, prepared, recorded, block))
    })
  const weights = await step('Weighing JavaScript', () =>
    stage.withService(demo, (origin) => weighScripts(origin, person, addresses.pages)),
  )
  const grown = await step('Measuring growth', () => measureGrowth(stage, demo, addresses))
  const large = await step('Measuring many quarters', () => measureQuarters(stage, demo, addresses))
  const lines = [...toReadLines(reads, readTimes), toSubmissionLine(submissionTimes)]
  const weighed = lines.map((line) => withWeight(line, weights[line.name]))
  report({ ...addresses, load: { ...load, after: loadavg() } }, weighed, { grown, large })
}

function withWeight(line: Measured, scriptBytes: number | undefined): Measured {
  return scriptBytes === undefined || line.group !== 'Page' ? line : { ...line, scriptBytes }
}

type About = Pick<Awaited<ReturnType<typeof chooseAddresses>>, 'pages' | 'exports' | 'lists' | 'demo'> & {
  load: object
}

/** How it all grows: with providers, and at the size that pages of figures are to keep to. */
interface Growths {
  readonly grown: readonly Grown[]
  readonly large: Awaited<ReturnType<typeof measureQuarters>>
}

function report(
  { pages, exports, lists, ...about }: About,
  lines: readonly Measured[],
  { grown, large }: Growths,
): void {
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version }
  const limits = { p95: 5, statements: MOST_STATEMENTS, scriptBytes: MOST_SCRIPT_BYTES }
  const measured = lines.map((line) => ({ ...line, beyond: beyondLimits(line) }))
  const addresses = { empty: EMPTY_PAGE, ...pages, ...exports, ...lists }
  const growth = { sizes: SIZES, lines: grown, large: { ...LARGE, ...large } }
  const controlChartsASecond = chartsASecond()
  const content = {
    ...{ at: new Date(), machine, ...about, blocks: BLOCKS, addresses, limits },
    ...{ lines: measured, growth, controlChartsASecond },
  }
  mkdirSync(inLocal('reports'), { recursive: true })
  writeFileSync(inLocal('reports', 'bench.json'), `${JSON.stringify(content, null, 2)}\n`)
  console.log(`\n${sayTable(lines)}\n`)
  sayGrowths({ grown, large }, about.demo.quarters)
  console.log(
    `Control charts of 24 points a second of one core: ${controlChartsASecond.toLocaleString('en-GB')}.\n`,
  )
  console.log('Each figure: the middle of its blocks, and in brackets the lowest and the highest of them.')
  console.log(`Written to ${inLocal('reports', 'bench.json')}; docs/performance.md says what each is.`)
}

function sayGrowths({ grown, large }: Growths, quarters: number): void {
  console.log(
    `${SIZES.join(' providers, then ')}: how many times as long each takes, of ${SIZES[1] / SIZES[0]} times as many.\n`,
  )
  console.log(`${sayGrowth(grown)}\n`)
  console.log(
    `${LARGE.providers} providers with ${LARGE.quarters} quarters, and how many times as long as with ${quarters}.\n`,
  )
  console.log(`${sayTable(large.lines)}\n\n${sayGrowth(large.grown)}\n`)
}
