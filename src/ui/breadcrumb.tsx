import type { NavigationLink } from './header-navigation'

export type BreadcrumbProps = { items: readonly NavigationLink[] }

/** The pages above this one. On a phone only the nearest is shown, as a way back. */
export function Breadcrumb({ items }: BreadcrumbProps) {
  const parent = items.at(-1)
  if (!parent) return null
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {items.map((item) => (
          <li className="nhsuk-breadcrumb__list-item" key={item.href}>
            <a className="nhsuk-breadcrumb__link" href={item.href}>
              {item.text}
            </a>
          </li>
        ))}
      </ol>
      <a className="nhsuk-back-link" href={parent.href}>
        <span className="nhsuk-u-visually-hidden">Back to </span>
        {parent.text}
      </a>
    </nav>
  )
}
