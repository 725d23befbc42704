import { Fragment, type ReactNode } from 'react'
import { sayLead } from '@/domain/access/say-lead'
import { caseHref } from '@/domain/addresses/cases'
import { profileHref } from '@/domain/addresses/profiles'
import { decideHref, receiptHref } from '@/domain/addresses/returns'
import { sayAwaited } from '@/domain/cases/say-case'
import { sayDay, sayShortPeriod } from '@/domain/periods/format'
import { returnId } from '@/domain/returns/quarterly-return'
import { sayDue, sayReceived } from '@/domain/returns/timeliness'
import type { ProviderView } from '../to-provider-view'
import { DeclaredYears } from './declared-years'
import { QuarterForm } from './quarter-form'

interface Props {
  readonly view: ProviderView
  /** Whether the reader may decide about its returns. */
  readonly mayDecide: boolean
  /** Whether the reader may ask about its figures. */
  readonly mayAsk: boolean
}

/** Which quarter, whom to ring, what is declared and offered, and what is to be done. */
export function ProviderStrip({ view, mayDecide, mayAsk }: Props) {
  const { framework, provider } = view
  return (
    <dl className="app-facts">
      <Fact name="Quarter">
        <QuarterForm {...view} />
      </Fact>
      <Fact name="Return">
        <Standing {...{ view, mayDecide, mayAsk }} />
      </Fact>
      <Fact name="Provider lead">{sayLead(provider.leads, 'provider') || 'Nobody named'}</Fact>
      <Fact name="Commissioner">
        {provider.commissionerName ?? 'Nobody responsible today'}
        <br />
        {sayLead(provider.leads, 'commissioner') || 'Nobody named'}
      </Fact>
      <Fact name="Questions and cases">
        {view.queries.length === 0 ? 'None open.' : `${view.queries.length} open, in the rows below.`}
        {mayAsk && (
          <>
            {' '}
            <a href="#lines" className="app-facts__ask">
              Ask about a figure in its row
            </a>
          </>
        )}
        <Cases {...view} />
      </Fact>
      <Fact name="Declaration and profile">
        <DeclaredYears {...view} framework={framework.code} />
        <br />
        <a href={profileHref(framework.code, provider.code)}>What the service offers</a>
      </Fact>
    </dl>
  )
}

/** Its open cases, each with what it waits for and until when. */
function Cases({ cases, at }: ProviderView) {
  return cases.map((each) => (
    <Fragment key={caseHref(each)}>
      <br />
      Case {each.indicator} ({sayShortPeriod(each.period)}):{' '}
      <a href={caseHref(each)}>{sayAwaited(each, at)}</a>
    </Fragment>
  ))
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="app-facts__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What came of the return, and for whoever decides about it the way there. */
function Standing({ view: { shown, at }, mayDecide }: Props) {
  if (!shown) return 'No quarter has been opened for this provider yet.'
  const { submitted, window, version, state } = shown
  if (!submitted) return `Not received, ${sayDue(window.deadlineAt, at).toLowerCase()}`
  const id = returnId(shown)
  return (
    <>
      <a href={receiptHref(id, version)}>Version {version}</a>,{' '}
      {submitted.late ? sayReceived(submitted).toLowerCase() : 'on time'}, by {submitted.byName} on{' '}
      {sayDay(submitted.at)}
      <br />
      {state === 'accepted' && 'Accepted.'}
      {state === 'draft' && 'Being corrected.'}
      {state === 'submitted' &&
        (mayDecide ? <a href={decideHref(id)}>Accept it, or ask for a correction</a> : 'Not decided yet.')}
    </>
  )
}
