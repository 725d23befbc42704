import { describe, expect, test } from 'vitest'
import { findAddress, withFields } from './action-body'
import { PASSPHRASE } from './objects'
import {
  type KnownAction,
  type Way,
  actions,
  fillForm,
  fillerOf,
  findAction,
  post,
  questionOf,
  ways,
} from './post'
import { may } from './rules'
import type { Asker } from './asker'
import { openWorld } from './world'

const world = await openWorld()

/** Every form that somebody signed in posts. A new one is among them as soon as it is declared. */
const forms = actions.filter(({ rule }) => rule.of === 'provider' && !rule.isSilent)
const silent = actions.filter(({ rule }) => rule.of === 'provider' && rule.isSilent)

const emailOf = ({ name }: Asker) => `${name}@test.example`
/** Who opened the page, and somebody else who may do the same where there is one, else anybody. */
function peopleOf({ rule }: KnownAction) {
  const owner = fillerOf(world, rule, world.ZZ1)
  const others = world.askers.filter(({ name }) => name !== owner.name)
  return { owner, other: others.find((asker) => may(asker, rule, world.ZZ1)) ?? world.asker('auditor') }
}

/** What was done of the form, beside what signing in leaves: the rows of a provider, or of whoever else the form is about. */
function doneOf({ rule }: KnownAction, changes: readonly string[]): readonly string[] {
  const others = rule.writes(world.ZZ1).filter((owner) => owner !== 'nobody' && owner !== 'national')
  return changes.filter(
    (change) => / of ZZ/.test(change) || others.some((owner) => change.endsWith(` of ${owner}`)),
  )
}

/** A text that somebody typed, to be looked for in what is answered. */
function typedIn({ rule }: KnownAction): string {
  const texts = Object.values(rule.typed(world.ZZ1))
  return texts.toSorted((left, right) => right.length - left.length)[0] ?? ''
}

/** Posts the form of whoever opened its page, as somebody, to where a browser alone posts it. */
async function postAs(action: KnownAction, asker: Asker, way: Way, changed: Record<string, string> = {}) {
  const { owner } = peopleOf(action)
  const fields = withFields(await fillForm(world, action, world.ZZ1, owner), changed)
  const source = await world.ask(owner, { path: action.rule.page(world.ZZ1) })
  const address = findAddress(source.body, action.id).replaceAll('&amp;', '&')
  const path = way === 'without JavaScript' ? address : action.rule.page(world.ZZ1)
  return post(world, asker, { ...questionOf(action, fields, way), path })
}

describe.each(ways)('%s', (way) => {
  describe.each(forms)('$name', (action) => {
    const { owner, other } = peopleOf(action)

    test('saves nothing for somebody else than its page was drawn for, and gives back what was typed', async () => {
      const { answer, changes } = await postAs(action, other, way)
      expect([changes, answer.status, answer.headers.location]).toEqual([[], 200, undefined])
      expect(answer.body).toContain('Somebody else has signed in since this page was opened')
      expect(answer.body).toContain(typedIn(action))
    })

    test('gives back to whoever was signed out all that they typed', async () => {
      const { answer, changes } = await postAs(action, world.nobody, way)
      expect([changes, answer.status, answer.headers.location]).toEqual([[], 200, undefined])
      expect(answer.body).toContain(typedIn(action))
    })

    test('is done once whoever opened it signs in on it, whoever is signed in', async () => {
      for (const asker of [world.nobody, other]) {
        const signingIn = { email: emailOf(owner), passphrase: PASSPHRASE }
        const { answer, changes } = await postAs(action, asker, way, signingIn)
        const isKept = doneOf(action, changes).length > 0
        // The first of two steps keeps nothing, and says what it found.
        const { answersWith } = action.rule
        if (answersWith) expect(answer.body, asker.name).toContain(answersWith)
        expect(isKept, asker.name).toBe(answersWith === undefined)
        expect(answer.body).not.toContain(PASSPHRASE)
      }
    })

    test('is not done for another who signs in on it, whose session stays as it was', async () => {
      const signingIn = { email: emailOf(other), passphrase: PASSPHRASE }
      const { answer, changes } = await postAs(action, world.nobody, way, signingIn)
      expect(doneOf(action, changes)).toEqual([])
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.body).toContain('Sign in as the person who opened it')
      expect(answer.body).toContain(typedIn(action))
      const { answersWith } = action.rule
      if (answersWith) expect(answer.body).not.toContain(answersWith)
    })
  })
})

test.each(silent)('$name saves nothing by itself for somebody else, and says so', async (action) => {
  const { answer, changes } = await postAs(action, peopleOf(action).other, 'with JavaScript')
  expect([changes, answer.status]).toEqual([[], 200])
  expect(answer.body).toContain('Not saved: somebody else has signed in')
})

test.each([
  ['signs out nobody', 'signOutAction'],
  ['keeps nobody signed in', 'staySignedInAction'],
])('a page of somebody who is signed in no more %s', async (_, name) => {
  const action = findAction(name)
  const person = String(world.asker('lead1').personId)
  const fields = withFields(await fillForm(world, action, world.ZZ1), { person })
  const question = { ...questionOf(action, fields, 'with JavaScript'), path: '/' }
  const { answer, changes } = await post(world, world.asker('contributor1'), question)
  expect([changes, answer.headers['set-cookie']]).toEqual([[], undefined])
  if (action.rule.isSilent) expect(answer.body).not.toContain('idleIn')
})
