import type { ReactNode } from 'react'
import { sayState } from '@/domain/returns/say-state'
import { FEWEST } from '@/domain/statistics/share'
import { Details } from '@/ui/details'

/** What the figures on a dashboard mean, and how much small ones can carry. */
export function HowToRead({ children }: { readonly children?: ReactNode }) {
  return (
    <Details summary="How to read these figures">
      {children}
      <p>
        A figure needs a conversation where its latest quarter changed for the worse, which a stable series
        does by chance in about 1 quarter of 100, or where it lies beyond 99.8% on the worse side of what all
        come to. National audits (HQIP) call what lies beyond 99.8%, about three standard deviations, an
        alarm, and what lies beyond 95%, about two, an alert: an alert is worth a look. A case may follow
        either.
      </p>
      <p>
        Each percentage stands with the patients it rests on and its 95% interval (Wilson score): the range
        that chance alone leaves plausible. With few patients the range is wide. Whether two figures differ by
        more than chance is decided by the difference itself, not by whether the two ranges overlap; where few
        events are expected, by an exact test. Below {FEWEST} patients nothing is judged.
      </p>
      <p>
        A waiting time is a mean: total days divided by patients. It has a 95% interval (Student’s t) where
        the provider gave a standard deviation and treated at least {FEWEST} patients. It is the wait within
        the service, not the statutory referral to treatment figure.
      </p>
      <p>
        No target is published for any of these lines: a square with P, F or a question mark stands only where
        a commissioner or the national analyst has set a local threshold. Figures are not adjusted for
        differences between patients.
      </p>
      <dl className="nhsuk-summary-list">
        <State state="nil" />
        <State state="not-offered" />
        <State state="not-available">A reason was given.</State>
        <State state="missing" />
        <State state="not-due" />
      </dl>
      <p>None of these is a zero. Follow any figure or word to see where it came from.</p>
    </Details>
  )
}

function State({ state, children }: { state: Parameters<typeof sayState>[0]; children?: string }) {
  const { headline, sentence } = sayState(state)
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{headline}</dt>
      <dd className="nhsuk-summary-list__value">
        {sentence} {children}
      </dd>
    </div>
  )
}
