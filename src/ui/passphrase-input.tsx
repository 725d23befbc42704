import { classNames } from './class-names'
import { describedBy } from './described-by'
import { ErrorMessage } from './error-message'
import { Hint } from './hint'
import { Label } from './label'
import type { LabelledFieldProps } from './labelled-field'

export type PassphraseInputProps = Pick<LabelledFieldProps, 'id' | 'name' | 'label' | 'hint' | 'error'> & {
  autoComplete: 'current-password' | 'new-password'
}

const wording = {
  'data-i18n.show-password-aria-label': 'Show passphrase',
  'data-i18n.hide-password-aria-label': 'Hide passphrase',
  'data-i18n.password-shown-announcement': 'Your passphrase is visible',
  'data-i18n.password-hidden-announcement': 'Your passphrase is hidden',
}

/** A passphrase, hidden until the person asks to see it. Without JavaScript it stays hidden. */
export function PassphraseInput({ id, name, label, hint, error, autoComplete }: PassphraseInputProps) {
  const group = classNames('nhsuk-form-group', 'nhsuk-password-input', error && 'nhsuk-form-group--error')
  return (
    <div className={group} data-module="nhsuk-password-input" {...wording}>
      <Label htmlFor={id}>{label}</Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div className="nhsuk-input-wrapper">
        <input
          className={classNames(
            'nhsuk-input nhsuk-password-input__input nhsuk-js-password-input-input',
            error && 'nhsuk-input--error',
          )}
          id={id}
          name={name}
          type="password"
          spellCheck={false}
          autoComplete={autoComplete}
          autoCapitalize="none"
          aria-describedby={describedBy(id, { hint, error })}
        />
        <ShowButton controls={id} />
      </div>
    </div>
  )
}

function ShowButton({ controls }: { controls: string }) {
  return (
    <button
      className="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
      type="button"
      aria-controls={controls}
      aria-label="Show passphrase"
      hidden
      suppressHydrationWarning
    >
      Show
    </button>
  )
}
