/** What a person does and sees in one tab, whatever the browser: journeys told in these words run in both. */

/** What a tab is served, by address: a file within the project, or the page itself. */
export type Served = Readonly<Record<string, string | { readonly html: string }>>;

export interface Person {
  /** Goes to an address in this tab. */
  goTo(url: string): Promise<void>;
  /** Another tab of the same browser, opened and in front. */
  anotherTab(url: string): Promise<Person>;
  /** Brings this tab to the front. */
  lookHere(): Promise<void>;
  /** What the marks in the page say to screen readers, in the order of the page. */
  marks(): Promise<string[]>;
  /** Presses the mark beside a name, and waits for the card and for the hand to get there. */
  openCard(name: string): Promise<void>;
  /** Presses what is called so, or has it in its name, in the card. */
  press(name: string): Promise<void>;
  /** Writes into a field of the card. */
  write(field: string, text: string): Promise<void>;
  /** Puts the focus on what is called so in the card. */
  focus(name: string): Promise<void>;
  /** Waits until the card shows a text. */
  sees(text: string): Promise<void>;
  /** Presses an element of the network's page. */
  pressInPage(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  undoKey(): Promise<void>;
  /** The text of an element of the network's page, without spaces around it. */
  read(selector: string): Promise<string>;
  /** Runs source in the page's own world. */
  run(source: string): Promise<unknown>;
}

/** Opens the first tab, in a browser of its own for the running test. */
export type Begin = (url: string, served: Served) => Promise<Person>;

/** As Begin, with a way to put the worker to sleep; it resolves once it sleeps. */
export type BeginSleepy = (
  url: string,
  served: Served,
) => Promise<{ readonly person: Person; readonly sleep: () => Promise<void> }>;
