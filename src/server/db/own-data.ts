import 'server-only'
import type { Json } from '@/domain/canonical-json'
import type { Transaction } from './client'

/** Everything kept about whoever is asking, and a line in the trail that they took it. */
export async function takeOwnData(tx: Transaction): Promise<Json> {
  const [answer] = await tx.$queryRaw<{ data: Json }[]>`SELECT take_my_data() AS data`
  if (!answer) throw new Error('The database gave no data')
  return answer.data
}
