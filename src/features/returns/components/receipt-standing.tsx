import { allowReturnHref, decideHref, receiptHref, reopenHref } from '@/domain/addresses/returns'
import { WHO_CORRECTS } from '@/features/draft/say-who-corrects'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { LinkButton } from '@/ui/link-button'
import { Panel } from '@/ui/panel'
import { WarningCallout } from '@/ui/warning-callout'
import type { ReceiptView } from '../to-receipt-view'

/** The heading that fits the reader: thanks for whose return it is, and for everybody else what they look at. */
export function ReceiptHeading({ view }: { view: ReceiptView }) {
  const { isOwn, shown, inForce } = view.standing
  if (isOwn && shown === inForce)
    return (
      <>
        <Panel heading="Return submitted">
          {view.provider}
          <br />
          {view.period}
        </Panel>
        <p>
          Keep or print this page. What was submitted never changes and can be shown again here at any time.
        </p>
      </>
    )
  return (
    <Heading level={1} caption={`${view.provider}, ${view.period}`}>
      Return as submitted, version {shown}
    </Heading>
  )
}

/** Whether this version counts, what was decided about it, and what this reader may decide. */
export function ReceiptStanding({ view }: { view: ReceiptView }) {
  const { shown, inForce, correction, mayReopen, mayWithdraw, mayAllow, isOwn, isOpen } = view.standing
  if (shown !== inForce)
    return (
      <WarningCallout heading={`Version ${inForce} is in force`}>
        <p>
          This is version {shown}, as it was submitted. It has been replaced.{' '}
          <a href={receiptHref(view.returnId)}>See version {inForce}</a>
        </p>
      </WarningCallout>
    )
  return (
    <>
      {correction && (
        <InsetText>
          <p>{correction.said}</p>
          <p>
            Reason: <span className="app-preserve">{correction.reason}</span>
          </p>
          <p>
            Being corrected: version {inForce} is in force until version {inForce + 1} is submitted.
            {mayWithdraw && (
              <>
                {' '}
                Was this begun by mistake?{' '}
                <a href={isOwn ? reopenHref(view.returnId) : decideHref(view.returnId)}>
                  Withdraw the correction
                </a>
              </>
            )}
          </p>
        </InsetText>
      )}
      {mayAllow && (
        <p>
          Its year has closed. <a href={allowReturnHref(view.returnId)}>Allow a correction all the same</a>
        </p>
      )}
      <Judging view={view} />
      {isOwn && isOpen && (
        <p>
          Is something wrong?{' '}
          {mayReopen ? <a href={reopenHref(view.returnId)}>Correct this return</a> : WHO_CORRECTS}
        </p>
      )}
    </>
  )
}

/** What its commissioner decided, where it stands, and what is left to decide: nothing that would be the next step once it is accepted. */
function Judging({ view: { returnId, standing } }: { view: ReceiptView }) {
  const { accepted, mayJudge, mayAccept } = standing
  return (
    <>
      {accepted && (
        <InsetText>
          <p role="status">{accepted}</p>
        </InsetText>
      )}
      {mayJudge && (
        <LinkButton href={decideHref(returnId)} {...(mayAccept ? {} : { kind: 'secondary' as const })}>
          {mayAccept ? 'Accept or ask for a correction' : 'Ask for a correction'}
        </LinkButton>
      )}
    </>
  )
}
