import type { Own, WorldYear } from './shared-world'

/** A count that nobody else may know, by its name, and the same provider as if it were another. */
interface Secret {
  readonly name: string
  readonly of: (own: Own) => number
  readonly as: (own: Own, count: number) => Partial<Own>
}

/** Every count of a line, and what is left of its whole, with what else has to change so that no part exceeds its whole. */
const secrets: readonly Secret[] = [
  { name: 'devices', of: ({ devices }) => devices, as: (_, devices) => ({ devices }) },
  { name: 'in registry', of: ({ inRegistry }) => inRegistry, as: raised('inRegistry') },
  {
    name: 'not in registry',
    of: ({ devices, inRegistry }) => devices - inRegistry,
    as: ({ inRegistry }, left) => ({ devices: inRegistry + left }),
  },
  { name: 'explanted', of: ({ explanted }) => explanted, as: raised('explanted') },
  {
    name: 'not explanted',
    of: ({ devices, explanted }) => devices - explanted,
    as: ({ explanted }, left) => ({ devices: explanted + left }),
  },
  { name: 'with profile', of: ({ withProfile }) => withProfile, as: raised('withProfile') },
  {
    name: 'without profile',
    of: ({ inRegistry, withProfile }) => inRegistry - withProfile,
    as: ({ withProfile, devices }, left) => ({
      inRegistry: withProfile + left,
      devices: Math.max(devices, withProfile + left),
    }),
  },
  { name: 'entered', of: ({ entered }) => entered, as: (_, entered) => ({ entered }) },
  {
    name: 'completed',
    of: ({ completed }) => completed,
    as: ({ entered }, completed) => ({ completed, entered: Math.max(entered, completed) }),
  },
  {
    name: 'not completed',
    of: ({ entered, completed }) => entered - completed,
    as: ({ completed }, left) => ({ entered: completed + left }),
  },
  { name: 'patients', of: ({ patients }) => patients, as: ({ days }, patients) => ({ patients, days }) },
]

/** A part of the devices, with as many of them as it needs. */
function raised(part: 'inRegistry' | 'explanted' | 'withProfile') {
  return (own: Own, count: number): Partial<Own> => ({
    [part]: count,
    devices: Math.max(own.devices, count),
    ...(part === 'withProfile' && { inRegistry: Math.max(own.inRegistry, count) }),
  })
}

/** No part exceeds its whole. */
function consistent(own: Own): Own {
  const inRegistry = Math.min(own.inRegistry, own.devices)
  return {
    ...{ ...own, inRegistry, explanted: Math.min(own.explanted, own.devices) },
    withProfile: Math.min(own.withProfile, inRegistry),
    completed: Math.min(own.completed, own.entered),
  }
}

const SMALL = [1, 2, 3, 4, 5, 6, 7]

/** A small count of which the files say more than that it may be any of one to seven. */
export interface Narrowed {
  readonly where: string
  readonly left: readonly number[]
}

/**
 * Solves the files of some years for every count from one to seven: which other values would have given the very same files? What whoever
 * has them cannot tell apart by their bytes no arithmetic tells apart, whichever files, totals, shares and intervals it begins from.
 */
export function narrowedBy(
  publish: (year: WorldYear, place: number) => string,
  world: readonly WorldYear[],
): readonly Narrowed[] {
  return world.flatMap((year, place) => {
    const files = publish(year, place)
    return year.flatMap((own, index) =>
      secrets
        .filter(({ of }) => SMALL.includes(of(own)))
        .flatMap((secret) => {
          const left = SMALL.filter((count) => {
            const other = consistent({ ...own, ...secret.as(own, count) })
            return secret.of(other) === count && publish(year.with(index, other), place) === files
          })
          return left.length === SMALL.length ? [] : [{ where: `${place} ZZ${index} ${secret.name}`, left }]
        }),
    )
  })
}
