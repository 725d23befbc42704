export type NavigationLink = { href: string; text: string }

type HeaderNavigationProps = { links: readonly NavigationLink[]; current?: string | undefined }

/** The main menu. Without JavaScript its links wrap; with it, those that do not fit go under "More". */
export function HeaderNavigation({ links, current }: HeaderNavigationProps) {
  return (
    <nav className="nhsuk-header__navigation" aria-label="Menu">
      <div className="nhsuk-header__navigation-container nhsuk-width-container">
        <ul className="nhsuk-header__navigation-list">
          {links.map((link) => (
            <HeaderNavigationItem key={link.href} link={link} isCurrent={link.href === current} />
          ))}
          <li className="nhsuk-header__menu" hidden>
            <button
              className="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
              type="button"
              id="toggle-menu"
              aria-expanded="false"
            >
              <span className="nhsuk-u-visually-hidden">Browse </span>More
            </button>
          </li>
        </ul>
      </div>
    </nav>
  )
}

function HeaderNavigationItem({ link, isCurrent }: { link: NavigationLink; isCurrent: boolean }) {
  if (!isCurrent) {
    return (
      <li className="nhsuk-header__navigation-item">
        <a className="nhsuk-header__navigation-link" href={link.href}>
          {link.text}
        </a>
      </li>
    )
  }
  return (
    <li className="nhsuk-header__navigation-item nhsuk-header__navigation-item--current">
      <a className="nhsuk-header__navigation-link" href={link.href} aria-current="true">
        <strong className="nhsuk-header__navigation-item-current-fallback">{link.text}</strong>
      </a>
    </li>
  )
}
