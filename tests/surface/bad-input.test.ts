import { beforeAll, describe, expect, test } from 'vitest'
import { type Fields, callWithScript, toMultipart, withFields } from './action-body'
import type { Question } from './ask'
import { findInnards } from './judge'
import { fillForm, findAction, post, questionOf, ways } from './post'
import { openWorld } from './world'

const world = await openWorld()
const lead = world.asker('lead1')

/** What our pages never send, by what is wrong with it. */
const broken: Readonly<Record<string, (fields: Fields) => Fields>> = {
  'a field twice': (fields) => [...fields, ['returnId', world.ZZ1.draft], ['revision', '1']],
  'a field that the page does not have': (fields) => [...fields, ['status', 'accepted']],
  'a key that reaches into objects': (fields) => [...fields, ['__proto__', 'x'], ['constructor', 'y']],
  'such a key twice': (fields) => [...fields, ['__proto__', 'x'], ['__proto__', 'y']],
  'a file in the place of a text': (fields) => [
    ...fields.filter(([name]) => name !== 'revision'),
    ['revision', { fileName: 'revision.txt', content: '1' }],
  ],
  'a file beside the form': (fields) => [
    ...fields,
    ['evidence', { fileName: '../../x.html', content: '<b>' }],
  ],
  "another's return": (fields) => withFields(fields, { returnId: world.ZZ2.draft }),
  'a return that cannot be': (fields) => withFields(fields, { returnId: "ZZ1-2026-27-Q2'--" }),
  'a revision that is yet to come': (fields) => withFields(fields, { revision: '999' }),
  'a revision beyond all numbers': (fields) => withFields(fields, { revision: '9'.repeat(40) }),
  'a NUL in the id': (fields) => withFields(fields, { returnId: `${world.ZZ1.draft}\0` }),
  'nothing at all': (fields) => fields.filter(([name]) => name.startsWith('$')),
}

const brokenTexts: Readonly<Record<string, string>> = {
  'a NUL': '2\x003',
  'a bidi override': '\u202e23',
  'half a character': '\ud83d23',
  'a number in other digits': '\u0663',
  hexadecimal: '0x10',
  'a formula': '=1+1',
  'a very long text': '9'.repeat(100_000),
}

describe.each(['saveSectionAction', 'autosaveSectionAction', 'submitReturnAction'])('%s', (name) => {
  const action = findAction(name)
  let fields: Fields = []
  beforeAll(async () => {
    fields = await fillForm(world, action, world.ZZ1, lead)
  })

  test.each(Object.keys(broken))('%s is refused, and nothing is stored', async (wrong) => {
    for (const way of ways) await expectRefused(questionOf(action, broken[wrong]?.(fields) ?? [], way))
  })
})

const brokenBases: Readonly<Record<string, string>> = {
  'no JSON': '{',
  'no object': '[]',
  nothing: '',
  null: 'null',
  'a box that the page does not have': '{"103.patients":"4"}',
  'a key that reaches into objects': '{"__proto__":"x"}',
  'a number in the place of a text': '{"106.numerator":23}',
  'several texts where one is held': '{"106.state":["value","nil"]}',
  'what is no figure': '{"106.numerator":"0x10"}',
  'a choice that is not offered': '{"106.state":"not-offered"}',
  'far too much': JSON.stringify({ '106.reason': 'x'.repeat(100_000) }),
}

test.each(Object.entries(brokenBases))(
  'a page drawn from %s is none of ours, and nothing is stored',
  async (_, base) => {
    for (const name of ['saveSectionAction', 'autosaveSectionAction']) {
      const action = findAction(name)
      const fields = await fillForm(world, action, world.ZZ1, lead)
      for (const way of ways) await expectRefused(questionOf(action, withFields(fields, { base }), way))
    }
  },
)

test.each(['106.numerator', '__proto__', 'nothing'])(
  'taking %s, of which nobody was told, stores nothing',
  async (take) => {
    const action = findAction('saveSectionAction')
    const fields = await fillForm(world, action, world.ZZ1, lead)
    for (const way of ways) await expectRefused(questionOf(action, withFields(fields, { take }), way))
  },
)

test.each(Object.entries(brokenTexts))('%s in a box is refused, and nothing is stored', async (_, text) => {
  const action = findAction('saveSectionAction')
  const fields = await fillForm(world, action, world.ZZ1, lead)
  for (const box of ['106.numerator', '106.state'])
    for (const way of ways) await expectRefused(questionOf(action, withFields(fields, { [box]: text }), way))
})

describe('a body that is no form', () => {
  const { id, rule } = findAction('saveSectionAction')
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

  test('too large is a real 413, with a page that says so', async () => {
    const large = toMultipart([['106.reason', 'x'.repeat(300_000)]])
    const { answer } = await sent({ ...large, method: 'POST' })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('Too much was sent at once')
  })

  test('of no stated length is a 411', async () => {
    const { answer } = await sent({ ...toMultipart([['then', 'next']]), method: 'POST', chunked: true })
    expect(answer.status).toBe(411)
  })

  test.each([
    [
      'cut off',
      { method: 'POST', headers: multipart, body: '--x\r\nContent-Disposition: form-data; name="a"' },
    ],
    ['without parts', { method: 'POST', headers: multipart, body: 'nothing' }],
    [
      'of an unknown type',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' },
    ],
    ['empty', { method: 'POST', headers: multipart, body: '' }],
    ['for an action that is not there', { method: 'POST', ...callWithScript('60'.padEnd(42, '0'), {}, []) }],
    [
      'with arguments that are no JSON',
      {
        method: 'POST',
        ...toMultipart([['0', '[{']]),
        headers: { ...toMultipart([]).headers, 'next-action': id },
      },
    ],
    [
      'that names an action by hand',
      {
        method: 'POST',
        ...toMultipart([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', '{"id":"x","bound":"$@9"}'],
        ]),
      },
    ],
    ['with an unknown method', { method: 'PUT', body: 'x' }],
  ] as [string, Omit<Question, 'path'>][])(
    '%s changes nothing and shows nothing from inside',
    async (_, question) => {
      const { answer, changes } = await sent(question)
      expect(changes).toEqual([])
      expect(findInnards(answer)).toEqual([])
    },
  )

  function sent(question: Omit<Question, 'path'>) {
    return post(world, lead, { ...question, path: rule.page(world.ZZ1) })
  }
})

async function expectRefused(question: Omit<Question, 'path'>) {
  const { answer, changes } = await post(world, lead, {
    ...question,
    path: `/returns/${world.ZZ1.draft}/check`,
  })
  expect(changes).toEqual([])
  expect(findInnards(answer)).toEqual([])
  expect(answer.status).toBeLessThan(500)
}
