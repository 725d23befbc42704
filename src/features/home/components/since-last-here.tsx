import type { Framework } from '@/domain/catalogue/framework'
import type { SinceView } from '../home-view'

interface Props {
  readonly view: SinceView
  /** The framework that it is about, where there are several. */
  readonly of: Framework | null
}

/** What other people did since this person was last here. */
export function SinceLastHere({ view: { said, happenings, more }, of }: Props) {
  const id = of ? `since-last-here-${of.code}` : 'since-last-here'
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        Since you were last here{of && `: ${of.name}`}
      </h2>
      <p>{said}</p>
      {happenings.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--border">
          {happenings.map(({ what, href, who, when, reason }) => (
            <li key={`${href} ${what} ${when}`}>
              <a className="nhsuk-link" href={href}>
                {what}
              </a>
              <br />
              {who}, {when}
              {reason && (
                <>
                  <br />
                  Reason given: {reason}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p>
          <a className="nhsuk-link" href={more.href}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  )
}
