import { TextArea } from '@/ui/text-area'
import type { WhyView } from '../section-view'

interface Props {
  readonly why: WhyView
  /** What the figures belong to: `101`, or `this return`. */
  readonly of: string
  readonly value: string
  readonly error: string | undefined
}

/** What a warning asks, and the one box in which all warnings of a line are answered. */
export function Why({ why, of, value, error }: Props) {
  return (
    <div className="app-why" role="group" aria-labelledby={`${why.id}-asked`}>
      <h3 className="nhsuk-heading-xs" id={`${why.id}-asked`}>
        {why.warnings.length > 0 ? `Please check ${of}` : `About the figures of ${of}`}
      </h3>
      {why.warnings.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {why.warnings.map(({ code, at, message }) => (
            <li key={`${code} ${at}`}>{message}</li>
          ))}
        </ul>
      )}
      <TextArea
        id={why.id}
        name={why.id}
        label={`Why are the figures of ${of} right?`}
        hint="Do not describe a patient. Your commissioner reads this; it is never shown in shared views. At least 20 characters."
        defaultValue={value}
        error={error}
        rows={3}
      />
    </div>
  )
}
