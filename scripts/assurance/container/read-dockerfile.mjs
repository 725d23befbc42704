// The little of a Dockerfile that ours uses. Pure.

/**
 * @typedef {{ name: string, words: string[], text: string }} Instruction
 * @typedef {{ image: string, name: string, instructions: Instruction[] }} Stage
 *
 * @param {string} text
 * @returns {Stage[]}
 */
export function readDockerfile(text) {
  const lines = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ')
  /** @type {Stage[]} */
  const stages = []
  for (const line of lines.split('\n').filter((each) => each.trim() !== '')) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`This is no instruction: ${line}`)
    const words = rest.split(/\s+/)
    const stage = stages.at(-1)
    if (name === 'FROM') stages.push({ image: words[0] ?? '', name: words[2] ?? '', instructions: [] })
    else if (stage) stage.instructions.push({ name, words, text: rest })
  }
  return stages
}

/** @param {Stage} stage @param {string} name @returns {Instruction[]} */
export const allOf = (stage, name) => stage.instructions.filter((each) => each.name === name)

/** The words of a command that is written as a list, such as CMD ["node", "scripts/start.mjs"]. @param {Instruction | undefined} instruction @returns {string[]} */
export function commandOf(instruction) {
  const [list = '[]'] = /\[.*\]$/.exec(instruction?.text ?? '') ?? []
  return JSON.parse(list)
}

/**
 * What a COPY takes from where to where; from the context unless it names a stage.
 *
 * @param {Instruction} copy
 */
export function copyOf({ words }) {
  const flag = (/** @type {string} */ name) =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''
  const places = words.filter((word) => !word.startsWith('--'))
  return {
    from: flag('from'),
    owner: flag('chown'),
    sources: places.slice(0, -1),
    target: places.at(-1) ?? '',
  }
}

/** @param {Stage} stage @returns {Record<string, string>} */
export function environmentIn(stage) {
  const pairs = allOf(stage, 'ENV').flatMap(({ words }) => words.map((word) => word.split('=')))
  return Object.fromEntries(pairs)
}

/** Whether the rules of .dockerignore keep a path out of the context: the last that names it, or a folder around it, decides. @param {string} rules @param {string} name */
export function isIgnored(rules, name) {
  let ignored = false
  for (const rule of rules.split('\n').filter((line) => line && !line.startsWith('#'))) {
    const [keeps, pattern] = rule.startsWith('!') ? [true, rule.slice(1)] : [false, rule]
    if (pattern === '*' || pattern === name || name.startsWith(`${pattern}/`)) ignored = !keeps
  }
  return ignored
}
