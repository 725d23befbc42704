import { afterEach, describe, expect, test } from 'vitest'
import { startBuiltService } from '../support/built-service'
import { declared } from './declared'
import { actions, fillForm, post, questionOf } from './post'
import { openWorld } from './world'

/** The service as it runs, and not as a demonstration: whoever signs in with a passphrase alone sets up a second factor first. */
const world = await openWorld({
  start: ({ databaseUrl }) => startBuiltService({ databaseUrl, settings: { EMBEDDED_CLUSTER: undefined } }),
})
const [lead, administrator] = [world.asker('lead1'), world.asker('administrator')]
const ENROLMENT = '/account/second-factor'

/** Their session from here on was opened with a passphrase alone, and they have no second factor. */
const takeFactor = () =>
  world.sql(`UPDATE session SET assurance = 'passphrase' WHERE person_id = ANY ($1)`, [
    [lead.personId, administrator.personId],
  ])

// Everything as it was arranged, with the second factors back.
afterEach(() => world.findChanges())

describe('whoever has no second factor yet', () => {
  test.each(Object.entries(declared.pages).filter(([, { stranger }]) => stranger === 'sign-in'))(
    'is led from %s to setting one up',
    async (address, rule) => {
      await takeFactor()
      for (const asker of [lead, administrator]) {
        const [path = ''] = rule.at(world.ZZ1)
        const { status, headers } = await world.ask(asker, { path })
        if (address === ENROLMENT) expect(status).toBe(200)
        else expect([status, headers.location]).toEqual([307, rule.isForHalf ? '/sign-in' : ENROLMENT])
      }
    },
  )

  test.each(Object.entries(declared.routes).filter(([, { stranger }]) => stranger === 401))(
    'is given no file at %s',
    async (_, rule) => {
      await takeFactor()
      for (const path of rule.at(world.ZZ1)) {
        const { status } = await world.ask(lead, { path })
        expect(status).toBe(401)
      }
    },
  )

  test.each(actions.filter(({ rule }) => rule.stranger !== 'open'))(
    'does nothing by $name',
    async (action) => {
      const fields = await fillForm(world, action, world.ZZ1, lead)
      await takeFactor()
      const question = questionOf(action, fields, 'with JavaScript')
      const { changes } = await post(world, lead, { ...question, path: action.rule.page(world.ZZ1) })
      // What was taken from the sessions for this test is all that differs.
      expect(changes.filter((change) => change !== 'session of nobody')).toEqual([])
    },
  )
})
