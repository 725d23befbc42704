import type { ReactNode } from 'react'
import { Details } from '@/ui/details'
import { sayCount } from '@/domain/say-count'
import type { ContentReading, LineReading } from '../read-back'
import { type BesideDeclared, DocumentsReadBack, LineReadBack, StatusTag } from './content-cards'

interface Props {
  readonly content: ContentReading
  /** What stands beside what was declared; null where nothing does. */
  readonly beside: BesideDeclared | null
  /** The actions of the year, linked from what is not met; null where nothing is. */
  readonly actionsHref: string | null
}

/** All of a declaration in a line for each part, which opens: what is not met, and what was asked about, stands open. Printing shows all. */
export function FoldedContent({ content, beside, actionsHref }: Props) {
  return (
    <div className="app-folded">
      {content.lines.map((line) => {
        const isMissing = line.status !== null && !line.isMet
        const said = beside?.said(line.code)
        return (
          <Fold
            key={line.code}
            part={line.code}
            summary={<LineSummary line={line} />}
            open={isMissing || Boolean(said)}
          >
            <LineReadBack line={line} beside={beside} actionsHref={isMissing ? actionsHref : null} />
          </Fold>
        )
      })}
      <Fold part="documents" summary={sayDocuments(content)}>
        <DocumentsReadBack content={content} />
      </Fold>
    </div>
  )
}

interface FoldProps {
  readonly part: string
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** The place that links lead to is inside, so that whoever follows one finds it open. */
function Fold({ part, summary, open, children }: FoldProps) {
  return (
    <Details summary={summary} open={open}>
      <div id={`line-${part}`} className="app-folded__part">
        {children}
      </div>
    </Details>
  )
}

/** `006 Audit and research Not met 2 of 3 criteria`: of those that have to hold, as they are counted above. */
function LineSummary({ line }: { readonly line: LineReading }) {
  const asked = line.criteria.filter(({ isAdvised }) => !isAdvised)
  const ticked = asked.filter(({ isTicked }) => isTicked).length
  return (
    <>
      {line.code} {line.title} <StatusTag line={line} />{' '}
      <span>
        {ticked} of {sayCount(asked.length, 'criterion', 'criteria')}
      </span>
    </>
  )
}

function sayDocuments({ documents }: ContentReading): string {
  const files = documents.filter(({ file }) => file !== null).length
  const drawn = documents.filter(({ isSampled }) => isSampled).length
  return [
    `Documents: ${documents.length} registered`,
    sayCount(files, 'file'),
    ...(drawn > 0 ? [`${drawn} to be looked at again`] : []),
  ].join(', ')
}
