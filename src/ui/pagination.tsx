import { Icon } from './icon'

type PageLink = { href: string; title: string; label: string }

export type PaginationProps = {
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** What it leads through, for those who hear the page. */
  label: string
}

/** The ways to the page before and the page after. */
export function Pagination({ previous, next, label }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav className="nhsuk-pagination" aria-label={label}>
      <ul className="nhsuk-list nhsuk-pagination__list">
        {previous && (
          <li className="nhsuk-pagination-item--previous">
            <a
              className="nhsuk-pagination__link nhsuk-pagination__link--prev"
              href={previous.href}
              rel="prev"
            >
              <PageLinkText {...previous} />
              <Icon name="arrow-left" />
            </a>
          </li>
        )}
        {next && (
          <li className="nhsuk-pagination-item--next">
            <a className="nhsuk-pagination__link nhsuk-pagination__link--next" href={next.href} rel="next">
              <PageLinkText {...next} />
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function PageLinkText({ title, label }: Pick<PageLink, 'title' | 'label'>) {
  return (
    <>
      <span className="nhsuk-pagination__title">{title}</span>
      <span className="nhsuk-u-visually-hidden">:</span>
      <span className="nhsuk-pagination__page">{label}</span>
    </>
  )
}
