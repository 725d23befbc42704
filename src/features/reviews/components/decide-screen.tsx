import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import type { DecidingView } from '../to-deciding-view'
import { DecideForm } from './decide-form'

/** What a commissioner decides about the signed version in force, and what follows from it. */
export function DecideScreen({ view }: { readonly view: DecidingView }) {
  const { caption, mayAccept, maySendBack } = view
  const title = 'Accept the declaration or send it back'
  const shown = <Deciding title={title} {...view} />
  if (mayAccept || maySendBack)
    return (
      <DecideForm title={`${title}, ${caption}`} view={view}>
        {shown}
      </DecideForm>
    )
  return (
    <>
      <PageTitle title={`${title}, ${caption}`} />
      {shown}
      <p>There is nothing to decide now.</p>
    </>
  )
}

function Deciding({ title, ...view }: DecidingView & { readonly title: string }) {
  const { caption, version, signed, decided, maySendBack, yearCloses, backHref } = view
  return (
    <>
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      <p>
        Version {version} was signed {signed}. <a href={backHref}>Back to the review</a>
      </p>
      {decided.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {maySendBack && (
        <p>
          Sent back, a correction opens at the provider: its service lead, contributors, gatekeeper and
          executive are told and read your reason. Version {version} stays in force until the next is signed.
          It can be corrected until the year closes on {yearCloses}.
        </p>
      )}
    </>
  )
}
