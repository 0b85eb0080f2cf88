/** A page of the extension, whichever browser and driver it is in: what fills and reads the database needs no more of it. */
export interface OwnPage {
  evaluate<Given, Told>(run: (given: Given) => Told, given: Given): Promise<Awaited<Told>>;
}
