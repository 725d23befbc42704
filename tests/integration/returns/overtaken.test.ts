import { expect, test } from 'vitest'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { aFilledQuarter } from './a-quarter'
import { digestRows } from './digest'
import { checked, save, valueOf } from './entering'

const { lead1, contributor1 } = await registerOrganisations()

/** Saves one figure of the programme over what stands. */
const saveOne = ({ key, open }: Awaited<ReturnType<typeof aFilledQuarter>>, numerator: string) => {
  const typed = { ...aFullReturn(key.period)['programme'], '106.numerator': numerator }
  return save(contributor1, 'programme', typed, key, open)
}

test('a submission that a colleague’s saves overtook is told what changed, from what to what, and stores nothing', async () => {
  const quarter = await aFilledQuarter(lead1)
  const posted = await checked(lead1, quarter.key, quarter.open)
  valueOf(await saveOne(quarter, '25'))
  valueOf(await saveOne(quarter, '26'))
  const before = await digestRows()
  expect(await submitReturn(lead1, posted, quarter.open)).toMatchObject({
    ok: false,
    failure: {
      kind: 'changed-elsewhere',
      saved: { name: 'contributor1' },
      changes: [{ what: expect.stringMatching(/^106, /) as string, before: '24', after: '26' }],
    },
  })
  expect(await digestRows()).toEqual(before)
})

test('what was changed and put back is told as no change, and is still read again before it is submitted', async () => {
  const quarter = await aFilledQuarter(lead1)
  const posted = await checked(lead1, quarter.key, quarter.open)
  valueOf(await saveOne(quarter, '25'))
  valueOf(await saveOne(quarter, '24'))
  expect(await submitReturn(lead1, posted, quarter.open)).toMatchObject({
    failure: { kind: 'changed-elsewhere', changes: [] },
  })
})
