import type { LetterView } from '../to-letter-view'

/** A letter as it is printed: who, to whom, when, and what it says. */
export function LetterScreen({ from, to, on, subject, says }: LetterView) {
  return (
    <article className="app-letter">
      <p>
        From {from}
        <br />
        To {to}
        <br />
        {on}
      </p>
      <h1 className="nhsuk-heading-m">{subject}</h1>
      {says.map((paragraph) => (
        <p key={paragraph} className="app-query__text">
          {paragraph}
        </p>
      ))}
    </article>
  )
}
