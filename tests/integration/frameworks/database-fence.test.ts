import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { getReceipt } from '@/operations/read/get-receipt'
import { getReturn } from '@/operations/read/get-return'
import { tiny } from '../../factories/second-framework'
import { ask, countWithout } from '../storage/probe'
import { READERS, namesOf, people, second, whoGets } from './both'

test('nobody is let through whom the service mistakes for an auditor of the framework', async () => {
  for (const { key, submitted, drafts } of READERS) {
    const held = { role: 'auditor' as const, framework: key.framework, organisation: 'National' }
    const mistaken = (actor: Actor): Actor => ({ ...actor, memberships: [{ ...held, reaches: 'all' }] })
    expect(await whoGets((actor) => getReceipt(mistaken(actor), key))).toEqual(namesOf(submitted))
    const typed = async (actor: Actor) =>
      Object.keys((await getReturn(mistaken(actor), key))?.record.current.answers ?? {})
    expect(await whoGets(typed)).toEqual(namesOf(drafts))
  }
})

test('without the framework in its policy a submission would be read across', async () => {
  const question = { sql: 'SELECT 1 FROM submission WHERE framework = $1', values: [tiny.code] }
  const open = `ALTER POLICY reads ON submission USING (provider_code = ANY (
    (SELECT array_agg(split_part(key, '/', 2)) FROM unnest(my_services('return:read-submitted')) AS key)::text[]))`
  expect(await ask(people.lead1.personId, question)).toEqual([])
  expect(await countWithout(open, people.lead1.personId, question)).toBe(1)
})

test('providers are listed to whoever reads them under the framework that is asked for', async () => {
  for (const { framework, submitted } of READERS) {
    const sql = `SELECT 1 FROM list_providers_in_scope($1) WHERE code = 'ZZ1'`
    const question = { sql, values: [framework.code] }
    expect(await whoGets(({ personId }) => ask(personId, question))).toEqual(namesOf(submitted))
  }
  const all = { sql: 'SELECT code FROM list_providers_in_scope($1)', values: [tiny.code] }
  expect(await ask(second.tinyNational.personId, all)).toEqual([{ code: 'ZZ1' }])
})
