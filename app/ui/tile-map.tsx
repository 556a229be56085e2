import { Icon } from './icon.tsx'

export type Tile = { id: string; label: string; on: boolean; text: string; href?: string | undefined }

/** Parts of a whole at a glance: those that are there and those that are not yet, by sign and by word. */
export function TileMap(props: { label: string; tiles: readonly Tile[] }) {
  return (
    <ul className="tile-map" aria-label={props.label}>
      {props.tiles.map(tile => (
        <li key={tile.id} className={tile.on ? 'tile tile--on' : 'tile'}>
          <span className="tile__sign" aria-hidden="true">
            {tile.on ? <Icon name="check" size="small" /> : '–'}
          </span>
          <span className="tile__label">{tile.href ? <a href={tile.href}>{tile.label}</a> : tile.label}</span>
          <span className="tile__text">{tile.text}</span>
        </li>
      ))}
    </ul>
  )
}
