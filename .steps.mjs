// node steps.mjs step...: single steps of npm test in this folder
import { pathToFileURL } from 'node:url'
const root = process.cwd()
const load = (p) => import(pathToFileURL(root + '/' + p).href)
const { lint, guards, integration, surface, durability, browser } = await load('scripts/checks/guards.mjs')
const { runStep } = await load('scripts/checks/run-step.mjs')
const { buildForTests, preparations } = await load('scripts/lib/preparations.mjs')
const all = { lint, integration, surface, durability, browser, ...Object.fromEntries(guards.map((g) => [g.name, g])) }
for (const [t, f] of Object.entries(preparations)) { if (!/Installing/.test(t)) await f() }
for (const name of process.argv.slice(2)) {
  if (name === 'build') { for (const f of Object.values(buildForTests)) await f(); console.log('built'); continue }
  await runStep(all[name])
}
