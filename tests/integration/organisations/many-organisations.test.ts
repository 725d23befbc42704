import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { importOrganisations } from '@/operations/import-organisations'
import { getOrganisation } from '@/operations/read/get-organisation'
import { listOrganisations } from '@/operations/read/list-organisations'
import { registerOrganisations } from '../../factories/organisations'
import { questionsOf } from '../dashboards/counting-statements'
import { valueOf } from '../returns/entering'

const { administrator } = await registerOrganisations()

test('with a hundred and fifty providers the register asks no more of the database than with two', async () => {
  const list = () => listOrganisations(administrator, hsps1767)
  const one = () => getOrganisation(administrator, hsps1767, { of: 'provider', code: 'ZZ1' })
  const before = [await questionsOf(list), await questionsOf(one)]
  expect(before.map(({ length }) => length)).toEqual([2, 3])

  const rows = Array.from(
    { length: 148 },
    (_, index) => `provider,Y${String(index)}Y,Many,North,2024-04-01,NORTH`,
  )
  const file = new TextEncoder().encode(['type,code,name,region,opened,commissioner', ...rows].join('\n'))
  const checked = await importOrganisations(administrator, hsps1767, file, null)
  const shown = checked && valueOf(checked)
  if (shown?.kind !== 'preview') throw new Error('It was not shown')
  const began = performance.now()
  expect(await importOrganisations(administrator, hsps1767, file, shown.seen)).toMatchObject({ ok: true })
  expect(performance.now() - began).toBeLessThan(10_000)
  expect((await list())?.providers).toHaveLength(150)
  expect([await questionsOf(list), await questionsOf(one)].map(({ length }) => length)).toEqual([2, 3])
})
