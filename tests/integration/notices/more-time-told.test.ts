import { afterAll, beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { exampleWindow } from '@/domain/periods/timetable'
import { postedAllowanceSchema } from '@/domain/timetable/posted-timetable-schema'
import { allowCorrection, endAllowance } from '@/operations/allow-correction'
import { keepWindow } from '@/operations/keep-window'
import { queueNotice } from '@/operations/queue-notice'
import { submitReturn } from '@/operations/submit-return'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type People, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { checked, saveAll, valueOf } from '../returns/entering'
import { REASON, aChange, dates } from '../timetable/posting'
import { anyTimeIsNews, newlyTold, whoIsTold } from './told'

const { deadlineAt, yearClosesAt } = exampleWindow(PERIOD)
const after = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
  await anyTimeIsNews()
})
afterAll(disconnect)

test('more time is told to those of the provider who enter or submit, until when and by whom, and never why', async () => {
  const at = after(deadlineAt, 2)
  const refused = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '' }) })
  await keepWindow(people.administrator, refused, at)
  expect(await whoIsTold()).toEqual([])
  const given = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '20/11/2026' }) })
  expect(await keepWindow(people.administrator, given, at)).toMatchObject({ ok: true })
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual(
    ['contributor1', 'gatekeeper1', 'lead1'].map((email) => `more-time-given ${email}`),
  )
  expect(told[0]).toMatchObject({
    href: `/returns/ZZ1-${PERIOD}`,
    facts: { deadline: '20 November 2026', by: 'administrator' },
  })
  expect(JSON.stringify(told)).not.toContain(REASON)
})

test('leave to correct is told to those who can, and nothing when it is refused or taken back', async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), after(deadlineAt, -3)))
  await newlyTold()
  const closed = after(yearClosesAt, 30)
  const posted = postedAllowanceSchema.parse({
    ...{ window: PERIOD, provider: 'ZZ1', reason: REASON },
    ...dates({ until: '31/5/2028' }),
  })
  expect(await allowCorrection(people.lead1, posted, closed)).toMatchObject({ ok: false })
  expect(await whoIsTold()).toEqual([])
  expect(await allowCorrection(people.national, posted, closed)).toMatchObject({ ok: true })
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual(
    ['gatekeeper1', 'lead1'].map((email) => `correction-allowed ${email}`),
  )
  expect(told[0]).toMatchObject({
    href: `/returns/ZZ1-${PERIOD}/submitted`,
    facts: { deadline: '31 May 2028', by: 'national' },
  })
  expect(JSON.stringify(told)).not.toContain(REASON)
  await endAllowance(people.national, posted, closed)
  expect(await whoIsTold()).toEqual([])
})

test('a national analyst tells of leave that they give, and of nothing else', async () => {
  const about = {
    key: 'by an analyst',
    to: { framework: framework.code, providerCode: 'ZZ1', permission: 'return:submit' },
    href: '/',
  } as const
  const facts = { period: 'Quarter 2 of 2026-27', deadline: '31 May 2028', by: 'national' }
  const queue = (kind: 'correction-allowed' | 'more-time-given') =>
    withActor(people.national, ({ tx }) => queueNotice(tx, { kind, ...about, facts }))
  await expect(queue('more-time-given')).rejects.toThrow()
  expect(await queue('correction-allowed')).toBe(2)
})
