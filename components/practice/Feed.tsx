import { useState } from 'react';
import { m } from '@/locales/compiled/messages';
import { Post } from './Post';
import { BATCH, posts } from './world/posts';
import base from './cards.module.css';

/** The feed: some posts, and more of them in batches. */
export function Feed() {
  const [shown, setShown] = useState(BATCH);
  return (
    <>
      <h1 className={base.unseen}>{m.practice_nav_feed()}</h1>
      {posts.slice(0, shown).map((post) => (
        <Post key={post.id} post={post} />
      ))}
      {shown < posts.length ? (
        <button
          className={base.moreButton}
          onClick={() => setShown((before) => before + BATCH)}
          type="button"
        >
          {m.practice_more()}
        </button>
      ) : (
        <p className={base.end}>{m.practice_end()}</p>
      )}
    </>
  );
}
