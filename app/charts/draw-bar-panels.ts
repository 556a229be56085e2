import { type Panel, type PanelBar, panelHeight, panelsSize, panelTitleHeight } from './bar-panels.ts'
import { fontFamily, type Ink, inks } from './picture-inks.ts'
import type { PictureLook } from './picture-look.ts'
import { type ChartOption, renderSvg } from './render-svg.ts'

/**
 * Draws panels of bars, one below the other, as SVG. Every bar carries its number, so there is no scale to read
 * off; a bar that is not told leaves a dashed mark and its words. Nothing is told by colour.
 */
export function drawBarPanels(panels: readonly Panel[], look: PictureLook): string {
  const places = placesOf(panels, look.shape)
  const ink = inks[look.theme]
  const wide = look.shape === 'wide'
  const size = panelsSize(
    places.map(({ panel }) => panel.bars.length),
    look.shape,
  )
  const option: ChartOption = {
    backgroundColor: ink.ground,
    title: places.map(place => titleOf(place, ink, wide)),
    grid: places.map(place => gridOf(place, wide)),
    ...axesOf(panels, ink, wide),
    series: panels.map((panel, index) => seriesOf(panel, index, ink, wide)),
  }
  return renderSvg(option, size)
}

/** A panel with where it begins and how high it is. */
type Place = { panel: Panel; top: number; height: number }

function placesOf(panels: readonly Panel[], shape: PictureLook['shape']): Place[] {
  const heights = panels.map(({ bars }) => panelHeight(bars.length, shape))
  return panels.map((panel, index) => ({
    panel,
    top: heights.slice(0, index).reduce((sum, height) => sum + height, 0),
    height: heights[index] ?? 0,
  }))
}

function titleOf({ panel, top }: Place, ink: Ink, wide: boolean) {
  return {
    text: panel.title,
    left: 0,
    top,
    padding: [8, 4],
    textStyle: { fontFamily, fontSize: wide ? 15 : 14, fontWeight: 'bold' as const, color: ink.text },
  }
}

// Upright bars have their numbers above and their names below; lying ones have them on either side.
function gridOf({ top, height }: Place, wide: boolean) {
  if (wide)
    return { left: 8, right: 8, top: top + panelTitleHeight + 22, height: height - panelTitleHeight - 56 }
  return { left: 66, right: 68, top: top + panelTitleHeight, height: height - panelTitleHeight - 8 }
}

function axesOf(panels: readonly Panel[], ink: Ink, wide: boolean): Pick<ChartOption, 'xAxis' | 'yAxis'> {
  const names = panels.map(({ columns }, gridIndex) => ({
    type: 'category' as const,
    gridIndex,
    data: [...columns],
    inverse: !wide,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.line } },
    axisLabel: { color: ink.text, fontFamily, fontSize: 13, interval: 0, margin: 8 },
  }))
  const lengths = panels.map(({ bars }, gridIndex) => ({
    type: 'value' as const,
    gridIndex,
    show: false,
    min: 0,
    max: longest(bars),
  }))
  return wide ? { xAxis: names, yAxis: lengths } : { xAxis: lengths, yAxis: names }
}

function seriesOf({ bars }: Panel, index: number, ink: Ink, wide: boolean) {
  const mark = 0.05 * longest(bars)
  return {
    type: 'bar' as const,
    xAxisIndex: index,
    yAxisIndex: index,
    barWidth: '62%',
    barMaxWidth: 44,
    data: bars.map(bar => ({
      value: bar.kind === 'bar' ? bar.value : bar.kind === 'hidden' ? mark : 0,
      itemStyle: bar.kind === 'hidden' ? outline(ink) : { color: ink.bar },
      label: {
        show: true,
        position: wide ? ('top' as const) : ('right' as const),
        formatter: () => bar.label,
        color: ink.text,
        fontFamily,
        fontSize: 13,
      },
    })),
  }
}

function outline(ink: Ink) {
  return { color: 'transparent', borderColor: ink.line, borderWidth: 1, borderType: 'dashed' as const }
}

// Never 0: an axis needs a length, even if all bars have none.
function longest(bars: readonly PanelBar[]): number {
  return Math.max(1e-9, ...bars.map(bar => (bar.kind === 'bar' ? bar.value : 0)))
}
