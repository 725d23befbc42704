export type ErrorMessageProps = { id: string; children: string }

/** What is wrong with one control, and how to put it right. */
export function ErrorMessage({ id, children }: ErrorMessageProps) {
  return (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">Error: </span>
      {children}
    </span>
  )
}
