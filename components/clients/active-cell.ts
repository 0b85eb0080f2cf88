/** Where the keyboard is in the table: on a client, or on one of their cells; and whether that cell is being edited. */
export interface Active {
  readonly rowId: string;
  /** The field of the cell, or null for the client as a whole. */
  readonly column: string | null;
  readonly isEditing: boolean;
}
