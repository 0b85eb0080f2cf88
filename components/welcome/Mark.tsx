/** The product's mark: a tab with a name line and a status beside it. The same drawing as public/icon/mark.svg. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 128 128" width={size}>
      <path
        d="M0 32C0 17 11 8 26 8h50c16 0 26 10 26 26v9c0 9 4 13 11 13 10 0 15 6 15 16v20c0 18-10 28-28 28H28c-18 0-28-10-28-28z"
        fill="#2563eb"
      />
      <path d="M25 45h28" stroke="#fff" strokeLinecap="round" strokeWidth="15" />
      <circle cx="80" cy="45" fill="#6ff0ad" r="12" />
      <path d="M24 76h78M24 98h42" stroke="#a9c4fb" strokeLinecap="round" strokeWidth="12" />
    </svg>
  );
}
