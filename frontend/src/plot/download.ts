import { html, svg } from '../dom';

const SVG = 'http://www.w3.org/2000/svg';
/** A busy browser begins a download late, and finds nothing at an address that is no more. */
const REVOKED_AFTER_MS = 60_000;
const STYLED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'opacity'] as const;

export function saveAs(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  html('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKED_AFTER_MS);
}

/** Drawings that belong together, one under the other. */
function stacked(drawings: readonly SVGElement[]): { width: number; height: number; tops: number[] } {
  const size = (drawing: SVGElement, name: string): number => Number(drawing.getAttribute(name));
  const tops: number[] = [];
  let height = 0;
  for (const drawing of drawings) {
    tops.push(height);
    height += size(drawing, 'height');
  }
  return { width: Math.max(0, ...drawings.map((drawing) => size(drawing, 'width'))), height, tops };
}

/** Drawings as a file of their own: what the stylesheet gave them becomes attributes, and they get a ground. */
export function standaloneSvg(drawings: readonly SVGElement[], ground: string): string {
  const { width, height, tops } = stacked(drawings);
  const file = svg('svg', { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  file.append(svg('rect', { width: '100%', height: '100%', fill: ground }));
  drawings.forEach((drawing, i) => file.append(styled(drawing, tops[i] ?? 0)));
  return new XMLSerializer().serializeToString(file);
}

function styled(drawing: SVGElement, top: number): SVGElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i] ?? drawing);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  });
  copy.setAttribute('y', String(top));
  copy.removeAttribute('class');
  return copy;
}

/**
 * Drawings as a picture at twice their size. Drawn shape by shape, because the pages' content security policy lets no
 * made-up image address in.
 */
export async function picture(drawings: readonly SVGElement[], ground: string): Promise<Blob | null> {
  const { width, height, tops } = stacked(drawings);
  const canvas = html('canvas', { width: width * 2, height: height * 2 });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(2, 2);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  drawings.forEach((drawing, i) => {
    pen.setTransform(2, 0, 0, 2, 0, 2 * (tops[i] ?? 0));
    for (const shape of drawing.querySelectorAll('rect, line, path, text')) drawShape(pen, shape);
  });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** The shift that a shape's `translate(x y)` says. */
function moved(shape: Element): DOMMatrix {
  const [x = 0, y = 0] = (shape.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return new DOMMatrix().translate(x, y);
}

function drawShape(pen: CanvasRenderingContext2D, shape: Element): void {
  const style = getComputedStyle(shape);
  const at = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (style.visibility === 'hidden') return;
  pen.fillStyle = style.fill;
  pen.strokeStyle = style.stroke;
  pen.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
  pen.globalAlpha = Number.parseFloat(style.opacity) || 1;
  pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat));
  if (shape.tagName === 'text') {
    pen.font = `${style.fontSize} ${style.fontFamily}`;
    const anchor = shape.getAttribute('text-anchor');
    pen.textAlign = anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left';
    pen.textBaseline = shape.getAttribute('dy') === '0' ? 'alphabetic' : 'middle';
    pen.fillText(shape.textContent ?? '', at('x'), at('y'));
    return;
  }
  const outline = new Path2D();
  if (shape.tagName === 'path') outline.addPath(new Path2D(shape.getAttribute('d') ?? ''), moved(shape));
  if (shape.tagName === 'rect') outline.rect(at('x'), at('y'), at('width'), at('height'));
  if (shape.tagName === 'line') {
    outline.moveTo(at('x1'), at('y1'));
    outline.lineTo(at('x2'), at('y2'));
  }
  if (style.fill !== 'none') pen.fill(outline);
  if (style.stroke !== 'none') pen.stroke(outline);
}
