/** The first thing the Tab key meets: a way past the header. */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" data-module="nhsuk-skip-link" href="#maincontent">
      Skip to main content
    </a>
  )
}
