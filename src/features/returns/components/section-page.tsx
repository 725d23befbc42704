'use client'

import type { ReactNode } from 'react'
import { DraftPage, type DraftPageProps } from '@/ui/saving/draft-page'
import { Why } from '@/ui/saving/why'
import type { SectionView } from '../section-view'
import { LineFieldset } from './line-fieldset'

interface Props extends DraftPageProps {
  readonly view: SectionView
  /** What counts in each line, by its code. */
  readonly definitions: Readonly<Record<string, ReactNode>>
}

/** A page of the return. */
export function SectionPage({ definitions, ...page }: Props) {
  const { about, aboutCode, lines } = page.view
  return (
    <DraftPage
      {...page}
      boxes={({ draw, ...controls }) => (
        <>
          {about.map(draw)}
          <Why why={controls.whyOf(aboutCode)} {...controls} />
          {lines.map((line) => (
            <LineFieldset key={line.code} definition={definitions[line.code]} {...{ line, ...controls }} />
          ))}
        </>
      )}
    />
  )
}
