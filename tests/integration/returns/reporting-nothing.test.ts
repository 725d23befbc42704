import { expect, test } from 'vitest'
import { lineOf } from '@/domain/returns/quarterly-return'
import { reportNothingIn } from '@/operations/report-nothing'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { aQuarter } from './a-quarter'
import { read, save, valueOf } from './entering'

const { lead1, lead2, contributor1 } = await registerOrganisations()

test('nothing to report is said once, over a blank return alone, and stored and audited line by line', async () => {
  const key = await aQuarter()
  const posted = { ...key, revision: 0, why: null }
  expect(await reportNothingIn(lead2, posted, OPEN)).toMatchObject({ failure: { kind: 'not-found' } })
  expect(await reportNothingIn(lead1, { ...posted, revision: 1 }, OPEN)).toMatchObject({
    failure: { kind: 'changed-elsewhere' },
  })
  const { answers } = valueOf(await reportNothingIn(contributor1, posted, OPEN))
  const { current } = await read(lead1, key)
  expect(current.answers).toEqual(answers)
  expect(current.revision).toBe(1)
  const rows = await asSuperuser(
    `SELECT state, count(*)::int AS lines FROM draft_line WHERE period = $1 GROUP BY state`,
    [key.period],
  )
  expect(rows).toEqual([{ state: 'nil', lines: 12 }])
  const events = await asSuperuser(
    `SELECT count(*)::int AS events FROM audit_event WHERE action = 'section-saved' AND object LIKE $1`,
    [`ZZ1-${key.period}/%`],
  )
  expect(events).toEqual([{ events: 6 }])

  expect(await reportNothingIn(lead1, { ...posted, revision: 1 }, OPEN)).toMatchObject({
    failure: { kind: 'changed-elsewhere' },
  })
  valueOf(
    await save(
      lead1,
      'programme',
      { '106.state': 'value', '106.denominator': '3', '106.numerator': '3' },
      key,
    ),
  )
  expect(lineOf((await read(lead1, key)).current.answers, '106').state).toBe('value')
})
