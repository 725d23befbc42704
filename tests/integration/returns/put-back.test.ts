import { expect, test } from 'vitest'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { aFilledQuarter } from './a-quarter'
import { digestRows } from './digest'
import { LATER, draw } from './draw'
import { checked, read, save, valueOf } from './entering'

const { lead1, contributor1 } = await registerOrganisations()

test('a box that was changed and put back since is asked about, by the button and by itself', async () => {
  const { key } = await aFilledQuarter(lead1)
  const [stale, beside] = [await draw(lead1, key, 'programme'), await draw(lead1, key, 'waiting-times')]
  valueOf(await save(lead1, 'programme', { '106.numerator': '25' }, key))
  valueOf(await save(contributor1, 'programme', { '106.numerator': '24' }, key, LATER))
  const before = await digestRows()
  const by = { name: contributor1.name, at: LATER }
  const asked = { at: '106.numerator', base: 24, theirs: 24, mine: 25, by }
  expect(await stale.post(lead1, { '106.numerator': '25' })).toMatchObject({
    failure: { kind: 'collided', conflicts: [asked] },
  })
  expect(valueOf(await stale.autosave(lead1, { '106.numerator': '25' })).conflicts).toMatchObject([asked])
  expect(await digestRows()).toEqual(before)
  // What was saved on another page, and before this one was drawn, moves nothing.
  valueOf(await beside.post(lead1, { '103.patients': '49' }))
  const fresh = await draw(lead1, key, 'programme')
  valueOf(await save(lead1, 'waiting-times', { '103.patients': '48' }, key))
  valueOf(await fresh.post(lead1, { '106.numerator': '25' }))
  expect((await read(lead1, key)).current.answers['106']?.figures['numerator']).toBe(25)
})

test('what was saved before a page was drawn moves nothing, though the return was submitted and reopened since', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  valueOf(await save(lead1, 'programme', { '106.numerator': '25' }, key, open))
  const page = await draw(lead1, key, 'programme')
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
  const { revision } = (await read(lead1, key)).current
  valueOf(await reopenReturn(lead1, { ...key, revision, reason: 'A count was wrong' }, open))
  valueOf(await page.post(lead1, { '106.numerator': '26' }))
  expect((await read(lead1, key)).current.answers['106']?.figures['numerator']).toBe(26)
})
