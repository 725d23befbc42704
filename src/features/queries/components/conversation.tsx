import { Tag } from '@/ui/tag'
import type { QueryView } from '../to-query-view'

/** One query: how it stands, all that was said, and what this person may say next. */
export function Conversation({ id, title, standing, isOverdue, messages, next, actionHref }: QueryView) {
  return (
    <article className="app-query" id={id} aria-labelledby={`${id}-title`}>
      <h3 className="nhsuk-heading-s" id={`${id}-title`}>
        {title} <Tag colour={isOverdue ? 'red' : 'plain'}>{standing}</Tag>
      </h3>
      <ol className="app-query__messages">
        {messages.map(({ key, said, text }) => (
          <li key={key}>
            <p className="app-query__said">{said}</p>
            <p className="app-query__text">{text}</p>
          </li>
        ))}
      </ol>
      {next && (
        <p>
          <a href={next.href}>
            {next.text}
            <span className="nhsuk-u-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
      {actionHref && (
        <p>
          <a href={actionHref}>
            Open an action<span className="nhsuk-u-visually-hidden"> that follows from: {title}</span>
          </a>
        </p>
      )}
    </article>
  )
}
