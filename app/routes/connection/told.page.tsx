import { type ReactNode, useEffect, useRef } from 'react'

/** Something new on the page: with every `news` the reader, and whoever has it read to them, is taken there. */
export function Told({ news, children }: { news: unknown; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (news) box.current?.focus()
  }, [news])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}
