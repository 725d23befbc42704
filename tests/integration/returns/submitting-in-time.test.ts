import { expect, test } from 'vitest'
import type { ReportingWindow } from '@/domain/periods/window'
import { submitReturn } from '@/operations/submit-return'
import { withActor } from '@/server/db/transaction'
import { recordExtension } from '@/server/db/windows'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { aFilledQuarter } from './a-quarter'
import { digestRows } from './digest'
import { checked } from './entering'

const people = await registerOrganisations()
const { lead1 } = people
const after = (instant: Date, milliseconds = 1) => new Date(instant.getTime() + milliseconds)

type Moment = (window: ReportingWindow) => Date
test.each<[string, Moment, unknown]>([
  ['before its window opens', ({ opensAt }) => after(opensAt, -1), { failure: { kind: 'not-open' } }],
  ['once it is open', ({ opensAt }) => opensAt, false],
  ['at its deadline', ({ deadlineAt }) => deadlineAt, false],
  ['a moment after its deadline', ({ deadlineAt }) => after(deadlineAt), true],
  ['at its close', ({ closesAt }) => closesAt, true],
  ['a moment after its close', ({ closesAt }) => after(closesAt), { failure: { kind: 'not-open' } }],
])('a first submission %s is on time, late or refused', async (_, momentIn, expected) => {
  const { key, window, open } = await aFilledQuarter(lead1)
  const before = await digestRows()
  const outcome = await submitReturn(lead1, await checked(lead1, key, open), momentIn(window))
  const [row] = await asSuperuser<{ late: boolean }>('SELECT late FROM submission WHERE period = $1', [
    key.period,
  ])
  if (outcome.ok) expect(row).toEqual({ late: expected })
  else expect([outcome, await digestRows()]).toMatchObject([expected, before])
})

test('an extension lets one provider in until its end, in time, and nobody after that', async () => {
  const { key, window, open } = await aFilledQuarter(lead1)
  const until = after(window.closesAt, 86_400_000)
  const of = { ...key, until, reason: 'Flood', at: window.closesAt }
  await withActor(people.administrator, ({ tx }) => recordExtension(tx, of), of.at)
  const posted = await checked(lead1, key, open)
  expect(await submitReturn(lead1, posted, after(until))).toMatchObject({ failure: { kind: 'not-open' } })
  expect(await submitReturn(lead1, posted, until)).toMatchObject({ ok: true })
  const [row] = await asSuperuser('SELECT late FROM submission WHERE period = $1', [key.period])
  expect(row).toEqual({ late: false })
})
