import { type Indicator, isQuarterly } from '../catalogue/indicator'
import type { DeclaredLine } from '../declarations/declared-content'
import type { AnnualDocument } from './annual-document-schema'
import type { AnnualRow } from './annual-rows'
import type { DeclarationInForce } from './declaration-in-force'

type Declared = NonNullable<AnnualDocument['rows'][number]['declaration']>

/** What was declared of a row's indicator: criteria, documents, words; null for a quarterly one and before a signature. Of its provider's declarations there is one in force. */
export function declarationOf(
  { indicator }: Pick<AnnualRow, 'indicator'>,
  { declarations: [own] }: { readonly declarations: readonly DeclarationInForce[] },
): Declared | null {
  const line = own?.content.lines.find((each) => each.indicator === indicator.code)
  if (!own || !line) return null
  const { meetings, comment, action, owner, due, explanation } = line
  return {
    version: own.version,
    snapshot_sha256: own.snapshotSha256,
    criteria: criteriaOf(indicator, line),
    documents: documentsOf(own, line),
    ...{ meetings: [...meetings], comment, action, owner, due, explanation },
  }
}

function criteriaOf(indicator: Indicator, { asked, ticked }: DeclaredLine): Declared['criteria'] {
  if (isQuarterly(indicator)) return []
  return indicator.criteria
    .filter(({ id }) => asked.includes(id))
    .map(({ id, text, mandatory }) => ({ id, text, mandatory, holds: ticked.includes(id) }))
}

function documentsOf({ content }: DeclarationInForce, { citations }: DeclaredLine): Declared['documents'] {
  return citations.flatMap(({ slot, where }) => {
    const document = content.documents.find((each) => each.slot === slot)
    if (!document) return []
    const { type, title, version, dated, covers } = document
    return [{ type, title, version, dated, year: covers, cited_at: where }]
  })
}
