import { beforeAll, describe, expect, test } from 'vitest'
import { type Fields, toMultipart, withFields } from './action-body'
import type { Question } from './ask'
import { findInnards } from './judge'
import { fillForm, findAction, post, questionOf, ways } from './post'
import type { Asker } from './asker'
import { world } from './one-world'

const { ZZ1, ZZ2 } = world
const save = findAction('savePartAction')
const autosave = findAction('autosavePartAction')

const ACTIONS = [
  ['savePartAction', 'lead1'],
  ['autosavePartAction', 'lead1'],
  ['signDeclarationAction', 'executive1'],
  ['correctDeclarationAction', 'lead1'],
] as const

/** What our pages never send, by what is wrong with it. */
const broken: Readonly<Record<string, (fields: Fields) => Fields>> = {
  'a field twice': (fields) => [...fields, ['declarationId', ZZ1.declaration]],
  'a field that the page does not have': (fields) => [...fields, ['state', 'signed']],
  'a key that reaches into objects': (fields) => [...fields, ['__proto__', 'x'], ['constructor', 'y']],
  'a file beside the form': (fields) => [
    ...fields,
    ['evidence', { fileName: '../../x.html', content: '<b>' }],
  ],
  "another's declaration": (fields) =>
    withFields(fields, { declarationId: idIn(fields) === ZZ1.signed ? ZZ2.signed : ZZ2.declaration }),
  'a declaration that cannot be': (fields) => withFields(fields, { declarationId: "ZZ1-2025-26'--" }),
  'a year that is none': (fields) => withFields(fields, { declarationId: 'ZZ1-2025-27' }),
  'a year that has no declaration': (fields) => withFields(fields, { declarationId: 'ZZ1-2031-32' }),
  'a quarter in the place of a year': (fields) => withFields(fields, { declarationId: ZZ1.draft }),
  'a NUL in the id': (fields) => withFields(fields, { declarationId: `${idIn(fields)}\0` }),
  'nothing at all': (fields) => fields.filter(([name]) => name.startsWith('$')),
}

function idIn(fields: Fields): string {
  const id = fields.find(([name]) => name === 'declarationId')?.[1]
  return typeof id === 'string' ? id : ''
}

describe.each(ACTIONS)('%s', (name, person) => {
  const action = findAction(name)
  let fields: Fields = []
  beforeAll(async () => {
    fields = await fillForm(world, action, ZZ1, world.asker(person))
  })

  test.each(Object.keys(broken))('%s is refused, and nothing is stored', async (wrong) => {
    for (const way of ways)
      await expectRefused(world.asker(person), questionOf(action, broken[wrong]?.(fields) ?? [], way))
  })
})

const forged: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a status that is not offered': { '007.status': 'partly' },
  'a criterion of another indicator': { '007.criteria': 'intrathecal-opioids' },
  'a box of another indicator': { '006.status': 'met' },
  'a box that there is not': { '007.numerator': '1' },
  'a part that there is not': { part: '999' },
  'a line of the return as a part': { part: '106' },
  'a part that reaches into objects': { part: '__proto__' },
  'no part': { part: '' },
  'a base that is no JSON': { base: '{' },
  'a base with a box that the part does not have': { base: '{"006.comment":"x"}' },
  'a base with a choice that is not offered': { base: '{"007.status":"partly"}' },
  'a base that reaches into objects': { base: '{"__proto__":"x"}' },
}

/** What a person may type by mistake, alone on its page. */
const unreadable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a day that is none': { '007.due-day': '31', '007.due-month': '2', '007.due-year': '2026' },
  'half a date': { '007.due-day': '3', '007.due-month': '', '007.due-year': '' },
  'a comment that is too long': { '007.comment': 'x'.repeat(2001) },
  'a very long comment': { '007.comment': 'x'.repeat(200_000) },
  'what arrived as no text': { '007.comment': 'a\ufffdb' },
}

test.each(Object.entries({ ...forged, ...unreadable }))(
  '%s is refused, and nothing is stored',
  async (_, changed) => {
    const fields = withFields(await fillForm(world, save, ZZ1, world.asker('lead1')), changed)
    for (const way of ways) await expectRefused(world.asker('lead1'), questionOf(save, fields, way))
  },
)

test.each(Object.entries(forged))('%s does not save itself either', async (_, changed) => {
  const fields = withFields(await fillForm(world, autosave, ZZ1, world.asker('lead1')), changed)
  for (const way of ways) await expectRefused(world.asker('lead1'), questionOf(autosave, fields, way))
})

test.each(Object.entries(unreadable))('of %s nothing saves itself', async (_, changed) => {
  const blank = (await fillForm(world, autosave, ZZ1, world.asker('lead1'))).filter(
    ([name]) => !name.startsWith('007.'),
  )
  const fields = withFields(blank, changed)
  for (const way of ways) await expectRefused(world.asker('lead1'), questionOf(autosave, fields, way))
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['a revision that is yet to come', { revision: '999' }],
  ['a revision beyond all numbers', { revision: '9'.repeat(40) }],
  ['a key that is none', { idempotencyKey: 'x' }],
  ['content that was not shown', { contentSha256: 'a'.repeat(64) }],
  ['a hash that is none', { contentSha256: 'A'.repeat(64) }],
  ['no name', { signedName: ' ' }],
  ['a name that nobody sees', { signedName: '\u200b\u200b\u200b' }],
  ['a full stop for a role', { signedRole: '.' }],
  ['a name of a thousand letters', { signedName: 'x'.repeat(1000) }],
  ['no agreement', { agreed: 'no' }],
])('a signature with %s is none, and nothing is stored', async (_, changed) => {
  const sign = findAction('signDeclarationAction')
  const fields = withFields(await fillForm(world, sign, ZZ1, world.asker('executive1')), changed)
  for (const way of ways) await expectRefused(world.asker('executive1'), questionOf(sign, fields, way))
})

test('a comment of a megabyte is a real 413, and nothing is stored', async () => {
  const large = toMultipart([['007.comment', 'x'.repeat(1_000_000)]])
  const { answer, changes } = await post(world, world.asker('lead1'), {
    ...{ ...large, method: 'POST', path: save.rule.page(ZZ1) },
  })
  expect([answer.status, changes]).toEqual([413, []])
})

async function expectRefused(asker: Asker, question: Omit<Question, 'path'>) {
  const path = `/declarations/${ZZ1.declaration}/check`
  const { answer, changes } = await post(world, asker, { ...question, path })
  expect(changes).toEqual([])
  expect(findInnards(answer)).toEqual([])
  expect(answer.status).toBeLessThan(500)
}
