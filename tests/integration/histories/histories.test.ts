import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWhole } from '../../support/extent'
import { expectWholeStory } from './agree'
import { anyCommand } from './commands'
import { Model } from './model'
import { type Place, beginning, look, openPlaces } from './world'

/** Of each of two providers, whose histories are made at the same time. */
const HISTORIES = isWhole ? 500 : 100

/** Of the short form, in which a missing guard is seen (scripts/assurance/guards-off.mjs); of one seed both providers would tell the same. */
const SEED = 1767

const places = await openPlaces(HISTORIES)

describe.concurrent('random histories of two editors and their commissioner', () => {
  test.each(places.map((own, place) => ({ provider: own[0]?.key.providerCode, own, seed: SEED + place })))(
    `${HISTORIES} of $provider keep every promise`,
    async ({ own, seed }) => {
      const unused = [...own]
      await fc.assert(
        fc.asyncProperty(fc.commands(anyCommand, { maxCommands: 16, size: 'max' }), async (commands) => {
          const place = unused.pop()
          if (!place)
            throw new Error('There is no return left to shrink the history with: use its seed and path')
          await tell(commands, place)
        }),
        { numRuns: HISTORIES, endOnFailure: true, ...(isWhole ? {} : { seed }) },
      )
    },
    600_000,
  )
})

async function tell(commands: Iterable<fc.AsyncCommand<Model, Place>>, place: Place) {
  const model = new Model(beginning)
  await fc.asyncModelRun(() => ({ model, real: place }), commands)
  await expectWholeStory(model, place)
}

test('after all of it both audit chains are whole, and the histories were not idle', async () => {
  const chains = await look<{ organisation: string; broken: string | null }>(
    `SELECT organisation, verify_audit(organisation) AS broken FROM audit_chain WHERE organisation IN ('ZZ1', 'ZZ2')`,
    [],
  )
  expect(chains.map(({ broken }) => broken)).toEqual([null, null])
  const done = await look<{ action: string; times: number }>(
    `SELECT action, count(*)::int AS times FROM audit_event WHERE organisation IN ('ZZ1', 'ZZ2') GROUP BY action`,
    [],
  )
  const times = Object.fromEntries(done.map(({ action, times }) => [action, times]))
  const often = [
    'section-saved',
    'return-submitted',
    'return-reopened',
    'return-sent-back',
    'return-accepted',
  ]
  // About five of two hundred histories withdraw a correction, and eight submit twice: only a whole run is sure to have some.
  for (const action of isWhole ? [...often, 'return-correction-withdrawn'] : often)
    expect([action, times[action]]).toEqual([action, expect.any(Number)])
  if (!isWhole) return
  const [twice] = await look<{ returns: number }>(
    'SELECT count(*)::int AS returns FROM submission WHERE version = 2',
    [],
  )
  expect(twice?.returns).toBeGreaterThan(HISTORIES / 50)
})
