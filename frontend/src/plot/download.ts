import { html } from '../dom';

const STYLED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'opacity'] as const;

export function saveAs(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  html('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

/** The drawing as a file of its own: what the stylesheet gave it becomes attributes, and it gets a ground. */
export function standaloneSvg(drawing: SVGElement, ground: string): string {
  const copy = drawing.cloneNode(true) as SVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(originals[i] ?? drawing);
    for (const name of STYLED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [['width', '100%'], ['height', '100%'], ['fill', ground]] as const) rect.setAttribute(name, value);
  copy.prepend(rect);
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The drawing as a picture at twice its size. Drawn shape by shape, because the pages' content security policy lets no
 * made-up image address in.
 */
export async function picture(drawing: SVGElement, ground: string): Promise<Blob | null> {
  const width = Number(drawing.getAttribute('width'));
  const height = Number(drawing.getAttribute('height'));
  const canvas = html('canvas', { width: width * 2, height: height * 2 });
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(2, 2);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  for (const shape of drawing.querySelectorAll('rect, line, path, text')) drawShape(pen, shape);
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
