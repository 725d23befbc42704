import { Card } from '@/ui/card'
import { SummaryList, type SummaryAction } from '@/ui/summary-list'
import { Tag } from '@/ui/tag'
import type { ReactNode } from 'react'
import type { ContentReading, LineReading } from '../read-back'
import { RegisteredDocuments } from './registered-documents'

interface Props {
  readonly content: ContentReading
  /** Where a part can be changed; null where nothing can. */
  readonly editHref: ((part: string) => string) | null
  /** What stands beside what was declared; left out where nothing does. */
  readonly beside?: BesideDeclared | null
  /** The actions of the year, linked from what is not met; left out where nothing is. */
  readonly actionsHref?: string | null | undefined
}

/** The way to ask about an indicator, or one of its criteria, and what was asked about the indicator; null where there is none. */
export interface BesideDeclared {
  readonly ask: (indicator: string, criterion?: { readonly id: string; readonly text: string }) => ReactNode
  readonly said: (indicator: string) => ReactNode
}

/** All of a declaration, read back: its documents, then each indicator. */
export function ContentCards({ content, editHref, beside = null, actionsHref = null }: Props) {
  const change = (part: string, hiddenText: string): readonly SummaryAction[] =>
    editHref ? [{ href: editHref(part), text: 'Change', hiddenText }] : []
  return (
    <>
      <div id="line-documents">
        <Card heading="Documents">
          <SummaryList
            rows={[
              {
                key: 'Registered',
                value: <RegisteredDocuments documents={content.documents} />,
                actions: change('documents', 'the documents'),
              },
              ...toAsked(content.documentsAsked, content.documentsExplanation),
            ]}
          />
        </Card>
      </div>
      {content.lines.map((line) => (
        <LineCard
          key={line.code}
          line={line}
          actions={change(line.code, `${line.code} ${line.title}`)}
          beside={beside}
          actionsHref={line.status && !line.isMet ? actionsHref : null}
        />
      ))}
    </>
  )
}

interface LineProps {
  readonly line: LineReading
  readonly actions?: readonly SummaryAction[]
  readonly beside?: BesideDeclared | null
  readonly actionsHref?: string | null | undefined
  /** The documents that it cites, with their files, where these stand beside it. */
  readonly cited?: ContentReading['documents']
}

/** One indicator of a declaration, read back. */
export function LineCard({ line, actions = [], beside = null, actionsHref = null, cited }: LineProps) {
  const documents = cited ? [{ key: 'Documents', value: <RegisteredDocuments documents={cited} /> }] : []
  return (
    <div id={`line-${line.code}`}>
      <Card
        heading={
          <>
            {line.code} {line.title} <StatusTag line={line} />
          </>
        }
      >
        <SummaryList rows={[...toRows(line, actions, beside), ...documents]} />
        {actionsHref && (
          <p className="app-not-printed">
            <a href={actionsHref}>
              Actions of the year<span className="nhsuk-u-visually-hidden">, for {line.code}</span>
            </a>
          </p>
        )}
        {beside?.ask(line.code) && <p>{beside.ask(line.code)}</p>}
        {beside?.said(line.code)}
      </Card>
    </div>
  )
}

function StatusTag({ line }: { line: LineReading }) {
  if (!line.status) return <Tag colour="grey">Not declared</Tag>
  return <Tag colour={line.isMet ? 'green' : 'orange'}>{line.status}</Tag>
}

function toRows(line: LineReading, actions: readonly SummaryAction[], beside: BesideDeclared | null) {
  const texts = [
    ['Comment', line.comment],
    ['Action', line.action],
    ['Responsible', line.owner],
    ['Due', line.due],
  ] as const
  return [
    { key: 'Criteria', value: <Criteria line={line} beside={beside} />, actions },
    ...(line.meetings.length > 0 ? [{ key: 'Meetings', value: line.meetings.join('; ') }] : []),
    { key: 'Evidence', value: <Lines lines={line.evidence} /> },
    ...texts.flatMap(([key, text]) =>
      text === null ? [] : [{ key, value: <span className="app-preserve">{text}</span> }],
    ),
    ...toAsked(line.asked, line.explanation),
  ]
}

function Criteria({
  line: { code, criteria },
  beside,
}: {
  line: LineReading
  beside: BesideDeclared | null
}) {
  return (
    <ul className="nhsuk-list">
      {criteria.map(({ id, text, isTicked, isAdvised }) => (
        <li key={text}>
          <strong>{isTicked ? 'Yes' : 'No'}</strong>
          {`: ${text}${isAdvised ? ' (advised)' : ''} `}
          {beside?.ask(code, { id, text })}
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return 'None cited'
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function toAsked(asked: readonly string[], explanation: string | null) {
  return [
    ...(asked.length > 0 ? [{ key: 'Asked', value: <Lines lines={asked} /> }] : []),
    ...(explanation
      ? [{ key: 'Explanation', value: <span className="app-preserve">{explanation}</span> }]
      : []),
  ]
}
