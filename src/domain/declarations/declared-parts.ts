import type { Framework } from '../catalogue/framework'
import type { Figures } from '../kinds/field'
import type { FinancialYear } from '../periods/period'
import { type DeclaredParts, DOCUMENTS, EVIDENCE } from './declaration'
import { keptParts } from './declaration-boxes'
import type { DeclaredContent, DeclaredLine, EvidenceDocument } from './declared-content'

/** The boxes of each part as they must be filled in to say this: what `contentOf` reads, the other way round. */
export function declaredParts(
  framework: Framework,
  year: FinancialYear,
  { documents, documentsExplanation, lines }: DeclaredContent,
): DeclaredParts {
  const registered = documents.flatMap(({ slot, file: _, expires = null, ...document }) =>
    Object.entries({ ...document, expires }).map(([name, text]) => [`${name}${slot}`, text] as const),
  )
  const beside: DeclaredParts = {
    [DOCUMENTS]: filled([...registered, ['explanation', documentsExplanation]]),
    [EVIDENCE]: filled(documents.flatMap(boxesOfFile)),
  }
  const parts = keptParts(framework, year).map((part) => {
    const line = lines.find(({ indicator }) => indicator === part)
    return [part, beside[part] ?? (line ? boxesOfLine(line) : {})] as const
  })
  return Object.fromEntries(parts)
}

function boxesOfFile({ slot, file }: EvidenceDocument): readonly (readonly [name: string, text: string])[] {
  if (!file) return []
  const { id, name, sha256 } = file
  return [
    [`file${slot}`, id],
    [`name${slot}`, name],
    [`digest${slot}`, sha256],
  ]
}

function boxesOfLine({ ticked, meetings, citations, ...line }: DeclaredLine): Figures {
  const { status, comment, action, owner, due, explanation } = line
  return filled([
    ['criteria', ticked.length > 0 ? ticked.join(';') : null],
    ...meetings.map((day, index) => [`meeting${index + 1}`, day] as const),
    ...citations.map(({ slot, where }) => [`cites${slot}`, where] as const),
    ...Object.entries({ status, comment, action, owner, due, explanation }),
  ])
}

function filled(boxes: readonly (readonly [name: string, text: string | null])[]): Figures {
  return Object.fromEntries(
    boxes.flatMap(([name, text]): [string, string][] => (text === null ? [] : [[name, text]])),
  )
}
