const SHOWN = 12

/** The beginning of a fingerprint, by which people compare; the whole of it opens. */
export function ShortHash({ hash }: { hash: string }) {
  return (
    <details className="app-short-hash">
      <summary>
        <code className="app-hash">{hash.slice(0, SHOWN)}…</code>
      </summary>
      <code className="app-hash">{hash}</code>
    </details>
  )
}
