import type { ReactElement } from 'react';
import { encode } from 'uqr';

/** A QR code as cameras read it, from the screen too: black on white also in the dark. */
export function Qr(props: { text: string; label: string; className: string | undefined }): ReactElement {
  const { data, size } = encode(props.text, { ecc: 'M', border: 4 });
  const black = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={props.className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={black.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
