import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import { Tag } from '@/ui/tag'
import type { toHealthView } from '../to-health-view'

interface Props {
  readonly rows: ReturnType<typeof toHealthView>
  readonly at: string
}

/** Whether what the service stands on does its work, at a moment. */
export function HealthScreen({ rows, at }: Props) {
  return (
    <>
      <Heading level={1}>Health of the service</Heading>
      <p>As of {at}. Machines ask /api/health/live, /api/health/ready and /api/health.</p>
      <SummaryList
        rows={rows.map(({ key, state, said, link }) => ({
          key,
          value: (
            <>
              <p>
                <Tag colour={state.colour}>{state.text}</Tag>
              </p>
              <p>{said}</p>
              {link && (
                <p>
                  <a href={link.href}>{link.text}</a>
                </p>
              )}
            </>
          ),
        }))}
      />
    </>
  )
}
