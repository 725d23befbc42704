import type { KeyView } from '../to-second-factor-view'

/** How an app is given the key: photographed, or typed. */
export function KeySteps({ address, groups, qr }: KeyView) {
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      <li>
        Open an authenticator app on your phone. Any will do, such as Microsoft Authenticator or Google
        Authenticator; many phones have one built in.
      </li>
      <li>
        Let it photograph this square, or <a href={address}>open it on this device</a>, or type the key.
        <svg
          className="app-qr"
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label="The key, as a square to photograph"
          shapeRendering="crispEdges"
        >
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <p>
          Key:{' '}
          <code id="totp-key" className="app-key">
            {groups.map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </code>
        </p>
      </li>
      <li>Enter the six digits that it then shows.</li>
    </ol>
  )
}
