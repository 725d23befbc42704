import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { declared } from './declared'
import { compareWithDeclared, enumerate, enumerateBuild } from './enumerate'

const built = enumerateBuild()

test('the build has every page, route and server action that is declared, and no other', () => {
  expect(compareWithDeclared(built, declared)).toEqual([])
  expect(built.actions.length).toBeGreaterThan(0)
})

/** As the compiler makes the name of an action, without anything of the day, the machine or the folder of the build. */
function nameOf(fileAndName: string): string {
  const key = Buffer.from('names of actions, and no secrets').toString('base64')
  const named = createHash('sha1').update(key + fileAndName.replace(' ', ':'))
  // Of an action that is made by a function it is not known which arguments it takes.
  return `7f${named.digest('hex')}`
}

test('actions are called the same in every build, so that a page of the one before can still post', () => {
  expect(built.actions.map(({ id }) => id)).toEqual(built.actions.map(({ name }) => nameOf(name)))
})

test('every kind of entry that nobody declared is found, with what to do about it', () => {
  const planted = enumerate({
    app: { '/planted/page': '/planted', '/api/planted/route': '/api/planted' },
    legacy: { '/old': 'pages/old.js' },
    actions: {
      node: {
        a1: {
          workers: { 'app/planted/page': {} },
          filename: 'src/planted/actions.ts',
          exportedName: 'leakAction',
        },
      },
      edge: { a2: { workers: {} } },
    },
  })
  expect(planted.actions[0]?.pages).toEqual(['/planted'])
  const complaints = compareWithDeclared(planted, { pages: {}, routes: {}, actions: {} })
  expect(complaints).toHaveLength(5)
  for (const name of [
    '/planted',
    '/old',
    '/api/planted',
    'src/planted/actions.ts leakAction',
    'unknown file',
  ])
    expect(complaints.filter((complaint) => complaint.startsWith(name))).toEqual([
      expect.stringContaining('is not declared: say in tests/surface/declared.ts'),
    ])
})

test('an entry that the build no longer has is found', () => {
  const gone = compareWithDeclared({ ...built, pages: built.pages.slice(1) }, declared)
  expect(gone).toEqual(['/ is declared under pages, and the build no longer has it: delete it'])
})

test('an entry of an unknown kind stops everything', () => {
  const actions = { node: {}, edge: {} }
  expect(() => enumerate({ app: { '/odd/thing': '/odd' }, legacy: {}, actions })).toThrow(
    'neither a page nor',
  )
})
