import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type SummaryAction = {
  href: string
  text: string
  /** Read out after the text, so that each link says what it changes. */
  hiddenText: string
}

type SummaryRow = { key: string; value: ReactNode; actions?: readonly SummaryAction[] | undefined }

export type SummaryListProps = { rows: readonly SummaryRow[]; hasBorder?: boolean | undefined }

/** Facts as pairs of a name and a value, with links to change them. */
export function SummaryList({ rows, hasBorder = true }: SummaryListProps) {
  const hasActions = rows.some((row) => row.actions?.length)
  return (
    <dl className={classNames('nhsuk-summary-list', !hasBorder && 'nhsuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions = [] }) => {
        const isBare = hasActions && actions.length === 0
        return (
          <div
            className={`nhsuk-summary-list__row${isBare ? ' nhsuk-summary-list__row--no-actions' : ''}`}
            key={key}
          >
            <dt className="nhsuk-summary-list__key">{key}</dt>
            <dd className="nhsuk-summary-list__value">{value}</dd>
            {actions.length > 0 && (
              <dd className="nhsuk-summary-list__actions">
                <SummaryActions actions={actions} />
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

function SummaryActions({ actions }: { actions: readonly SummaryAction[] }) {
  const links = actions.map(({ href, text, hiddenText }) => (
    <a className="nhsuk-link" href={href} key={`${href} ${text}`}>
      {text}
      <span className="nhsuk-u-visually-hidden"> {hiddenText}</span>
    </a>
  ))
  if (links.length === 1) return links
  return (
    <ul className="nhsuk-summary-list__actions-list">
      {links.map((link) => (
        <li className="nhsuk-summary-list__actions-list-item" key={link.key}>
          {link}
        </li>
      ))}
    </ul>
  )
}
