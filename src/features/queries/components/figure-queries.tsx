import type { ReactNode } from 'react'
import { Heading } from '@/ui/heading'
import { LinkButton } from '@/ui/link-button'
import { Tag } from '@/ui/tag'
import type { QueriesView, QueryView } from '../to-queries-view'
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

function Conversation({ id, title, standing, isOverdue, messages, next }: QueryView) {
  return (
    <article className="app-query" id={id} aria-labelledby={`${id}-title`}>
      <h3 className="nhsuk-heading-s" id={`${id}-title`}>
        {title} <Tag colour={isOverdue ? 'red' : 'plain'}>{standing}</Tag>
      </h3>
      <ol className="app-query__messages">
        {messages.map(({ key, said, text }) => (
          <li key={key}>
            <p className="app-query__said">{said}</p>
            <p className="app-query__text">{text}</p>
          </li>
        ))}
      </ol>
      {next && (
        <p>
          <a href={next.href}>
            {next.text}
            <span className="nhsuk-u-visually-hidden">: {title.toLowerCase()}</span>
          </a>
        </p>
      )}
    </article>
  )
}
