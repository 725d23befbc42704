import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { financialYearOf } from '@/domain/periods/period'
import { exportYear, textEndings } from '../../support/exported-text'
import { signDeclaration } from '@/operations/sign-declaration'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { IN_TIME, fillIn, openYear, shown } from '../declarations/declaring'
import { aboutAll, aboutOne, ofFirst } from '../reads/questions'
import { checked, saveAll, valueOf } from '../returns/entering'

const people = await registerOrganisations()
await openYear()

/** As long as a year of many providers would be worked out. */
const SLOW_MS = 60

let openNow = () => 0
let [looks, whileOpen] = [0, [] as string[]]

/** How many transactions the service has begun and not ended: counted where it speaks to the database. */
function watchTransactions() {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  return () => asked.mock.calls.reduce((open, [query]) => open + changeBy(query), 0)
}

function changeBy(query: unknown): number {
  const text = typeof query === 'object' && query !== null && 'text' in query ? query.text : query
  if (/^BEGIN/.test(String(text))) return 1
  return /^(COMMIT|ROLLBACK)/.test(String(text)) ? -1 : 0
}

/** From here on the first look at a definition in each test is a slow computation. */
function slowDefinitions() {
  for (const part of ['indicators', 'crossRules', 'declaredCrossRules', 'overrides'] as const) {
    const held = framework[part]
    const get = () => {
      looks += 1
      if (openNow() > 0) whileOpen.push(part)
      for (const until = performance.now() + (looks === 1 ? SLOW_MS : 0); performance.now() < until;);
      return held
    }
    Object.defineProperty(framework, part, { get, configurable: true })
  }
}

beforeAll(async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1)))
  await fillIn(people.lead1)
  valueOf(await signDeclaration(people.executive1, await shown(people.executive1), IN_TIME))
  openNow = watchTransactions()
  slowDefinitions()
})
beforeEach(() => void ([looks, whileOpen] = [0, []]))
afterAll(() => void vi.restoreAllMocks())

describe.each([...aboutOne(ofFirst), ...aboutAll(ofFirst)])('%s', (_name, _most, ask) => {
  test('holds no transaction while it works something out', async () => {
    expect(await ask(people.lead1)).not.toBeNull()
    expect(whileOpen).toEqual([])
    expect(openNow()).toBe(0)
  })
})

test.each(textEndings)(
  'a file of a year, as %s, is worked out when its transaction is over',
  async (format) => {
    const file = await exportYear(people.lead1, framework, { year: financialYearOf(PERIOD), format })
    expect(file).not.toBeNull()
    expect(looks).toBeGreaterThan(0)
    expect(whileOpen).toEqual([])
  },
)
