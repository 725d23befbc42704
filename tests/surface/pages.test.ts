import { describe, expect, test } from 'vitest'
import { declared } from './declared'
import { walkPage } from './walk'
import { openWorld } from './world'

const world = await openWorld()
const existing = [world.ZZ1, world.ZZ2]

describe('each page answers to whoever may, and to nobody else', () => {
  for (const [address, rule] of Object.entries({ ...declared.pages, ...declared.routes })) {
    test(address, async () => {
      const faults: string[] = []
      for (const asker of [...world.askers, world.nobody])
        faults.push(...(await walkPage(world, rule, asker, { existing })))
      for (const asker of world.strangers)
        faults.push(...(await walkPage(world, rule, asker, { existing: [world.ZZ1] })))
      expect(faults).toEqual([])
    })
  }
})
