declare module 'htmx-ext-sse';
declare module 'subset-font' {
  export default function subset(font: Buffer, characters: string, options: { targetFormat: 'woff2'; variationAxes?: Readonly<Record<string, { min: number; max: number; default: number }>> }): Promise<Buffer>;
}
