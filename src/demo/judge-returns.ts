import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { acceptReturn } from '@/operations/accept-return'
import { sendBackReturn } from '@/operations/send-back-return'
import { valueOrThrow } from './value-or-throw'
import { type People, personOf } from './people'
import type { DemoProvider } from './providers'

/** A submitted return as its commissioner looks at it. */
interface Standing extends ReturnKey {
  readonly revision: number
}

/** The commissioner accepts what was submitted, on a past day. */
export async function acceptOn(people: People, { commissioner }: DemoProvider, standing: Standing, at: Date) {
  const judge = personOf(people, 'commissioner', commissioner)
  valueOrThrow(await acceptReturn(judge, { ...standing, reason: '' }, at))
}

/** The commissioner asks for a correction, on a past day. */
export async function sendBackOn(
  people: People,
  { commissioner }: DemoProvider,
  asked: Standing & { readonly reason: string },
  at: Date,
) {
  const judge = personOf(people, 'commissioner', commissioner)
  valueOrThrow(await sendBackReturn(judge, asked, at))
}
