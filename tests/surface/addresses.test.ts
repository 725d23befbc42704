import { expect, test } from 'vitest'
import { findInnards } from './judge'
import { declared } from './declared'
import { openWorld } from './world'

const world = await openWorld()

/** Every address of the service, of objects that are there. */
const addresses = Object.values({ ...declared.pages, ...declared.routes }).flatMap(({ at }) =>
  at(world.ZZ1).slice(0, 1),
)

/** Broken percent encodings, as they come of a link that was cut or pasted wrongly. */
const cut = ['%E0%A4%A', '%zz']

test('an address that is cut within a letter is a 400 with a page, for everybody, wherever it is cut', async () => {
  const faults: string[] = []
  for (const asker of [world.nobody, world.asker('lead1')])
    for (const address of addresses)
      for (const end of cut) {
        const [path = ''] = address.split('?')
        const asked = path.replace(/[^/]*$/, end)
        const answer = await world.ask(asker, { path: asked })
        const isRight = answer.status === 400 && answer.body.includes('This web address is not complete')
        if (!isRight || findInnards(answer).length > 0)
          faults.push(`${asker.name} ${asked}: ${answer.status}`)
      }
  expect(faults).toEqual([])
})

/** What addresses may ask, wherever it is asked. */
const parameters = [
  ...['framework', 'period', 'person', 'show', 'saved', 'version', 'state', 'kind', 'before', 'from', 'next'],
  ...['ended', 'sort', 'order', 'of', 'at'],
]

test('an address that asks one thing twice is a 400 with words, whatever it asks', async () => {
  const faults: string[] = []
  for (const asker of [world.nobody, world.asker('lead1')])
    for (const [index, address] of addresses.entries())
      for (const name of [parameters[index % parameters.length], 'unheard-of']) {
        const path = `${address}${address.includes('?') ? '&' : '?'}${name}=A&${name}=B`
        const { status, body } = await world.ask(asker, { path })
        if (status !== 400 || !body.includes('asks for two things at once'))
          faults.push(`${asker.name} ${path}: ${status}`)
      }
  expect(faults).toEqual([])
})
