import path from 'node:path'
import { ownEnvironment } from './environments.mjs'

/**
 * The npm that runs us, when one does: it needs no shell and is the version the person chose.
 *
 * @returns {[program: string, ...first: string[]]}
 */
export function npmCommand() {
  const npm = ownEnvironment.npm_execpath ?? ''
  return path.basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm']
}

/** Whether a program is found by a shell alone: npm.cmd, on Windows. @param {string} program */
export function needsShell(program) {
  return program === 'npm' && process.platform === 'win32'
}
