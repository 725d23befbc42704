import { sayDay } from '../periods/format'
import { type Piece, type Plan } from './plan-verification'

/** What was verified of a chain while its page waited, and what was before. */
export function sayVerified(organisation: string, { tail, turn, checkpoint }: Plan): string {
  if (!turn)
    return `The chain of ${organisation} holds: every event is as it was recorded, and none is missing.`
  const before = checkpoint
    ? `All before was verified on ${sayDay(checkpoint.verifiedAt)}.`
    : 'Whoever runs the service verifies all of it with npm run verify-audit.'
  return `The chain of ${organisation} holds ${sayPiece(tail)}, and ${sayPiece(turn)}: each event there is as it was recorded, and none is missing. ${before} Another piece is verified each minute.`
}

function sayPiece({ after, until }: Piece): string {
  return `from place ${sayPlace(after + 1)} to ${sayPlace(until)}`
}

const sayPlace = (place: number) => place.toLocaleString('en-GB')
