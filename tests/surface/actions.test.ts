import { describe, expect, test } from 'vitest'
import { isWhole } from '../support/extent'
import { withFields } from './action-body'
import { arrangeSecondFramework } from './arrange-second'
import { oneOfEach } from './alike'
import { type Asker, askedOnThisRun, holds, standingForAll } from './asker'
import { faceOf, findInnards } from './judge'
import { compare, judgeDone, judgeRefused } from './judge-action'
import { type FrameworkCode, type Objects, OVER, namesOf, nobodysUnder } from './objects'
import {
  actions,
  fillForm,
  fillerOf,
  type KnownAction,
  pageOf,
  post,
  questionOf,
  type Way,
  ways,
} from './post'
import { may } from './rules'
import { openWorld } from './world'

const world = await openWorld({ also: arrangeSecondFramework })
const askers = askedOnThisRun(world.askers)
const everybody = [...askers, ...world.others, world.nobody, ...world.strangers]
const ofFirst = [...askers, world.nobody, ...world.strangers]
// Who may is decided behind both ways in; without JavaScript the people of the one provider stand for those of the other.
const standing = standingForAll(world.askers)
/** Who tries what is of the other framework, for all like them. */
const CROSSING = [
  'lead1',
  'gatekeeper1',
  'executive1',
  'north',
  'national',
  'nobody',
  'tinyLead',
  'tinySouth',
  'both',
]

/** What somebody posts about: all there is of their framework, and of the other where they are one of those who try. */
function objectsFor({ name, role, held }: Asker, way: Way): readonly Objects[] {
  const isTiny = held.some(({ framework }) => framework === world.TINY.framework)
  const isOurs = role === null || held.some(({ framework }) => framework !== world.TINY.framework)
  // Which framework a form is of is read behind both ways in.
  const crosses = way === 'with JavaScript' && CROSSING.includes(name)
  return [
    ...(isOurs || crosses ? [world.ZZ1] : []),
    ...(isOurs && !isTiny ? [world.ZZ2] : []),
    ...(isTiny || crosses ? [world.TINY] : []),
  ]
}
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
    // Who may not is refused in every state: what stops those who may is asked as one of each kind.
    for (const objects of [world.ZZ1, world.ZZ2, world.TINY])
      for (const asker of oneOfEach(action.rule, objects === world.TINY ? world.others : ofFirst, [objects]))
        faults.push(...(await postInWrongState(action, asker, objects, way)))
    expect(faults).toEqual([])
  })
})

/** How a framework is called that is over, is nowhere, or is no code at all. */
const CODES = [OVER, 'none-100', '__proto__']
const NAMING = ['profile', 'returnId', 'declarationId', 'reviewId', 'window', 'case', 'action']

test.each(ofProviders)(
  '$name under no framework of ours is not there, and changes nothing',
  async (action) => {
    const lead = fillerOf(world, action.rule, world.ZZ1)
    const fields = await fillForm(world, action, world.ZZ1, lead)
    const ids = fields.flatMap(([name, value]) =>
      NAMING.includes(name) && typeof value === 'string' ? [[name, value] as const] : [],
    )
    // A form that names its framework in a box of its own has no id that carries it.
    const isApart = fields.some(([name]) => name === 'framework')
    expect(ids).toHaveLength(isApart ? 0 : 1)
    for (const code of CODES) {
      const named = isApart
        ? { framework: code }
        : Object.fromEntries(ids.map(([name, value]) => [name, `${code}-${value}`]))
      const question = questionOf(action, withFields(fields, named), 'with JavaScript')
      const { answer, changes } = await post(world, lead, { path: action.rule.page(world.ZZ1), ...question })
      expect([code, answer.status, changes]).toEqual([code, 404, []])
    }
  },
)

/** What is answered to somebody about what is nowhere, under each framework that they ask about. */
async function measureUnknown(action: KnownAction, asker: Asker, way: Way) {
  const faces = new Map<FrameworkCode, string>()
  const faults: string[] = []
  for (const code of new Set(objectsFor(asker, way).map(({ framework }) => framework))) {
    const { answer, changes, asked } = await send(action, asker, nobodysUnder[code], way)
    faces.set(code, faceOf(answer, asked))
    faults.push(...changes.map((change) => `${asker.name} changed ${change} with what is not there`))
  }
  return { faces, faults }
}

async function walkAction(action: KnownAction, asker: Asker, way: Way): Promise<string[]> {
  const { faces, faults } = await measureUnknown(action, asker, way)
  for (const objects of objectsFor(asker, way)) {
    const done = await send(action, asker, objects, way)
    const found = may(asker, action.rule, objects)
      ? judgeDone(done, action.rule, objects)
      : [
          ...judgeRefused(done, asker, action),
          ...(sees(asker, action, objects)
            ? []
            : compare(faceOf(done.answer, done.asked), faces.get(objects.framework) ?? '')),
        ]
    const innards = findInnards(done.answer).map((mark) => `shows what is inside, ${mark}`)
    faults.push(...[...found, ...innards].map((fault) => `${asker.name}, ${objects.profile}: ${fault}`))
  }
  return faults
}

function sees(asker: Asker, { rule: { seenBy } }: KnownAction, objects: Objects): boolean {
  return seenBy !== undefined && holds(asker, seenBy, objects)
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
    path: pageOf(action.rule, objects),
    ...questionOf(action, fields, way),
  })
  const faults = [
    ...changes.map((change) => `changed ${change}`),
    ...(answer.status >= 500 ? [`answered ${answer.status}`] : []),
  ]
  return faults.map((fault) => `${asker.name}, ${objects.profile}: ${fault}`)
}

/** Posts somebody's form; `asked` is all that stood in the question, and so stands in the answer to whoever is signed out. */
async function send(action: KnownAction, asker: Asker, objects: Objects, way: Way) {
  const fields = await fillForm(world, action, objects, asker)
  const path = pageOf(action.rule, objects)
  const done = await post(world, asker, { path, ...questionOf(action, fields, way) })
  // Keys, hashes and people: what is shorter may stand in an answer for another reason.
  const keys = fields.flatMap(([, value]) => (typeof value === 'string' && value.length > 30 ? [value] : []))
  return { ...done, asked: [...namesOf(objects), path, ...keys] }
}
