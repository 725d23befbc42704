import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Hint } from './hint'
import { Label } from './label'

/** One of the answers that radios or checkboxes offer. */
export type ChoiceItem = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Shown while this answer is chosen, by CSS alone; always shown where there is no JavaScript. */
  conditional?: ReactNode
  /** True where it is shown while nothing is chosen yet: to fill it in is to choose this answer. */
  isOpen?: boolean
}

type ChoiceProps = {
  block: 'nhsuk-radios' | 'nhsuk-checkboxes'
  id: string
  name: string
  item: ChoiceItem
  isChosen: boolean
}

/** One radio or checkbox with its label, hint and whatever it reveals. */
export function Choice({ block, id, name, item, isChosen }: ChoiceProps) {
  const hintId = `${id}-item`
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={block === 'nhsuk-radios' ? 'radio' : 'checkbox'}
          value={item.value}
          defaultChecked={isChosen}
          aria-describedby={item.hint ? `${hintId}-hint` : undefined}
        />
        <Label htmlFor={id} className={`${block}__label`}>
          {item.label}
        </Label>
        {item.hint && (
          <Hint id={`${hintId}-hint`} className={`${block}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div className={classNames(`${block}__conditional`, item.isOpen && 'app-open')}>
          {item.conditional}
        </div>
      )}
    </>
  )
}
