import { Button } from './button'

interface Props {
  /** Of the file, from 0 to 1. */
  readonly share: number
  readonly stop: () => void
}

/** How far a file has come, for the eye and for the ear, and the way to stop it. */
export function UploadProgress({ share, stop }: Props) {
  const percent = Math.floor(share * 100)
  return (
    <div className="nhsuk-form-group">
      <label htmlFor="progress">{share < 1 ? 'Uploading' : 'Uploaded; being checked'}</label>{' '}
      <progress id="progress" max={100} value={percent} /> {percent}%
      <p className="nhsuk-u-margin-top-3">
        <Button type="button" kind="secondary" onClick={stop}>
          Stop
        </Button>
      </p>
    </div>
  )
}
