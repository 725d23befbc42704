import { describedBy } from './described-by'
import { LabelledField } from './labelled-field'

interface Props {
  /** Whether one was looked at already, so that this is another in its place. */
  readonly isAnother: boolean
  readonly error: string | undefined
}

/** Where the file of an import is chosen. */
export function FileBox({ isAnother, error }: Props) {
  const own = { hint: 'CSV in UTF-8, at most 1 MB and 2,000 rows', error }
  return (
    <LabelledField id="file" label={isAnother ? 'Another file instead' : 'The file'} {...own}>
      <input
        {...{ id: 'file', name: 'file', type: 'file', accept: '.csv,text/csv' }}
        className="nhsuk-file-upload__input"
        aria-describedby={describedBy('file', own)}
      />
    </LabelledField>
  )
}
