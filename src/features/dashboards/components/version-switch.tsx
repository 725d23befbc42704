import type { ShownVersion } from '@/domain/returns/stored-line'

interface Props {
  readonly as: ShownVersion
  /** The same page with the other versions. */
  readonly hrefOf: (as: ShownVersion) => string
}

/** Says which versions are shown, and leads to the others. */
export function VersionSwitch({ as, hrefOf }: Props) {
  return as === 'first' ? (
    <p>
      Shown as first submitted: version 1 of every return, whatever has replaced it.{' '}
      <a href={hrefOf('latest')}>Show the latest versions</a>
    </p>
  ) : (
    <p>
      Shown as they stand: the latest submitted version of every return.{' '}
      <a href={hrefOf('first')}>Show them as first submitted</a>
    </p>
  )
}
