import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ownEnvironment } from '../../../../scripts/lib/environments.mjs'

const run = promisify(execFile)
const PROGRAM = ['--conditions=react-server', '--import', 'tsx', 'tests/support/print-pack.ts']

/** Zones on both sides of the date line, and languages that write numbers, and an i in capitals, in ways of their own. */
const PLACES = [
  { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
] as const

/** In each place once; ten times where everything is measured. */
const TIMES = ownEnvironment.WHOLE ? 10 : 1

async function printIn(place: (typeof PLACES)[number]): Promise<string> {
  const env = { PATH: ownEnvironment.PATH, HOME: ownEnvironment.HOME, ...place, NODE_ENV: 'test' as const }
  return (await run(process.execPath, PROGRAM, { env })).stdout
}

test('every file of a pack is the same to the byte in every zone and language, in a process of its own each time', async () => {
  const prints = new Set<string>()
  for (let time = 0; time < TIMES; time += 1) for (const place of PLACES) prints.add(await printIn(place))
  expect(prints.size).toBe(1)
  const [print = ''] = prints
  for (const name of [
    '2026-27.csv',
    '2026-27.xlsx',
    '2026-27.fhir.json',
    'inputs/year.json',
    'manifest.json',
    'zip',
  ])
    expect(print).toMatch(new RegExp(`[0-9a-f]{64} ${name}`))
}, 120_000)
