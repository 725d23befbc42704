import { classNames } from './class-names'
import { FormGroup } from './form-group'
import { Label } from './label'
import { Question, type QuestionProps } from './question'

type DatePart = 'day' | 'month' | 'year'

export type DateInputProps = QuestionProps & {
  /** The boxes post as `name-day`, `name-month` and `name-year`. */
  name: string
  defaultValue?: Partial<Record<DatePart, string>> | undefined
}

const parts = { day: 'Day', month: 'Month', year: 'Year' } as const

/** A date in three boxes, `id-day`, `id-month` and `id-year`: link an error to the first box at fault. */
export function DateInput({ name, defaultValue, ...question }: DateInputProps) {
  const { id, error } = question
  return (
    <Question {...question}>
      <div className="nhsuk-date-input" id={id}>
        {(['day', 'month', 'year'] as const).map((part) => (
          <DatePartInput
            key={part}
            part={part}
            id={`${id}-${part}`}
            name={`${name}-${part}`}
            defaultValue={defaultValue?.[part]}
            isFaulty={Boolean(error)}
          />
        ))}
      </div>
    </Question>
  )
}

type DatePartInputProps = {
  part: DatePart
  id: string
  name: string
  defaultValue: string | undefined
  isFaulty: boolean
}

function DatePartInput({ part, id, name, defaultValue, isFaulty }: DatePartInputProps) {
  const className = classNames(
    'nhsuk-input',
    isFaulty && 'nhsuk-input--error',
    widthFor(part, defaultValue),
    'nhsuk-date-input__input',
  )
  return (
    <div className="nhsuk-date-input__item">
      <FormGroup hasError={isFaulty}>
        <Label htmlFor={id} className="nhsuk-date-input__label">
          {parts[part]}
        </Label>
        <input
          className={className}
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          defaultValue={defaultValue}
        />
      </FormGroup>
    </div>
  )
}

/** As wide as the part is long; a whole date that was pasted into it is shown whole. */
function widthFor(part: DatePart, held = ''): string {
  const usual = part === 'year' ? 4 : 2
  if (held.length <= usual) return `nhsuk-input--width-${usual}`
  return held.length <= 10 ? 'nhsuk-input--width-10' : 'nhsuk-input--width-20'
}
