/** One thing on a page, as a drawing has it. */
export type SketchLine =
  | {
      readonly kind: 'title' | 'text' | 'link' | 'field' | 'button' | 'grey-button' | 'choice' | 'tile'
      readonly text: string
    }
  | { readonly kind: 'qr' | 'number' }

interface SketchProps {
  readonly lines: readonly SketchLine[]
  readonly caption: string
}

/** A drawing of a page, to find it again by its shape. Its words stand beside it, so it is not read out. */
export function Sketch({ lines, caption }: SketchProps) {
  if (lines.length === 0) return null
  return (
    <figure className="sketch" aria-hidden="true" data-testid="step-sketch">
      <div className="sketch-page" lang="en-US">
        {lines.map((line, index) => (
          <SketchPart key={index} line={line} />
        ))}
      </div>
      <figcaption className="note">{caption}</figcaption>
    </figure>
  )
}

function SketchPart({ line }: { readonly line: SketchLine }) {
  switch (line.kind) {
    case 'qr':
      return (
        <svg className="sketch-qr" viewBox="0 0 7 7" shapeRendering="crispEdges">
          <path d="M0 0h3v3H0zM4 0h3v3H4zM0 4h3v3H0zM4 4h1v1H4zM6 4h1v1H6zM5 5h1v1H5zM4 6h1v1H4zM6 6h1v1H6z" />
        </svg>
      )
    case 'number':
      return <p className="sketch-number">• •</p>
    case 'title':
    case 'text':
    case 'link':
    case 'field':
    case 'button':
    case 'grey-button':
    case 'choice':
    case 'tile':
      return <p className={`sketch-${line.kind}`}>{line.text}</p>
  }
}
