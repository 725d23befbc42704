import type { Chart } from '@/domain/charts/chart'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import { MARKING, type Stamped, sayStamp } from '@/domain/returns/say-stamp'
import { chartFile } from '@/ui/charts/chart-file'

/**
 * A chart as a picture that is read alone, with its last submission, and not the moment as at which it was asked for: what is made of the
 * same is the same bytes. Null where there is nothing to draw.
 */
export function toChartPicture({ words, ...chart }: Chart, about: string, made: Stamped): string | null {
  const drawing = chartGeometry({ words, ...chart }, 'wide')
  if (!drawing) return null
  return chartFile(drawing, {
    title: words.title,
    subtitle: `${about}. ${words.subtitle}`,
    sentence: [words.sentence, ...words.notes].join(' '),
    key: words.key,
    foot: [`${sayStamp(made)}.`, MARKING],
  })
}
