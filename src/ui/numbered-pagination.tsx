import { Icon } from './icon'

export type NumberedPaginationProps = {
  current: number
  total: number
  hrefOf: (page: number) => string
  label?: string | undefined
}

/** Through a long list, page by page. `hrefOf` is a function, so call this from the same side as it. */
export function NumberedPagination({
  current,
  total,
  hrefOf,
  label = 'Pagination',
}: NumberedPaginationProps) {
  if (total < 2) return null
  return (
    <nav className="nhsuk-pagination nhsuk-pagination--numbered" role="navigation" aria-label={label}>
      {current > 1 && (
        <a href={hrefOf(current - 1)} className="nhsuk-pagination__previous" rel="prev">
          <Icon name="arrow-left" />
          <PaginationTitle text="Previous" />
        </a>
      )}
      <ul className="nhsuk-pagination__list">
        {pagesAround(current, total).map((page, index) =>
          page === null ? (
            <li className="nhsuk-pagination__item nhsuk-pagination__item--ellipsis" key={`gap-${index}`}>
              ⋯
            </li>
          ) : (
            <PaginationNumber key={page} page={page} href={hrefOf(page)} isCurrent={page === current} />
          ),
        )}
      </ul>
      {current < total && (
        <a href={hrefOf(current + 1)} className="nhsuk-pagination__next" rel="next">
          <PaginationTitle text="Next" />
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}

function PaginationTitle({ text }: { text: string }) {
  return (
    <span className="nhsuk-pagination__title">
      {text}
      <span className="nhsuk-u-visually-hidden"> page</span>
    </span>
  )
}

function PaginationNumber({ page, href, isCurrent }: { page: number; href: string; isCurrent: boolean }) {
  return (
    <li className={`nhsuk-pagination__item${isCurrent ? ' nhsuk-pagination__item--current' : ''}`}>
      <a
        className="nhsuk-pagination__link"
        href={href}
        aria-label={`Page ${page}`}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {page}
      </a>
    </li>
  )
}

/** The first, the last and those beside the current one; null stands for a gap. */
function pagesAround(current: number, total: number): (number | null)[] {
  const all = Array.from({ length: total }, (_, index) => index + 1)
  const shown = all.filter((page) => page === 1 || page === total || Math.abs(page - current) <= 1)
  return shown.flatMap((page, index) => {
    const before = shown[index - 1]
    return before !== undefined && page - before > 1 ? [null, page] : [page]
  })
}
