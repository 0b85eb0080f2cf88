import type { ComponentPropsWithRef } from 'react';

/**
 * A text box as tall as its text. The height comes from a hidden copy of the text in the same grid cell, so nothing is
 * measured and nothing is added elsewhere in the document.
 */
export function GrowingTextarea({
  value,
  ...others
}: Omit<ComponentPropsWithRef<'textarea'>, 'value'> & { readonly value: string }) {
  return (
    <div className="tc-grow">
      <div className="tc-grow-copy" aria-hidden="true">
        {/* A trailing newline takes no height without something behind it. */}
        {`${value}\u200b`}
      </div>
      {/* An empty box follows the interface's direction, a text its own. */}
      <textarea dir={value === '' ? undefined : 'auto'} rows={1} value={value} {...others} />
    </div>
  );
}
