import type { Json } from '../canonical-json'
import type { FinancialYear } from '../periods/period'
import type { Finding } from '../forms/finding'
import type { Stamp } from '../forms/stamp'
import type { DeclarationKey } from './declaration'
import type { DeclaredContent, EvidenceDocument } from './declared-content'

/** How it was signed: the name and the role as the person typed them, and the sentence agreed to, word for word. */
export interface Signature {
  readonly name: string
  readonly role: string
  readonly statement: string
}

/** One signed version of a declaration. It never changes. */
export interface SignedDeclaration extends DeclarationKey {
  readonly framework: string
  readonly catalogueVersion: string
  readonly version: number
  readonly signed: Stamp
  readonly signature: Signature
  readonly deadlineAt: Date
  /** Of the first version, and carried by every later one. */
  readonly late: boolean
  /** Why the version before was opened again; null for the first. */
  readonly reason: string | null
  readonly warnings: readonly Finding[]
  readonly content: DeclaredContent
  /** Who entered each part last. */
  readonly entered: Readonly<Record<string, Stamp>>
}

/** What is declared alone: by its hash, what was shown is compared with what is to be signed. */
export function declaredOf(
  key: DeclarationKey & { readonly framework: string },
  { documents, documentsExplanation, lines }: DeclaredContent,
): Json {
  return {
    framework: key.framework,
    providerCode: key.providerCode,
    year: key.year satisfies FinancialYear,
    documents: documents.map(registered),
    documentsExplanation,
    lines: lines.map(({ asked, ticked, citations, meetings, ...line }) => ({
      ...line,
      asked: [...asked],
      ticked: [...ticked],
      meetings: [...meetings],
      citations: citations.map((citation) => ({ ...citation })),
    })),
  }
}

/** A document without an expiry or a file says nothing of them, as those that were signed before there were any. */
function registered({ expires, file, ...document }: EvidenceDocument): Json {
  return { ...document, ...(expires !== undefined && { expires }), ...(file && { file: { ...file } }) }
}

/** Everything about a signed version, for the snapshot whose hash the receipt shows. */
export function snapshotOfDeclaration(declaration: SignedDeclaration): Json {
  const { signed, signature, deadlineAt, late, reason, catalogueVersion, version, content } = declaration
  return {
    format: 1,
    declared: declaredOf(declaration, content),
    version,
    catalogueVersion,
    late,
    reason,
    deadlineAt: deadlineAt.toISOString(),
    signature: { ...signature },
    signed: stampJson(signed),
    warnings: declaration.warnings.map(({ code, at, message }) => ({ code, at, message })),
    entered: Object.fromEntries(
      Object.entries(declaration.entered).map(([part, stamp]) => [part, stampJson(stamp)]),
    ),
  }
}

function stampJson({ personId, name, at }: Stamp): Json {
  return { personId, name, at: at.toISOString() }
}
