import type { NavigationLink } from './header-navigation'

export type ServiceFooterProps = { links?: readonly NavigationLink[] | undefined; note?: string | undefined }

/** The foot of every page: support links, and a line that says what this service rests on. */
export function ServiceFooter({ links = [], note }: ServiceFooterProps) {
  return (
    <footer className="nhsuk-footer" role="contentinfo">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          {links.length > 0 && <h2 className="nhsuk-u-visually-hidden">Support links</h2>}
          {links.length > 0 && (
            <ul className="nhsuk-footer__list">
              {links.map((link) => (
                <li className="nhsuk-footer__list-item" key={link.href}>
                  <a className="nhsuk-footer__list-item-link" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {note && <p className="nhsuk-body-s">{note}</p>}
        </div>
      </div>
    </footer>
  )
}
