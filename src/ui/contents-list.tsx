export type ContentsListProps = {
  items: readonly { href: string; text: string }[]
}

/** The sections of a long page, each a link. Screen readers may pass over it as a whole: it is a landmark with a name. */
export function ContentsList({ items }: ContentsListProps) {
  return (
    <nav className="nhsuk-contents-list" aria-labelledby="on-this-page">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id="on-this-page">
        On this page
      </h2>
      <ol className="nhsuk-contents-list__list">
        {items.map(({ href, text }) => (
          <li className="nhsuk-contents-list__item" key={href}>
            <a className="nhsuk-contents-list__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
