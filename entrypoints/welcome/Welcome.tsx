import { useEffect } from 'react';
import { Unreadable } from '@/components/welcome/Unreadable';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { m } from '@/locales/compiled/messages';
import { useWelcome } from './use-welcome';

/** The page with what is stored. */
export function Welcome() {
  const { values, actions, problem, started } = useWelcome();
  const title = values && (values.again ? m.welcome_title_again() : m.welcome_title());
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  if (problem === 'read') return <Unreadable />;
  if (!values) return null;
  return (
    <WelcomePage actions={actions} failed={problem === 'save'} started={started} values={values} />
  );
}
