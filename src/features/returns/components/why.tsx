import type { Controls } from '@/ui/saving/draft-form'
import { TextArea } from '@/ui/text-area'
import type { WhyView } from '../section-view'

interface Props extends Pick<Controls, 'valueOf' | 'errorAt'> {
  readonly why: WhyView
  /** What the figures belong to: `101`, or `this return`. */
  readonly of: string
}

/** What a warning asks, and the one box in which all warnings of a line are answered. */
export function Why({ why, of, valueOf, errorAt }: Props) {
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
        defaultValue={String(valueOf(why.id, why.explanation))}
        error={errorAt(why.id)}
        rows={3}
      />
    </div>
  )
}
