import { useEffect, useRef, useState, type ReactNode } from 'react'

interface ScrollerProps {
  readonly className: string
  /** What is in it, for those who hear it. */
  readonly label: string
  readonly children: ReactNode
}

/** A part that scrolls by itself. It is a stop for the Tab key only while there is something to scroll to. */
export function Scroller({ className, label, children }: ScrollerProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const measure = () => {
      setOverflows(element.scrollHeight > element.clientHeight)
    }
    const observer = new ResizeObserver(measure)
    for (const each of [element, ...element.children]) observer.observe(each)
    return () => {
      observer.disconnect()
    }
  }, [children])
  return (
    <div
      ref={scroller}
      className={className}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}
