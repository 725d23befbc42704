import { Choice, type ChoiceItem } from './choice'
import { classNames } from './class-names'
import { Question, type QuestionProps } from './question'

export type CheckboxesProps = QuestionProps & {
  name: string
  items: readonly ChoiceItem[]
  defaultValues?: readonly string[] | undefined
  small?: boolean | undefined
}

/** Any number of choices. The first has the question's own id, so that the error summary can lead to it. */
export function Checkboxes({ name, items, defaultValues = [], small, ...question }: CheckboxesProps) {
  const { id } = question
  return (
    <Question {...question}>
      <div className={classNames('nhsuk-checkboxes', small && 'nhsuk-checkboxes--small')}>
        {items.map((item, index) => (
          <Choice
            key={item.value}
            block="nhsuk-checkboxes"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            item={item}
            isChosen={defaultValues.includes(item.value)}
          />
        ))}
      </div>
    </Question>
  )
}
