import { randomBytes, randomUUID } from 'node:crypto'
import type { Fields } from './action-body'
import type { Question } from './ask'

/** Numbers from 0 to below 1. */
export type Chance = () => number

export const oneOf = <Each>(chance: Chance, many: readonly Each[]): Each => {
  const one = many[Math.floor(chance() * many.length)]
  if (one === undefined) throw new Error('There is none to choose from')
  return one
}

const and = (path: string, asked: string) => `${path}${path.includes('?') ? '&' : '?'}${asked}`
const PARAMETERS = [
  'framework',
  'period',
  'at',
  'person',
  'show',
  'version',
  'of',
  'sort',
  'before',
  'next',
  'return',
]

/** Text that no address of ours holds, as it might stand in any part of one. */
const STRANGE = [
  ...[
    '%00',
    '%2e%2e%2f',
    '..%2f..%2fetc%2fpasswd',
    '%c0%ae%c0%ae',
    '%252e%252e',
    '%u002e',
    '%ff%fe',
    '%e2%80%ae',
    '%0d%0aSet-Cookie:x=1',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-1',
    '1e309',
    '0x10',
    '%27%20OR%201%3D1--',
    '%3Cscript%3E',
  ],
  ...[
    '%7B%7D',
    '%5B%5D',
    '%24where',
    'a'.repeat(2_000),
    '%F0%9F%92%A9',
    '2026-13-Q9',
    '9999-99',
    '%20',
    '%C2%A0',
  ],
]

/** How an address is spoiled: each gives another question for the same page. */
export const SPOILED: readonly ((path: string, chance: Chance) => Omit<Question, 'body'>)[] = [
  (path, chance) => ({ path: and(path, `${oneOf(chance, PARAMETERS)}=${oneOf(chance, STRANGE)}`) }),
  (path, chance) => {
    const name = oneOf(chance, PARAMETERS)
    return { path: and(and(path, `${name}=${oneOf(chance, STRANGE)}`), `${name}=hsps-1767`) }
  },
  (path, chance) => ({
    path: and(
      path,
      `${oneOf(chance, ['__proto__', '__proto__[x]', 'constructor[prototype][x]', 'framework[]', 'at[$gt]'])}=1`,
    ),
  }),
  // One part of the path is something else.
  (path, chance) => {
    const [address = '', asked] = path.split('?')
    const parts = address.split('/')
    const at = 1 + Math.floor(chance() * (parts.length - 1))
    const spoiled = parts.with(at, oneOf(chance, STRANGE)).join('/')
    return { path: asked === undefined ? spoiled : `${spoiled}?${asked}` }
  },
  (path, chance) => ({
    path: path.replace(/ZZ\d|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d{2}(-Q\d)?/, () =>
      oneOf(chance, ['ZZ7', 'XYZ', randomUUID(), '2031-32', '2026-27-Q4']),
    ),
  }),
  (path, chance) => ({
    path: oneOf(chance, [
      `/${path}`,
      `/.${path}`,
      `/x/..${path}`,
      path.replace('/', '/%2f'),
      `${path.split('?')[0] ?? ''}/`,
      `${path};x=1`,
      path.replaceAll('/', '\\').replace('\\', '/'),
      `/_next/..${path}`,
    ]),
  }),
  (path, chance) => ({
    path,
    headers: oneOf<Record<string, string>>(chance, [
      { rsc: '1', 'next-router-state-tree': oneOf(chance, STRANGE) },
      { rsc: '1', 'next-router-prefetch': '1', 'next-url': '/../..' },
      { 'next-action': randomBytes(21).toString('hex') },
      { 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher' },
      { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
      { range: 'bytes=0-1,5-2,-', 'if-none-match': '*' },
      { accept: '*/*;q=nonsense', 'accept-language': '\u00ff', 'accept-encoding': 'x'.repeat(500) },
      { cookie2: 'x', 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
    ]),
  }),
  (path, chance) => ({
    path,
    method: oneOf(chance, ['HEAD', 'OPTIONS', 'DELETE', 'PATCH', 'PUT', 'PROPFIND']),
  }),
]

/** What no form of ours holds, whatever its action. */
export const BROKEN: readonly ((chance: Chance) => Fields)[] = [
  () => [
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ],
  (chance) =>
    PARAMETERS.flatMap(
      (name) =>
        [
          [name, oneOf(chance, STRANGE)],
          [name, 'again'],
        ] as const,
    ),
  (chance) =>
    ['returnId', 'declarationId', 'id', 'person', 'revision', 'providerCode', 'reason']
      .map((name) => [name, oneOf(chance, STRANGE)] as const)
      .concat([['unheard-of', '1']]),
  () => [['returnId', { fileName: '../../x.html', content: '<b>' }]],
  () => [['unheard-of', '9'.repeat(50_000)]],
]
