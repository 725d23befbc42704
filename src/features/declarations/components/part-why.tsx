import { TextArea } from '@/ui/text-area'
import type { PartView } from '../part-view'

interface Props {
  readonly why: NonNullable<PartView['why']>
  readonly value: string | readonly string[]
  readonly error: string | undefined
}

/** What warnings ask, and the one box in which all of a part are answered. */
export function PartWhy({ why: { box, asked }, value, error }: Props) {
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
        defaultValue={String(value)}
        error={error}
        rows={3}
      />
    </div>
  )
}
