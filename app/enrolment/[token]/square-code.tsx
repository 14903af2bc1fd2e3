import { encode } from "uqr";

const quietZone = 4;

/** A QR code, drawn by the server: one path, dark on white whatever the theme, with the quiet zone that readers need (ISO/IEC 18004, 4 modules). */
export function SquareCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x + quietZone} ${y + quietZone}h1v1h-1z`] : [])));
  const side = size + 2 * quietZone;
  return (
    <svg className="square-code" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
