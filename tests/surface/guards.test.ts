import { expect, test } from 'vitest'
import { isWhole } from '../support/extent'
import { askingAt } from './alike'
import { faceOf, findInnards } from './judge'
import { type Objects, objectsOf } from './objects'
import type { PageRule } from './rules'
import { type Walked, walkPage } from './walk'
import { type Asker, holds } from './asker'

/** A page as it should be: of a provider, for whoever reads its submitted returns. */
const rule: PageRule = {
  who: 'return:read-submitted',
  of: 'provider',
  stranger: 'sign-in',
  at: ({ provider }) => [`/planted/${encodeURIComponent(provider)}`],
  shows: ({ secret }) => secret,
}
const leading = { role: 'service-lead', framework: 'hsps-1767', reaches: ['ZZ1'] } as const
const lead: Asker = { name: 'lead1', role: 'service-lead', held: [leading], session: null, personId: null }
const nobody: Asker = { name: 'nobody', role: null, held: [], session: null, personId: null }
const existing = [objectsOf('ZZ1'), objectsOf('ZZ2')]

type Weak = { provider: string; objects: Objects | undefined; asker: Asker }

/** A service of one page that answers as it should, but for what is given. */
function aService(
  weakness: (asked: Weak) => [number, string] | undefined = () => undefined,
  changes: string[] = [],
): Walked {
  return {
    findChanges: async () => changes,
    ask: async (asker, { path }) => {
      const provider = decodeURIComponent(path.split('/').at(-1) ?? '')
      const objects = existing.find((each) => each.provider === provider)
      const isTheirs = objects && holds(asker, 'return:read-submitted', objects)
      const right: [number, string] = isTheirs ? [200, objects.secret] : [404, `There is no ${provider}`]
      const [status, body] = weakness({ provider, objects, asker }) ?? (asker.role ? right : [307, ''])
      const headers = status === 307 ? { location: `/sign-in?next=${path}` } : {}
      return { status, body, headers }
    },
  }
}

test('a service that answers as it should has no faults', async () => {
  expect(await walkPage(aService(), rule, lead, { existing })).toEqual([])
  expect(await walkPage(aService(), rule, nobody, { existing })).toEqual([])
})

test.each<[string, Asker, ReturnType<typeof aService>, RegExp]>([
  [
    'a page that does not authorise',
    lead,
    aService(({ objects }) => (objects ? [200, objects.secret] : undefined)),
    /ZZ2: answered 200 and not 404/,
  ],
  [
    'a refusal that shows figures',
    lead,
    aService(({ objects, provider }) => (provider === 'ZZ2' && objects ? [404, objects.secret] : undefined)),
    /tells of "the figures of ZZ2"/,
  ],
  [
    'a refusal that only differs by a word',
    lead,
    aService(({ provider }) => (provider === 'ZZ2' ? [404, 'Not yours'] : undefined)),
    /what is another's can be told/,
  ],
  [
    'a page that a stranger may read',
    nobody,
    aService(({ objects }) => (objects ? [200, objects.secret] : undefined)),
    /answered 200 and not the way to sign in/,
  ],
  [
    'a page that refuses whoever may',
    lead,
    aService(({ provider }) => [404, `There is no ${provider}`]),
    /ZZ1: answered 404 and not 200/,
  ],
  [
    'an error instead of a refusal',
    lead,
    aService(({ provider }) => (provider === 'ZZ9' ? [500, 'PrismaClientKnownRequestError'] : undefined)),
    /shows what is inside/,
  ],
  [
    'a page that writes',
    lead,
    aService(undefined, ['draft_line of ZZ2']),
    /asking changed draft_line of ZZ2/,
  ],
])('%s is found', async (_, asker, weak, complaint) => {
  const faults = await walkPage(weak, rule, asker, { existing })
  expect(faults.filter((fault) => complaint.test(fault))).not.toEqual([])
})

const typing = { ...leading, role: 'contributor' } as const
/** Somebody who may as much as the lead, and somebody who may as much elsewhere. */
const alike: Asker = { ...lead, name: 'alike', held: [typing] }
const elsewhere: Asker = { ...lead, name: 'elsewhere', held: [{ ...leading, reaches: ['ZZ2'] }] }

