import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { Tag } from '@/ui/tag'
import { TaskList } from '@/ui/task-list'
import type { ReviewView } from '../to-review-view'

/** The tasks of a review. */
export function ReviewScreen({ title, caption, version, decided, due, again, indicators, rest }: ReviewView) {
  return (
    <>
      <Heading level={1} caption={caption}>
        {title}
      </Heading>
      <p>
        <a href={version.href}>{version.text}</a>. {decided}.
      </p>
      {due && (
        <p>
          <Tag colour={due.isOverdue ? 'red' : 'blue'}>{due.left}</Tag> {due.day}
        </p>
      )}
      {again && (
        <InsetText>
          <p>{again}</p>
        </InsetText>
      )}
      <h2 className="nhsuk-heading-m">Declared indicators</h2>
      <TaskList tasks={indicators} />
      <h2 className="nhsuk-heading-m">Then</h2>
      <TaskList tasks={rest} />
    </>
  )
}
