import { Heading } from '@/ui/heading'
import { TaskList } from '@/ui/task-list'
import type { AdminView } from '../to-admin-view'

/** What it takes to set the service up and to keep it running, with how far each part is. */
export function AdminScreen({ said, tasks }: AdminView) {
  return (
    <>
      <Heading level={1}>Administration</Heading>
      <p>{said}</p>
      <TaskList tasks={tasks} />
    </>
  )
}