test('whoever is like somebody else asks about each thing once, and a page that refuses them alone is found', async () => {
  const asking = askingAt(rule, [alike, elsewhere, lead], existing)
  const once = asking.filter(({ onceEach }) => onceEach).map(({ asker }) => asker.name)
  expect([asking.length, once]).toEqual([3, isWhole ? [] : ['alike']])
  const refusing = aService(({ asker }) => (asker === alike ? [404, 'Not yours'] : undefined))
  const telling = aService(({ provider }) => (provider === 'ZZ2' ? [404, 'Not yours'] : undefined))
  const walk = (service: Walked) => walkPage(service, rule, alike, { existing, onceEach: true })
  expect((await walk(refusing)).join()).toMatch(/ZZ1: answered 404 and not 200/)
  expect((await walk(telling)).join()).toMatch(/ZZ2: what is another's can be told/)
})

test('two answers are the same whatever their nonces and the names that were asked for', () => {
  const answer = (nonce: string, name: string) => ({
    status: 404,
    headers: { 'content-security-policy': `'nonce-${nonce}'`, link: nonce },
    body: `<script nonce="${nonce}">["${name}"]</script>`,
  })
  expect(faceOf(answer('abc', 'ZZ1'), ['ZZ1'])).toBe(faceOf(answer('def', 'ZZ9'), ['ZZ9']))
  expect(faceOf(answer('abc', 'ZZ1'), ['ZZ1'])).not.toBe(
    faceOf({ ...answer('abc', 'ZZ1'), status: 403 }, ['ZZ1']),
  )
  const lot = (drawn: string) => faceOf(streamed(drawn), ['ZZ1'])
  expect(lot('q1ZZ1u0aXZ2bY3cW4dV5e')).toBe(lot('q1aaau0aXZ2bY3cW4dV5e'))
  expect(lot('q1ZZ1u0aXZ2bY3cW4dV5e')).not.toBe(faceOf(streamed('q1ZZ1u0aXZ2bY3cW4dV5e', 'ZZ9'), ['ZZ1']))
})

/** An answer whose nonce, and whose names of answers, were drawn so, cut in the middle of a name. */
const streamed = (drawn: string, name = 'ZZ1') => ({
  status: 404,
  headers: { 'content-security-policy': `'nonce-${drawn}'` },
  body: [
    `<p nonce="${drawn}">${name}</p>`,
    ...[`["${name}","${drawn.slice(0, 4)}`, `${drawn.slice(4)}v"]`].map(asPiece),
  ].join(''),
})
const asPiece = (piece: string) => `<script>self.__next_f.push([1,${JSON.stringify(piece)}])</script>`

/** What a script is answered, in these rows. */
const rowsOf = (...rows: readonly string[]) =>
  faceOf({ status: 404, headers: { 'content-type': 'text/x-component' }, body: `${rows.join('\n')}\n` }, [])

test('what a script is answered is the same however it was cut into rows, and another with a word changed', () => {
  const whole = rowsOf('0:{"a":["$","p",null,{"ends":{"at":5},"children":"Not found"}],"b":{"at":5}}')
  const cut = rowsOf(
    '2:"Not found"',
    '0:{"a":"$L1f","b":"$1f:props:ends"}',
    '1f:["$","p",null,{"ends":"$3","children":"$2"}]',
    '3:{"at":5}',
  )
  const withText = rowsOf(
    '4:T9,Not found0:{"a":"$@1","b":{"at":5}}',
    '1:["$","p",null,{"ends":{"at":5},"children":"$4"}]',
  )
  expect([cut, withText]).toEqual([whole, whole])
  expect(rowsOf('1:"ZZ1"', '0:"$1"')).not.toBe(rowsOf('1:"ZZ2"', '0:"$1"'))
  expect(rowsOf('0:"same"', '1:"ZZ1"')).not.toBe(rowsOf('0:"same"'))
  expect(rowsOf('0:{"a":"$1"}', '1:E{"digest":"404"}')).not.toBe(
    rowsOf('0:{"a":"$1"}', '1:E{"digest":"500"}'),
  )
  expect(rowsOf('0:{"a":"$0"}')).toContain('WITHIN ITSELF')
})

test('what is inside is recognised', () => {
  const bodies = ['at run (file:///srv/x.js:1)', 'Invalid `prisma.line.create()`', 'postgresql://app:x@db/y']
  for (const body of bodies) expect(findInnards({ status: 500, headers: {}, body })).toHaveLength(1)
})
