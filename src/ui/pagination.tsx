import { Icon } from './icon'

type PaginationStep = { href: string; text: string }

export type PaginationProps = {
  previous?: PaginationStep | undefined
  next?: PaginationStep | undefined
  /** Says what is being paged through, where a page has more than one. */
  label?: string | undefined
}

/** To the neighbours of this page, each named. */
export function Pagination({ previous, next, label = 'Pagination' }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav className="nhsuk-pagination" role="navigation" aria-label={label}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && <PaginationItem step={previous} direction="previous" />}
        {next && <PaginationItem step={next} direction="next" />}
      </ul>
    </nav>
  )
}

function PaginationItem({ step, direction }: { step: PaginationStep; direction: 'previous' | 'next' }) {
  const rel = direction === 'next' ? 'next' : 'prev'
  return (
    <li className={`nhsuk-pagination-item--${direction}`}>
      <a className={`nhsuk-pagination__link nhsuk-pagination__link--${rel}`} href={step.href} rel={rel}>
        <span className="nhsuk-pagination__title">
          {direction === 'next' ? 'Next' : 'Previous'}
          <span className="nhsuk-u-visually-hidden"> page</span>
        </span>
        <span className="nhsuk-u-visually-hidden">:</span>
        <span className="nhsuk-pagination__page">{step.text}</span>
        <Icon name={direction === 'next' ? 'arrow-right' : 'arrow-left'} />
      </a>
    </li>
  )
}
