import type { ReactNode } from 'react'

type HeadingLevel = 1 | 2 | 3 | 4

export type HeadingProps = {
  level?: HeadingLevel | undefined
  size?: 'xs' | 's' | 'm' | 'l' | 'xl' | undefined
  caption?: ReactNode
  id?: string | undefined
  className?: string | undefined
  children: ReactNode
}

const usualSize = { 1: 'l', 2: 'm', 3: 's', 4: 'xs' } as const

/** A heading, with an optional quieter line above it that belongs to it. */
export function Heading({ level = 2, size, caption, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const
  const look = size ?? usualSize[level]
  const captionSize = look === 'xl' || look === 'l' ? look : 'm'
  return (
    <Tag className={className ?? `nhsuk-heading-${look}`} id={id}>
      {caption && (
        <span className={`nhsuk-caption-${captionSize}`}>
          {caption}
          <span className="nhsuk-u-visually-hidden"> – </span>
        </span>
      )}
      {children}
    </Tag>
  )
}
