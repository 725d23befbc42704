import { Button } from '../button'
import { Table } from '../table'
import type { ConflictView } from './draft-state'

const columns = ['Box', 'When you opened it', 'They saved', 'You typed', 'Your choice']

/** What two people made of the same boxes, side by side, and both ways out. */
export function Conflicts({ conflicts }: { conflicts: readonly ConflictView[] }) {
  return (
    <section className="app-why" aria-labelledby="conflicts-heading">
      {/* Enter presses the first button of a form: that must save, and never take. */}
      <button type="submit" name="then" value="stay" hidden />
      <h2 className="nhsuk-heading-m" id="conflicts-heading">
        Changed by both of you
      </h2>
      <p>
        The boxes below hold what you typed, beside everything else that has been saved since you opened this
        page. Nothing is saved by itself until you have chosen.
      </p>
      <Table
        caption="The boxes that both of you changed"
        isCaptionHidden
        columns={columns.map((heading) => ({ heading }))}
        rows={conflicts.map((conflict) => ({ key: conflict.at, cells: cellsOf(conflict) }))}
      />
      <Button name="then" value="stay">
        Save mine over theirs
      </Button>
    </section>
  )
}

function cellsOf({ at, href, label, base, theirs, mine, by }: ConflictView) {
  return [
    <a href={href} key="box">
      {label}
    </a>,
    base,
    <>
      <strong>{theirs}</strong>
      <br />
      {by}
    </>,
    <strong key="mine">{mine}</strong>,
    <Button key="take" name="take" value={at} kind="secondary" small>
      Take theirs<span className="nhsuk-u-visually-hidden"> for {label}</span>
    </Button>,
  ]
}
