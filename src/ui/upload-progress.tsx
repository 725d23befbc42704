import { Button } from './button'

interface Props {
  /** Of the file, from 0 to 1; null while none is sent. */
  readonly share: number | null
  readonly stop: () => void
}

/** How far a file has come, for the eye and for the ear, and the way to stop it. What is to be heard has to stand there before it speaks. */
export function UploadProgress({ share, stop }: Props) {
  const percent = Math.floor((share ?? 0) * 100)
  const isSending = share !== null
  return (
    <div className={isSending ? 'nhsuk-form-group' : undefined}>
      <div role="status">
        {isSending && <label htmlFor="progress">{share < 1 ? 'Uploading' : 'Uploaded; being checked'}</label>}
      </div>
      {isSending && (
        <>
          <progress id="progress" max={100} value={percent} /> {percent}%
          <p className="nhsuk-u-margin-top-3">
            <Button type="button" kind="secondary" onClick={stop}>
              Stop
            </Button>
          </p>
        </>
      )}
    </div>
  )
}
