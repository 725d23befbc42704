import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type CardProps = {
  heading?: ReactNode
  headingLevel?: 2 | 3 | 4 | undefined
  /** Makes the whole card lead there. */
  href?: string | undefined
  description?: ReactNode
  isFeature?: boolean | undefined
  children?: ReactNode
}

/** A box with a heading: a way onwards when it has an `href`, else a piece of the page set apart. */
export function Card({ heading, headingLevel = 2, href, description, isFeature, children }: CardProps) {
  const Heading = `h${headingLevel}` as const
  const className = classNames(
    'nhsuk-card',
    href && 'nhsuk-card--clickable',
    isFeature && 'nhsuk-card--feature',
  )
  return (
    <div className={className}>
      <div className="nhsuk-card__content">
        {heading && (
          <Heading className={isFeature ? 'nhsuk-card__heading' : 'nhsuk-card__heading nhsuk-heading-m'}>
            {href ? (
              <a className="nhsuk-card__link" href={href}>
                {heading}
              </a>
            ) : (
              heading
            )}
          </Heading>
        )}
        {description && <p className="nhsuk-card__description">{description}</p>}
        {children}
      </div>
    </div>
  )
}
