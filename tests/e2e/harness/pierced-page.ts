/**
 * A document seen through its closed shadow roots, as a person and a screen reader see it. The page itself can't look into
 * them, and neither can Playwright's selectors: everything here goes through the browser's own protocol.
 */
import { PiercedElement } from './pierced-element.ts';
import type { Send, View } from './view.ts';

type DomNode = Awaited<ReturnType<typeof documentOf>>;

function documentOf(send: Send) {
  return send('DOM.getDocument', { depth: -1, pierce: true }).then(({ root }) => root);
}

/** A closed shadow root and what stands in it. */
export interface ClosedRoot {
  readonly hostId: number;
  readonly rootId: number;
  /** Ids of all nodes within, nested roots included. */
  readonly nodes: ReadonlySet<number>;
  /** Whether a dialog stands in it: the card, as against a badge. */
  readonly hasDialog: boolean;
  /** Ids of the buttons within. */
  readonly buttons: readonly number[];
}

/** A node of the accessibility tree. */
export interface Exposed {
  readonly id: number;
  readonly role: string;
  readonly name: string;
  readonly disabled: boolean;
}

function* walk(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
  for (const root of node.shadowRoots ?? []) yield* walk(root);
  if (node.contentDocument) yield* walk(node.contentDocument);
}

function attribute(node: DomNode, name: string): string | undefined {
  const list = node.attributes ?? [];
  const at = list.findIndex((entry, index) => index % 2 === 0 && entry === name);
  return at < 0 ? undefined : list[at + 1];
}

const isButton = (node: DomNode) =>
  node.nodeName === 'BUTTON' || attribute(node, 'role') === 'button';
const isDialog = (node: DomNode) =>
  node.nodeName === 'DIALOG' || attribute(node, 'role') === 'dialog';

export class PiercedPage {
  readonly view: View;
  readonly send: Send;

  constructor(view: View) {
    this.view = view;
    this.send = view.send;
  }

  /** Every closed shadow root in the page, in document order. */
  async closedRoots(): Promise<ClosedRoot[]> {
    const found: ClosedRoot[] = [];
    for (const host of walk(await documentOf(this.send))) {
      for (const root of host.shadowRoots ?? []) {
        if (root.shadowRootType !== 'closed') continue;
        const inside = [...walk(root)];
        found.push({
          hostId: host.backendNodeId,
          rootId: root.backendNodeId,
          nodes: new Set(inside.map((node) => node.backendNodeId)),
          hasDialog: inside.some(isDialog),
          buttons: inside.filter(isButton).map((node) => node.backendNodeId),
        });
      }
    }
    return found;
  }

  /** The document's body, or null while there is none. */
  async body(): Promise<{ rootId: number; nodes: ReadonlySet<number> } | null> {
    const all = [...walk(await documentOf(this.send))];
    const body = all.find((node) => node.nodeName === 'BODY');
    if (!body) return null;
    return {
      rootId: body.backendNodeId,
      nodes: new Set([...walk(body)].map((node) => node.backendNodeId)),
    };
  }

  /** What assistive technology is told about the page, in its order; keyed by the node's id. */
  async exposed(): Promise<Map<number, Exposed>> {
    const { nodes } = await this.send('Accessibility.getFullAXTree');
    const found = new Map<number, Exposed>();
    for (const node of nodes) {
      if (node.ignored || node.backendDOMNodeId === undefined) continue;
      found.set(node.backendDOMNodeId, {
        id: node.backendDOMNodeId,
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        disabled: node.properties?.some((it) => it.name === 'disabled' && it.value.value) ?? false,
      });
    }
    return found;
  }

  /** Runs a function in the page with a node as `this`; the way to ask a node what the protocol does not tell. */
  async call<T, Args extends readonly (string | number | boolean)[]>(
    id: number,
    body: (this: HTMLElement, ...args: Args) => T,
    ...args: Args
  ): Promise<T> {
    const { object } = await this.send('DOM.resolveNode', { backendNodeId: id });
    const answer = await this.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: body.toString(),
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? 'failed in the page');
    }
    return answer.result.value as T;
  }

  element(id: number, role = '', name = ''): PiercedElement {
    return new PiercedElement(this, id, role, name);
  }
}
