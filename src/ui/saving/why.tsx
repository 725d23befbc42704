import { TextArea } from '../text-area'
import type { Controls } from './draft-form'
import type { WhyView } from './draft-view'

interface Props extends Pick<Controls, 'valueOf' | 'errorAt'> {
  readonly why: WhyView
}

/** What warnings ask, and the one box in which all of them are answered. */
export function Why({ why, valueOf, errorAt }: Props) {
  const { id, heading, label, hint, warnings, explanation } = why
  return (
    <div className="app-why" role="group" aria-labelledby={`${id}-asked`}>
      <h3 className="nhsuk-heading-xs" id={`${id}-asked`}>
        {heading}
      </h3>
      {warnings.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {warnings.map(({ code, at, message }) => (
            <li key={`${code} ${at}`}>{message}</li>
          ))}
        </ul>
      )}
      <TextArea
        {...{ id, name: id, label, hint, rows: 3 }}
        defaultValue={String(valueOf(id, explanation))}
        error={errorAt(id)}
      />
    </div>
  )
}
