import { expect, test } from 'vitest'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { submitReturn } from '@/operations/submit-return'
import { anOffering } from '../../factories/draft-return'
import { registerOrganisations } from '../../factories/organisations'
import { aFilledQuarter } from './a-quarter'
import { digestRows } from './digest'
import { draw } from './draw'
import { checked, read, valueOf } from './entering'

const { lead1, contributor1, gatekeeper1 } = await registerOrganisations()

const linesOf = async (key: ReturnKey) => (await read(lead1, key)).current.answers

test('a draft that was submitted meanwhile takes nothing, and says who submitted it', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'programme')
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
  const before = await digestRows()
  for (const save of [page.post, page.autosave]) {
    const closed = { name: lead1.name, at: open }
    const failure = { kind: 'not-a-draft', closed }
    expect(await save(contributor1, { '106.numerator': '30' })).toEqual({ ok: false, failure })
  }
  expect(await digestRows()).toEqual(before)
})

test('a window that closes while somebody types takes their draft still, and no submission', async () => {
  const { key, window } = await aFilledQuarter(lead1)
  const closed = new Date(window.closesAt.getTime() + 1)
  const page = await draw(lead1, key, 'programme')
  valueOf(await page.post(contributor1, { '106.numerator': '25' }))
  const refused = await submitReturn(lead1, await checked(lead1, key, closed), closed)
  const remedy = expect.stringContaining('Ask an administrator for more time') as string
  expect(refused).toMatchObject({
    failure: { kind: 'not-open', findings: [{ code: 'C12', message: remedy }] },
  })
  expect((await linesOf(key))['106']?.figures['numerator']).toBe(25)
})

test('a profile that changes under an open draft loses no figure, and the line says what to do', async () => {
  const { key } = await aFilledQuarter(lead1)
  const page = await draw(lead1, key, 'cordotomy')
  const fromPeriod = key.period
  const gone = [anOffering({ offering: 'cordotomy', status: 'not-offered', fromPeriod })]
  valueOf(await recordServiceProfile(gatekeeper1, { framework: 'hsps-1767', providerCode: 'ZZ1' }, gone))
  const { findings } = valueOf(await page.post(lead1, { '102.numerator': '3' }))
  expect((await linesOf(key))['102']?.figures).toEqual({ denominator: 4, numerator: 3 })
  const [finding] = findings.filter(({ code }) => code === 'C07')
  expect(finding).toMatchObject({ at: '102.denominator', severity: 'error' })
  expect(finding?.message).toMatch(/Clear this line, or ask your gatekeeper/)
  const back = [anOffering({ offering: 'cordotomy', status: 'here', fromPeriod })]
  valueOf(await recordServiceProfile(gatekeeper1, { framework: 'hsps-1767', providerCode: 'ZZ1' }, back))
})
