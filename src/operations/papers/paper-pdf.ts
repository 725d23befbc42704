import 'server-only'
import { chartGeometry } from '@/domain/charts/chart-geometry'
import type { Paper, PaperBlock } from '@/domain/papers/paper'
import { chartPicture } from '@/ui/charts/chart-file'
import { funnelPicture } from '@/ui/charts/funnel-picture'
import { markPicture } from '@/ui/marks/mark-picture'
import { madeParts } from './made-parts'
import { setPaper } from './typst'

/** The font that the workshop has. */
const FONT = 'Arimo'

/** A paper as PDF. The same paper is the same bytes. */
export function toPaperPdf(paper: Paper): Uint8Array<ArrayBuffer> {
  const pictures: Record<string, string> = {}
  for (const look of looksIn(paper)) pictures[`mark-${look}`] = markPicture(look)
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => toSet(block, pictures)),
  }))
  return setPaper({ template: 'paper', data: { ...paper, sections, made: madeParts(paper.made) }, pictures })
}

/** The marks that stand in it. */
function looksIn({ sections }: Paper) {
  const looks = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'key') return block.items.map(({ look }) => look)
      if (block.kind !== 'table') return []
      return block.rows.flatMap((row) =>
        row.flatMap((cell) => (typeof cell === 'string' ? [] : cell.marks.map(({ look }) => look))),
      )
    }),
  )
  return new Set(looks)
}

/** A drawing becomes a picture that the template names, with its words beside it and instead of it. */
function toSet(block: PaperBlock, pictures: Record<string, string>) {
  if (block.kind !== 'chart' && block.kind !== 'funnel') return block
  const picture = `picture-${Object.keys(pictures).length}`
  const drawn = block.kind === 'chart' ? ofChart(block) : ofFunnel(block)
  if (drawn === null) return { kind: 'text', text: `${block.name}: there is nothing to draw.` }
  const { svg, ...said } = drawn
  pictures[picture] = svg
  return { kind: 'picture', picture, name: block.name, ...said }
}

function ofChart({ chart, finding, isBrief = false }: Extract<PaperBlock, { kind: 'chart' }>) {
  const drawing = chartGeometry(chart, 'wide')
  if (!drawing) return null
  const { title, subtitle, sentence, notes, key } = chart.words
  return {
    svg: chartPicture(drawing, isBrief ? [] : key, FONT),
    title: finding,
    ...{ subtitle, sentence, notes: isBrief ? '' : notes.join(' ') },
    words: `Chart. ${title}. ${subtitle} ${sentence}`,
  }
}

function ofFunnel({ drawing, sentence, name }: Extract<PaperBlock, { kind: 'funnel' }>) {
  return {
    svg: funnelPicture(drawing, FONT),
    ...{ title: '', subtitle: '', sentence, notes: '' },
    words: `Funnel of ${name}, by patients. ${sentence}`,
  }
}
