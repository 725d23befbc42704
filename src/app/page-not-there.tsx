import { ActorShell } from './actor-shell'

/** Also what a stranger to a page sees: "not yours" and "not there" look the same. */
export function PageNotThere() {
  return (
    <ActorShell title="Page not found">
      <h1 className="nhsuk-heading-l">Page not found</h1>
      <p>If you typed the web address, check it is correct. If you pasted it, check you copied all of it.</p>
      <p>The page may not be there any more, or it may be one that your account does not open.</p>
      <p>
        <a href="/">Go to your home page</a>. To use another account, sign out first.
      </p>
    </ActorShell>
  )
}
