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
}

/** The way to ask about an indicator, or one of its criteria, and what was asked about the indicator; null where there is none. */
export interface BesideDeclared {
  readonly ask: (indicator: string, criterion?: { readonly id: string; readonly text: string }) => ReactNode
  readonly said: (indicator: string) => ReactNode
}

/** All of a declaration, read back: its documents, then each indicator. */
export function ContentCards({ content, editHref }: Props) {
  const change = (part: string, hiddenText: string): readonly SummaryAction[] =>
    editHref ? [{ href: editHref(part), text: 'Change', hiddenText }] : []
  return (
    <>
      <div id="line-documents">
        <Card heading="Documents">
          <DocumentsReadBack content={content} actions={change('documents', 'the documents')} />
        </Card>
      </div>
      {content.lines.map((line) => (
        <LineCard key={line.code} line={line} actions={change(line.code, `${line.code} ${line.title}`)} />
      ))}
    </>
  )
}

/** The register of documents, with what the rules asked about it. */
export function DocumentsReadBack({
  content: { documents, documentsAsked, documentsExplanation },
  actions = [],
}: {
  readonly content: ContentReading
  readonly actions?: readonly SummaryAction[]
}) {
  return (
    <SummaryList
      rows={[
        { key: 'Registered', value: <RegisteredDocuments documents={documents} />, actions },
        ...toAsked(documentsAsked, documentsExplanation),
      ]}
    />
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
export function LineCard({ line, ...rest }: LineProps) {
  return (
    <div id={`line-${line.code}`}>
      <Card
        heading={
          <>
            {line.code} {line.title} <StatusTag line={line} />
          </>
        }
      >
        <LineReadBack line={line} {...rest} />
      </Card>
    </div>
  )
}

/** What was declared of an indicator, what it leads to, and what was asked about it. */
export function LineReadBack({ line, actions = [], beside = null, actionsHref = null, cited }: LineProps) {
  const documents = cited ? [{ key: 'Documents', value: <RegisteredDocuments documents={cited} /> }] : []
  return (
    <>
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
    </>
  )
}

/** Whether it was declared met, in a word. */
export function StatusTag({ line }: { line: LineReading }) {
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
