import { expect, test } from 'vitest'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import {
  type PartChanges,
  TODAY,
  aDeclaration,
  aDeclarationContext,
  signedContent,
} from '../../../factories/declaration'

const CITED = { '202': { cites3: 'Page 1' } }

/** What is asked about a correction of what was signed with the minutes cited, or as told. */
function asked(now: PartChanges, signed: PartChanges = CITED) {
  const context = aDeclarationContext({ inForce: signedContent(signed) })
  return declarationFindings(
    context,
    aDeclaration({ version: 1, parts: { ...CITED, ...now } }),
    TODAY,
  ).filter(({ code }) => code === 'S37')
}

const replaced = (minutes: Readonly<Record<string, string | null>>): PartChanges => ({ documents: minutes })

test.each([
  ['version', { version3: '3' }, '“Minutes”, version 3'],
  ['title', { title3: 'Minutes of the board' }, '“Minutes of the board”, version 2'],
  ['type', { type3: 'annual-report' }, '“Minutes”, version 2'],
  [
    'title and version, neither of which stands there now',
    { title3: null, version3: null },
    '“untitled”, version unknown',
  ],
] as const)('a citation is asked about where its document has another %s', (_, minutes, is) => {
  expect(asked(replaced(minutes))).toEqual([
    {
      code: 'S37',
      severity: 'warning',
      at: '202.cites3',
      message:
        `Document 3 was replaced since the last signature: it was “Minutes”, version 2 and is now ${is}. ` +
        'Check whether “Page 1” is still where it is shown; if it is, say why',
    },
  ])
})

test.each([
  ['as it was signed', {}, CITED],
  ['dated otherwise', replaced({ dated3: '2026-01-21' }), CITED],
  [
    'replaced, and cited at another place now',
    { ...replaced({ version3: '3' }), '202': { cites3: 'Page 2' } },
    CITED,
  ],
  [
    'replaced, and was cited by another indicator',
    replaced({ version3: '3' }),
    { '201': { cites3: 'Page 1' } },
  ],
  [
    'replaced, and another was cited with these words',
    replaced({ version3: '3' }),
    { '202': { cites1: 'Page 1' } },
  ],
  [
    'registered since',
    {},
    { ...CITED, documents: { type3: null, title3: null, version3: null, dated3: null } },
  ],
])('nothing is asked of a citation whose document is %s', (_, now, signed) => {
  expect(asked(now, signed)).toEqual([])
})
