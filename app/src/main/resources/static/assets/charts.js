// Draws each figure from its table twin, so that chart and table cannot disagree. Colours are the tokens of the stylesheet.

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const number = cell => {
  const text = (cell.dataset.value ?? cell.textContent).replace(/[,%\s]/g, '');
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
};

function readTable(table) {
  const head = [...table.tHead.rows[0].cells].slice(1).filter(cell => !('skip' in cell.dataset));
  const rows = [...table.tBodies[0].rows];
  return {
    names: rows.map(row => row.cells[0].dataset.short ?? row.cells[0].textContent.trim()),
    series: head.map(cell => ({
      name: cell.textContent.trim(),
      colour: token('--c' + (cell.dataset.colour ?? '1')),
      mark: cell.dataset.mark,
      values: rows.map(row => number(row.cells[cell.cellIndex])),
      bounds: rows.map(row => [row.cells[cell.cellIndex].dataset.low, row.cells[cell.cellIndex].dataset.high].map(Number)),
    })),
  };
}

// An interval is an upright line through its point, with short ends.
function intervals(series) {
  return series.bounds.flatMap(([low, high], row) => Number.isFinite(low) && Number.isFinite(high)
    ? [{ type: 'line', data: [[row, low], [row, high]], color: series.colour, symbol: 'rect', symbolSize: [12, 2], lineStyle: { width: 1.5 }, silent: true, tooltip: { show: false }, z: 1 }]
    : []);
}

// The highest figure of a year is labelled above its point, the lowest below, others beside: figures close together stay legible.
function place(data, value, row) {
  const all = data.series.map(series => series.values[row]).filter(other => other !== null);
  if (value === Math.max(...all)) return 'top';
  return value === Math.min(...all) ? 'bottom' : 'right';
}

// How wide the names beside the bars may be, in pixels.
function nameWidth(size, width) {
  return Math.min(size * 12, width * 0.4);
}

// Bars stand far enough apart for the longest name, which may take several lines.
function barsHeight(data, rem, width) {
  const size = Math.round(rem * 0.85);
  const lines = Math.max(...data.names.map(name => Math.ceil(name.length * size / nameWidth(size, width))));
  const row = Math.max(1.9 * rem, lines * 1.25 * size + 0.7 * rem);
  return Math.round(data.names.length * row + (data.series.length > 1 ? 4.5 : 2.5) * rem);
}

// How high the names above a chart stand; none are needed for a single series.
function legendHeight(data, size, width) {
  const rows = Math.ceil(data.series.reduce((sum, series) => sum + (series.name.length + 3.5) * size, 0) / width);
  return data.series.length > 1 ? size * (1.2 + 1.8 * rows) : 16;
}

// Large print needs a higher chart, so that something is left below the names.
function linesHeight(data, rem, width) {
  return Math.round(Math.max(320, legendHeight(data, Math.round(rem * 0.85), width) + 9 * rem));
}

// Figures stand at the points only where each has room; elsewhere the table says them.
function roomy(data, suffix, size, width) {
  const longest = Math.max(...data.series.flatMap(series => series.values.map(value => value === null ? 0 : (value + suffix).length)));
  return width / data.names.length >= longest * size * 0.62;
}

function option(kind, data, suffix, width) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const size = Math.round(rem * 0.85);
  const labelled = roomy(data, suffix, size, width);
  const text = { color: token('--ink'), fontSize: size, fontFamily: getComputedStyle(document.body).fontFamily };
  const flat = kind === 'bars';
  const wide = nameWidth(size, width);
  const names = { type: 'category', data: data.names, inverse: flat, axisTick: { show: false }, axisLine: { lineStyle: { color: token('--edge') } },
    axisLabel: { ...text, interval: 0, hideOverlap: !flat, ...(flat && { width: wide, overflow: 'break', lineHeight: size * 1.25 }) } };
  const values = { type: 'value', splitLine: { lineStyle: { color: token('--line') } }, axisLabel: { ...text, color: token('--soft'), formatter: '{value}' + suffix }, minInterval: suffix ? 0 : 1, splitNumber: 4 };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    textStyle: text,
    grid: { left: 8, right: flat ? 28 : 16, top: legendHeight(data, size, width), bottom: 8, containLabel: true },
    legend: { show: data.series.length > 1, data: data.series.map(series => series.name), top: 0, left: 0, textStyle: text, itemWidth: size, itemHeight: size * 0.75, itemGap: size },
    tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: flat ? 'shadow' : 'line' }, backgroundColor: token('--surface'), borderColor: token('--edge'),
      textStyle: text, valueFormatter: value => (value ?? '–') + (value == null ? '' : suffix) },
    xAxis: flat ? values : names,
    yAxis: flat ? names : values,
    series: data.series.flatMap(series => kind === 'lines'
      ? [{ type: 'line', name: series.name, connectNulls: series.mark !== 'gap', color: series.colour, symbolSize: { point: 13, dashed: 3 }[series.mark] ?? 9,
          symbol: series.mark === 'point' ? 'diamond' : 'circle', lineStyle: { width: series.mark === 'point' ? 0 : 2.5, type: series.mark === 'dashed' ? 'dashed' : 'solid' },
          data: series.values.map((value, row) => ({ value, label: { position: place(data, value, row) } })),
          label: { show: labelled && series.mark !== 'dashed', distance: 8, ...text, fontWeight: 600, formatter: point => point.value + suffix } }, ...intervals(series)]
      : { type: 'bar', name: series.name, data: series.values, stack: 'all', color: series.colour, barMaxWidth: Math.round(rem * 1.15),
          label: { show: data.series.length === 1 && (flat || labelled), position: flat ? 'right' : 'top', ...text } }),
  };
}

/** Draws the figures and draws them again when the theme changes or the window is resized. */
export async function draw(figures) {
  await load(figures[0].dataset.engine);
  const charts = [...figures].map(figure => {
    const canvas = figure.querySelector('.canvas');
    const table = figure.querySelector('table');
    canvas.hidden = false;
    figure.querySelector('details').open = false;
    const data = readTable(table);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const height = figure.dataset.chart === 'bars' ? barsHeight : linesHeight;
    canvas.style.height = `${height(data, rem, canvas.clientWidth)}px`;
    const chart = globalThis.echarts.init(canvas, null, { renderer: 'canvas' });
    new ResizeObserver(() => chart.resize()).observe(canvas);
    return () => chart.setOption(option(figure.dataset.chart, readTable(table), table.dataset.suffix ?? '', canvas.clientWidth), true);
  });
  const redraw = () => charts.forEach(chart => chart());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  redraw();
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}
