'use client'

import { DraftPage, type DraftPageProps } from '@/ui/saving/draft-page'
import type { PartView } from '../part-view'
import { PartBoxes } from './part-boxes'

/** A part of the declaration. */
export function PartPage(page: DraftPageProps & { readonly view: PartView }) {
  return <DraftPage {...page} boxes={(controls) => <PartBoxes view={page.view} {...controls} />} />
}
