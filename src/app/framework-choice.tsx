import type { Framework } from '@/domain/catalogue/framework'

interface Props {
  /** Those under which the reader has a role. */
  readonly among: readonly Framework[]
  /** Code of the one that is shown. */
  readonly shown: string
  readonly hrefUnder: (framework: string) => string
}

/** Which of the reader's frameworks a page is about, and the way to the same page of the others. */
export function FrameworkChoice({ among, shown, hrefUnder }: Props) {
  if (among.length < 2) return null
  return (
    <nav aria-label="Services">
      <ul className="nhsuk-list">
        {among.map(({ code, name }) => (
          <li key={code}>
            {code === shown ? (
              <strong aria-current="true">{name}</strong>
            ) : (
              <a href={hrefUnder(code)}>{name}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
