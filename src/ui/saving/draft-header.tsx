import type { ReactNode } from 'react'
import type { DraftView } from './draft-view'
import { LAST_SAVED } from './last-saved'

interface Props {
  readonly view: Pick<DraftView, 'caption' | 'title' | 'lastSaved' | 'standing' | 'justSaved' | 'next'>
  readonly introduction: string
  /** What is to be known before the boxes. */
  readonly children: ReactNode
}

/** Title, introduction, when the page was last saved, and the way on. */
export function DraftHeader({ view, introduction, children }: Props) {
  const { caption, title, lastSaved, next } = view
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{caption}</span>
        {title}
      </h1>
      <p>{introduction}</p>
      {children}
      <p className="nhsuk-body-s">
        <span id={LAST_SAVED}>{lastSaved ?? 'Nothing has been saved here yet.'}</span>{' '}
        <a href={next.href}>{`${linkWords(view)} to ${next.title}`}</a>
      </p>
    </>
  )
}

function linkWords({ standing, justSaved }: Props['view']): string {
  if (standing !== 'editable') return 'On'
  return justSaved ? 'Continue' : 'Skip'
}
