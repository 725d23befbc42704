import { describe, expect, test } from 'vitest'
import { type Fields, callWith, toMultipart, withFields } from './action-body'
import type { Question } from './ask'
import { findInnards } from './judge'
import { type KnownAction, actions, fillForm, fillerOf, findAction, post, questionOf, ways } from './post'
import type { Asker } from './asker'
import { openWorld } from './world'

const world = await openWorld()

const askerOf = ({ rule }: KnownAction): Asker =>
  rule.page(world.ZZ1) === '/sign-in' ? world.nobody : fillerOf(world, rule, world.ZZ1)

/** Posts to the page of an action, and says what was wrong with the answer: a page or an answer in words, and nothing changed. */
async function faultsOf(action: KnownAction, question: Omit<Question, 'path'>, wanted: readonly number[]) {
  const { answer, changes } = await post(world, askerOf(action), {
    ...question,
    path: action.rule.page(world.ZZ1),
  })
  const isPage = /<h1/.test(answer.body) || answer.headers['content-type']?.startsWith('text/x-component')
  return [
    ...changes.map((change) => `changed ${change}`),
    ...(wanted.includes(answer.status) ? [] : [`answered ${answer.status}`]),
    ...(isPage ? [] : ['showed no page']),
    ...findInnards(answer),
  ]
}

/** What a script may send in the place of a form, or of what the form was answered before. */
const noForms: Readonly<Record<string, (state: object) => readonly unknown[]>> = {
  nothing: () => [],
  'a text': (state) => [state, 'form'],
  'an object': (state) => [state, { returnId: 'ZZ1-2026-27-Q2' }],
  null: (state) => [state, null],
  'a list': () => [[], []],
  'a text before a form': () => ['state', '$K1'],
  'null before a form': () => [null, '$K1'],
  'an answer without a number before a form': () => [{ answer: 'x' }, '$K1'],
  'conflicts that are none before a form': () => [{ answer: 1, conflicts: [null] }, '$K1'],
  'two forms': () => ['$K1', '$K1'],
  'more than there is room for': (state) => [state, '$K1', 1, 2, 3],
}

describe.each(actions)('$name', (action) => {
  test.each(Object.entries(noForms))('called with %s is not there', async (_, given) => {
    const sent = callWith(action.id, given(action.rule.state ?? { answer: 0 }), [])
    expect(await faultsOf(action, { method: 'POST', ...sent }, [404])).toEqual([])
  })
})

const sessionForms = ['signInAction', 'acceptInvitationAction'].map(findAction)
const badly: Readonly<Record<string, (fields: Fields) => Fields>> = {
  'a field too many': (fields) => [...fields, ['role', 'administrator']],
  'its fields twice': (fields) => [...fields, ...fields.filter(([name]) => !name.startsWith('$'))],
  'no fields': (fields) => fields.filter(([name]) => name.startsWith('$')),
  'a passphrase missing': (fields) => fields.filter(([name]) => name !== 'passphrase'),
  'a file in the place of its passphrase': (fields) => [
    ...fields.filter(([name]) => name !== 'passphrase'),
    ['passphrase', { fileName: 'x.txt', content: 'x' }],
  ],
}

describe.each(sessionForms)('$name', (action) => {
  test.each(Object.entries(badly))(
    'with %s is answered with a page, and nothing is stored',
    async (_, break_) => {
      for (const way of ways) {
        const fields = break_(await fillForm(world, action, world.ZZ1))
        expect(await faultsOf(action, questionOf(action, fields, way), [200, 400, 404]), way).toEqual([])
      }
    },
  )
})

const typed = 'The count of 106 leaves out one patient of September.'

test.each(ways)('a form of the greatest size is answered in words, %s', async (way) => {
  const action = findAction('reopenReturnAction')
  const reason = 'x'.repeat(255_000)
  const fields = withFields(await fillForm(world, action, world.ZZ1), { reason })
  const sent = { ...questionOf(action, fields, way), path: action.rule.page(world.ZZ1) }
  const { answer, changes } = await post(world, askerOf(action), sent)
  expect([changes, answer.status]).toEqual([[], 200])
  expect(answer.body).toContain('Shorten this')
})

describe('a form that a browser posts by itself', () => {
  const action = findAction('reopenReturnAction')
  const fill = async () => withFields(await fillForm(world, action, world.ZZ1), { reason: typed })

  test.each(['7f'.padEnd(42, '0'), 'x', '', action.id.slice(1)])(
    'of an action %j that is not there gets a page with all that was typed, and what to do',
    async (id) => {
      const fields = (await fill()).map(([name, value]): Fields[number] => [
        name,
        typeof value === 'string' ? value.replace(action.id, id) : value,
      ])
      const sent = { method: 'POST', ...toMultipart(fields) }
      expect(await faultsOf(action, sent, [409])).toEqual([])
      const { answer } = await post(world, askerOf(action), { ...sent, path: action.rule.page(world.ZZ1) })
      expect(answer.body).toContain(typed)
      expect(answer.body).toContain('The service was renewed while your page was open')
      expect(answer.body).toContain('<dt>Reason</dt>')
    },
  )

  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
  test.each<[string, Omit<Question, 'path'>]>([
    ['is cut off', { headers: multipart, body: '--x\r\nContent-Disposition: form-data; name="a"' }],
    ['has no parts', { headers: multipart, body: 'nothing' }],
    ['is empty', { headers: multipart, body: '' }],
    ['is of an unknown type', { headers: { 'content-type': 'application/json' }, body: '{"a":1}' }],
    ['names no action', toMultipart([['reason', typed]])],
  ])('and that %s is a 400 with a page', async (_, question) => {
    expect(await faultsOf(action, { method: 'POST', ...question }, [400])).toEqual([])
  })

  test('by a script, with arguments that cannot be read, is no 500', async () => {
    for (const content of ['[{', '["$K9"]', '"$F1"', '{"__proto__":1}']) {
      const { body, headers } = toMultipart([['0', content]])
      const { answer, changes } = await post(world, askerOf(action), {
        ...{ method: 'POST', body, path: action.rule.page(world.ZZ1) },
        headers: { ...headers, accept: 'text/x-component', 'next-action': action.id },
      })
      expect([content, changes, answer.status < 500]).toEqual([content, [], true])
    }
  })
})
