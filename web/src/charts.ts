/** What a chart shows, apart from how it is drawn: lines, bands, a sentence and a table. */

export interface Line {
  label: string;
  colour: string;
  width?: number;
  dash?: number[];
}

export interface Chart {
  id: string;
  title: string;
  unit: string;
  decimals: number;
  /** Days, then the values of each line. */
  data: (ArrayLike<number> | (number | null)[])[];
  lines: Line[];
  bands: { series: [number, number]; fill: string }[];
  /** What the key says, where it is not simply the lines. */
  key: (Line & { thick?: boolean })[];
  summary: string;
  table(): { heads: string[]; rows: { day: number; values: number[] }[] };
}
