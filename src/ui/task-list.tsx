import type { ReactNode } from 'react'
import { Tag, type TagProps } from './tag'

type Task = {
  id: string
  title: ReactNode
  /** Left out while the task cannot be started. */
  href?: string | undefined
  hint?: ReactNode
  status: { text: string; colour?: TagProps['colour'] }
}

export type TaskListProps = { tasks: readonly Task[] }

/** What there is to do, and how far each has come. */
export function TaskList({ tasks }: TaskListProps) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task) => (
        <TaskListItem key={task.id} {...task} />
      ))}
    </ul>
  )
}

function TaskListItem({ id, title, href, hint, status }: Task) {
  const linked = href ? ' nhsuk-task-list__item--with-link' : ''
  const descriptions = hint ? `${id}-hint ${id}-status` : `${id}-status`
  return (
    <li className={`nhsuk-task-list__item${linked}`}>
      <div className="nhsuk-task-list__name-and-hint">
        {href ? (
          <a className="nhsuk-task-list__link nhsuk-link" href={href} aria-describedby={descriptions}>
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint && (
          <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}>
        <Tag colour={status.colour}>{status.text}</Tag>
      </div>
    </li>
  )
}
