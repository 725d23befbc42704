import { classNames } from './class-names'

export type ButtonLook = {
  kind?: 'primary' | 'secondary' | 'warning' | 'reverse' | undefined
  small?: boolean | undefined
}

/** The classes a button and a link that looks like one have in common. */
export function buttonClasses({ kind = 'primary', small }: ButtonLook): string {
  return classNames(
    'nhsuk-button',
    kind !== 'primary' && `nhsuk-button--${kind}`,
    small && 'nhsuk-button--small',
  )
}
