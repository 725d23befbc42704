import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { withClient } from '../../scripts/postgres/client.mjs'
import type { Run } from './run'

/** What is killed, and when: while a form is answered, once it is stored, or once that was acknowledged. */
export interface Killing {
  readonly victim: 'service' | 'postgres'
  readonly moment: 'asked' | 'stored' | 'acknowledged'
}

interface Victim {
  /** Makes ready; what it answers kills at once. */
  readonly aim: () => Promise<() => Promise<void>>
  readonly restart: () => Promise<void>
}

export type Victims = Readonly<Record<Killing['victim'], Victim>> & { readonly superuserUrl: string }

/** Each of the service and its database in turn, at each kind of moment in turn. */
export function killings(count: number): readonly Killing[] {
  return Array.from({ length: count }, (_, index) => ({
    victim: index % 2 === 0 ? 'service' : 'postgres',
    moment: (['asked', 'stored', 'acknowledged'] as const)[index % 3] ?? 'asked',
  }))
}

/** Kills and starts again, one after the other, always when some returns have been submitted in between. */
export async function killOften(run: Run, victims: Victims, planned: readonly Killing[]): Promise<void> {
  for (const { victim, moment } of planned) {
    for (let left = 2 + Math.floor(run.chance() * 4); left > 0; left -= 1) await traffic(run, 'acknowledged')
    const kill = await victims[victim].aim()
    await untilMoment(run, moment, victims.superuserUrl)
    await kill()
    await victims[victim].restart()
  }
}

async function untilMoment(run: Run, moment: Killing['moment'], superuserUrl: string): Promise<void> {
  if (moment === 'stored') return withClient(superuserUrl, untilOneMoreIsStored)
  await traffic(run, moment)
  if (moment === 'asked') await wait(Math.floor(run.chance() * 50))
}

async function untilOneMoreIsStored(client: Client): Promise<void> {
  const count = async () =>
    Number((await client.query<{ count: string }>('SELECT count(*) FROM submission')).rows[0]?.count)
  const before = await count()
  while ((await count()) === before);
}

async function traffic({ traffic: said, broken }: Run, event: 'asked' | 'acknowledged'): Promise<void> {
  await once(said, event, { signal: broken.signal })
}
