import { Checkboxes } from '../checkboxes'
import { TextArea } from '../text-area'
import type { Controls } from './draft-form'
import type { WhyView } from './draft-view'

interface Props extends Pick<Controls, 'valueOf' | 'errorAt'> {
  readonly why: WhyView | undefined
}

/** What warnings ask, and the one box in which all of them are answered. */
export function Why({ why, valueOf, errorAt }: Props) {
  if (!why) return null
  const { code, heading, label, hint, warnings, explanation, asked, confirmations, confirmed } = why
  const [id, confirm] = [`${code}.explanation`, `${code}.confirm`]
  return (
    <div className="app-why" role="group" aria-labelledby={`${id}-asked`}>
      <h3 className="nhsuk-heading-xs" id={`${id}-asked`}>
        {heading}
      </h3>
      {warnings.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {warnings.map(({ message, rule, href }) => (
            <li key={message}>
              {message} (<a href={href}>rule {rule}</a>)
            </li>
          ))}
        </ul>
      )}
      <input type="hidden" name={`${code}.asked`} value={asked} />
      <TextArea
        {...{ id, name: id, label, hint, rows: 3 }}
        defaultValue={String(valueOf(id, explanation))}
        error={errorAt(id)}
      />
      {confirmations.length > 0 && (
        <Checkboxes
          {...{ id: confirm, name: confirm, items: confirmations, small: true }}
          legend="Or answer without writing"
          defaultValues={[valueOf(confirm, confirmed)].flat()}
        />
      )}
    </div>
  )
}
