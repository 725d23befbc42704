/** The first thing the Tab key meets: a way past the header. The main content takes the focus by itself. */
export function SkipLink() {
  return (
    <a className="nhsuk-skip-link" href="#maincontent">
      Skip to main content
    </a>
  )
}
