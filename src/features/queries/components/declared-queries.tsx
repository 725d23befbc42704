import type { ReactNode } from 'react'
import type { DeclaredQueriesView } from '../to-declared-queries'
import { Conversation } from './conversation'
import { QueryForm } from './query-form'

interface Props {
  readonly title: string
  /** Null for whoever has no part in the conversation. */
  readonly view: DeclaredQueriesView | null
  /** The declaration. */
  readonly children: ReactNode
}

/** A signed declaration, and under it the form by which somebody asks about it or answers, where the address asks for one. */
export function DeclaredQueries({ title, view, children }: Props) {
  if (!view?.form) return children
  return (
    <QueryForm key={JSON.stringify(view.form.fields)} title={title} form={view.form}>
      {children}
    </QueryForm>
  )
}

/** What a page puts beside what was declared: the way to ask about it, and what was asked. Null for whoever has no part in it. */
export function besideDeclared(view: DeclaredQueriesView | null) {
  if (!view) return null
  return {
    ask: (indicator: string, criterion?: { readonly id: string; readonly text: string }) => {
      const href = view.askHrefOf(indicator, criterion?.id)
      return href === null ? null : (
        <a href={href}>
          Ask
          {criterion ? (
            <span className="nhsuk-u-visually-hidden"> about {criterion.text}</span>
          ) : (
            ` about all of ${indicator}`
          )}
        </a>
      )
    },
    said: (indicator: string) => {
      const queries = view.queries.get(indicator) ?? []
      return queries.length === 0 ? null : queries.map((query) => <Conversation key={query.id} {...query} />)
    },
  }
}
