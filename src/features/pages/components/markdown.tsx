import { Fragment } from 'react'
import type { Block, Run } from '@/domain/pages/parse-markdown'

/** Our own words as they are written in a file: never markup of anybody else. */
export function Markdown({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <Drawn key={index} block={block} />)
}

function Drawn({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return <h1 className="nhsuk-heading-l">{block.text}</h1>
    case 'heading':
      return <h2 className="nhsuk-heading-m">{block.text}</h2>
    case 'paragraph':
      return <p>{drawRuns(block.runs)}</p>
    case 'list':
      return (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {block.items.map((runs) => (
            <li key={runs[0]?.text}>{drawRuns(runs)}</li>
          ))}
        </ul>
      )
  }
}

function drawRuns(runs: readonly Run[]) {
  return runs.map(({ text, href, isStrong }, index) => {
    if (href)
      return (
        <a key={index} href={href}>
          {text}
        </a>
      )
    return isStrong ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>
  })
}
