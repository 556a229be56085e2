import {
  type LineLook,
  type LinePanel,
  linePanelHead,
  linePanelHeight,
  linePanelsSize,
} from './line-panels.ts'
import { fontFamily, type Ink, inks } from './picture-inks.ts'
import { type ChartOption, renderSvg } from './render-svg.ts'

/**
 * Draws panels of lines, one below the other, as SVG. A line breaks where nothing is known, and a band says so;
 * lines differ by their dashes, never by colour alone.
 */
export function drawLinePanels(panels: readonly LinePanel[], look: LineLook): string {
  const ink = inks[look.theme]
  const size = linePanelsSize(panels.length, look.shape)
  const option: ChartOption = {
    backgroundColor: ink.ground,
    title: panels.map((panel, index) => titleOf(panel, index, ink, look)),
    grid: panels.map((_, index) => gridOf(index, look)),
    xAxis: panels.map((panel, index) => placesAxis(panel, index, ink, look)),
    yAxis: panels.map((_, index) => valuesAxis(index, ink, look)),
    series: panels.flatMap((panel, index) => seriesOf(panel, index, ink)),
  }
  return renderSvg(option, size)
}

function titleOf({ title, subtitle }: LinePanel, index: number, ink: Ink, { shape }: LineLook) {
  return {
    text: title,
    subtext: subtitle.join('\n'),
    left: 0,
    top: index * linePanelHeight,
    padding: [8, 4],
    itemGap: 4,
    textStyle: {
      fontFamily,
      fontSize: shape === 'wide' ? 15 : 14,
      fontWeight: 'bold' as const,
      color: ink.text,
    },
    subtextStyle: { fontFamily, fontSize: 13, lineHeight: 18, color: ink.text },
  }
}

function gridOf(index: number, { shape }: LineLook) {
  return {
    left: shape === 'wide' ? 64 : 56,
    right: 24,
    top: index * linePanelHeight + linePanelHead,
    height: linePanelHeight - linePanelHead - 36,
  }
}

// Places are numbered, so that a band can begin and end between two of them. Every so many have their name below.
function placesAxis({ places }: LinePanel, gridIndex: number, ink: Ink, { shape }: LineLook) {
  const last = Math.max(1, places.length - 1)
  const interval = Math.max(1, Math.ceil(places.length / (shape === 'wide' ? 7 : 4)))
  return {
    type: 'value' as const,
    gridIndex,
    min: 0,
    max: last,
    interval,
    splitLine: { show: false },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink.line }, onZero: false },
    axisLabel: {
      color: ink.text,
      fontFamily,
      fontSize: 13,
      margin: 10,
      formatter: (place: number) => (place % interval === 0 ? (places[place] ?? '') : ''),
    },
  }
}

// Below nothing only where somebody took something back.
function valuesAxis(gridIndex: number, ink: Ink, { write }: LineLook) {
  return {
    type: 'value' as const,
    gridIndex,
    min: ({ min }: { min: number }) => Math.min(0, min),
    splitNumber: 3,
    minInterval: 1,
    splitLine: { lineStyle: { color: ink.line, opacity: 0.35 } },
    axisLabel: { color: ink.text, fontFamily, fontSize: 13, formatter: (value: number) => write(value) },
  }
}

function seriesOf({ lines, gaps, places }: LinePanel, index: number, ink: Ink) {
  const dots = places.length <= 60
  return lines.map(({ values, dashed }, line) => ({
    type: 'line' as const,
    xAxisIndex: index,
    yAxisIndex: index,
    connectNulls: false,
    data: values.map((value, place) => [place, value ?? '-']),
    symbol: 'circle',
    symbolSize: dots ? 5 : 3,
    showAllSymbol: true,
    lineStyle: { color: ink.bar, width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
    itemStyle: { color: ink.bar },
    ...(line === 0 ? { markArea: bandsOf(gaps, places.length, ink) } : {}),
  }))
}

// A band reaches half a place beyond its days, but never out of the picture.
function bandsOf(gaps: LinePanel['gaps'], places: number, ink: Ink) {
  const last = Math.max(1, places - 1)
  const edge = (place: number) => Math.min(last, Math.max(0, place))
  return {
    silent: true,
    itemStyle: { color: ink.line, opacity: 0.18 },
    label: { show: false },
    data: gaps.map(({ first, last: until }): [{ xAxis: number }, { xAxis: number }] => [
      { xAxis: edge(first - 0.5) },
      { xAxis: edge(until + 0.5) },
    ]),
  }
}
