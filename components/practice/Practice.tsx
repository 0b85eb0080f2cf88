import { useEffect, useState, type CSSProperties } from 'react';
import { GuideStrip } from './GuideStrip';
import { PracticeNetwork } from './PracticeNetwork';
import { routeOf } from './route';

/** The strip's height, which the network's own header stands below. */
const WITH_GUIDE = { '--guide-height': '48px' } as CSSProperties;

/** The practice workspace: Tabside's guide above the make-believe network. */
export function Practice({
  done,
  problem,
  onStartOver,
}: {
  readonly done: readonly boolean[];
  readonly problem: string | null;
  readonly onStartOver: () => Promise<void>;
}) {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const moved = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return (
    <div style={WITH_GUIDE}>
      <GuideStrip done={done} onStartOver={onStartOver} problem={problem} />
      <PracticeNetwork route={routeOf(hash)} />
    </div>
  );
}
