import { expect, test } from 'vitest'
import { openWorld } from './world'

const world = await openWorld()
const places = ['', '/2026-27-q2/106', '/to-2026-27-q2/received', '/trends/106.csv?period=2026-27-q2']

test('small letters lead to the address in capitals, the same whoever asks and whether or not it is there', async () => {
  const everybody = [...world.askers, ...world.strangers, world.nobody]
  for (const asker of everybody)
    for (const provider of ['zz1', 'zz9'])
      for (const place of places) {
        const path = `/dashboards/providers/${provider}${place}`
        const { status, headers, body } = await world.ask(asker, { path })
        const where = path.replace(provider, provider.toUpperCase()).replaceAll('-q2', '-Q2')
        expect([status, headers.location, body], `${asker.name} asks ${path}`).toEqual([308, where, where])
      }
})
