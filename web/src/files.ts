/** Files that the page makes or fetches: pictures of the map and of charts, and what the server writes. */

import type { Chart } from "./charts";
import { fromNumber, toNumber } from "./calendar";
import { short, year } from "./words.svelte";

/** Save a file. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const WORN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "display"];

/** Copy a plate, sheet over sheet, so that it looks the same elsewhere, with a caption below it. */
export function svgOf(plate: Element, caption: string[]): string {
  const sheets = [...plate.querySelectorAll("svg")];
  const { width, height } = sheets[0].viewBox.baseVal;
  return framed(sheets.map(copied).join(""), width, height, caption);
}

function copied(shown: SVGSVGElement): string {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const [mine, theirs] = [shown.querySelectorAll("*"), copy.querySelectorAll("*")];
  mine.forEach((one, at) => {
    const style = getComputedStyle(one);
    const other = theirs[at] as SVGElement;
    for (const name of WORN) {
      const value = style.getPropertyValue(name);
      if (value) other.setAttribute(name, value);
    }
    for (const name of ["class", "style", "tabindex", "role", "aria-label", "aria-pressed"]) other.removeAttribute(name);
  });
  return copy.innerHTML;
}

function framed(inside: string, width: number, height: number, caption: string[]): string {
  const lines = caption.map((line, at) => `<text x="6" y="${height + 18 + 15 * at}" font-size="11">${escaped(line)}</text>`).join("");
  const whole = height + 14 + 15 * caption.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" font-family="'Noto Sans Devanagari','Noto Sans',sans-serif" fill="#1b2530"><rect width="${width}" height="${whole}" fill="#fcfbf7"/>${inside}${lines}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Draw a chart as SVG: the same lines and bands that the page shows. */
export function svgOfChart(chart: Chart, caption: string[]): string {
  const [width, height, left, foot, head] = [760, 340, 70, 300, 30];
  const days = Array.from(chart.data[0] as ArrayLike<number>);
  const columns = chart.data.slice(1) as (number | null)[][];
  const values = columns.flatMap((column) => Array.from(column).filter((value): value is number => value !== null && Number.isFinite(value)));
  const [low, high] = [Math.min(0, ...values), Math.max(...values, 1e-9) * 1.05];
  const x = (day: number) => left + ((day - days[0]) / (days[days.length - 1] - days[0] || 1)) * (width - left - 12);
  const y = (value: number) => foot - ((value - low) / (high - low)) * (foot - head);
  const path = (column: (number | null)[]) => {
    let pen = "M";
    return Array.from(column).map((value, at) => {
      if (value === null || !Number.isFinite(value)) { pen = "M"; return ""; }
      const mark = `${pen}${x(days[at]).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = "L";
      return mark;
    }).join(""); // prettier-ignore
  };
  const parts: string[] = [];
  for (let tick = 0; tick <= 4; tick += 1) {
    const value = low + ((high - low) * tick) / 4;
    parts.push(`<path d="M${left} ${y(value).toFixed(1)}H${width - 12}" stroke="#e5e2d9"/><text x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end" font-size="11">${escaped(short(value, chart.decimals))}</text>`);
  }
  const [first, last] = [fromNumber(days[0]).year, fromNumber(days[days.length - 1]).year];
  for (let count = first + (first % 2); count <= last; count += 2) {
    const at = x(toNumber({ year: count, month: 1, day: 1 }));
    if (at >= left) parts.push(`<path d="M${at.toFixed(1)} ${foot}v5" stroke="#8b8f90"/><text x="${at.toFixed(1)}" y="${foot + 18}" text-anchor="middle" font-size="11">${year(count)}</text>`);
  }
  for (const { series, fill } of chart.bands) {
    const [upper, lower] = series.map((at) => columns[at - 1]);
    const known = days.map((_, at) => at).filter((at) => upper[at] !== null && lower[at] !== null);
    const over = known.map((at) => `${x(days[at]).toFixed(1)} ${y(upper[at]!).toFixed(1)}`);
    const under = known.map((at) => `${x(days[at]).toFixed(1)} ${y(lower[at]!).toFixed(1)}`).reverse();
    if (known.length) parts.push(`<path d="M${[...over, ...under].join("L")}Z" fill="${fill}"/>`);
  }
  chart.lines.forEach((one, at) => {
    if (one.colour !== "transparent") parts.push(`<path d="${path(columns[at])}" fill="none" stroke="${one.colour}" stroke-width="${one.width ?? 1.6}" ${one.dash ? `stroke-dasharray="${one.dash.join(" ")}"` : ""}/>`);
  });
  const key = (chart.key.length ? chart.key : chart.lines).map((one, at) => `<path d="M${left + 190 * at} 16h22" stroke="${one.colour}" stroke-width="${"thick" in one && one.thick ? 8 : 2}"/><text x="${left + 190 * at + 28}" y="20" font-size="11">${escaped(one.label)}</text>`);
  parts.push(...key, `<path d="M${left} ${foot}H${width - 12}" stroke="#8b8f90"/>`);
  return framed(parts.join(""), width, height, caption);
}

/** Paint an SVG as PNG, twice as fine as it is large. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
