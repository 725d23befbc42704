import { expect, test } from 'vitest'
import { sourcesIn } from './sources-in'

/**
 * What a module of the product keeps beside the process's own globals, and why it is the same for whoever comes after: a worker of the
 * tests reads the product once for all its files (tests/support/keeping-runner.ts). Whatever depends on settings, on the database or on
 * what was done before stands on `globalThis` under the name `assurance…`, where each file begins without it.
 */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  'by the object of which it is worked out, and with it let go': [
    'domain/exports/annual-document-schema.ts schemas',
    'domain/judgement/histories.ts submitted',
    'domain/judgement/judge-history.ts judged numbers',
    'domain/judgement/judge-line.ts known numbers',
    'features/dashboards/cell.ts known',
    'features/dashboards/pool-once.ts numbers',
    'server/db/kept-histories.ts kept',
  ],
  'a number that no other has, and what is worked out of what has one': [
    'domain/judgement/judge-history.ts last together pooled',
    'domain/judgement/judge-line.ts last judged',
    'domain/judgement/judge-provider-line.ts since',
    'features/dashboards/pool-once.ts last pooled',
  ],
  'of a file that is the same as long as the process runs, or of the name of one': [
    'operations/papers/typst.ts kept',
    'server/db/last-migration.ts last',
    'server/http/known-actions.ts known',
    'server/own-version.ts own',
    'server/session/listed-passphrases.ts read',
    'server/session/most-used-passphrases.ts read',
  ],
  'by the text of a statement': ['server/db/statement-name.ts names'],
  'how many are open or at work now': [
    'app/uploads/answer-upload.ts throughGate',
    'operations/prove-passphrase.ts fewAtOnce',
    'server/db/watched-pool.ts open',
    'server/session/passphrase-hash.ts atMostFour',
  ],
  'of a page, in a browser': ['ui/posting/form.tsx late', 'ui/posting/typed-since.ts left'],
}

/** A variable of a module, or what only whoever fills it knows: empty when it is made, or of a maker of such. Nobody fills what is in capitals. */
const KEPT =
  /^(?:export )?(?:(?:let|var) (\w+)|const (?![A-Z_]+\b)(\w+)(?:: (?!readonly )[^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet)\b[^(]*\(\)|(?:remembering|limitConcurrency)\b|\[\]$|\{\}$))/gm

const keptIn = (text: string) => [...text.matchAll(KEPT)].map(([, changed, filled]) => changed ?? filled)

test('what is kept is found, and what is only a list is not', () => {
  const text = `let a = 0\nexport let b: number\nconst c = new Map<string, Set<string>>()\nconst d = new Set(['x'])
const e = remembering<Value>(5)\nconst f: string[] = []\nfunction g() {\n  let h = 1\n  const i = new Map()\n}
const NONE: Strings = []
const j: readonly string[] = []`
  expect(keptIn(text)).toEqual(['a', 'b', 'c', 'e', 'f'])
})

test('a module of the product keeps nothing that could be another’s but what is listed, with its reason', () => {
  const found = sourcesIn('src').flatMap(({ name, text }) =>
    keptIn(text).map((kept) => `${name.slice(4)} ${kept}`),
  )
  const listed = Object.values(HARMLESS).flatMap((entries) =>
    entries.flatMap((entry) => {
      const [file = '', ...names] = entry.split(' ')
      return names.map((name) => `${file} ${name}`)
    }),
  )
  expect(found.toSorted()).toEqual(listed.toSorted())
})
