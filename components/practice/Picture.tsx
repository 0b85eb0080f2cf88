import type { PictureName } from './world/posts';
import css from './post.module.css';

/** A drawn picture of a post, decoration only. */
export function Picture({ name }: { readonly name: PictureName }) {
  return (
    <svg
      aria-hidden="true"
      className={css.picture}
      preserveAspectRatio="xMidYMid slice"
      viewBox="0 0 600 280"
    >
      {DRAWINGS[name]}
    </svg>
  );
}

const FLOWERS = [
  { x: 190, y: 92, r: 34, color: '#d9748b' },
  { x: 250, y: 62, r: 38, color: '#efb1bd' },
  { x: 318, y: 70, r: 42, color: '#c65a78' },
  { x: 382, y: 96, r: 36, color: '#f3c6cc' },
  { x: 286, y: 120, r: 34, color: '#e592a4' },
];
const CUPS = [
  { x: 70, height: 84, color: '#c9694a' },
  { x: 190, height: 66, color: '#5c7d8c' },
  { x: 310, height: 96, color: '#d7c39a' },
  { x: 430, height: 74, color: '#6d8f74' },
];

const DRAWINGS = {
  flowers: (
    <>
      <rect fill="#efe3d6" height="280" width="600" />
      <rect fill="#dcc9b4" height="52" width="600" y="228" />
      {FLOWERS.map(({ x, y }) => (
        <path
          d={`M286 190Q${(x + 286) / 2} 170 ${x} ${y}`}
          key={x}
          stroke="#5f7f5c"
          strokeWidth="5"
          fill="none"
        />
      ))}
      {FLOWERS.map(({ x, y, r, color }) => (
        <g key={x}>
          <circle cx={x} cy={y} fill={color} r={r} />
          <circle cx={x - r / 5} cy={y - r / 6} fill="#fff" opacity=".22" r={r * 0.62} />
          <circle cx={x} cy={y} fill="#8b3050" opacity=".28" r={r * 0.28} />
        </g>
      ))}
      <path d="M246 158h80l-8 74c-1 12-63 12-64 0z" fill="#3f6f7d" />
      <path d="M246 158h26l-4 80c-9-1-14-3-14-6z" fill="#fff" opacity=".14" />
    </>
  ),
  table: (
    <>
      <rect fill="#e4e7de" height="280" width="600" />
      <rect fill="#c8cdbd" height="50" width="600" y="230" />
      <rect fill="#fbf6e9" height="104" rx="4" width="150" x="225" y="22" />
      <path d="M300 22v104M225 74h150" stroke="#c8cdbd" strokeWidth="6" />
      <path d="M96 150h408v20H96z" fill="#b07a45" />
      <path d="M96 150h408v6H96z" fill="#c9955f" />
      <path d="M124 170h22l-8 88h-12zM476 170h-22l8 88h12z" fill="#8d5f33" />
      <path d="M330 150v-26c0-9 44-9 44 0v26z" fill="#5c7d8c" />
      <path d="M214 150c0-22 52-22 52 0z" fill="#d7c39a" />
    </>
  ),
  hills: (
    <>
      <rect fill="#f5dfc3" height="280" width="600" />
      <circle cx="438" cy="84" fill="#f0a868" r="38" />
      <path d="M0 168c90-70 180-70 270-12s210 34 330-34v158H0z" fill="#a9bfa0" />
      <path d="M0 206c110-58 220-38 320-4s190 20 280-24v102H0z" fill="#6f9478" />
      <path d="M0 240c150-34 300-30 600-4v44H0z" fill="#436b57" />
      <path d="M232 280c8-40 64-46 58-78 20 36-28 44-18 78z" fill="#dfe9e6" />
    </>
  ),
  cups: (
    <>
      <rect fill="#ece6da" height="280" width="600" />
      <rect fill="#b98d5e" height="16" width="600" y="206" />
      <rect fill="#a2784b" height="6" width="600" y="222" />
      {CUPS.map(({ x, height, color }) => (
        <g key={x}>
          <path
            d={`M${x + 84} ${206 - height * 0.75}c34-4 34 ${height * 0.5} 0 ${height * 0.46}`}
            fill="none"
            stroke={color}
            strokeWidth="10"
          />
          <path
            d={`M${x} ${206 - height}h90v${height - 22}c0 14-8 22-22 22H${x + 22}c-14 0-22-8-22-22z`}
            fill={color}
          />
          <path d={`M${x} ${206 - height}h90v10H${x}z`} fill="#fff" opacity=".3" />
        </g>
      ))}
    </>
  ),
} as const satisfies Record<PictureName, unknown>;
