import type { ReactNode } from 'react'
import type { BoxView } from '@/ui/box'
import { Radios } from '@/ui/radios'
import type { Controls } from '@/ui/saving/draft-form'
import { Why } from '@/ui/saving/why'
import type { BoxGroup, PartView } from '../part-view'

/** The boxes of one part, in the groups in which people fill them in. */
export function PartBoxes({ view, ...controls }: Controls & { readonly view: PartView }) {
  const { documentsHref, groups, status, promised, comment, part } = view
  const { draw } = controls
  return (
    <>
      {groups.map((group) => (
        <Group key={group.id} {...{ group, documentsHref, draw }} />
      ))}
      {status && <Status {...{ status, ...controls }} promised={promised.map(draw)} />}
      {comment && draw(comment)}
      <Why why={controls.whyOf(part)} {...controls} />
    </>
  )
}

interface GroupProps extends Pick<Controls, 'draw'> {
  readonly group: BoxGroup
  readonly documentsHref: string
}

function Group({ group: { id, heading, note, file, boxes }, documentsHref, draw }: GroupProps) {
  return (
    <section className="app-line" aria-labelledby={`${id}-heading`}>
      <h2 className="nhsuk-heading-m" id={`${id}-heading`}>
        {heading}
      </h2>
      {note && <p>{note}</p>}
      {file && <p>{file}</p>}
      {id === 'evidence' && (
        <p>
          <a href={documentsHref}>Documents of this year</a>
        </p>
      )}
      <div className={id === 'meetings' ? 'app-dates' : undefined}>{boxes.map(draw)}</div>
    </section>
  )
}

interface StatusProps extends Pick<Controls, 'valueOf' | 'errorAt'> {
  readonly status: BoxView
  readonly promised: ReactNode
}

/** Met or not met; what will be done is asked under "Not met". */
function Status({ status, promised, valueOf, errorAt }: StatusProps) {
  const { id, label, value, options } = status
  return (
    <Radios
      id={id}
      name={id}
      legend={label}
      legendSize="m"
      headingLevel={2}
      defaultValue={String(valueOf(id, value))}
      error={errorAt(id)}
      items={options.map((option) => ({
        value: option.value,
        label: option.text,
        conditional: option.value === 'not-met' ? promised : undefined,
      }))}
    />
  )
}
