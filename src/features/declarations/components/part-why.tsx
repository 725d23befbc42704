import type { Controls } from '@/ui/saving/draft-form'
import { TextArea } from '@/ui/text-area'
import type { PartView } from '../part-view'

interface Props extends Pick<Controls, 'valueOf' | 'errorAt'> {
  readonly why: NonNullable<PartView['why']>
}

/** What warnings ask, and the one box in which all of a part are answered. */
export function PartWhy({ why: { box, asked }, valueOf, errorAt }: Props) {
  return (
    <div className="app-why" role="group" aria-labelledby={`${box.id}-asked`}>
      <h2 className="nhsuk-heading-xs" id={`${box.id}-asked`}>
        {asked.length > 0 ? 'Please check this' : 'What was asked about this'}
      </h2>
      {asked.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {asked.map(({ code, at, message }) => (
            <li key={`${code} ${at}`}>{message}</li>
          ))}
        </ul>
      )}
      <TextArea
        id={box.id}
        name={box.id}
        label={box.label}
        hint="Do not describe a patient. Your commissioner reads this. At least 20 characters."
        defaultValue={String(valueOf(box.id, box.value))}
        error={errorAt(box.id)}
        rows={3}
      />
    </div>
  )
}
