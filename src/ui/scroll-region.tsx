import type { ReactNode } from 'react'

export type ScrollRegionProps = { children: ReactNode } & ({ labelledBy: string } | { label: string })

/** Lets something wide scroll sideways by itself, by keyboard too, while the page stays still. */
export function ScrollRegion(props: ScrollRegionProps) {
  return (
    <div className="nhsuk-scroll" data-module="nhsuk-scroll">
      <div
        className="nhsuk-scroll__content"
        role="region"
        aria-labelledby={'labelledBy' in props ? props.labelledBy : undefined}
        aria-label={'label' in props ? props.label : undefined}
        tabIndex={0}
      >
        {props.children}
      </div>
    </div>
  )
}
