/** Why a file can't be taken at all. Its message is the code; texts for people are in the catalogue. */
export type TroubleCode =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'open-quote'
  | 'not-text'
  | 'not-a-workbook'
  | 'old-workbook'
  | 'damaged'
  | 'unsafe'
  | 'encrypted'
  | 'not-an-archive'
  | 'newer-archive'
  | 'checksum'
  | 'unreadable'
  | 'cancelled';

export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly code: TroubleCode;
  /** Where in the file, in numbers or names; empty where it is the whole. */
  readonly where: string;

  constructor(code: TroubleCode, where = '', cause?: unknown) {
    super(`${code} ${where}`.trim(), cause === undefined ? {} : { cause });
    this.code = code;
    this.where = where;
  }
}
