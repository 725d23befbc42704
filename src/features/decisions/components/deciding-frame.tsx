import type { ReactNode } from 'react'
import { receiptHref } from '@/domain/addresses/returns'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import type { DecidingView } from '../to-deciding-view'

/** The heading of a page on which somebody decides, and what there is to know first. */
export function DecidingHeader({
  view,
  title,
  children,
}: {
  view: DecidingView
  title: string
  children: ReactNode
}) {
  return (
    <>
      <Heading level={1} caption={view.caption}>
        {title}
      </Heading>
      {children}
    </>
  )
}

/** Why there is nothing to decide, or null when there is. */
export function NothingToDecide({ view, title }: { view: DecidingView; title: string }) {
  const said =
    view.state === 'draft'
      ? `A draft of this return is open, so there is nothing to decide now. Version ${view.version} stays in force until the next version is submitted.`
      : `The year closed on ${view.yearCloses}. Its returns can no longer be changed.`
  return (
    <>
      <PageTitle title={title} />
      <DecidingHeader view={view} title={title}>
        <InsetText>
          <p>
            {said} <a href={receiptHref(view.returnId)}>See version {view.version}</a>
          </p>
        </InsetText>
      </DecidingHeader>
    </>
  )
}
