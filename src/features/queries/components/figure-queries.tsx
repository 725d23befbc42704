import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'
import { LinkButton } from '@/ui/link-button'
import type { QueriesView } from '../to-queries-view'
import { Conversation } from './conversation'
import { QueryForm } from './query-form'

interface Props {
  readonly title: string
  /** Null for whoever has no part in the conversation. */
  readonly view: QueriesView | null
  /** The figure. */
  readonly children: ReactNode
}

/** A figure with what was asked about it, and the form by which somebody asks or answers. */
export function FigureQueries({ title, view, children }: Props) {
  if (!view) return children
  const shown = (
    <>
      {children}
      <Asked {...view} />
    </>
  )
  if (!view.form) return shown
  return (
    <QueryForm key={JSON.stringify(view.form.fields)} title={title} form={view.form}>
      {shown}
    </QueryForm>
  )
}

function Asked({ queries, askHref, caseHref }: QueriesView) {
  if (queries.length === 0 && askHref === null && caseHref === null) return null
  return (
    <section aria-labelledby="queries">
      <Heading id="queries">Questions about this figure</Heading>
      {queries.length === 0 && <p>Nothing was asked.</p>}
      {queries.map((query) => (
        <Conversation key={query.id} {...query} />
      ))}
      {caseHref && (
        <p>
          <a href={caseHref}>A case is about this figure</a>
        </p>
      )}
      {askHref && (
        <LinkButton href={askHref} kind="secondary" small>
          Ask about this figure
        </LinkButton>
      )}
    </section>
  )
}
