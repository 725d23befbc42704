/** Says on every page, and across every sheet of paper, that nothing on it is true. */
export function TrainingBanner() {
  return (
    <aside className="app-training" aria-label="Training copy">
      <p className="app-training__words">
        <strong>Training copy: invented figures.</strong> Nothing here is about a real service or a real
        patient. Do not enter real figures.
      </p>
      <p className="app-training__mark" aria-hidden="true">
        Training copy: invented figures
      </p>
    </aside>
  )
}
