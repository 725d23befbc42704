import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { contentOf } from '@/domain/declarations/declared-content'
import { declaredDifferences } from '@/domain/declarations/declared-differences'
import { declaredParts } from '@/domain/declarations/declared-parts'
import { anyParts } from '../../../factories/any-parts'
import { YEAR, aDeclaration, signedContent } from '../../../factories/declaration'
import { aProfile } from '../../../factories/draft-return'

const contentFrom = (parts: ReturnType<typeof declaredParts>) => contentOf(framework, YEAR, aProfile(), parts)

test('whatever a declaration says, the boxes that are made from it say it again', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const said = contentFrom(parts)
      expect(contentFrom(declaredParts(framework, YEAR, said))).toEqual(said)
      expect(declaredDifferences(framework, YEAR, said, said)).toEqual([])
    }),
  )
})

test('a change is told once, at its box, as it was and as it is', () => {
  const { parts } = aDeclaration({
    parts: { documents: { version1: '3.2' }, '007': { comment: 'Held online' } },
  })
  expect(declaredDifferences(framework, YEAR, signedContent(), contentFrom(parts))).toEqual([
    {
      at: 'documents.Document 1, Version',
      code: 'documents',
      label: 'Document 1, Version',
      before: '3.1',
      after: '3.2',
    },
    { at: '007.Comment', code: '007', label: 'Comment', before: 'blank', after: 'Held online' },
  ])
})
