import { Button } from '@mantine/core';
import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './exchange.module.css';

export interface FileDropProps {
  readonly onFile: (file: File) => void;
  /** Other words and kinds of file than those of the import. */
  readonly texts?: {
    readonly drop: string;
    readonly choose: string;
    readonly kinds: string;
    readonly accept: string;
  };
}

const KINDS = '.csv,.tsv,.txt,.xlsx,.xls,.vcf,.vcard,.zip,.tabside';

/** The place for a file: dropped, or chosen. */
export function FileDrop({ onFile, texts }: FileDropProps) {
  const { drop, choose, kinds, accept } = texts ?? importTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <Upload size={28} aria-hidden="true" />
      <p>{drop}</p>
      <Button size="sm" onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={choose}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again, changed meanwhile.
          event.currentTarget.value = '';
        }}
      />
      {kinds !== '' && <p className={styles.quiet}>{kinds}</p>}
    </div>
  );
}

function importTexts() {
  return {
    drop: m.exchange_drop(),
    choose: m.exchange_choose(),
    kinds: m.exchange_kinds(),
    accept: KINDS,
  };
}
