import { describe, expect, test } from 'vitest'
import { withFields } from './action-body'
import { OVER, arrangeSecondFramework } from './arrange-second'
import { declared } from './declared'
import { faceOf } from './judge'
import { DRAFT_PERIOD, SUBMITTED_PERIOD, namesOf, nobodys } from './objects'
import { actions, fillForm, post, questionOf } from './post'
import { may } from './rules'
import { type Asker, openWorld } from './world'

const TINY = 'tiny-100'
const world = await openWorld({ also: arrangeSecondFramework })
const other = (name: string): Asker => {
  const found = world.others.find((asker) => asker.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

/** What a framework is called that is not the reader's, is over, is nowhere, or is no code at all. */
const CODES = [TINY, OVER, 'none-100', 'HSPS-1767', '__proto__', "x'--", 'tiny-100\0', 'x'.repeat(1500)]

/** Addresses that are of no framework, so that they do not read its name. */
const OF_NONE = ['/', '/500', '/_global-error', '/_not-found', '/audit', '/audit/[organisation]/[seq]']
const ALIKE = [
  ...OF_NONE,
  '/invitation/[token]',
  '/sign-in',
  '/api/health',
  '/exports/schema.json',
  '/icon.svg',
]

/** The address under a framework: of a return or a declaration by its identifier, of anything else beside it. */
function under(code: string, path: string): string {
  const named = path.replace(/^\/(returns|declarations)\/(ZZ\d)-/, `/$1/${encodeURIComponent(`${code}-`)}$2-`)
  const joint = path.includes('?') ? '&' : '?'
  return named === path ? `${path}${joint}framework=${encodeURIComponent(code)}` : named
}

const rules = Object.entries({ ...declared.pages, ...declared.routes }).filter(
  ([address]) => !ALIKE.includes(address),
)

describe.each(rules)('%s', (_, rule) => {
  const allowed = world.askers.filter((asker) => may(asker, rule, world.ZZ1)).slice(0, 3)
  const isOpen = (code: string) => code === TINY && rule.who === 'everybody'

  test('under a framework that is not theirs, over, unknown or none at all it is not there', async () => {
    const faults: string[] = []
    for (const asker of allowed)
      for (const path of rule
        .at(world.ZZ1)
        .slice(0, 1)
        .flatMap((each) => CODES.map((code) => under(code, each)))) {
        const { status } = await world.ask(asker, { path })
        if (![404, 400].includes(status) && !(isOpen(TINY) && path.endsWith(TINY)))
          faults.push(`${asker.name} asks ${path}: ${status}`)
      }
    expect(faults).toEqual([])
    expect(await world.findChanges()).toEqual([])
  })

  const compared = rule.of === 'provider' ? allowed : []
  test('what another framework has cannot be told from what it has not', async () => {
    for (const asker of compared) {
      const faces = await Promise.all(
        [world.ZZ1, nobodys].map(async (objects) => {
          const [path = ''] = rule.at(objects)
          return faceOf(await world.ask(asker, { path: under(TINY, path) }), namesOf(objects))
        }),
      )
      expect(faces[0]).toBe(faces[1])
    }
  })
})

const id = (period: string, code = TINY) => `${code}-ZZ1-${period}`
const DRAFT = `/returns/${id(DRAFT_PERIOD)}`
const SUBMITTED = `/returns/${id(SUBMITTED_PERIOD)}`
const asked = `framework=${TINY}`

const drafts = ['tinyLead', 'tinyExecutive', 'tinyAuditor', 'both']
const readers = [...drafts, 'tinySouth', 'tinyNational']
/** What the second framework has, for whom, and what stands there. */
const ADDRESSES: readonly (readonly [path: string, who: readonly string[], shows: string])[] = [
  [DRAFT, drafts, 'Clinics'],
  [`${DRAFT}/clinics`, drafts, 'People seen in the quarter'],
  [`${DRAFT}/check`, drafts, 'people seen in time'],
  [`${SUBMITTED}/submitted`, readers, 'people seen in time'],
  [`${SUBMITTED}/decide`, ['tinySouth'], id(SUBMITTED_PERIOD)],
  [`/returns?${asked}`, readers, id(SUBMITTED_PERIOD)],
  [`/dashboards?${asked}`, readers, 'Results of'],
  [`/dashboards/indicators/seen?${asked}`, readers, 'Seen in time'],
  [`/dashboards/providers/ZZ1?${asked}`, readers, 'Seen in time'],
  [`/dashboards/providers/ZZ1/${SUBMITTED_PERIOD}/seen?${asked}`, readers, '31'],
  [`/exports?${asked}`, readers, 'Annual exports'],
  [`/exports/2026-27.csv?${asked}`, readers, 'ZZ1,wait-1000,'],
  [`/profiles/ZZ1?${asked}`, readers, 'ZZ1'],
]

test.each(ADDRESSES)('%s is there for its own people and for nobody else', async (path, who, shows) => {
  const faults: string[] = []
  for (const asker of [...world.askers, ...world.others]) {
    const { status, body } = await world.ask(asker, { path })
    const isRight = who.includes(asker.name)
      ? status === 200 && body.includes(shows)
      : status === 404 && !body.includes('Seen in time')
    if (!isRight) faults.push(`${asker.name}: ${status}`)
  }
  expect(faults).toEqual([])
  await world.findChanges()
})

test.each(['tinyLead', 'tinySouth', 'tinyNational', 'tinyAuditor', 'left'])(
  '%s finds nothing of the first framework',
  async (name) => {
    const faults: string[] = []
    for (const [, rule] of rules.filter(([, { who }]) => who !== 'everybody'))
      for (const path of rule.at(world.ZZ1)) {
        const { status, body } = await world.ask(other(name), { path })
        if (![404, 400].includes(status) || body.includes('went down with ship'))
          faults.push(`${path}: ${status}`)
      }
    expect(faults).toEqual([])
    expect(await world.findChanges()).toEqual([])
  },
)

const ofProviders = actions.filter(({ rule }) => rule.of === 'provider')
const NAMING = ['profile', 'returnId', 'declarationId']

describe.each(ofProviders)('$name', (action) => {
  test.each(CODES)('posted under %s it is not there, and changes nothing', async (code) => {
    const lead = world.askers.find((asker) => may(asker, action.rule, world.ZZ1)) ?? world.nobody
    const fields = await fillForm(world, action, world.ZZ1, lead)
    const named = fields.flatMap(([name, value]): [string, string][] => {
      if (!NAMING.includes(name) || typeof value !== 'string') return []
      return [[name, `${code}-${value}`]]
    })
    expect(named.length).toBeGreaterThan(0)
    const question = questionOf(action, withFields(fields, Object.fromEntries(named)), 'with JavaScript')
    const { answer, changes } = await post(world, lead, { path: action.rule.page(world.ZZ1), ...question })
    expect([answer.status, changes]).toEqual([404, []])
  })
})
