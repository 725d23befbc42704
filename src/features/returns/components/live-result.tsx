'use client'

import { useEffect, useRef, useState } from 'react'
import type { ResultView } from '../section-view'

/** So long nobody types before the result is said. */
const PAUSE = 400

/** What the figures come to: as stored when the page is drawn, and again as they are typed. */
export function LiveResult({ result }: { result: ResultView }) {
  const output = useRef<HTMLOutputElement>(null)
  const [said, say] = useState(result.said)
  useEffect(() => {
    const form = output.current?.form
    if (!form) return
    let timer = 0
    const listen = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => void workOut(form, result).then(say, () => say(null)), PAUSE)
    }
    // Somebody may have typed before this script came.
    if (form.dataset['typed'] === 'yes') listen()
    form.addEventListener('input', listen)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', listen)
    }
  }, [result])
  return (
    <output className="app-live-result" ref={output} htmlFor={result.boxes.map(({ id }) => id).join(' ')}>
      {said && `Result: ${said}`}
    </output>
  )
}

/** This comes only when somebody types: a page that is only read does not load it. */
async function workOut(form: HTMLFormElement, result: ResultView): Promise<string | null> {
  return (await import('../typed-result')).resultIn(form, result)
}
