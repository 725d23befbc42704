import { Choice, type ChoiceItem } from './choice'
import { classNames } from './class-names'
import { Question, type QuestionProps } from './question'

export type RadiosProps = QuestionProps & {
  name: string
  items: readonly ChoiceItem[]
  defaultValue?: string | undefined
  small?: boolean | undefined
}

/**
 * One choice from a few. The first has the question's own id, so that the error summary can lead to it. In a
 * form with an action, give it a `key` that changes with each answer from the server.
 */
export function Radios({ name, items, defaultValue, small, ...question }: RadiosProps) {
  const { id } = question
  return (
    <Question {...question}>
      <div className={classNames('nhsuk-radios', small && 'nhsuk-radios--small')}>
        {items.map((item, index) => (
          <Choice
            key={item.value}
            block="nhsuk-radios"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            item={item}
            isChosen={item.value === defaultValue}
          />
        ))}
      </div>
    </Question>
  )
}
