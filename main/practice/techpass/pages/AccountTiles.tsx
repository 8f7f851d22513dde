import type { OfferedAccount } from '../accounts'

/**
 * The accounts to choose from, as buttons of the form around them, with the real page's ids (field-notes A4).
 *
 * The role is written out because automation for the real page looks for the attribute.
 */
export function AccountTiles({ accounts }: { readonly accounts: readonly OfferedAccount[] }) {
  return (
    <div id="tilesHolder" className="tiles">
      {accounts.map(({ upn, name, signedIn }) => (
        <button key={upn} type="submit" role="button" name="account" value={upn} data-test-id={upn} className="tile">
          <span className="name">{name}</span>
          <span className="detail">{upn}</span>
          {signedIn && <span className="detail">Signed in</span>}
        </button>
      ))}
    </div>
  )
}
