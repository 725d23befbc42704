import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { getReturn } from '@/operations/read/get-return'
import { toSectionView } from '@/features/returns/to-section-view'
import { registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { ZZ1, save, valueOf } from './entering'

const { lead1 } = await registerOrganisations()
const REASON = 'One patient moved to another service.'

/** The page of the devices, as the lead opens it. */
async function devices() {
  const draft = await getReturn(lead1, ZZ1)
  const wanted = {
    section: 'devices',
    showAll: false,
    justSaved: false,
    isFromCheck: false,
    becameNil: '',
    rounded: '',
  }
  const view = draft && toSectionView(lead1, draft, wanted)
  const line = view?.lines.find(({ code }) => code === '107')
  const asked = view?.findings.filter(({ at }) => at === '107.overrideReason').map(({ message }) => message)
  return { asked, hidden: line?.hidden, boxes: line?.boxes.map(({ id }) => id) }
}

test('a reason whose numbers changed is shown again, to be confirmed by one click or said anew', async () => {
  const typed = aFullReturn()['devices'] ?? {}
  const filledIn = Number(typed['101.numerator'])
  const over = { ...typed, '107.denominator': String(filledIn - 1), '107.overrideReason': REASON }
  valueOf(await save(lead1, 'devices', over))
  expect(await devices()).toMatchObject({ asked: [], hidden: [] })

  valueOf(await save(lead1, 'devices', { '107.denominator': String(filledIn - 2) }))
  const outlived = await devices()
  expect(outlived.asked).toEqual([expect.stringContaining('changed after this was said')])
  expect(outlived.boxes).toContain('107.overrideStands')
  const shown = `${filledIn - 2} for ${filledIn}`
  expect(outlived.hidden).toEqual([{ id: '107.overrideShown', value: shown }])

  valueOf(await save(lead1, 'devices', { '107.overrideStands': ['still'], '107.overrideShown': shown }))
  expect(await devices()).toMatchObject({ asked: [], hidden: [] })
  const stored = await getReturn(lead1, ZZ1)
  expect(stored?.record.current.answers['107']).toMatchObject({
    overrode: shown,
    figures: { overrideReason: REASON },
  })
  expect(framework.overrides.map(({ code }) => code)).toEqual(['X01', 'X02'])
})
