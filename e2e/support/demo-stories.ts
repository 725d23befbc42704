import { readFileSync } from 'node:fs'
import path from 'node:path'

const README = path.resolve(import.meta.dirname, '../../README.md')
const NATIONAL = 'national@demo.example'

/** A row of the README's table of stories. */
export type DemoStory = {
  /** What stands before its colon. */
  title: string
  address: string
  /** Who opens it. */
  as: string
  /** Its picture, from the root of the project. */
  picture: string
}

/** The stories of the demo as the README tells them. */
export function readDemoStories(): DemoStory[] {
  const lines = readFileSync(README, 'utf8').split('\n')
  const head = lines.findIndex((line) => /^\| Story +\|/.test(line))
  const rest = lines.slice(head + 2)
  return rest.slice(0, rest.indexOf('')).map(toStory)
}

function toStory(row: string): DemoStory {
  const [, story = '', where = '', pictured = ''] = row.split('|').map((cell) => cell.trim())
  return {
    title: story.split(':')[0] ?? '',
    address: /`(\/[^`]*)`/.exec(where)?.[1] ?? '',
    as: /`([^`]+@[^`]+)`/.exec(where)?.[1] ?? NATIONAL,
    picture: /\]\(([^)]+)\)/.exec(pictured)?.[1] ?? '',
  }
}
