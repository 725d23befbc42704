import { describe, expect, test } from 'vitest'
import { isWhole } from '../support/extent'
import { withFields } from './action-body'
import type { Answer } from './ask'
import { faceOf, findInnards } from './judge'
import { type Objects, idsOf, namesOf, nobodys } from './objects'
import { actions, fillForm, type KnownAction, post, questionOf, type Way, ways } from './post'
import { type ActionRule, may } from './rules'
import { type Asker, holds, openWorld } from './world'

const world = await openWorld()
const everybody = [...world.askers, world.nobody, ...world.strangers]
// Who may is decided behind both ways in; without JavaScript the people of the one provider stand for those of the other.
const standing = everybody.filter(({ role, reaches }) => role !== null && !reaches.includes('ZZ2'))
const ofProviders = actions.filter(({ rule }) => rule.of === 'provider')

describe.each(ways)('%s', (way) => {
  const isEverybody = way === 'with JavaScript' || isWhole
  const asking = isEverybody ? everybody : [...standing, world.nobody]
  test.each(ofProviders)(
    '$name is done by whoever may, to whatever they may, and changes nothing else',
    async (action) => {
      const faults: string[] = []
      for (const asker of asking) faults.push(...(await walkAction(action, asker, way)))
      expect(faults).toEqual([])
    },
  )

  // What stops it stands behind both ways in; on a whole run it is asked without JavaScript too.
  const inWrongState = isEverybody ? ofProviders : []
  test.each(inWrongState)('$name does nothing to an object that is not in its state', async (action) => {
    const faults: string[] = []
    for (const objects of [world.ZZ1, world.ZZ2])
      for (const asker of everybody) faults.push(...(await postInWrongState(action, asker, objects, way)))
    expect(faults).toEqual([])
  })
})

async function walkAction(action: KnownAction, asker: Asker, way: Way): Promise<string[]> {
  const unknown = await send(action, asker, nobodys, way)
  const measure = faceOf(unknown.answer, askedOf(action, asker, nobodys))
  const faults = unknown.changes.map((change) => `${asker.name} changed ${change} with what is not there`)
  for (const objects of [world.ZZ1, world.ZZ2]) {
    const done = await send(action, asker, objects, way)
    const found = may(asker, action.rule, objects)
      ? judgeDone(done, action.rule, objects)
      : [
          ...judgeRefused(done, asker, action),
          ...(sees(asker, action, objects)
            ? []
            : compare(faceOf(done.answer, askedOf(action, asker, objects)), measure)),
        ]
    const innards = findInnards(done.answer).map((mark) => `shows what is inside, ${mark}`)
    faults.push(...[...found, ...innards].map((fault) => `${asker.name}, ${objects.provider}: ${fault}`))
  }
  return faults
}

/** What stood in the question. Signed out one comes to sign in, where the demo's own codes stand beside its accounts. */
function askedOf({ rule }: KnownAction, { role }: Asker, objects: Objects): readonly string[] {
  return [...(role === null ? idsOf(objects) : namesOf(objects)), rule.page(objects)]
}

function sees(asker: Asker, { rule: { seenBy } }: KnownAction, { provider }: Objects): boolean {
  return seenBy !== undefined && holds(asker, seenBy, provider)
}

type Done = Awaited<ReturnType<typeof post>>

function judgeDone({ answer, changes }: Done, rule: ActionRule, objects: Objects): string[] {
  const [owners, next] = [rule.writes(objects), rule.leadsTo ?? '/returns/']
  const isRight = rule.isSilent ? answer.status === 200 : sentOnTo(answer)?.startsWith(next)
  const others = changes.filter((change) => !owners.some((owner) => change.endsWith(` of ${owner}`)))
  return [
    ...others.map((change) => `changed ${change}`),
    ...(changes.length === 0 ? ['changed nothing'] : []),
    ...(isRight ? [] : [`answered ${answer.status}, not the next page`]),
  ]
}

function judgeRefused({ answer, changes }: Done, { role }: Asker, { rule }: KnownAction): string[] {
  const isKept = rule.stranger === 'in-place' && answer.status === 200 && sentOnTo(answer) === undefined
  const isRight = role === null ? isKept || sentOnTo(answer)?.startsWith('/sign-in') : answer.status === 404
  return [
    ...changes.map((change) => `changed ${change}`),
    ...(isRight ? [] : [`answered ${answer.status} ${sentOnTo(answer) ?? ''}`]),
  ]
}

/** Where the answer leads, whether a browser follows it or the page's script does. */
function sentOnTo({ headers }: Answer): string | undefined {
  return headers.location ?? headers['x-action-redirect']?.toString()
}

function compare(face: string, measure: string): string[] {
  return face === measure ? [] : ["what is another's can be told from what is not there"]
}

async function postInWrongState(
  action: KnownAction,
  asker: Asker,
  objects: Objects,
  way: Way,
): Promise<string[]> {
  const fields = withFields(
    await fillForm(world, action, objects, asker),
    action.rule.wrongState?.(objects) ?? {},
  )
  const { answer, changes } = await post(world, asker, {
    path: action.rule.page(objects),
    ...questionOf(action, fields, way),
  })
  const faults = [
    ...changes.map((change) => `changed ${change}`),
    ...(answer.status >= 500 ? [`answered ${answer.status}`] : []),
  ]
  return faults.map((fault) => `${asker.name}, ${objects.provider}: ${fault}`)
}

async function send(action: KnownAction, asker: Asker, objects: Objects, way: Way) {
  const fields = await fillForm(world, action, objects, asker)
  return post(world, asker, { path: action.rule.page(objects), ...questionOf(action, fields, way) })
}
