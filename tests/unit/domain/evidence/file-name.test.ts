import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName, dispositionOf } from '@/domain/evidence/file-name'

test.each([
  ['policy.pdf', 'policy.pdf'],
  ['C:\\Users\\ann\\My policy.pdf', 'My policy.pdf'],
  ['../../etc/policy.pdf', 'policy.pdf'],
  ['/etc/../policy.pdf', 'policy.pdf'],
  ['policy\u0000.pdf', 'policy.pdf'],
  ['policy\r\nSet-Cookie: a=b.pdf', 'policySet-Cookie: a=b.pdf'],
  ['fdp.\u202Eycilop.pdf', 'fdp.ycilop.pdf'],
  ['  policy   of\tthe year .pdf ', 'policy ofthe year .pdf'],
  ['polisi\u0301.pdf', 'polis\u00ed.pdf'],
  ['\ud800policy.pdf', 'policy.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(cleanFileName(given)).toBe(kept)
})

test.each(['', '.', '..', '...', '.pdf', 'folder/', '\u202e\u200b', ' / '])('%j is no name', (given) => {
  expect(cleanFileName(given)).toBeNull()
})

test('a long name is shortened in whole characters, and keeps its ending', () => {
  const kept = cleanFileName(`${'\u{1F4C4}'.repeat(300)}.pdf`) ?? ''
  expect(Array.from(kept)).toHaveLength(150)
  expect(kept.endsWith('\u{1F4C4}.pdf')).toBe(true)
})

test('whatever a file is called, its name leads nowhere, shows all that it holds, and is the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = cleanFileName(given)
      if (name === null) return
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(Array.from(name).length).toBeLessThanOrEqual(150)
      expect(cleanFileName(name)).toBe(name)
      expect(dispositionOf(name)).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[!-~]+$/)
      expect(dispositionOf(name).split('"')).toHaveLength(3)
    }),
    { numRuns: 1000 },
  )
})

test('a name in any letters reaches the browser whole', () => {
  const header = dispositionOf('Polisi’r “gwasanaeth” é;%.pdf')
  expect(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(header)?.[1] ?? '')).toBe(
    'Polisi’r “gwasanaeth” é;%.pdf',
  )
  expect(header).toContain(`filename="Polisir gwasanaeth e__.pdf"`)
})
