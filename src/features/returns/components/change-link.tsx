/** The way to change an answer, named for those who hear only the link. */
export function ChangeLink({ href, what }: { href: string | null | undefined; what: string }) {
  if (!href) return null
  return (
    <p>
      <a href={href}>
        Change <span className="nhsuk-u-visually-hidden">{what}</span>
      </a>
    </p>
  )
}
