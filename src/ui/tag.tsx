import type { ReactNode } from 'react'
import { classNames } from './class-names'

type TagColour =
  'white' | 'grey' | 'green' | 'aqua-green' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow'

export type TagProps = {
  /** Never the only sign: the words must say the same. `plain` is for states that need no attention. */
  colour?: TagColour | 'plain' | 'muted' | undefined
  children: ReactNode
}

/** A state, in a word or two. */
export function Tag({ colour, children }: TagProps) {
  const isPlain = colour === 'plain' || colour === 'muted'
  const className = classNames(
    'nhsuk-tag',
    isPlain && 'nhsuk-tag--no-colour nhsuk-tag--no-border nhsuk-u-font-weight-normal',
    colour === 'muted' && 'nhsuk-u-secondary-text-colour',
    colour && !isPlain && `nhsuk-tag--${colour}`,
  )
  return <strong className={className}>{children}</strong>
}
