import { expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { narrowToProvider, toProviderChoices } from '@/features/home/own-providers'
import { toHomeView } from '@/features/home/to-home-view'
import { getHome } from '@/operations/read/get-home'
import { findActorOf } from '@/server/session/find-session'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { ZZ1, save } from '../returns/entering'
import { session } from './keeping'

const { contributor1 } = await registerOrganisations()
const read = (actor: Actor) => getHome(actor, hsps1767, { session: undefined, most: 10 }, OPEN)
const titles = (actor: Actor, of: Awaited<ReturnType<typeof read>>) =>
  toHomeView(actor, of).groups.flatMap(({ tasks }) => tasks.map(({ title }) => title))

test('somebody of one provider is offered no choice, and is not told of which it is', async () => {
  const home = await read(contributor1)
  expect(toProviderChoices(contributor1, [home], '')).toEqual([])
  expect(titles(contributor1, home)).toEqual([expect.not.stringContaining('ZZ1')])
})

test('somebody of two is told of which each task is, and chooses in the address, with no loss of rights', async () => {
  await asSuperuser(`SELECT grant_membership($1, 'contributor', 'hsps-1767', 'ZZ2', NULL)`, [
    contributor1.personId,
  ])
  const actor = await findActorOf(await session(contributor1))
  if (!actor) throw new Error('Not signed in')
  const home = await read(actor)
  expect(titles(actor, home)).toEqual([expect.stringContaining('(ZZ1)'), expect.stringContaining('(ZZ2)')])
  const choices = toProviderChoices(actor, [home], 'ZZ2')
  expect(choices.map(({ href, isShown }) => [href, isShown])).toEqual([
    ['/', false],
    ['/?provider=ZZ1', false],
    ['/?provider=ZZ2', true],
  ])
  expect(titles(actor, narrowToProvider(actor, home, 'ZZ2'))).toEqual([expect.stringContaining('(ZZ2)')])
  expect(titles(actor, narrowToProvider(actor, home, 'ZZ9'))).toHaveLength(2)
  // Whatever the address says, both are theirs to fill.
  for (const providerCode of ['ZZ1', 'ZZ2'])
    expect(
      await save(actor, 'programme', { '106.denominator': '40' }, { ...ZZ1, providerCode }),
    ).toMatchObject({
      ok: true,
    })
})
