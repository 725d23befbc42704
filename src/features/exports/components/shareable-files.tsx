import { shareableHref } from '@/domain/addresses/exports'
import type { Framework } from '@/domain/catalogue/framework'
import { sharingRules } from '@/domain/sharing/sharing-rules'
import { Details } from '@/ui/details'

interface Props {
  readonly framework: Framework
  readonly year: string
  /** The moment as at which they are given; null for now. */
  readonly at: Date | null
}

/** What of a year may be published, for those who publish it, and what was done to small numbers. */
export function ShareableFiles({ framework, year, at }: Props) {
  return (
    <section aria-labelledby="shareable">
      <h2 className="nhsuk-heading-m" id="shareable">
        To publish or pass on
      </h2>
      <ul className="nhsuk-list">
        {(['csv', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <a href={shareableHref(framework.code, year, format, at)}>
              {year}-shareable.{format}
            </a>
          </li>
        ))}
      </ul>
      <Details summary="What is done to small numbers">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {sharingRules(framework).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Details>
    </section>
  )
}
