import { Checkboxes } from './checkboxes'
import { DateInput } from './date-input'
import { Radios } from './radios'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextInput } from './text-input'

/** A control as a page draws it. */
export interface BoxView {
  readonly id: string
  readonly type: 'count' | 'decimal' | 'choice' | 'choices' | 'line' | 'text' | 'date'
  readonly label: string
  readonly hint: string | null
  readonly unit: string | null
  readonly optional: boolean
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** What is stored: a text, or the chosen ones of several. */
  readonly value: string | readonly string[]
}

interface BoxProps {
  readonly box: BoxView
  /** What to show in it: what was typed just now, else what is stored. */
  readonly value: string | readonly string[]
  readonly error: string | undefined
}

/** The control of one box, whatever it holds. */
export function Box({ box, value, error }: BoxProps) {
  const { id, options } = box
  const question = { id, name: id, error, hint: box.hint ?? undefined }
  const label = box.optional ? `${box.label} (optional)` : box.label
  const text = typeof value === 'string' ? value : ''
  switch (box.type) {
    case 'count':
    case 'decimal':
      return (
        <TextInput
          {...question}
          label={label}
          defaultValue={text}
          inputMode={box.type === 'count' ? 'numeric' : 'decimal'}
          width={box.unit ? 10 : 5}
          suffix={box.unit ?? undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )
    case 'choice':
      return options.length > 4 ? (
        <Select
          {...question}
          label={label}
          defaultValue={text}
          options={[{ value: '', text: 'Choose one' }, ...options]}
        />
      ) : (
        <Radios {...question} legend={label} items={options.map(toItem)} defaultValue={text} small />
      )
    case 'choices':
      return (
        <Checkboxes
          {...question}
          legend={label}
          items={options.map(toItem)}
          defaultValues={typeof value === 'string' ? [value] : value}
          small
        />
      )
    case 'line':
      return <TextInput {...question} label={label} defaultValue={text} autoComplete="off" />
    case 'text':
      return <TextArea {...question} label={label} defaultValue={text} rows={3} />
    case 'date':
      return <DateInput {...question} legend={label} legendSize="s" defaultValue={toDateParts(value)} />
  }
}

function toItem({ value, text }: BoxView['options'][number]) {
  return { value, label: text }
}

/** The three boxes as they were typed, or a stored day in them. */
function toDateParts(value: string | readonly string[]) {
  const [day = '', month = '', year = ''] = typeof value === 'string' ? value.split('/') : value
  return { day, month, year }
}
