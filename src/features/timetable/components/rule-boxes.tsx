import { Fieldset } from '@/ui/fieldset'
import type { PostedControls } from '@/ui/posted-form'
import { TextInput } from '@/ui/text-input'

type Controls = Pick<PostedControls, 'valueOf' | 'errorAt'>

const DAYS = [
  { name: 'dataCutDays', label: 'Registry data cut', hint: undefined },
  { name: 'deadlineDays', label: 'Deadline', hint: undefined },
  { name: 'closeDays', label: 'Close', hint: 'Leave it blank to close on the last day of the next quarter.' },
] as const

const YEAR_DAYS = [
  { name: 'yearOpens', label: 'Opens: the first such day after 31 March' },
  { name: 'yearDeadline', label: 'Deadline: the next' },
  { name: 'yearCloses', label: 'Closes, with its year: the next' },
] as const

/** The boxes of the rule. */
export function RuleBoxes({ valueOf, errorAt }: Controls) {
  return (
    <>
      <Fieldset legend="A quarter: so many days after it ends" legendSize="m" headingLevel={2}>
        {DAYS.map(({ name, label, hint }) => (
          <TextInput
            key={name}
            {...{ id: name, name, label, hint }}
            width={3}
            inputMode="numeric"
            suffix="days"
            defaultValue={valueOf(name)}
            error={errorAt(name)}
          />
        ))}
      </Fieldset>
      <Fieldset legend="A year’s declaration: on days of every year" legendSize="m" headingLevel={2}>
        {YEAR_DAYS.map(({ name, label }) => (
          <YearDayBoxes key={name} {...{ name, label, valueOf, errorAt }} />
        ))}
      </Fieldset>
    </>
  )
}

interface YearDayProps extends Controls {
  readonly name: string
  readonly label: string
}

function YearDayBoxes({ name, label, valueOf, errorAt }: YearDayProps) {
  const [day, month] = [`${name}-day`, `${name}-month`]
  return (
    <Fieldset legend={label} legendSize="s">
      <div className="nhsuk-date-input">
        <div className="nhsuk-date-input__item">
          <TextInput
            {...{ id: day, name: day, label: 'Day', width: 2, inputMode: 'numeric' }}
            defaultValue={valueOf(day)}
            error={errorAt(day)}
          />
        </div>
        <div className="nhsuk-date-input__item">
          <TextInput
            {...{ id: month, name: month, label: 'Month', width: 2, inputMode: 'numeric' }}
            defaultValue={valueOf(month)}
          />
        </div>
      </div>
    </Fieldset>
  )
}
