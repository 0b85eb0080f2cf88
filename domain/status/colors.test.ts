import { describe, expect, it } from 'vitest';

import { STATUS_HEX } from './colors';
import { COLORS, ICONS } from './palette';
import { SHAPES } from './shapes';

/** Grounds that marks stand on: the networks' and our own, as they are in 2026. */
const GROUNDS = {
  light: ['#ffffff', '#f3f2ef', '#f0f2f5'],
  dark: ['#000000', '#1b1f23', '#242526'],
} as const;

/** How a dichromat sees linear RGB, at full severity: Machado, Oliveira and Fernandes 2009, table 1. */
const VISIONS: Record<string, readonly (readonly [number, number, number])[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

type Triple = readonly [number, number, number];

function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG's contrast ratio. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Björn Ottosson's OKLab, from linear RGB. */
function okLab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(hex: string, vision: string): Triple {
  const [r, g, b] = linear(hex);
  const [x = 0, y = 0, z = 0] = (VISIONS[vision] ?? []).map((row) =>
    Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)),
  );
  return okLab([x, y, z]);
}

describe.each(['light', 'dark'] as const)('status colours on %s grounds', (scheme) => {
  it.each(COLORS)('draw %s at 3:1 or more', (color) => {
    for (const ground of GROUNDS[scheme])
      expect(contrast(STATUS_HEX[color][scheme], ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(VISIONS))('stay apart for readers with %s vision', (vision) => {
    for (const [index, one] of COLORS.entries()) {
      for (const other of COLORS.slice(0, index)) {
        const [a, b] = [one, other].map((name) => seen(STATUS_HEX[name][scheme], vision));
        // About three times the difference that is just noticed (0.02 in OKLab).
        expect(Math.hypot(...(a ?? []).map((value, i) => value - (b?.[i] ?? 0)))).toBeGreaterThan(
          0.06,
        );
      }
    }
  });
});

describe('status shapes', () => {
  it('have one closed silhouette each, none twice', () => {
    const paths = ICONS.map((icon) => SHAPES[icon]);
    expect(new Set(paths).size).toBe(ICONS.length);
    for (const path of paths) expect(path).toMatch(/^M[^M]+Z(M[^M]+Z)?$/u);
  });
});
