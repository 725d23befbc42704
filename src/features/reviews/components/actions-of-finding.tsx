import type { ActionOfFinding } from '../to-findings-view'

/** What is done about a finding; nothing where nothing is yet. */
export function ActionsOfFinding({ actions }: { readonly actions: readonly ActionOfFinding[] }) {
  if (actions.length === 0) return null
  return (
    <ul className="nhsuk-list nhsuk-u-margin-bottom-2">
      {actions.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
