/** Lexical: Facebook, Messenger, Instagram, WhatsApp (`[data-lexical-editor]`, seen 2026-08). It commits after the current turn. */
import { typeText } from './contenteditable';
import { inPage, type Method } from './method';

/**
 * The ways into Lexical, best first. Typing is trusted by every build but loses line breaks; a paste keeps them. Some
 * builds ignore one or other of the synthetic events.
 */
export function lexicalMethods(text: string): readonly Method[] {
  return text.includes('\n')
    ? [inPage('paste'), inPage('lexical')]
    : [typeText, inPage('lexical'), inPage('paste')];
}
