'use client'

import { useState } from 'react'
import { buttonClasses } from '../button-classes'

interface Props {
  /** Where the chart is as SVG. */
  readonly href: string
  /** Of the file, without its ending. */
  readonly name: string
  /** Of what it is a picture, for those who hear the page. */
  readonly of: string
  /** Among words, as a link looks, and with no more words than its format. */
  readonly isInText?: boolean
}

/** So many points of a screen for each unit of the drawing, so that it is sharp on paper. */
const SHARPNESS = 2

/** Saves a chart as PNG, drawn by the browser from the same picture; without a script there is the SVG alone. */
export function SavePicture({ href, name, of, isInText = false }: Props) {
  const [hasFailed, setFailed] = useState(false)
  const save = () => savePng(href, name).catch(() => setFailed(true))
  return (
    <span className={isInText ? 'app-explore app-explore--in-text' : 'app-explore'}>
      {isInText && ' '}
      <button
        type="button"
        className={isInText ? 'app-in-text' : buttonClasses({ kind: 'secondary', small: true })}
        onClick={() => void save()}
      >
        {isInText ? '(PNG)' : 'Save the picture (PNG)'}
        <span className="nhsuk-u-visually-hidden"> of {of}</span>
      </button>
      {hasFailed && <span role="alert"> The picture could not be made. Download it as SVG instead.</span>}
    </span>
  )
}

async function savePng(href: string, name: string): Promise<void> {
  const image = new Image()
  image.src = href
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SHARPNESS
  canvas.height = image.naturalHeight * SHARPNESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser made no picture')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.png`
  link.click()
  URL.revokeObjectURL(link.href)
}
