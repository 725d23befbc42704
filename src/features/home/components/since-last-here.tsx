import type { SinceView } from '../home-view'

/** What other people did since this person was last here. */
export function SinceLastHere({ view: { said, happenings, more } }: { view: SinceView }) {
  return (
    <section aria-labelledby="since-last-here">
      <h2 className="nhsuk-heading-m" id="since-last-here">
        Since you were last here
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
