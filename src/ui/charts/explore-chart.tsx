'use client'

import { Suspense, useId, useRef, useState } from 'react'
import { buttonClasses } from '../button-classes'
import { loadLate } from '../load-late'
import type { Explored } from './explored'

const InteractiveChart = loadLate<Explored>(
  async () => (await import('./interactive-chart')).InteractiveChart,
  NotFetched,
)

/** Opens the chart that can be explored in place of the picture; its code is fetched then, and not before. */
export function ExploreChart(explored: Explored) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div
      className="app-explore"
      role="presentation"
      onKeyDown={({ key }) => isOpen && key === 'Escape' && close()}
    >
      <div id={id}>
        {isOpen && (
          <Suspense fallback={<p role="status">The interactive chart is being fetched.</p>}>
            <InteractiveChart {...explored} />
          </Suspense>
        )}
      </div>
      <button
        ref={button}
        type="button"
        className={buttonClasses({ kind: 'secondary', small: true })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Close the interactive chart' : 'Explore this chart'}
        <span className="nhsuk-u-visually-hidden">: {explored.title}</span>
      </button>
    </div>
  )
}

function NotFetched() {
  return (
    <p role="alert">
      The interactive chart could not be fetched. The chart above and its table show the same figures. To try
      again, check your connection and reload this page.
    </p>
  )
}
